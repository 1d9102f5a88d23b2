/** What of a claim record somebody may see: nothing that rests on a layer that is hidden from them. */
import type { Appearance, Claim } from '../model/claim.ts'

/** Whether a layer may be seen. */
export type MaySee = (layer: { readonly article: string; readonly annotator: string }) => boolean

/**
 * The record without its hidden appearances and what the log says of them; null where all of its appearances are hidden.
 * A record without any appearance hides nothing.
 */
export function visibleClaim(claim: Claim, maySee: MaySee): Claim | null {
  if (claim.log.length === 0 && claim.appearances.every(maySee)) return claim
  const isHidden = (appearance: Pick<Appearance, 'article' | 'annotator'>) => !maySee(appearance)
  const hidden = claim.appearances.filter(isHidden)
  if (claim.appearances.length > 0 && hidden.length === claim.appearances.length) return null
  const logged = claim.log.flatMap(({ before, after }) => [before, after].filter(isAppearance))
  const ids = new Set([...hidden, ...logged.filter(isHidden)].map(({ id }) => id))
  if (ids.size === 0) return claim
  return {
    ...claim,
    appearances: claim.appearances.filter(({ id }) => !ids.has(id)),
    log: claim.log.filter(({ path }) => !isOf(path, ids)),
  }
}

/** Whether a path of the log speaks of one of these appearances. The order of all of them says nothing. */
function isOf(path: string, appearances: ReadonlySet<string>): boolean {
  const [list, id] = path.split('/')
  return list === 'appearances' && (id === undefined || appearances.has(id))
}

function isAppearance(value: unknown): value is Appearance {
  return typeof value === 'object' && value !== null && 'article' in value && 'annotator' in value
}
