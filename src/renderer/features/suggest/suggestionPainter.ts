/** Draws suggestions, so that nobody takes them for tags: one thin highlight for each tag, and one for the selected one. */
import type { Span } from '../../../core/model/span.ts'
import { TAGS } from '../../../core/model/tag.ts'
import { keyOfSuggestion } from '../../../core/suggest/pending.ts'
import type { Suggestion } from '../../../core/suggest/suggestion.ts'
import { raised } from '../../text/raised.ts'
import { RangePainter } from '../../text/rangePainter.ts'
import type { TextView } from '../../text/textView.ts'

/** Draws the suggestions for one text, until `clear`. */
export class SuggestionPainter {
  private readonly ranges: RangePainter
  private suggestions: readonly Suggestion[] = []
  private readonly selected = raised()

  /** `shown` is the part of the text to draw on until `show` names another. */
  constructor(
    private readonly view: TextView,
    shown: Span,
  ) {
    // Below the tags: where both are, the tag is what counts.
    this.ranges = new RangePainter(view, shown, new Map(TAGS.map((tag) => [`suggested-${tag}`, 0])))
    CSS.highlights.set('suggested-selected', this.selected)
  }

  /** Draws these, sorted, instead of what was drawn before, and marks one as selected. */
  draw(suggestions: readonly Suggestion[], selected: Suggestion | undefined): void {
    this.suggestions = suggestions
    this.paint()
    this.selected.clear()
    if (selected) this.selected.add(this.view.rangeOf(selected.start, selected.end))
  }

  /** Draws on this part of the text, and on no other. */
  show(shown: Span): void {
    this.ranges.show(shown)
    this.paint()
  }

  /** Takes everything off the page. */
  clear(): void {
    this.ranges.clear()
    CSS.highlights.delete('suggested-selected')
  }

  private paint(): void {
    this.ranges.paint(this.suggestions, { keyOf: keyOfSuggestion, nameOf: ({ tag }) => `suggested-${tag}` })
  }
}
