/** The tour's card: what to do next. It covers no text, takes no focus and leaves every key as it is. */
import { Check } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { displayChord } from '../../core/commands/chords.ts'
import type { Command } from '../../core/commands/commands.ts'
import { runCommand } from '../commands/registry.ts'
import { useChords } from '../commands/useKeymap.ts'
import { useEditor } from '../document/editor.ts'
import { useReview } from '../features/review/window.ts'
import { useDialog } from '../platform/dialogs.ts'
import { useT } from '../platform/i18n.ts'
import { Button } from '../ui/Button.tsx'
import { IS_MAC } from '../ui/macOs.ts'
import { useRoomBelow } from '../ui/roomBelow.ts'
import styles from './Tour.module.css'
import { beginTour, leaveTour } from './takingTour.ts'
import { afterStep, goToTour, isDone, TOUR_STEPS, type TourFacts, type TourStep, tourFactsOf, useTour } from './tour.ts'

/** The keys that a step names in its sentence. */
const KEYS = {
  claim: ['select-sentence', 'tag-claim'],
  figure: ['select-word', 'tag-figure'],
  link: ['tag-quote', 'tag-attribution', 'link'],
  review: ['review', 'toggle-done'],
  export: ['export'],
} as const satisfies Readonly<Record<TourStep, readonly Command[]>>

/** The card, while the tour is taken. */
export function Tour() {
  const place = useTour((state) => state.place)
  if (place === null) return null
  if (place === 'offer') return <Offer />
  return place === 'end' ? <End /> : <Step key={place} step={place} />
}

function Offer() {
  const t = useT()
  return (
    <Card title={t('tour.offer.title')}>
      <p>{t('tour.offer.words')}</p>
      <div className={styles.actions}>
        <Button variant="plain" onClick={leaveTour}>
          {t('tour.notNow')}
        </Button>
        <Button variant="primary" onClick={() => void beginTour()}>
          {t('tour.begin')}
        </Button>
      </div>
    </Card>
  )
}

function Step({ step }: { readonly step: TourStep }) {
  const t = useT()
  const chords = useChords()
  useStepDone(step)
  const named = KEYS[step].map((command) => displayChord(chords(command) ?? '', IS_MAC))
  const [first = '', second = '', third = ''] = named
  const at = TOUR_STEPS.indexOf(step)
  return (
    <Card title={t(`tour.${step}.title`)}>
      <p>{t(`tour.${step}.words`, { first, second, third })}</p>
      <div className={styles.actions}>
        <span className={styles.progress}>
          {TOUR_STEPS.map((other, index) => (
            <i key={other} data-state={index < at ? 'done' : index === at ? 'now' : 'later'} />
          ))}
          <span>{t('reader.position', { index: at + 1, count: TOUR_STEPS.length })}</span>
        </span>
        <Button variant="plain" onClick={leaveTour}>
          {t('tour.leave')}
        </Button>
        <Button onClick={() => goToTour(afterStep(step))}>{t('tour.skip')}</Button>
      </div>
    </Card>
  )
}

function End() {
  const t = useT()
  const chord = useChords()('keys')
  return (
    <Card title={t('tour.end.title')}>
      <p>{t('tour.end.words', { first: displayChord(chord ?? '', IS_MAC) })}</p>
      <div className={styles.actions}>
        <Button variant="plain" onClick={() => runCommand('keys')}>
          {t('commands.keys')}
        </Button>
        <Button variant="primary" icon={<Check size={15} aria-hidden="true" />} onClick={leaveTour}>
          {t('tour.done')}
        </Button>
      </div>
    </Card>
  )
}

function Card({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const t = useT()
  const room = useRoomBelow()
  return (
    <section className={styles.card} aria-label={t('tour.label')} aria-live="polite" style={room}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** Goes on as soon as the step is done, whichever way. */
function useStepDone(step: TourStep): void {
  const layer = useEditor((state) => state.layer)
  const isReviewOpen = useReview((state) => state.tab !== null)
  const isExportOpen = useDialog((state) => state.dialog?.name === 'export')
  const before = useRef<{ readonly article: string | undefined; readonly facts: TourFacts } | null>(null)
  useEffect(() => {
    const now = { article: layer?.article.id, facts: { ...tourFactsOf(layer), isReviewOpen, isExportOpen } }
    // Another article has other annotations, none of which was made just now.
    const { current } = before
    if (current && current.article === now.article && isDone(step, current.facts, now.facts)) goToTour(afterStep(step))
    before.current = now
  }, [step, layer, isReviewOpen, isExportOpen])
}
