/** The list of claims, by status and search; the arrow keys go from one to the next. */
import { useMemo, useState } from 'react'
import { findingLabel, findingState } from '../../../core/claims/findings.ts'
import { CLAIM_STATUSES, type Claim, type ClaimStatus } from '../../../core/model/claim.ts'
import { foldText } from '../../../core/text/folding/foldText.ts'
import { useLanguage, useT } from '../../platform/i18n.ts'
import { useSession } from '../../platform/session.ts'
import { ChoiceMenu } from '../../ui/ChoiceMenu.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import styles from './Claims.module.css'
import { openClaim, useClaims } from './claimsState.ts'

type Shown = 'all' | 'mine' | 'recheck' | ClaimStatus

const keyOf = ({ id }: Claim) => id

/** The list with its search and its filter. */
export function ClaimList() {
  const t = useT()
  const language = useLanguage()
  const own = useSession((state) => state.session?.annotator.id)
  const { page, selected } = useClaims()
  const [words, setWords] = useState('')
  const [shown, setShown] = useState<Shown>('all')
  const claims = useMemo(() => {
    const wanted = folded(words)
    return (page?.claims ?? []).filter(
      (claim) => isShown(claim, shown, own) && (wanted === '' || folded(wordsOf(claim)).includes(wanted)),
    )
  }, [page, words, shown, own])
  const current = claims.findIndex(({ id }) => id === selected)
  const go = (by: number): boolean => {
    const next = claims[current < 0 ? 0 : current + by]
    if (!next) return false
    void openClaim(next.id)
    return true
  }
  const options = (['all', 'mine', 'recheck', ...CLAIM_STATUSES] as const).map((value) => ({
    value,
    label:
      value === 'all' || value === 'mine' || value === 'recheck'
        ? t(`claims.page.shown.${value}`)
        : t(`claims.status.${value}`),
  }))
  return (
    <div className={styles.list}>
      <div className={styles.filter}>
        <SearchInput
          label={t('claims.page.search')}
          clearLabel={t('shell.library.clearSearch')}
          value={words}
          onChange={setWords}
        />
        <ChoiceMenu label={t('claims.page.show')} value={shown} options={options} onChange={setShown} />
      </div>
      {claims.length === 0 && <p className={styles.none}>{t('claims.page.noneShown')}</p>}
      <VirtualList
        items={claims}
        keyOf={keyOf}
        current={current}
        label={t('claims.title')}
        onKeyDown={({ key }) => (key === 'ArrowDown' ? go(1) : key === 'ArrowUp' ? go(-1) : false)}
        card={(claim) => {
          const { id, statement, status, claimant, finding } = claim
          const facts = [
            finding && page ? findingLabel(page.findings, finding.key, language) : t(`claims.status.${status}`),
            claimant?.name,
            t('claims.page.places', { count: claim.appearances.length }),
          ]
          return (
            <button
              type="button"
              className={styles.row}
              aria-current={id === selected}
              data-pane-focus
              data-state={findingState(claim, page?.confirms ?? false)}
              onClick={() => void openClaim(id)}
            >
              <span className={styles.words}>{statement}</span>
              <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
              {finding?.recheck && <span className={styles.recheck}>{t('claims.page.recheck')}</span>}
            </button>
          )
        }}
      />
    </div>
  )
}

function isShown(claim: Claim, shown: Shown, own: string | undefined): boolean {
  if (shown === 'all') return claim.status !== 'dropped'
  if (shown === 'mine') return claim.owner === own
  if (shown === 'recheck') return claim.finding !== null && claim.finding.recheck !== null
  return claim.status === shown
}

function wordsOf({ statement, claimant, finding }: Claim): string {
  return [statement, claimant?.name, finding?.key, finding?.explanation].filter(Boolean).join(' ')
}

function folded(text: string): string {
  return foldText(text.trim(), { case: true, accents: true }).text
}
