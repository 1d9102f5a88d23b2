/**
 * Where one is in an article: what is at the pane's upper edge, the text selection and the selected annotation. It is
 * noted shortly after each change and restored when the article is opened again; an arrival, such as a search result,
 * comes before what was noted.
 */
import type { Span } from '../../core/model/span.ts'
import type { Place } from '../../ipc/view.ts'

/** A place without the article and the time. */
export type PlaceInText = Pick<Place, 'top' | 'anchor' | 'focus' | 'selected'>

/** What places need of the window. */
export interface PlacePorts {
  /** Where one is in the article that is drawn, apart from the selected annotation; null where none is. */
  readonly here: () => Omit<PlaceInText, 'selected'> | null
  readonly goTo: (place: PlaceInText) => void
  /** Shows a span: scrolls to it and sets the text cursor at its start. */
  readonly show: (span: Span) => void
  readonly noted: (article: string) => PlaceInText | undefined
  readonly note: (article: string, place: PlaceInText) => void
}

/** The places of one window. */
export interface ReadingPlaces {
  /** Sends whoever opens the article next to a span of it. */
  readonly sendTo: (article: string, span: Span) => void
  /** The article has just been drawn: goes where one was sent, else where one was. */
  readonly arrive: (article: string) => void
  /** Notes where one is and which annotation is selected, if that article is drawn and was arrived in. */
  readonly note: (article: string, selected: string | null) => void
  /** The article is no longer drawn. */
  readonly leave: () => void
}

/** Nothing is drawn yet. */
export function createReadingPlaces({ here, goTo, show, noted, note }: PlacePorts): ReadingPlaces {
  let sent: { readonly article: string; readonly span: Span } | null = null
  let arrived: string | null = null
  return {
    sendTo: (article, span) => {
      sent = { article, span }
    },
    arrive: (article) => {
      const place = noted(article)
      const span = sent?.article === article ? sent.span : null
      sent = null
      if (span) show(span)
      else if (place) goTo(place)
      arrived = article
    },
    note: (article, selected) => {
      const place = arrived === article ? here() : null
      if (place) note(article, { ...place, selected })
    },
    leave: () => {
      arrived = null
    },
  }
}
