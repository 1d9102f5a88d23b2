/** How an import goes that takes longer than a moment, and the way out of it. */
import { useEffect, useState } from 'react'
import { barOf } from '../features/exchange/importing.ts'
import { useImportProgress } from '../features/exchange/window.ts'
import { bridge } from '../platform/bridge.ts'
import { useT } from '../platform/i18n.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Toasts.module.css'

/** After how long it is shown, in milliseconds: most imports are over by then. */
const PATIENCE = 500

/** The file that is read, the part that is done, and a button to cancel. */
export function ImportProgress() {
  const t = useT()
  const progress = useImportProgress((state) => state.progress)
  const [isLong, setLong] = useState(false)
  const isRunning = progress !== null
  useEffect(() => {
    setLong(false)
    if (!isRunning) return
    const timer = setTimeout(() => setLong(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [isRunning])
  if (!progress || !isLong) return null
  const { file, done, total } = progress
  const bar = barOf(progress)
  return (
    <div className={styles.toast}>
      <span className={styles.text}>{t('storage.importing', { file, number: done + 1, total })}</span>
      <progress max={bar?.total} value={bar?.done} aria-label={file} />
      <Button className={styles.action} onClick={() => void bridge.cancelImport()}>
        {t('shell.cancel')}
      </Button>
    </div>
  )
}
