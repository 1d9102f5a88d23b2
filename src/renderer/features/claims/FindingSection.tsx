/** What checking the claim came to: one of the codebook's findings, and why; confirmed by a second person where wanted. */
import { useState } from 'react'
import { findingState, mayConfirm, settingFinding } from '../../../core/claims/findings.ts'
import { labelOf } from '../../../core/codebook/wording.ts'
import type { Claim, Recheck } from '../../../core/model/claim.ts'
import { idsAndClock } from '../../document/idsAndClock.ts'
import { useDateLocale, useLanguage, useT } from '../../platform/i18n.ts'
import { useSession } from '../../platform/session.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField, TextArea } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './Claims.module.css'
import { useFindingKeys } from './findingKeys.ts'
import type { ClaimsPage } from './listing.ts'
import { useDraft } from './useDraft.ts'
import { claims } from './window.ts'

function RecheckReason({ recheck: { because, before, quote } }: { readonly recheck: Recheck }) {
  const t = useT()
  const reason = because === 'evidence' && before !== undefined ? 'passage' : because
  return (
    <>
      <p>{t(`claims.page.recheckBecause.${reason}`)}</p>
      {before !== undefined && (
        <p>{quote ? t('claims.page.recheckWords', { before, quote }) : t('claims.page.recheckGone', { before })}</p>
      )}
    </>
  )
}

/** The finding and its form. */
export function FindingSection({ claim, page }: { readonly claim: Claim; readonly page: ClaimsPage }) {
  const t = useT()
  const language = useLanguage()
  const locale = useDateLocale()
  const own = useSession((state) => state.session?.annotator.id) ?? ''
  const { id, finding } = claim
  const chosenKey = useDraft(`${id}/finding/key`, finding?.key ?? '')
  const typed = useDraft(`${id}/finding/explanation`, finding?.explanation ?? '')
  const { value: key } = chosenKey
  const { value: explanation } = typed
  useFindingKeys(id, page.findings)
  const drop = () => {
    chosenKey.set(null)
    typed.set(null)
  }
  const [isAsked, setAsked] = useState(false)
  const chosen = page.findings.find((one) => one.key === key)
  const isChanged = key !== (finding?.key ?? '') || explanation.trim() !== (finding?.explanation ?? '')
  const day = (at: string) => new Date(at).toLocaleDateString(locale, { dateStyle: 'long' })
  const save = async () => {
    setAsked(true)
    const change = key === '' ? null : settingFinding(key, explanation, own, idsAndClock.now())
    if (!change || !(await claims.change(id, [change, { path: 'status', value: 'done' }]))) return
    setAsked(false)
    drop()
    // From the list the arrows go on to the next claim, and a digit to its finding.
    document.querySelector<HTMLElement>('[data-claim][aria-current=true]')?.focus()
  }
  const state = findingState(claim, page.confirms)
  return (
    <section aria-label={t('claims.finding')}>
      <h2 className={styles.heading}>{t('claims.finding')}</h2>
      {finding?.recheck && (
        <Notice tone="error">
          <RecheckReason recheck={finding.recheck} />
          <Button onClick={() => void claims.change(id, [{ path: 'finding/recheck', value: null }])}>
            {t('claims.page.stillHolds')}
          </Button>
        </Notice>
      )}
      <form
        className={styles.finding}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <SelectField
          label={t('claims.finding')}
          value={key}
          hint={chosen ? chosen.definition[language] || null : t('claims.page.findingKeys')}
          error={isAsked && key === '' ? t('claims.page.required') : null}
          onChange={(event) => chosenKey.set(event.target.value)}
        >
          <option value="">{t('claims.page.noFinding')}</option>
          {page.findings.map((one, index) => (
            <option key={one.key} value={one.key}>
              {index < 9 ? `${index + 1} ${labelOf(one, language)}` : labelOf(one, language)}
            </option>
          ))}
          {key !== '' && !chosen && <option value={key}>{key}</option>}
        </SelectField>
        <TextArea
          label={t('claims.page.explanation')}
          data-finding-explanation
          rows={4}
          value={explanation}
          error={isAsked && explanation.trim() === '' ? t('claims.page.explanationRequired') : null}
          onChange={(event) => typed.set(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
          }}
        />
        <div className={styles.actions}>
          {finding && (
            <span className={styles.facts}>
              {finding.confirmed
                ? t('claims.dossier.confirmedBy', {
                    by: page.names[finding.by] ?? finding.by,
                    at: day(finding.at),
                    confirmed: page.names[finding.confirmed.by] ?? finding.confirmed.by,
                  })
                : t('claims.dossier.foundBy', { by: page.names[finding.by] ?? finding.by, at: day(finding.at) })}
            </span>
          )}
          {state === 'unconfirmed' &&
            (mayConfirm(claim, own) ? (
              <Button
                onClick={() =>
                  void claims.change(id, [{ path: 'finding/confirmed', value: { by: own, at: idsAndClock.now() } }])
                }
              >
                {t('claims.page.confirm')}
              </Button>
            ) : (
              <span className={styles.facts}>{t('claims.page.waitsForSecond')}</span>
            ))}
          {isChanged && (
            <>
              <span className={styles.facts}>{t('claims.page.draft')}</span>
              <Button onClick={drop}>{t('claims.page.dropDraft')}</Button>
            </>
          )}
          <Button type="submit" variant="primary" disabled={!isChanged}>
            {t('claims.page.saveFinding')}
          </Button>
        </div>
      </form>
    </section>
  )
}
