/** Copying what is selected: an annotation's words where no text is selected, and words with their source. */
import { citationOf } from '../../core/text/citation.ts'
import { publishedDate } from '../../i18n/publishedDate.ts'
import { announce, useEditor } from '../document/editor.ts'
import { selectedAnnotations } from '../document/selection.ts'
import { currentDateLocale } from '../platform/i18n.ts'
import { selectedSpan, selectionOffsets } from '../text/surface.ts'

/** What the system's copy puts on the clipboard in this window. */
function createCopying() {
  let given: string | null = null
  const onCopy = (event: ClipboardEvent) => {
    const words = given === null ? selectedWords() : null
    const text = given ?? words ?? wordsWithoutSelection(event)
    if (text === null) return
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    if (given === null && words === null) announce({ key: 'copied' })
  }
  return {
    /** Copies as below until the returned function is called. */
    listen: () => {
      document.addEventListener('copy', onCopy)
      return () => document.removeEventListener('copy', onCopy)
    },
    /** Copies this text by the system's copy; whether that went. */
    copy: (text: string): boolean => {
      given = text
      try {
        return document.execCommand('copy')
      } finally {
        given = null
      }
    },
  }
}

const copying = createCopying()

/**
 * Lets the system's copy take the article's own words, since a browser puts blank lines between the blocks that they are
 * set in, or, where no text is selected, the selected annotations' words; until the returned function is called.
 */
export const listenForCopy = copying.listen

function selectedWords(): string | null {
  const { open } = useEditor.getState()
  const offsets = selectionOffsets()
  if (!open || !offsets || offsets.anchor === offsets.focus) return null
  const { anchor, focus } = offsets
  return open.article.text.slice(Math.min(anchor, focus), Math.max(anchor, focus))
}

function wordsWithoutSelection({ target }: ClipboardEvent): string | null {
  if (target instanceof Element && target.closest('input, textarea, [role=dialog]')) return null
  if (document.getSelection()?.isCollapsed === false) return null
  const words = selectedAnnotations(useEditor.getState()).map(({ quote }) => quote)
  return words.length > 0 ? words.join('\n') : null
}

/** Copies the selected text, or the selected annotations' words, with title, author, publisher, date and address. */
export function copyWithSource(): void {
  const { open } = useEditor.getState()
  if (!open) return
  const { text, title, author, publisher, published, source } = open.article
  const span = selectedSpan(text)
  const quotes = selectedAnnotations(useEditor.getState()).map(({ quote }) => quote)
  const words = span ? text.slice(span.start, span.end) : quotes.join('\n')
  if (words === '') {
    announce({ key: 'nothingFor.passageOrAnnotation' })
    return
  }
  const date = published && publishedDate(published, currentDateLocale(), 'long')
  const isCopied = copying.copy(citationOf(words, { title, author, publisher, date, address: source }))
  announce({ key: isCopied ? 'copiedWithSource' : 'copyFailed' })
}
