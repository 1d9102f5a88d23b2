/** Why the open layer can only be looked at, above the article. */

import { useEditor } from '../document/editor.ts'
import { setDialog } from '../platform/dialogs.ts'
import { useMessage, useT } from '../platform/i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import styles from './Reader.module.css'

/** The reason; nothing where the layer can be changed. */
export function ReadOnlyNotice() {
  const t = useT()
  const message = useMessage()
  const readOnly = useEditor((state) => state.readOnly)
  return (
    readOnly && (
      <div className={styles.readOnly}>
        <Notice tone="info">
          <p>{message(readOnly)}</p>
          {readOnly.code === 'layer-locked' && (
            <Button onClick={() => setDialog({ name: 'continue-here', adjudicated: null })}>
              {t('storage.continueHere.open')}
            </Button>
          )}
        </Notice>
      </div>
    )
  )
}
