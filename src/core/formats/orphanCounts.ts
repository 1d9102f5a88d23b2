/** How many annotations of an import have no place, told apart by what can be done about it. */
import type { OrphanReason } from './placing.ts'

/** The groups, in the order in which they are counted. */
const GROUPS = ['ambiguous', 'wordless', 'absent'] as const

/** A group: words at several places, positions without words, and what is not in the text. */
type OrphanGroup = (typeof GROUPS)[number]

/** The counts by group, without those of which there is nothing. What is outside the text or covers none of it isn't there. */
export function countOrphans(
  orphans: readonly { readonly why: OrphanReason }[],
): readonly { readonly why: OrphanGroup; readonly count: number }[] {
  const groupOf = ({ why }: { readonly why: OrphanReason }) =>
    why === 'ambiguous' || why === 'wordless' ? why : 'absent'
  return GROUPS.flatMap((why) => {
    const count = orphans.filter((orphan) => groupOf(orphan) === why).length
    return count > 0 ? [{ why, count }] : []
  })
}
