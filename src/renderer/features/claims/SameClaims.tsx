/** Claims that may say the same, each with the reason: to join, or to dismiss. Nothing is joined unasked. */
import { useEffect, useState } from 'react'
import { findingLabel } from '../../../core/claims/findings.ts'
import type { LikenessReason } from '../../../core/claims/likeness.ts'
import type { Claim } from '../../../core/model/claim.ts'
import type { CodebookFinding } from '../../../core/model/codebook.ts'
import { figureWords } from '../../../core/suggest/figureWords.ts'
import type { SameClaim } from '../../../ipc/claims.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useDateLocale, useLanguage, useT } from '../../platform/i18n.ts'
import { useSession } from '../../platform/session.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Claims.module.css'
import type { ClaimsPage } from './listing.ts'
import { claims } from './window.ts'

/** The offers for a record. */
export function SameClaims({ claim, page }: { readonly claim: Claim; readonly page: ClaimsPage }) {
  const t = useT()
  const own = useSession((state) => state.session?.annotator.id) ?? ''
  const [found, setFound] = useState<readonly SameClaim[]>([])
  const { id, statement, claimant } = claim
  const speaker = claimant?.name ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was dismissed isn't found, until that is taken back
  useEffect(() => {
    let isOver = false
    const ask = async () => {
      const answer = await answerOf(
        bridge.sameClaims({
          statement,
          language: claim.language,
          claimant: speaker,
          except: id,
          annotation: null,
          apart: [],
        }),
      )
      if (!isOver && answer.ok) setFound(answer.value)
    }
    void ask()
    return () => {
      isOver = true
    }
  }, [id, statement, claim.language, speaker, claim.dismissed?.length])
  const dismissed = new Set((claim.dismissed ?? []).map((one) => one.id))
  const offered = found.filter(({ key }) => !dismissed.has(key))
  const dismiss = (key: string) => void claims.change(id, [{ path: `dismissed/${key}`, value: { id: key, by: own } }])
  const join = async (other: string) => {
    const known = page.claims.find((one) => one.id === other)?.appearances ?? []
    const there = new Set(known.map(({ annotation }) => annotation))
    const moved = claim.appearances.filter(({ annotation }) => !there.has(annotation))
    const joined =
      moved.length === 0 ||
      (await claims.change(
        other,
        moved.map((one) => ({ path: `appearances/${one.id}`, value: one })),
      ))
    if (joined && (await claims.remove(id))) await claims.open(other)
  }
  if (offered.length === 0) return null
  return (
    <section className={styles.same} aria-label={t('claims.page.same')}>
      <h2 className={styles.heading}>{t('claims.page.same')}</h2>
      <ul className={styles.entries}>
        {offered.map((one) => (
          <li key={one.key} className={styles.offer}>
            <div>
              <p className={styles.words}>{one.statement}</p>
              <p className={styles.facts}>
                <SameFacts one={one} findings={page.findings} />
              </p>
            </div>
            {one.id !== null && <Button onClick={() => void join(one.id ?? '')}>{t('claims.page.join')}</Button>}
            <Button variant="plain" onClick={() => dismiss(one.key)}>
              {t('claims.page.dismiss')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What an offer came to, whose it is, and why it is offered. */
export function SameFacts(props: { readonly one: SameClaim; readonly findings: readonly CodebookFinding[] }) {
  const language = useLanguage()
  const { id, finding, publisher, reasons } = props.one
  const facts = [
    finding && (id ? findingLabel(props.findings, finding, language) : finding),
    publisher,
    ...reasons.map((reason) => <Reason key={reason.kind} reason={reason} />),
  ]
  return facts.filter(Boolean).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the facts of one offer don't change
    <span key={index} className={styles.fact}>
      {part}
    </span>
  ))
}

function Reason({ reason }: { readonly reason: LikenessReason }) {
  const t = useT()
  const locale = useDateLocale()
  switch (reason.kind) {
    case 'words':
      return t('claims.page.reasons.words', { count: reason.words.length })
    case 'figure':
      return t('claims.page.reasons.figure', { figure: figureWords(reason.figure, locale) ?? '' })
    case 'other-figure':
      return t('claims.page.reasons.otherFigure', {
        figure: figureWords(reason.figure, locale) ?? '',
        other: figureWords(reason.other, locale) ?? '',
      })
    case 'speaker':
      return t('claims.page.reasons.speaker')
  }
}
