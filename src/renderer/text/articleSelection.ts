/**
 * The selection in the article, remembered while a field has the page's only one. When such a field is removed, as with
 * a dialog that is closed, Chromium sets a caret at the nearest text before it, which is the end of the article: until
 * the article has the focus again, a caret there is nobody's.
 */

/** The two ends of a selection, UTF-16 code units into the text. */
export interface Offsets {
  readonly anchor: number
  readonly focus: number
}

/** The page's selection. */
export interface PageSelection {
  /** Where it is in the article; null if it is elsewhere. */
  readonly read: () => Offsets | null
  readonly make: (offsets: Offsets) => void
  readonly clear: () => void
}

/** What is selected in one article. */
export interface ArticleSelection {
  /** The selection in the article, anchor before or after focus; null if it is elsewhere. */
  readonly offsets: () => Offsets | null
  /** The selection in the article, or the last one there while a field has the page's only selection. */
  readonly last: () => Offsets | null
  /** Selects; equal offsets set the text cursor. */
  readonly select: (offsets: Offsets) => void
  /** Takes note of the selection, if it is in the article: a field that takes the focus takes the selection along. */
  readonly remember: () => void
  /** Takes note of a selection without making it: the focus, and the page's selection, stay in a field. */
  readonly intend: (offsets: Offsets) => void
  /** A field takes the page's selection. */
  readonly lose: () => void
  /** Selects again what was selected in the article, if the selection is elsewhere. */
  readonly restore: () => void
  /** Forgets what was selected: another text is shown. */
  readonly forget: () => void
}

/** Nothing is selected yet. */
export function createArticleSelection({ read, make, clear }: PageSelection): ArticleSelection {
  let remembered: Offsets | null = null
  let isLost = false
  const offsets = () => {
    const there = read()
    return there && isLost && there.anchor === there.focus ? null : there
  }
  const select = (next: Offsets) => {
    make(next)
    // The browser reports it later, perhaps after a field has taken the selection.
    remembered = next
    isLost = false
  }
  return {
    offsets,
    last: () => offsets() ?? remembered,
    select,
    remember: () => {
      const there = offsets()
      if (!there) return
      remembered = there
      isLost = false
    },
    intend: (next) => {
      remembered = next
    },
    lose: () => {
      isLost = true
    },
    restore: () => {
      if (!offsets()) {
        if (remembered) select(remembered)
        else if (read()) clear()
      }
      isLost = false
    },
    forget: () => {
      remembered = null
      // A dialog may stand before the new text, and leave its caret there.
      isLost = true
    },
  }
}
