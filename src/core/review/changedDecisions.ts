/** Which decisions a step of undo or redo was about. */
import type { Decision, Layer } from '../model/layer.ts'

/** The decisions that only one of two states of an adjudicated layer has. */
export function changedDecisions(
  before: Pick<Layer, 'decisions'>,
  after: Pick<Layer, 'decisions'>,
): readonly Decision[] {
  return [...missingIn(after, before), ...missingIn(before, after)]
}

function missingIn(one: Pick<Layer, 'decisions'>, other: Pick<Layer, 'decisions'>): readonly Decision[] {
  const ids = new Set((one.decisions ?? []).map(({ id }) => id))
  return (other.decisions ?? []).filter(({ id }) => !ids.has(id))
}
