/** Speaks the annotations that the text cursor enters and leaves, in a polite live region of its own. */
import { useT, useWriteList } from '../platform/i18n.ts'
import { useCursorSpeech } from './cursorSpeech.ts'
import styles from './Reader.module.css'

/** The region; it is heard and not seen. */
export function CursorAnnouncer() {
  const t = useT()
  const list = useWriteList()
  const { entered, left } = useCursorSpeech()
  const named = (tags: typeof entered) => list(tags.map((tag) => t(`reader.tags.${tag}`)))
  const words = [
    entered.length > 0 && t('reader.entered', { tags: named(entered) }),
    left.length > 0 && t('reader.left', { tags: named(left) }),
  ]
  return (
    <div className={styles.announcer} aria-live="polite">
      {words.filter(Boolean).join(' ')}
    </div>
  )
}
