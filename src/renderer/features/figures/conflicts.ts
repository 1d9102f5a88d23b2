/** Figures that tell of the same thing and don't say the same, in the open article and in the whole workspace. */
import { create } from 'zustand'
import { type Annotation, anchorOf } from '../../../core/model/annotation.ts'
import type { Problem } from '../../../core/problem.ts'
import { asSaid } from '../../../core/reasons.ts'
import type { FigureConflict, LayersFigure, StatedFigure } from '../../../core/suggest/figureConflicts.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { chooseAndReveal } from '../../commands/choosing.ts'
import { reveal, select } from '../../text/surface.ts'
import { useApp } from '../../platform/settings.ts'
import { openArticle } from '../library/libraryHistory.ts'
import { useEditor } from '../../document/editor.ts'
import { chooseSuggestion } from '../suggest/deciding.ts'
import { useSuggestions } from '../suggest/state.ts'

/** What was found; null until something was looked for. */
interface ComparingState {
  readonly conflicts: readonly FigureConflict<StatedFigure>[] | null
  readonly problem: Problem | null
}

/** The conflicts. */
export const useComparing = create<ComparingState>(() => ({ conflicts: null, problem: null }))

let worker: Worker | null = null
let reading = 0

/** The figures of all layers that may be seen, read once each time the list is opened. */
let read: readonly LayersFigure[] = []

/** Reads the workspace's figures and compares them; what was under way is given up. */
export async function compareFigures(): Promise<void> {
  reading += 1
  const mine = reading
  const answer = await answerOf(bridge.figures())
  if (mine !== reading) return
  if (!answer.ok) return useComparing.setState({ problem: answer.error })
  read = answer.value
  compareAgain()
}

/** Compares the open article's figures, as they are now, with those that were read. */
export function compareAgain(): void {
  worker?.terminate()
  const current = new Worker(new URL('./conflicts.worker.ts', import.meta.url), { type: 'module' })
  worker = current
  current.onmessage = ({ data }: MessageEvent<readonly FigureConflict<StatedFigure>[]>) => {
    current.terminate()
    if (worker === current) useComparing.setState({ conflicts: data, problem: null })
  }
  current.onerror = ({ message }) => useComparing.setState({ problem: { code: 'internal', details: asSaid(message) } })
  const open = useEditor.getState().open?.article.id
  const self = useApp.getState().session?.annotator.id
  // The own layer on the open article is newer here than what was read; colleagues' figures on it count too.
  const others = read.filter(({ article, annotator }) => article !== open || annotator !== self)
  current.postMessage([...others, ...figuresHere()])
}

/** Forgets what was read: another workspace or annotator follows, or nobody looks any more. */
export function stopComparing(): void {
  reading += 1
  worker?.terminate()
  worker = null
  read = []
  useComparing.setState({ conflicts: null, problem: null })
}

/** Opens the article of a figure, if need be, and chooses the figure there. */
export async function goToFigure({ article, start, end }: StatedFigure): Promise<void> {
  if (useEditor.getState().open?.article.id !== article) await openArticle(article)
  const { open, layer } = useEditor.getState()
  if (open?.article.id !== article) return
  const annotation = layer?.annotations.find((one) => one.tag === 'figure' && one.start === start && one.end === end)
  const suggestion = useSuggestions.getState().pending.find((one) => one.start === start && one.end === end)
  if (annotation) chooseAndReveal(annotation)
  else if (suggestion) chooseSuggestion(suggestion)
  else {
    select(start, end)
    reveal(start)
  }
}

/** The open article's figures: those that are tagged, and those that are suggested. */
function figuresHere(): readonly StatedFigure[] {
  const { open, layer } = useEditor.getState()
  if (!open || !layer) return []
  const { id, text } = open.article
  const tagged = layer.annotations.filter(({ tag }) => tag === 'figure')
  const suggested = useSuggestions.getState().pending.filter(({ tag }) => tag === 'figure')
  return [...tagged, ...suggested].flatMap((figure: Pick<Annotation, 'start' | 'end' | 'value'>) =>
    figure.value
      ? [{ article: id, start: figure.start, end: figure.end, ...anchorOf(text, figure), value: figure.value }]
      : [],
  )
}
