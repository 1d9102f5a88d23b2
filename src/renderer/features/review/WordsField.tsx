/** A field for a comment or an answer: Ctrl+Enter keeps what is in it, Escape leaves it, and the focus goes back to the text. */
import { surface } from '../../text/surface.ts'
import styles from './WordsField.module.css'
import { review } from './window.ts'

interface WordsFieldProps {
  readonly label: string
  readonly hint: string
  readonly onWords: (words: string) => void
  /** What is there already; words that are typed take its place when the field is left. */
  readonly words?: string
  /** Given, nothing is there already: words wait here under this name until Ctrl+Enter gives them. */
  readonly draft?: string
}

/** The field; nothing that is typed in it is lost. */
export function WordsField({ label, hint, onWords, words = '', draft }: WordsFieldProps) {
  const give = (field: HTMLTextAreaElement) => {
    const typed = field.value.trim()
    if (draft !== undefined) {
      field.value = ''
      review.drafts.delete(draft)
    }
    if (typed !== words) onWords(typed)
  }
  return (
    <textarea
      key={words}
      className={styles.comment}
      rows={1}
      aria-label={label}
      placeholder={hint}
      defaultValue={draft === undefined ? words : review.drafts.get(draft)}
      data-review-comment
      onChange={({ currentTarget }) => draft !== undefined && review.drafts.set(draft, currentTarget.value)}
      onBlur={({ currentTarget }) => draft === undefined && give(currentTarget)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && draft === undefined) event.currentTarget.value = words
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) give(event.currentTarget)
        else if (event.key !== 'Escape') return
        event.preventDefault()
        surface()?.view.root.focus({ preventScroll: true })
      }}
    />
  )
}
