/**
 * Puts a layer that was edited on two machines together: the trail here becomes the server's, with one line for what this
 * machine's edits add to it. The lines that it replaces are kept beside.
 */
import { planMerge } from '../edits/planReplace.ts'
import type { Difference } from '../merge/difference.ts'
import { mergeLayers } from '../merge/mergeLayers.ts'
import { serializeLayer } from '../model/files.ts'
import type { Layer } from '../model/layer.ts'
import { commonLines, headOf, lineAfter, type Trail, type TrailLine, trailLine } from './trailLines.ts'

/** The two sides. `base` is the layer after the lines that both have; null where it isn't known. */
export interface Sides {
  readonly mine: { readonly trail: Trail; readonly layer: Layer | null }
  readonly theirs: { readonly trail: Trail; readonly layer: Layer; readonly text: string }
  readonly base: Layer | null
}

/** What rebasing needs of the program around it. */
export interface RebaseTools {
  readonly sha256: (text: string) => string
  readonly newId: () => string
  /** An ISO time in UTC. */
  readonly now: () => string
  /** Who merges. */
  readonly by: string
}

/** The trail and the file that this machine has from then on, and what was replaced. */
export interface Rebased {
  readonly trail: Trail
  readonly text: string
  readonly differences: readonly Difference[]
  /** The lines of this machine that are no longer in the trail, and how many come before them. */
  readonly lost: readonly TrailLine[]
  readonly after: number
}

/** Rebases this machine's lines on the server's. Where it has none of its own, it takes the server's. */
export function rebase({ mine, theirs, base }: Sides, tools: RebaseTools): Rebased {
  const after = commonLines(mine.trail, theirs.trail)
  const lost = mine.trail.lines.slice(after)
  const taken = { trail: theirs.trail, text: theirs.text, differences: [], lost, after }
  if (lost.length === 0 || !mine.layer) return taken
  const merged = mergeLayers(base, mine.layer, theirs.layer, tools.newId)
  const text = serializeLayer(merged.layer)
  if (text === theirs.text) return taken
  const record = {
    at: tools.now(),
    by: tools.by,
    edit: planMerge(theirs.layer, merged.layer),
    event: 'merged',
    layer: tools.sha256(text),
  }
  const line = trailLine(lineAfter(headOf(theirs.trail), record, tools.sha256))
  const trail = { ...theirs.trail, lines: [...theirs.trail.lines, ...(line ? [line] : [])] }
  return { trail, text, differences: merged.differences, lost, after }
}
