/** Why the open layer can only be looked at, above the article. */

import { useEditor } from '../document/editor.ts'
import { useMessage } from '../platform/i18n.ts'
import { Notice } from '../ui/Notice.tsx'
import styles from './Reader.module.css'

/** The reason; nothing where the layer can be changed. */
export function ReadOnlyNotice() {
  const message = useMessage()
  const readOnly = useEditor((state) => state.readOnly)
  return (
    readOnly && (
      <div className={styles.readOnly}>
        <Notice tone="info">{message(readOnly)}</Notice>
      </div>
    )
  )
}
