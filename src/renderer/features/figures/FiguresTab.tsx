/** The conflicting figures. Each leads to its place, in this article or another. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { DismissedPair } from '../../../core/model/dismissedPair.ts'
import type { Span } from '../../../core/model/span.ts'
import type { FigureConflict, StatedFigure } from '../../../core/suggest/figureConflicts.ts'
import { figureWords } from '../../../core/suggest/figureWords.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { usePaintedEditor } from '../../document/paintedEditor.ts'
import { useBlind } from '../../platform/blindness.ts'
import { useLanguage, useT } from '../../platform/i18n.ts'
import { useLibrary } from '../../platform/library.ts'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import side from '../../ui/SideList.module.css'
import type { SuggestedFigure } from './conflicts.ts'
import styles from './Figures.module.css'
import { figureConflicts, goToFigure } from './window.ts'

/** The figures are compared again this many milliseconds after the last change. */
const PAUSE = 400

/** The most conflicts that are shown. */
const MOST = 200

type Scope = 'article' | 'workspace'

interface FiguresTabProps {
  /** The figures that are suggested for the open article; must stay the same list while they don't change. */
  readonly suggested: readonly SuggestedFigure[]
  /** What the annotator dismissed; must stay the same list while it doesn't change. */
  readonly dismissed: readonly DismissedPair[] | undefined
  /** Dismisses figures as a contradiction for good, as a step of undo. */
  readonly dismiss: (figures: readonly StatedFigure[]) => void
  /** Selects the suggestion for a span; false if there is none. */
  readonly selectSuggested: (span: Span) => boolean
}

/** The list. The workspace's figures are read when it is opened. */
export function FiguresTab({ suggested, dismissed, dismiss, selectSuggested }: FiguresTabProps) {
  const t = useT()
  const { conflicts, problem } = figureConflicts.state()
  const open = usePaintedEditor((state) => state.open?.article.id)
  const [scope, setScope] = useState<Scope>('article')
  useComparing(suggested, dismissed)
  const shown = useMemo(
    () => conflicts?.filter(({ figures }) => scope === 'workspace' || figures.some(({ article }) => article === open)),
    [conflicts, scope, open],
  )
  return (
    <div className={side.scroll}>
      <SegmentedControl<Scope>
        label={t('suggest.differing.scope')}
        value={scope}
        options={[
          { value: 'article', label: t('suggest.differing.article') },
          { value: 'workspace', label: t('suggest.differing.workspace') },
        ]}
        onChange={setScope}
      />
      {problem && <ProblemNotice problem={problem} />}
      <div aria-live="polite">
        {!shown && !problem && <p className={side.empty}>{t('suggest.differing.looking')}</p>}
        {shown?.length === 0 && (
          <div className={side.empty}>
            <b>{t('suggest.differing.none')}</b>
            <p>{t('suggest.differing.noneHint')}</p>
          </div>
        )}
      </div>
      {shown?.slice(0, MOST).map((conflict) => (
        <Conflict
          key={keyOf(conflict.figures[0])}
          conflict={conflict}
          onDismiss={() => dismiss(conflict.figures)}
          onOpen={(figure) => void goToFigure(figure, selectSuggested)}
        />
      ))}
    </div>
  )
}

interface ConflictProps {
  readonly conflict: FigureConflict<StatedFigure>
  readonly onDismiss: () => void
  readonly onOpen: (figure: StatedFigure) => void
}

function Conflict({ conflict, onDismiss, onOpen }: ConflictProps) {
  const t = useT()
  return (
    <section className={styles.conflict} aria-label={t('suggest.differing.group')}>
      <div className={styles.question}>
        <p>{t(conflict.contradicts ? 'suggest.differing.contradicts' : 'suggest.differing.differs')}</p>
        <button type="button" className={styles.dismiss} title={t('suggest.differing.dismissHint')} onClick={onDismiss}>
          {t('suggest.differing.dismiss')}
        </button>
      </div>
      <ol className={side.rows}>
        {conflict.figures.map((figure) => (
          <Row key={keyOf(figure)} figure={figure} onOpen={() => onOpen(figure)} />
        ))}
      </ol>
    </section>
  )
}

function Row({ figure, onOpen }: { readonly figure: StatedFigure; readonly onOpen: () => void }) {
  const language = useLanguage()
  const open = usePaintedEditor((state) => state.open?.article.id)
  const title = useLibrary((state) => state.library?.articles.find(({ id }) => id === figure.article)?.title)
  return (
    <li>
      <button type="button" className={side.row} onClick={onOpen}>
        <span className={styles.head}>
          <b>{figureWords(figure.value, language)}</b>
          {figure.article !== open && <span className={styles.title}>{title ?? figure.article}</span>}
        </span>
        <span className={side.words}>
          {`…${figure.prefix.trimStart()}`}
          <mark className={styles.quote}>{figure.quote}</mark>
          {`${figure.suffix.trimEnd()}…`}
        </span>
      </button>
    </li>
  )
}

/** Compares figures when the list is opened, and again after a change of what is tagged and suggested. */
function useComparing(suggested: readonly SuggestedFigure[], dismissed: readonly DismissedPair[] | undefined): void {
  const latest = useRef(suggested)
  useEffect(() => {
    latest.current = suggested
  })
  const open = usePaintedEditor((state) => state.open?.article.id)
  const layer = usePaintedEditor((state) => state.layer)
  const blind = useBlind()
  // biome-ignore lint/correctness/useExhaustiveDependencies: it decides whose figures may be seen
  useEffect(() => {
    void figureConflicts.compare(() => latest.current)
    return figureConflicts.stop
  }, [blind])
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what the figures come from
  useEffect(() => {
    const timer = window.setTimeout(() => figureConflicts.compareAgain(latest.current), PAUSE)
    return () => window.clearTimeout(timer)
  }, [open, layer, suggested, dismissed])
}

function keyOf(figure: StatedFigure | undefined): string {
  return figure ? `${figure.article} ${figure.start} ${figure.end}` : ''
}
