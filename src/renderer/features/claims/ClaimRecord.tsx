/** One claim: what was said, by whom and where, what speaks for and against it, and what was found. */
import { Trash2 } from 'lucide-react'
import { conflictsIn } from '../../../core/claims/conflicts.ts'
import { CLAIM_STATUSES, type Claim } from '../../../core/model/claim.ts'
import { useT } from '../../platform/i18n.ts'
import { useLibrary } from '../../platform/library.ts'
import { useSession } from '../../platform/session.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './Claims.module.css'
import { ContactsSection } from './ContactsSection.tsx'
import { EvidenceSection } from './EvidenceSection.tsx'
import { FindingSection } from './FindingSection.tsx'
import { HistorySection } from './HistorySection.tsx'
import type { ClaimsPage } from './listing.ts'
import { PublishedSection } from './PublishedSection.tsx'
import { SameClaims } from './SameClaims.tsx'
import { SavedField } from './SavedField.tsx'
import { claims } from './window.ts'

interface ClaimRecordProps {
  readonly claim: Claim
  readonly page: ClaimsPage
  readonly onOpen: (article: string, place: { start: number; end: number }) => void
}

/** The record as a form: a field is saved when it is left. */
export function ClaimRecord({ claim, page, onOpen }: ClaimRecordProps) {
  const t = useT()
  const own = useSession((state) => state.session?.annotator.id)
  const { id, claimant } = claim
  const set = (path: string, value: unknown) => void claims.change(id, [{ path, value }])
  const setClaimant = (field: 'name' | 'role', value: string) => {
    const next = { kind: 'person', name: '', role: '', ...claimant, [field]: value }
    set('claimant', next.name === '' && next.role === '' ? null : next)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key of the fields inside
    <div className={styles.record} onKeyDown={leaveByEscape}>
      <div className={styles.statement}>
        <SavedField
          of={`${id}/statement`}
          label={t('claims.statement')}
          isLong
          value={claim.statement}
          isRequired
          onSave={(value) => set('statement', value)}
        />
        <IconButton label={t('claims.page.remove')} onClick={() => void claims.remove(id)}>
          <Trash2 size={16} aria-hidden="true" />
        </IconButton>
      </div>
      <Conflicts claim={claim} names={page.names} />
      <SameClaims claim={claim} page={page} />
      <div className={styles.fields}>
        <SavedField
          of={`${id}/claimant/name`}
          label={t('claims.claimant')}
          value={claimant?.name ?? ''}
          onSave={(value) => setClaimant('name', value)}
        />
        <SavedField
          of={`${id}/claimant/role`}
          label={t('claims.page.role')}
          value={claimant?.role ?? ''}
          onSave={(value) => setClaimant('role', value)}
        />
        <SavedField
          of={`${id}/claimed`}
          label={t('claims.claimed')}
          type="date"
          value={claim.claimed?.slice(0, 10) ?? ''}
          onSave={(value) => set('claimed', value === '' ? null : value)}
        />
        <SelectField
          label={t('claims.statusTitle')}
          value={claim.status}
          onChange={(event) => set('status', event.target.value)}
        >
          {CLAIM_STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(`claims.status.${status}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('claims.page.owner')}
          value={claim.owner ?? ''}
          onChange={(event) => set('owner', event.target.value === '' ? null : event.target.value)}
        >
          <option value="">{t('claims.page.nobody')}</option>
          {Object.entries(peopleOf(claim, page)).map(([person, name]) => (
            <option key={person} value={person}>
              {person === own ? t('claims.page.me', { name }) : name}
            </option>
          ))}
        </SelectField>
      </div>
      <Appearances claim={claim} onOpen={onOpen} />
      <EvidenceSection claim={claim} onOpen={onOpen} />
      <ContactsSection claim={claim} />
      <FindingSection claim={claim} page={page} />
      {(claim.finding || claim.published) && <PublishedSection claim={claim} />}
      <HistorySection claim={claim} page={page} />
    </div>
  )
}

/** Escape leaves a field for the list, from where another leads back to the article; keys do nothing in fields. */
function leaveByEscape({ key, target }: React.KeyboardEvent): void {
  if (key !== 'Escape' || !(target instanceof Element) || !target.matches('input, textarea, select')) return
  document.querySelector<HTMLElement>('[data-claim][aria-current=true]')?.focus()
}

function Appearances({ claim, onOpen }: Pick<ClaimRecordProps, 'claim' | 'onOpen'>) {
  const t = useT()
  const articles = useLibrary((state) => state.library?.articles)
  const titles = new Map(articles?.map(({ id, title }) => [id, title]))
  return (
    <section aria-label={t('claims.appearance')}>
      <h2 className={styles.heading}>{t('claims.appearance')}</h2>
      {claim.appearances.length === 0 && <p className={styles.facts}>{t('claims.page.noPlaces')}</p>}
      <ul className={styles.entries}>
        {claim.appearances.map((one) => (
          <li key={one.id}>
            {titles.has(one.article) ? (
              <button type="button" className={styles.place} onClick={() => onOpen(one.article, one)}>
                <q>{one.quote}</q>
                <span className={styles.facts}>{titles.get(one.article)}</span>
              </button>
            ) : (
              <div className={styles.place}>
                <q>{one.quote}</q>
                <span className={styles.facts} title={one.article}>
                  {t('claims.page.gone')}
                </span>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Everybody who has annotations here, and whoever checks the claim without having any. */
function peopleOf({ owner }: Claim, { names }: ClaimsPage): Readonly<Record<string, string>> {
  return owner === null || owner in names ? names : { ...names, [owner]: owner }
}

/** Fields that two people wrote at once: both words, of which one is chosen. */
function Conflicts({ claim, names }: { readonly claim: Claim; readonly names: Readonly<Record<string, string>> }) {
  const t = useT()
  return conflictsIn(claim).map(({ path, versions }) => (
    <Notice key={path} tone="error">
      <p>{t('claims.conflict')}</p>
      <ul className={styles.entries}>
        {versions.map(({ id, by, after }) => (
          <li key={id} className={styles.version}>
            <span>
              {names[by] ?? by}: {shownValue(after)}
            </span>
            <Button onClick={() => void claims.change(claim.id, [{ path, value: after }])}>
              {t('claims.page.keepThis')}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  ))
}

function shownValue(value: unknown): string {
  if (value === null) return '—'
  if (typeof value !== 'object') return String(value)
  return Object.values(value)
    .filter((part) => typeof part === 'string')
    .join(', ')
}
