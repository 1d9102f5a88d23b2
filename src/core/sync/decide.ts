/** What is to be done about one of the member's own layers: a pure decision on what is here and what the server has. */
import type { Head, LayerHead } from './remote.ts'
import { headOf, isOnTrail, layerAt, type Trail } from './trailLines.ts'

/** A layer of the working copy: its trail, and the sha256 of its file, null for none. */
export interface LocalLayer {
  readonly trail: Trail
  readonly file: string | null
  /** Whether the trail's lines are what was written; else the layer stays here. */
  readonly isSound: boolean
}

/** Why a layer isn't sent for now, or not at all. */
export type Held = { readonly code: string; readonly head: string }

/**
 * `send`: the lines after a head that the server has. `already`: it has all. `rebase`: it has lines that aren't here.
 * `wait`: a write is under way. `quarantine`: sending can't succeed until the layer here is changed or repaired.
 */
export type Decision =
  | { readonly do: 'send'; readonly after: Head }
  | { readonly do: 'already' }
  | { readonly do: 'rebase' }
  | { readonly do: 'wait' }
  | { readonly do: 'quarantine'; readonly because: 'trail-broken' | 'refused' }

/** Decides. `remote` is null where the server has nothing of the layer; `held` what an earlier try came to. */
export function decide(local: LocalLayer, remote: LayerHead | null, held: Held | null): Decision {
  const { trail, file, isSound } = local
  const head = headOf(trail)
  if (!isSound) return { do: 'quarantine', because: 'trail-broken' }
  if (held && held.head === head.hash) return { do: 'quarantine', because: 'refused' }
  // Between the trail and the layer of one write, or after a change from outside that no trail knows yet.
  if ((layerAt(trail) ?? null) !== file) return { do: 'wait' }
  if (remote && !isOnTrail(trail, remote)) return { do: 'rebase' }
  const after = remote ?? { entries: 0, hash: trail.root }
  const isSame = after.entries === head.entries && (remote?.file ?? null) === file
  return isSame ? { do: 'already' } : { do: 'send', after: { entries: after.entries, hash: after.hash } }
}
