/** Copying what is selected: an annotation's words where no text is selected, and words with their source. */
import { citationOf } from '../../core/text/citation.ts'
import { announce, useEditor } from '../document/editor.ts'
import { selectedAnnotations } from '../document/selection.ts'
import { currentDateLocale } from '../platform/i18n.ts'
import { selectedSpan } from '../text/surface.ts'
import { publishedDate } from '../ui/publishedDate.ts'

/** What the next copy puts on the clipboard in place of what is selected. */
const next: { text: string | null } = { text: null }

/** Lets the system's copy take the selected annotations' words along where no text is selected; until the returned function is called. */
export function listenForCopy(): () => void {
  const onCopy = (event: ClipboardEvent) => {
    const text = next.text ?? wordsWithoutSelection(event)
    if (text === null) return
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    if (next.text === null) announce({ key: 'copied' })
  }
  document.addEventListener('copy', onCopy)
  return () => document.removeEventListener('copy', onCopy)
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
  next.text = citationOf(words, { title, author, publisher, date, address: source })
  const isCopied = document.execCommand('copy')
  next.text = null
  announce({ key: isCopied ? 'copiedWithSource' : 'copyFailed' })
}
