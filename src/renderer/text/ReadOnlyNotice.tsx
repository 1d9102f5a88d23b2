/** Why the open layer can only be looked at, above the article. */

import { useEditor } from '../document/editor.ts'
import { setDialog } from '../platform/dialogs.ts'
import { useDetails, useMessage, useT } from '../platform/i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Details } from '../ui/Details.tsx'
import { Notice } from '../ui/Notice.tsx'
import styles from './Reader.module.css'

/** The reason; nothing where the layer can be changed. */
export function ReadOnlyNotice() {
  const t = useT()
  const message = useMessage()
  const detailsOf = useDetails()
  const readOnly = useEditor((state) => state.readOnly)
  if (!readOnly) return null
  const details = detailsOf(readOnly)
  return (
    <div className={styles.readOnly}>
      <Notice tone="info">
        <p>{message(readOnly)}</p>
        {details !== null && <Details words={details} />}
        {readOnly.code === 'layer-locked' && (
          <Button onClick={() => setDialog({ name: 'continue-here', adjudicated: null })}>
            {t('storage.continueHere.open')}
          </Button>
        )}
      </Notice>
    </div>
  )
}
