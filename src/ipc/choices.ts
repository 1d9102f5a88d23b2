/** The choices in the settings, separate from their schemas, which the page doesn't need. */
import type { Tag } from '../core/model/tag.ts'

/** The narrowest and widest values of the reading settings: pixels, characters a line, line heights. */
export const READING_LIMITS = {
  textSize: { min: 14, max: 30, step: 1 },
  lineWidth: { min: 40, max: 100, step: 5 },
  lineHeight: { min: 1.3, max: 2.2, step: 0.1 },
} as const

/** How an article is set until somebody changes it. */
export const READING_DEFAULTS = { textSize: 19, lineWidth: 66, lineHeight: 1.7 } as const

/** What a selection made with the mouse snaps to. */
export const SNAPPINGS = ['off', 'word', 'sentence', 'paragraph'] as const

/** One of `SNAPPINGS`. */
export type Snapping = (typeof SNAPPINGS)[number]

/** Whether suggestions are shown, and of which tags. Claims are for those who ask for them. */
export const SUGGESTIONS_DEFAULTS: { readonly on: boolean; readonly kinds: readonly Tag[] } = {
  on: true,
  kinds: ['figure', 'quote', 'attribution'],
}

/** Imported files are kept, up to the largest that can be imported. */
export const ORIGINALS_DEFAULTS = { keep: true, megabytes: 50 }

/** How wide the panes beside the article may be, in pixels. Until somebody changes them, the style sheet says how wide. */
export const PANE_LIMITS = { library: { min: 180, max: 480 }, side: { min: 260, max: 560 } } as const

/** What the list of articles is sorted by. */
export const LIBRARY_SORTS = ['title', 'date', 'state', 'touched'] as const

/** One of `LIBRARY_SORTS`. */
export type LibrarySort = (typeof LIBRARY_SORTS)[number]

/** How many articles may be open as tabs. */
export const MOST_TABS = 24
