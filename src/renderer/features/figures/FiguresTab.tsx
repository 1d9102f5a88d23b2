/** The figures that are stated differently, each a way to its place, in this article or another. */
import { useEffect, useMemo, useState } from 'react'
import type { FigureConflict, StatedFigure } from '../../../core/suggest/figureConflicts.ts'
import { figureWords } from '../../../core/suggest/figureWords.ts'
import { useLanguage, useMessage, useT } from '../../platform/i18n.ts'
import { useBlind } from '../review/blinding.ts'
import side from '../../shell/SidePane.module.css'
import { useLibrary } from '../../platform/library.ts'
import { usePaintedEditor } from '../../document/paintedEditor.ts'
import { useSuggestions } from '../suggest/state.ts'
import { Notice } from '../../ui/Notice.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { compareAgain, compareFigures, goToFigure, stopComparing, useComparing } from './conflicts.ts'
import styles from './Figures.module.css'

/** After so many milliseconds without a change the figures are compared again. */
const PAUSE = 400

/** More than these nobody looks through. */
const MOST = 200

type Scope = 'article' | 'workspace'

/** The list; what is in the workspace is read when it is opened. */
export function FiguresTab() {
  const t = useT()
  const message = useMessage()
  const { conflicts, problem } = useComparing()
  const open = usePaintedEditor((state) => state.open?.article.id)
  const [scope, setScope] = useState<Scope>('article')
  useKeptUp()
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
      {problem && <Notice tone="error">{message(problem)}</Notice>}
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
        <Conflict key={keyOf(conflict.figures[0])} conflict={conflict} />
      ))}
    </div>
  )
}

function Conflict({ conflict }: { readonly conflict: FigureConflict<StatedFigure> }) {
  const t = useT()
  return (
    <section className={styles.conflict} aria-label={t('suggest.differing.group')}>
      <p className={styles.verdict} data-contradicts={conflict.contradicts}>
        {t(conflict.contradicts ? 'suggest.differing.contradicts' : 'suggest.differing.differs')}
      </p>
      <ol className={side.rows}>
        {conflict.figures.map((figure) => (
          <Row key={keyOf(figure)} figure={figure} />
        ))}
      </ol>
    </section>
  )
}

function Row({ figure }: { readonly figure: StatedFigure }) {
  const language = useLanguage()
  const open = usePaintedEditor((state) => state.open?.article.id)
  const title = useLibrary((state) => state.library?.articles.find(({ id }) => id === figure.article)?.title)
  return (
    <li>
      <button type="button" className={side.row} onClick={() => void goToFigure(figure)}>
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

/** Reads the workspace's figures when the list is opened, and keeps up with what is tagged and suggested. */
function useKeptUp(): void {
  const open = usePaintedEditor((state) => state.open?.article.id)
  const layer = usePaintedEditor((state) => state.layer)
  const pending = useSuggestions((state) => state.pending)
  const blind = useBlind()
  // biome-ignore lint/correctness/useExhaustiveDependencies: whose figures may be seen hangs on it
  useEffect(() => {
    void compareFigures()
    return stopComparing
  }, [blind])
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what the figures come from
  useEffect(() => {
    const timer = window.setTimeout(compareAgain, PAUSE)
    return () => window.clearTimeout(timer)
  }, [open, layer, pending])
}

function keyOf(figure: StatedFigure | undefined): string {
  return figure ? `${figure.article} ${figure.start} ${figure.end}` : ''
}
