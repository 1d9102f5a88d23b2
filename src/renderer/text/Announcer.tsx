/**
 * What has just happened, to screen readers: a polite live region of its own, apart from the saving status. What can't be
 * seen in the text, because nothing changed there, is shown at the selection (`Hint`) or, without an article, as a message.
 */
import { useEffect } from 'react'
import { usePaintedEditor } from '../document/paintedEditor.ts'
import { useT } from '../platform/i18n.ts'
import { notify } from '../platform/messages.ts'
import styles from './Reader.module.css'
import { shownAs, wordsOf } from './saying.ts'
import { surface } from './surface.ts'

/** Speaks the editor's last announcement. */
export function Announcer() {
  const t = useT()
  const said = usePaintedEditor((state) => state.announcement)
  const shown = said && shownAs(said)
  useEffect(() => {
    if (said && (shown === 'message' || (shown === 'hint' && !surface())))
      notify({ text: wordsOf(said, t), tone: 'info' })
  }, [said, shown, t])
  return (
    <div className={styles.announcer} aria-live="polite">
      {said && !shown ? wordsOf(said, t) : ''}
    </div>
  )
}
