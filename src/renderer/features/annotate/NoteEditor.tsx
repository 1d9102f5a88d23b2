/** The field for the selected annotation's note. */
import type { Annotation } from '../../../core/model/annotation.ts'
import { perform } from '../../document/editor.ts'
import { idsAndClock } from '../../document/idsAndClock.ts'
import { useT } from '../../platform/i18n.ts'
import { surface } from '../../text/surface.ts'
import styles from './NoteEditor.module.css'
import { setCardMode } from './window.ts'

/** Edits a note: leaving the field or Ctrl+Enter keeps it, Escape doesn't. */
export function NoteEditor({ annotation }: { readonly annotation: Annotation }) {
  const t = useT()
  const keep = (note: string) => {
    if (note !== annotation.note) perform({ type: 'note', id: annotation.id, note, at: idsAndClock.now() })
  }
  return (
    <textarea
      className={styles.noteField}
      aria-label={t('reader.note')}
      placeholder={t('reader.notePlaceholder')}
      defaultValue={annotation.note}
      rows={3}
      // biome-ignore lint/a11y/noAutofocus: it was asked for by key or button
      autoFocus
      onBlur={(event) => {
        keep(event.currentTarget.value.trim())
        setCardMode(null)
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') event.currentTarget.value = annotation.note
        else if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        surface()?.view.root.focus({ preventScroll: true })
      }}
    />
  )
}
