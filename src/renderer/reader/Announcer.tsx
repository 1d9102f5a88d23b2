/** What screen readers are told: a polite live region of its own, apart from the saving status. */
import { useT } from '../i18n.ts'
import { shownAnnotations, useEditor } from '../state/editor.ts'
import styles from './Reader.module.css'

/** Speaks the editor's last announcement. */
export function Announcer() {
  const t = useT()
  const said = useEditor((state) => state.announcement)
  const annotation = said?.annotation
  if (!said) return <div className={styles.announcer} aria-live="polite" />
  const shown = shownAnnotations(useEditor.getState())
  const words = t(`reader.${said.key}`, {
    tag: annotation ? t(`reader.tags.${annotation.tag}`) : '',
    quote: annotation?.quote ?? '',
    index: shown.findIndex((other) => other.id === annotation?.id) + 1,
    count: said.count ?? shown.length,
  })
  return (
    <div className={styles.announcer} aria-live="polite">
      {words}
    </div>
  )
}
