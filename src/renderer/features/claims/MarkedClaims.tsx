/** What can be done with several claims at once. */
import { Trash2, X } from 'lucide-react'
import { CLAIM_STATUSES } from '../../../core/model/claim.ts'
import { useFootBar } from '../../platform/foot.ts'
import { useT } from '../../platform/i18n.ts'
import { ChoiceMenu } from '../../ui/ChoiceMenu.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import type { ClaimsPage } from './listing.ts'
import styles from './MarkedClaims.module.css'
import { claims, useClaims } from './window.ts'

/** The bar; nothing where no claim is marked. Each change is one step of undo. */
export function MarkedClaims({ page }: { readonly page: ClaimsPage }) {
  const t = useT()
  const marked = useClaims((state) => state.marked)
  const bar = useFootBar('claims', 'marked')
  if (marked.size === 0) return null
  const change = (path: string, value: unknown) => void claims.changeSeveral(marked, [{ path, value }])
  const people = Object.entries(page.names).map(([value, label]) => ({ value, label }))
  return (
    <section ref={bar} className={styles.marked} aria-label={t('claims.page.markedTitle')}>
      <span className={styles.markedCount}>{t('claims.page.markedCount', { count: marked.size })}</span>
      <ChoiceMenu
        label={t('claims.page.setStatus')}
        value=""
        options={[
          { value: '', label: t('claims.statusTitle') },
          ...CLAIM_STATUSES.map((value) => ({ value, label: t(`claims.status.${value}`) })),
        ]}
        onChange={(status) => status !== '' && change('status', status)}
      />
      <ChoiceMenu
        label={t('claims.page.setOwner')}
        value=""
        options={[
          { value: '', label: t('claims.page.owner') },
          ...people,
          { value: '-', label: t('claims.page.nobody') },
        ]}
        onChange={(owner) => owner !== '' && change('owner', owner === '-' ? null : owner)}
      />
      <IconButton label={t('claims.page.removeMarked')} onClick={() => void claims.removeSeveral(marked)}>
        <Trash2 size={15} aria-hidden="true" />
      </IconButton>
      <IconButton label={t('claims.page.unmark')} onClick={() => claims.unmark()}>
        <X size={15} aria-hidden="true" />
      </IconButton>
    </section>
  )
}
