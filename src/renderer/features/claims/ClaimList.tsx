/**
 * The list of claims. The arrow keys go from one to the next; Space, or a click with Ctrl, marks records that are to be
 * changed together.
 */
import { Check } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { ALL_CLAIMS, filterClaims } from '../../../core/claims/claimFilter.ts'
import { findingLabel, findingState } from '../../../core/claims/findings.ts'
import type { Claim } from '../../../core/model/claim.ts'
import { useLanguage, useT } from '../../platform/i18n.ts'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { ClaimFilters } from './ClaimFilters.tsx'
import styles from './Claims.module.css'
import { focusList } from './focusing.ts'
import type { ClaimsPage } from './listing.ts'
import { MarkedClaims } from './MarkedClaims.tsx'
import { useSearchAhead } from './useSearchAhead.ts'
import { claims, useClaims } from './window.ts'

const NONE: readonly Claim[] = []
const keyOf = ({ id }: Claim) => id

/** The list with its filters. */
export function ClaimList({ page }: { readonly page: ClaimsPage }) {
  const t = useT()
  const language = useLanguage()
  const { selected, marked } = useClaims()
  const [filter, setFilter] = useState(ALL_CLAIMS)
  const shown = useMemo(() => filterClaims(page.claims, filter, Date.now()), [page.claims, filter])
  useSearchAhead(page.isArriving ? NONE : page.claims)
  useEffect(focusList, [])
  const current = shown.findIndex(({ id }) => id === selected)
  const go = (by: number): boolean => {
    const next = shown[current < 0 ? 0 : current + by]
    if (!next) return false
    void claims.open(next.id)
    return true
  }
  const onKey = ({ key, shiftKey, target }: React.KeyboardEvent): boolean => {
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      const next = shown[current + step]
      if (shiftKey && next) {
        const { marked: known } = useClaims.getState()
        for (const id of [selected ?? next.id, next.id]) if (!known.has(id)) claims.toggleMarked(id)
      }
      return go(step)
    }
    if (key !== ' ') return false
    const id = target instanceof Element ? target.closest('[data-claim]')?.getAttribute('data-claim') : null
    if (id) claims.toggleMarked(id)
    return id !== null
  }
  return (
    <div className={styles.list}>
      <ClaimFilters page={page} filter={filter} onChange={setFilter} />
      {page.isArriving && <p className={styles.none}>{t('claims.page.arriving', { count: page.claims.length })}</p>}
      {shown.length === 0 && !page.isArriving && <p className={styles.none}>{t('claims.page.noneShown')}</p>}
      <VirtualList
        items={shown}
        keyOf={keyOf}
        current={current}
        label={t('claims.title')}
        onKeyDown={onKey}
        card={(claim) => {
          const { id, statement, status, claimant, finding } = claim
          const facts = [
            finding ? findingLabel(page.findings, finding.key, language) : t(`claims.status.${status}`),
            findingState(claim, page.confirms) === 'unconfirmed' && t('claims.page.toConfirm'),
            claimant?.name,
            claim.appearances.length > 0 && t('claims.page.places', { count: claim.appearances.length }),
          ]
          return (
            <button
              type="button"
              className={styles.row}
              aria-current={id === selected}
              data-pane-focus
              data-claim={id}
              data-marked={marked.has(id)}
              data-state={findingState(claim, page.confirms)}
              onClick={({ ctrlKey, metaKey }) => (ctrlKey || metaKey ? claims.toggleMarked(id) : void claims.open(id))}
            >
              <span className={styles.words}>{statement}</span>
              <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
              {finding?.recheck && <span className={styles.recheck}>{t('claims.page.recheck')}</span>}
              {marked.has(id) && (
                <span className={styles.markedSign}>
                  <Check size={13} aria-hidden="true" />
                  {t('claims.page.marked')}
                </span>
              )}
            </button>
          )
        }}
      />
      <MarkedClaims page={page} />
    </div>
  )
}
