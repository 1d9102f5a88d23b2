/** What a format doesn't hold of what is exported, with counts. */
import type { Loss } from '../../../core/formats/losses.ts'
import { useT } from '../../platform/i18n.ts'
import { Notice } from '../../ui/Notice.tsx'
import styles from './exchange.module.css'

/** A list of them; that there are none, where there are none. */
export function Losses({ losses }: { readonly losses: readonly Loss[] }) {
  const t = useT()
  if (losses.length === 0) return <Notice tone="info">{t('formats.nothingLost')}</Notice>
  return (
    <Notice tone="info">
      {t('formats.lost')}
      <ul className={styles.losses}>
        {losses.map(({ kind, count }) => (
          <li key={kind}>{t(`formats.losses.${kind}`, { count })}</li>
        ))}
      </ul>
    </Notice>
  )
}
