/** Where the finding was published, and when. */
import type { Claim } from '../../../core/model/claim.ts'
import { isWebAddress } from '../../../core/model/webAddress.ts'
import { idsAndClock } from '../../document/idsAndClock.ts'
import { useT } from '../../platform/i18n.ts'
import styles from './Claims.module.css'
import { SavedField } from './SavedField.tsx'
import { claims } from './window.ts'

/** The address and the day. */
export function PublishedSection({ claim: { id, published } }: { readonly claim: Claim }) {
  const t = useT()
  const set = (value: Claim['published']) => void claims.change(id, [{ path: 'published', value }])
  const today = idsAndClock.now().slice(0, 10)
  return (
    <section aria-label={t('claims.page.published')}>
      <h2 className={styles.heading}>{t('claims.page.published')}</h2>
      <div className={styles.fields}>
        <SavedField
          of={`${id}/published/url`}
          label={t('claims.page.address')}
          isWide
          type="url"
          value={published?.url ?? ''}
          faultIn={(typed) => (typed === '' || isWebAddress(typed) ? null : t('claims.page.webOnly'))}
          onSave={(url) => set(url === '' ? null : { url, at: published?.at ?? today })}
        />
        {published && (
          <SavedField
            of={`${id}/published/at`}
            label={t('claims.page.publishedOn')}
            type="date"
            value={published.at.slice(0, 10)}
            onSave={(at) => at !== '' && set({ ...published, at })}
          />
        )}
      </div>
    </section>
  )
}
