/** What was changed in the record, by whom and when, the last first; each change can be taken back by itself. */
import { findingLabel } from '../../../core/claims/findings.ts'
import { valueAt } from '../../../core/claims/paths.ts'
import { saysSame } from '../../../core/merge/difference.ts'
import type { Claim, ClaimLogEntry, ClaimStatus } from '../../../core/model/claim.ts'
import { useDateLocale, useLanguage, useT } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Claims.module.css'
import { fieldName } from './fieldName.ts'
import type { ClaimsPage } from './listing.ts'
import { claims } from './window.ts'

interface HistoryProps {
  readonly claim: Claim
  readonly page: ClaimsPage
}

/** So many changes are shown; a record of people has a few dozen. */
const MOST = 200

/** The list, folded away; nothing for a record that nobody has changed. */
export function HistorySection({ claim, page }: HistoryProps) {
  const t = useT()
  const language = useLanguage()
  const locale = useDateLocale()
  if (claim.log.length === 0) return null
  const said = (entry: ClaimLogEntry, value: unknown): string => {
    const [field] = entry.path.split('/')
    if (Array.isArray(value)) return t('claims.page.anotherOrder')
    if (field === 'status') return t(`claims.status.${value as ClaimStatus}`)
    if (field === 'owner') return page.names[String(value)] ?? String(value)
    if (entry.path === 'finding/recheck' || entry.path === 'finding/confirmed') return t('claims.page.isSet')
    if (entry.path === 'finding' && isObject(value))
      return `${findingLabel(page.findings, String(value.key), language)}: ${value.explanation}`
    return isObject(value) ? shownObject(value) : String(value)
  }
  return (
    <details className={styles.history}>
      <summary>{t('claims.page.history', { count: claim.log.length })}</summary>
      <ol className={styles.entries}>
        {claim.log
          .slice(-MOST)
          .toReversed()
          .map((entry) => (
            <li key={entry.id} className={styles.change}>
              <div>
                <p className={styles.facts}>
                  {[
                    fieldName(t, entry.path),
                    page.names[entry.by] ?? entry.by,
                    new Date(entry.at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' }),
                  ].join(' · ')}
                </p>
                <p className={styles.words}>
                  {!isNothing(entry.before) && <del>{said(entry, entry.before)}</del>}
                  {!isNothing(entry.before) && !isNothing(entry.after) && ' → '}
                  {!isNothing(entry.after) && said(entry, entry.after)}
                </p>
              </div>
              {mayRestore(claim, entry) && (
                <Button
                  variant="plain"
                  onClick={() => void claims.change(claim.id, [{ path: entry.path, value: entry.before }])}
                >
                  {t('claims.page.restore')}
                </Button>
              )}
            </li>
          ))}
      </ol>
    </details>
  )
}

/** A confirmation is of the finding that it was given to, and is restored with it alone. */
function mayRestore(claim: Claim, { path, before }: ClaimLogEntry): boolean {
  return !path.startsWith('finding/') && !saysSame(valueAt(claim, path), before)
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === ''
}

/** What an entry says in words: no ids, no places. */
function shownObject(value: Readonly<Record<string, unknown>>): string {
  const { title, url, excerpt, quote, who, answer, name, role, at } = value
  const words = [title, url, excerpt, quote, who, answer, name, role].filter(
    (one) => typeof one === 'string' && one !== '',
  )
  return words.length > 0 ? words.join(', ') : typeof at === 'string' ? at : '…'
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
