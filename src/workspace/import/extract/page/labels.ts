/** Headings that are none of the article's: those over lists of links that are left out. */
import type { OmittedKind } from '../../../../core/model/articleBlock.ts'
import type { Run } from '../markup/runs.ts'
import { headingAround } from './runKinds.ts'

/** As what lists of links are left out. */
const LISTED: ReadonlySet<OmittedKind> = new Set(['related', 'navigation', 'share', 'comments', 'advertisement'])

/** Leaves out each heading under which nothing is taken, as what was left out there ("You may also like"). */
export function leaveOutLabels(runs: readonly Run[]): void {
  let taken: Run | null = null
  let next: Run | null = null
  for (const run of runs.toReversed()) {
    if (run.left === 'hidden' || run.left === 'struck') continue
    const heading = headingAround(run.block)
    const kind = next?.left ?? null
    if (run.left === null && heading !== null && heading !== 'H1' && kind !== null && LISTED.has(kind)) {
      const after = taken && headingAround(taken.block)
      if (taken === null || (after !== null && after <= heading)) run.left = kind
    }
    if (run.left === null) taken = run
    next = run
  }
}
