/** How many claims are read before the first can be shown: with thousands that takes a while. */
import { useEffect, useState } from 'react'
import { bridge } from '../../platform/bridge.ts'
import { useT } from '../../platform/i18n.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import styles from './ClaimsPage.module.css'

/** The bar, once there is something to say. */
export function ReadingClaims() {
  const t = useT()
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null)
  useEffect(() => bridge.on('claimsProgress', setProgress), [])
  if (!progress) return null
  return (
    <div className={styles.reading}>
      <ProgressBar label={t('claims.page.reading')} {...progress} words={t('claims.page.readingRecords', progress)} />
    </div>
  )
}
