/** What changed in an article over all its versions, for other programs and to be read. */
import type { Article } from '../model/article.ts'
import { around, type Surroundings } from './around.ts'
import { changesBetween, type TextChange } from './changes.ts'
import { changesQuote, type QuotedPassages } from './quotedPassages.ts'

/** A change with its words. Offsets are UTF-16 code units of either version's text. */
export interface LoggedChange extends TextChange {
  readonly words: { readonly before: string | null; readonly after: string | null }
  /** What stands around it, in the later version where that has it. */
  readonly around: Surroundings
  /** Whether it is within words that are tagged as a quote, in either version. */
  readonly inQuote: boolean
  readonly figures: { readonly before: number; readonly after: number; readonly difference: number } | null
}

/** From one version to the next. */
export interface LoggedVersion {
  readonly from: string
  readonly to: string
  /** When the later version was published, captured and imported, as far as that is known; ISO. */
  readonly published: string | null
  readonly captured: string | null
  readonly imported: string
  readonly title: { readonly before: string; readonly after: string } | null
  readonly changes: readonly LoggedChange[]
}

/** A change has a place in one version at least. */
const NOWHERE = { start: 0, end: 0 }

/** The log over `versions` of one article, the earliest first; one entry for each but the first. */
export function changeLog(versions: readonly Article[], quoted: QuotedPassages): readonly LoggedVersion[] {
  return versions.slice(1).flatMap((later, index) => {
    const earlier = versions[index]
    if (!earlier) return []
    const isInQuote = changesQuote(quoted.get(later.id) ?? [], quoted.get(earlier.id) ?? [])
    const changes = changesBetween(earlier.text, later.text).map((change) => ({
      ...change,
      around: change.after ? around(later.text, change.after) : around(earlier.text, change.before ?? NOWHERE),
      inQuote: isInQuote(change),
      figures: change.figures && { ...change.figures, difference: differenceOf(change.figures) },
      words: {
        before: change.before && earlier.text.slice(change.before.start, change.before.end),
        after: change.after && later.text.slice(change.after.start, change.after.end),
      },
    }))
    const { id: to, published, captured = null, imported } = later
    const title = earlier.title === later.title ? null : { before: earlier.title, after: later.title }
    return [{ from: earlier.id, to, published, captured, imported, title, changes }]
  })
}

/** How much a figure grew, without the noise of binary fractions: 2.9 less 3.1 is -0.2. */
export function differenceOf({ before, after }: { readonly before: number; readonly after: number }): number {
  return Number((after - before).toPrecision(12))
}
