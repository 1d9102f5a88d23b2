/** What the list of claims shows: words, status, and behind a button who checks, what was found, by whom, where, how old. */
import { SlidersHorizontal } from 'lucide-react'
import { useMemo, useState } from 'react'
import { ALL_CLAIMS, CLAIM_AGES, type ClaimFilter, claimFacets } from '../../../core/claims/claimFilter.ts'
import { labelOf } from '../../../core/codebook/wording.ts'
import { CLAIM_STATUSES } from '../../../core/model/claim.ts'
import { useLanguage, useT } from '../../platform/i18n.ts'
import { useLibrary } from '../../platform/library.ts'
import { useSession } from '../../platform/session.ts'
import { ChoiceMenu } from '../../ui/ChoiceMenu.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import styles from './ClaimFilters.module.css'
import type { ClaimsPage } from './listing.ts'

interface ClaimFiltersProps {
  readonly page: ClaimsPage
  readonly filter: ClaimFilter
  readonly onChange: (filter: ClaimFilter) => void
}

/** An empty value stands for anything, so that values are never mistaken for it. */
const ANY = 'any'
const IS = 'is:'

/** The filters. */
export function ClaimFilters({ page, filter, onChange }: ClaimFiltersProps) {
  const t = useT()
  const language = useLanguage()
  const own = useSession((state) => state.session?.annotator.id)
  const articles = useLibrary((state) => state.library?.articles)
  const [isOpen, setOpen] = useState(false)
  const facets = useMemo(() => claimFacets(isOpen ? page.claims : []), [page.claims, isOpen])
  const titleOf = (id: string) => articles?.find((one) => one.id === id)?.title ?? id
  const menu = (
    name: Exclude<keyof ClaimFilter, 'words' | 'status'>,
    choices: readonly (readonly [string, string])[],
  ) => {
    const label = t(`claims.page.filters.${name}.label`)
    const value = filter[name]
    const any = { value: ANY, label: t(`claims.page.filters.${name}.any`) }
    const options = [any, ...choices.map(([key, words]) => ({ value: `${IS}${key}`, label: words }))]
    return (
      <ChoiceMenu
        label={label}
        value={value === null ? ANY : `${IS}${value}`}
        options={options}
        onChange={(next) => onChange({ ...filter, [name]: next === ANY ? null : next.slice(IS.length) })}
      />
    )
  }
  const used = Object.entries(filter).filter(([name, value]) => name !== 'words' && name !== 'status' && value !== null)
  return (
    <div className={styles.filter}>
      <SearchInput
        label={t('claims.page.search')}
        clearLabel={t('shell.library.clearSearch')}
        value={filter.words}
        onChange={(words) => onChange({ ...filter, words })}
      />
      <div className={styles.shown}>
        <ChoiceMenu
          label={t('claims.page.show')}
          value={filter.status ?? 'all'}
          options={(['all', 'recheck', ...CLAIM_STATUSES] as const).map((value) => ({
            value,
            label:
              value === 'all' || value === 'recheck' ? t(`claims.page.shown.${value}`) : t(`claims.status.${value}`),
          }))}
          onChange={(next) => onChange({ ...filter, status: next === 'all' ? null : next })}
        />
        <IconButton
          label={t('claims.page.filters.more', { count: used.length })}
          data-active={used.length > 0}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <SlidersHorizontal size={15} aria-hidden="true" />
        </IconButton>
      </div>
      {isOpen && (
        <div className={styles.moreFilters}>
          {menu('owner', [
            ...Object.entries(page.names).map(
              ([id, name]) => [id, id === own ? t('claims.page.me', { name }) : name] as const,
            ),
            ['', t('claims.page.nobody')],
          ])}
          {menu('finding', [
            ...page.findings.map((one) => [one.key, labelOf(one, language)] as const),
            ['', t('claims.page.noFinding')],
          ])}
          {menu(
            'claimant',
            facets.claimants.map((name) => [name, name] as const),
          )}
          {menu(
            'article',
            facets.articles.map((id) => [id, titleOf(id)] as const),
          )}
          {menu(
            'age',
            CLAIM_AGES.map((age) => [age, t(`claims.page.ages.${age}`)] as const),
          )}
          {used.length > 0 && (
            <button
              type="button"
              className={styles.clear}
              onClick={() => onChange({ ...ALL_CLAIMS, words: filter.words, status: filter.status })}
            >
              {t('claims.page.filters.clear')}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
