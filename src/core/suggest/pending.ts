/** Which suggestions are still to be decided: those that no annotation has settled. */
import type { Annotation } from '../model/annotation.ts'
import { overlaps, type Span } from '../model/span.ts'
import { TAGS, type Tag } from '../model/tag.ts'
import { countWhile } from '../search.ts'
import { indexSpans } from '../text/spanIndex.ts'
import type { Suggestion } from './suggestion.ts'

/** Of two quotations one inside the other, the inner one is another quotation if it is at most so much of the outer. */
const ANOTHER = 0.5

/** The suggestions that no annotation of their tag covers or touches. Both lists are sorted by start; O(n log n). */
export function pendingSuggestions(
  found: readonly Suggestion[],
  annotations: readonly Annotation[],
): readonly Suggestion[] {
  const indexes = Object.fromEntries(
    TAGS.map((tag) => [tag, indexSpans(annotations.filter((annotation) => annotation.tag === tag))]),
  ) as Record<Tag, ReturnType<typeof indexSpans<Annotation>>>
  return found.filter(
    (suggestion) =>
      !indexes[suggestion.tag]
        .overlapping(suggestion.start, suggestion.end)
        .some((annotation) => settles(annotation, suggestion)),
  )
}

/** Whether what is tagged at `tagged` leaves nothing to decide about a suggestion of the same tag. */
export function settles(tagged: Span, suggestion: Suggestion): boolean {
  if (!overlaps(tagged, suggestion)) return false
  return suggestion.tag !== 'quote' || !(isInside(tagged, suggestion) || isInside(suggestion, tagged))
}

/** Whether a quotation within another is one of its own, rather than the same with other edges. */
function isInside(inner: Span, outer: Span): boolean {
  const isWithin = outer.start <= inner.start && inner.end <= outer.end
  return isWithin && inner.end - inner.start <= ANOTHER * (outer.end - outer.start)
}

/** A suggestion's key, unique within a text. */
export function keyOfSuggestion({ tag, start, end }: Suggestion): string {
  return `${tag} ${start} ${end}`
}

/** The index of the suggestion with a key among `suggestions`, sorted by start; -1 where it isn't. O(log n). */
export function indexOfSuggestion(suggestions: readonly Suggestion[], key: string | null): number {
  if (key === null) return -1
  const start = Number(key.split(' ')[1])
  const first = countWhile(suggestions.length, (index) => (suggestions[index]?.start ?? 0) < start)
  for (let index = first; suggestions[index]?.start === start; index += 1) {
    const suggestion = suggestions[index]
    if (suggestion && keyOfSuggestion(suggestion) === key) return index
  }
  return -1
}
