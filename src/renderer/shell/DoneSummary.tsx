/**
 * What is left of an article that was just marked as done, with the way to each of it, and on to the next article. It
 * takes no focus: whoever is done goes on with a key.
 */
import { Check, X } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { uncheckedIn } from '../../core/claims/completeness.ts'
import { questionsOf, unansweredOf, withoutExpected } from '../../core/codebook/questions.ts'
import { unattributed } from '../../core/edits/planLinks.ts'
import type { Claim } from '../../core/model/claim.ts'
import { sentencesLeft } from '../../core/text/looked.ts'
import { runCommand, useCommandAvailable } from '../commands/registry.ts'
import { useChords } from '../commands/useKeymap.ts'
import { usePaintedEditor } from '../document/paintedEditor.ts'
import { claims as records, useClaims } from '../features/claims/window.ts'
import { useSuggestions } from '../features/suggest/window.ts'
import { useCodebook } from '../platform/codebook.ts'
import { useT } from '../platform/i18n.ts'
import { useMainView } from '../platform/mainView.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { useRoomBelow } from '../ui/roomBelow.ts'
import styles from './DoneSummary.module.css'
import { useTour } from './tour.ts'
import { finishing } from './window.ts'

const NO_CLAIMS: readonly Claim[] = []

/** The summary; nothing unless the open article, which is in front, was just marked as done. The tour has its place. */
export function DoneSummary() {
  const finished = finishing.state((state) => state.article)
  const open = usePaintedEditor((state) => state.open?.article.id)
  const status = usePaintedEditor((state) => state.layer?.status)
  const isInFront = useMainView(({ view }) => view === 'article')
  const isTouring = useTour((state) => state.place !== null)
  return isInFront && !isTouring && finished !== null && finished === open && status === 'done' ? <Summary /> : null
}

function Summary() {
  const t = useT()
  const chord = useChords()
  const canGoOn = useCommandAvailable('next-article')
  const pending = useSuggestions((state) => state.pending.length)
  const open = usePaintedEditor((state) => state.open)
  const layer = usePaintedEditor((state) => state.layer)
  const { quotes, sentences } = useMemo(() => {
    if (!open || !layer) return { quotes: 0, sentences: 0 }
    const { text, language } = open.article
    return {
      quotes: unattributed(layer.annotations, 'quote').length,
      sentences: sentencesLeft(text, open.blocks, layer, language),
    }
  }, [open, layer])
  const codebook = useCodebook()
  const { unanswered, ofArticle } = useMemo(
    () => ({
      unanswered: withoutExpected(codebook, layer?.annotations ?? []).length,
      ofArticle: unansweredOf(questionsOf(codebook, 'article', layer?.attributes)).length,
    }),
    [codebook, layer],
  )
  const known = useClaims((state) => state.page?.claims ?? NO_CLAIMS)
  useEffect(() => void records.ask(), [])
  const unchecked = useMemo(() => uncheckedIn(layer?.annotations ?? [], known), [layer, known])
  const [claims, figures] = [unchecked.claims.length, unchecked.figures.length]
  const left = [
    { count: pending, words: t('acting.finished.suggestions', { count: pending }), command: 'next-suggestion' },
    { count: quotes, words: t('acting.finished.quotes', { count: quotes }), command: 'next-bare-quote' },
    { count: unanswered, words: t('acting.finished.answers', { count: unanswered }), command: 'next-unanswered' },
    { count: ofArticle, words: t('acting.finished.ofArticle', { count: ofArticle }), command: 'answer-article' },
    { count: claims, words: t('acting.finished.claims', { count: claims }), command: 'next-unchecked-claim' },
    { count: figures, words: t('acting.finished.figures', { count: figures }), command: 'next-unsourced-figure' },
    { count: sentences, words: t('acting.finished.sentences', { count: sentences }), command: 'first-untagged' },
  ] as const
  const rows = left.filter(({ count }) => count > 0)
  const room = useRoomBelow()
  const key = chord('next-article')
  return (
    <section className={styles.summary} aria-label={t('acting.finished.title')} aria-live="polite" style={room}>
      <div className={styles.head}>
        <Check size={16} aria-hidden="true" />
        <b>{t('acting.finished.title')}</b>
        <IconButton label={t('shell.dismiss')} size="small" onClick={finishing.dismiss}>
          <X size={14} aria-hidden="true" />
        </IconButton>
      </div>
      {rows.length === 0 && <p className={styles.none}>{t('acting.finished.nothing')}</p>}
      <ul className={styles.rows}>
        {rows.map(({ words, command }) => (
          <li key={command}>
            <button type="button" className={styles.row} onClick={() => runCommand(command)}>
              <span>{words}</span>
              {chord(command) && <Kbd chord={chord(command) ?? ''} />}
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button onClick={() => runCommand('toggle-done')}>{t('reader.reopen')}</Button>
        <Button variant="primary" disabled={!canGoOn} onClick={() => runCommand('next-article')}>
          {t('acting.finished.next')}
          {key && <Kbd chord={key} />}
        </Button>
      </div>
    </section>
  )
}
