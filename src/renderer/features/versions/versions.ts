/** Earlier versions of the open layer, and restoring one. */
import { planReplace } from '../../../core/edits/planReplace.ts'
import { type Difference, differencesBetween } from '../../../core/merge/difference.ts'
import type { Layer } from '../../../core/model/layer.ts'
import { parseTrusted } from '../../../core/model/parseTrusted.ts'
import { fail } from '../../../core/problem.ts'
import { ok, type Result } from '../../../core/result.ts'
import { perform, useEditor } from '../../document/editor.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'

/** An earlier version with what would change if it were restored. */
export interface ComparedVersion {
  readonly layer: Layer
  readonly differences: readonly Difference[]
}

/** Reads a version and compares it with the open layer. */
export async function compareVersion(article: string, name: string): Promise<Result<ComparedVersion>> {
  const answer = await answerOf(bridge.readVersion({ article, name }))
  if (!answer.ok) return answer
  const now = openLayer(article)
  if (!now) return fail('version-missing')
  const layer = parseTrusted<Layer>(answer.value)
  return ok({ layer, differences: differencesBetween(now, layer) })
}

/** Makes the open layer's annotations those of a version, as one step that can be undone. False if that is refused. */
export function restoreVersion(article: string, version: Layer): boolean {
  const now = openLayer(article)
  return now !== null && perform(planReplace(now, version))
}

function openLayer(article: string): Layer | null {
  const { layer } = useEditor.getState()
  return layer?.article.id === article ? layer : null
}
