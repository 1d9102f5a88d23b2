/** What the workspace knows of a tagged claim: its record, or records and findings of others that may say the same. */
import { X } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { draftClaim } from '../../../core/claims/draft.ts'
import { findingLabel, findingsOf } from '../../../core/claims/findings.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import type { ClaimApart } from '../../../core/model/memory.ts'
import type { Suggestion } from '../../../core/suggest/suggestion.ts'
import type { SameClaim } from '../../../ipc/claims.ts'
import chips from '../../commands/Chips.module.css'
import { useCommands, useCondition } from '../../commands/registry.ts'
import { useEditor } from '../../document/editor.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useCodebook } from '../../platform/codebook.ts'
import { useLanguage, useT } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { joinClaim, openRecord } from './checkClaim.ts'
import styles from './KnownClaims.module.css'
import { SameFacts } from './SameClaims.tsx'
import { useClaims } from './window.ts'

/** How long a claim is selected before it is asked for, in milliseconds: whoever goes through cards isn't held up. */
const REST = 250

/** A card has room for so many. */
const MOST = 2

interface KnownClaimsProps {
  readonly annotation: Annotation
  /** Gives what the rules found in the article, which the statement is made with. */
  readonly found: () => readonly Suggestion[]
  /** The claims that were dismissed; must stay the same list while it doesn't change. */
  readonly apart: readonly ClaimApart[] | undefined
  /** Dismisses a claim as the one that the annotation makes, as a step of undo. */
  readonly onDismiss: (annotation: string, claim: string) => void
}

/** What is known of a claim that is selected. */
export function KnownClaims({ annotation, found, apart, onDismiss }: KnownClaimsProps) {
  const t = useT()
  const language = useLanguage()
  const findings = findingsOf(useCodebook())
  const known = useKnown(annotation, found, apart)
  const own = known.find(({ isOwn }) => isOwn)
  const offered = own ? NONE : known
  const first = offered.find(({ id }) => id !== null)
  useCondition('claim-offered', offered.length > 0)
  useCommands({
    ...(offered[0] && { 'dismiss-claim': () => onDismiss(annotation.id, offered[0]?.key ?? '') }),
    ...(first && { 'join-claim': () => void joinClaim(first.id ?? '', annotation) }),
  })
  if (own) {
    const state = own.finding
      ? findingLabel(findings, own.finding, language)
      : t(`claims.status.${own.status ?? 'open'}`)
    return (
      <div className={chips.chips}>
        <button type="button" tabIndex={-1} className={chips.chip} onClick={() => void openRecord(own.id ?? '')}>
          {t('claims.page.recordState', { state })}
        </button>
      </div>
    )
  }
  if (offered.length === 0) return null
  return (
    <section className={styles.known} aria-label={t('claims.page.same')}>
      <p className={styles.heading}>{t('claims.page.same')}</p>
      <ul className={styles.offers}>
        {offered.slice(0, MOST).map((one) => (
          <li key={one.key} className={styles.offer}>
            <div>
              <p className={styles.words}>{one.statement}</p>
              <p className={styles.facts}>
                <SameFacts one={one} findings={findings} />
              </p>
            </div>
            <div className={styles.decide}>
              {one.id !== null && (
                <Button tabIndex={-1} onClick={() => void joinClaim(one.id ?? '', annotation)}>
                  {t('claims.page.join')}
                </Button>
              )}
              <IconButton
                size="small"
                tabIndex={-1}
                label={t('claims.page.dismiss')}
                onClick={() => onDismiss(annotation.id, one.key)}
              >
                <X size={14} aria-hidden="true" />
              </IconButton>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const NONE: readonly SameClaim[] = []

/** Those that aren't `apart`; asked for once the claim has been selected for a moment, and again when records change. */
function useKnown(
  annotation: Annotation,
  found: KnownClaimsProps['found'],
  apart: KnownClaimsProps['apart'],
): readonly SameClaim[] {
  const [known, setKnown] = useState(NONE)
  const steps = useClaims(({ undo, redo }) => `${undo.length} ${redo.length}`)
  const [changes, setChanges] = useState(0)
  useEffect(() => bridge.on('claimsChanged', () => setChanges((count) => count + 1)), [])
  const { id, start, end } = annotation
  const keys = useMemo(
    () => (apart ?? []).filter(({ annotation: of }) => of === id).map(({ claim }) => claim),
    [apart, id],
  )
  const dismissed = keys.join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked for follows from the words and what was done to records
  useEffect(() => {
    let isOver = false
    const ask = async () => {
      const { open, layer } = useEditor.getState()
      if (!open || !layer) return
      const source = {
        article: open.article,
        annotator: '',
        annotation,
        annotations: layer.annotations,
        found: found(),
      }
      const { statement, language, claimant } = draftClaim(source, '', '', '')
      const name = claimant?.name ?? null
      const answer = await answerOf(
        bridge.sameClaims({ statement, language, claimant: name, except: null, annotation: id, apart: keys }),
      )
      if (!isOver && answer.ok) setKnown(answer.value)
    }
    const resting = setTimeout(() => void ask(), REST)
    return () => {
      isOver = true
      clearTimeout(resting)
    }
  }, [id, start, end, steps, changes, dismissed])
  return known.filter(({ key }) => !keys.includes(key))
}
