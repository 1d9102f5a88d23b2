/** Figures that give different numbers for what may be the same thing, in the open article and in the whole workspace. */
import { create } from 'zustand'
import { type Annotation, anchorOf } from '../../../core/model/annotation.ts'
import type { Span } from '../../../core/model/span.ts'
import type { Problem } from '../../../core/problem.ts'
import type { FigureConflict, LayersFigure, StatedFigure } from '../../../core/suggest/figureConflicts.ts'
import { selectAndReveal } from '../../commands/selectingAnnotations.ts'
import { useEditor } from '../../document/editor.ts'
import { openArticle } from '../../document/openArticle.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { createLatest } from '../../platform/latest.ts'
import { useSession } from '../../platform/session.ts'
import { createWorkerSlot } from '../../platform/workerSlot.ts'
import { reveal, select } from '../../text/surface.ts'

/** What was found; `conflicts` is null until figures have been compared. */
interface ConflictsState {
  readonly conflicts: readonly FigureConflict<StatedFigure>[] | null
  readonly problem: Problem | null
}

/** The conflicts. */
export const useFigureConflicts = create<ConflictsState>(() => ({ conflicts: null, problem: null }))

/** A figure that is suggested for the open article. */
export type SuggestedFigure = Pick<Annotation, 'start' | 'end' | 'value'>

const comparer = createWorkerSlot<readonly StatedFigure[], readonly FigureConflict<StatedFigure>[]>(
  () => new Worker(new URL('./conflicts.worker.ts', import.meta.url), { type: 'module' }),
)
const readings = createLatest()

/** The figures of all layers that may be seen, read once each time the tab is opened. */
let read: readonly LayersFigure[] = []

/** Reads the workspace's figures and compares them with the open article's. */
export async function compareFigures(suggested: () => readonly SuggestedFigure[]): Promise<void> {
  const isLatest = readings.begin()
  const answer = await answerOf(bridge.figures())
  if (!isLatest()) return
  if (!answer.ok) return useFigureConflicts.setState({ problem: answer.error })
  read = answer.value
  compareAgain(suggested())
}

/** Compares the open article's figures, as they are now, with those that were read. */
export function compareAgain(suggested: readonly SuggestedFigure[]): void {
  const worker = comparer.start({
    onMessage: (conflicts) => {
      comparer.stop()
      useFigureConflicts.setState({ conflicts, problem: null })
    },
    onProblem: (problem) => useFigureConflicts.setState({ problem }),
  })
  const open = useEditor.getState().open?.article.id
  const self = useSession.getState().session?.annotator.id
  // The annotator's own layer on the open article is newer here than what was read; colleagues' figures on it count too.
  const others = read.filter(({ article, annotator }) => article !== open || annotator !== self)
  worker.post([...others, ...figuresHere(suggested)])
}

/** Clears everything: the tab was closed, or what may be seen has changed. */
export function stopComparing(): void {
  readings.cancel()
  comparer.stop()
  read = []
  useFigureConflicts.setState({ conflicts: null, problem: null })
}

/** Opens the article of a figure and selects the figure there; `selectSuggested` selects it if it is only suggested. */
export async function goToFigure(
  { article, start, end }: StatedFigure,
  selectSuggested: (span: Span) => boolean,
): Promise<void> {
  if (useEditor.getState().open?.article.id !== article) await openArticle(article)
  const { open, layer } = useEditor.getState()
  if (open?.article.id !== article) return
  const annotation = layer?.annotations.find((one) => one.tag === 'figure' && one.start === start && one.end === end)
  if (annotation) selectAndReveal(annotation)
  else if (!selectSuggested({ start, end })) {
    select(start, end)
    reveal(start)
  }
}

/** The open article's figures: those that are tagged, and those that are suggested. */
function figuresHere(suggested: readonly SuggestedFigure[]): readonly StatedFigure[] {
  const { open, layer } = useEditor.getState()
  if (!open || !layer) return []
  const { id, text } = open.article
  const tagged = layer.annotations.filter(({ tag }) => tag === 'figure')
  return [...tagged, ...suggested].flatMap((figure: SuggestedFigure) =>
    figure.value
      ? [{ article: id, start: figure.start, end: figure.end, ...anchorOf(text, figure), value: figure.value }]
      : [],
  )
}
