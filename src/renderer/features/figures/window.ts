/** The comparison of figures in this window. */
import type { DismissedPair } from '../../../core/model/dismissedPair.ts'
import type { Span } from '../../../core/model/span.ts'
import type { StatedFigure } from '../../../core/suggest/figureConflicts.ts'
import { selectAndReveal } from '../../commands/selectingAnnotations.ts'
import { useEditor } from '../../document/editor.ts'
import { openArticle } from '../../document/openArticle.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useSession } from '../../platform/session.ts'
import { createWorkerSlot } from '../../platform/workerSlot.ts'
import { reveal, select } from '../../text/surface.ts'
import { createFigureConflicts } from './conflicts.ts'

/** The article in front with the annotator's layer on it; null where none is open. */
function front() {
  const { open, layer } = useEditor.getState()
  return open && layer ? { article: open.article, layer } : null
}

/** Where the pairs that the annotator dismissed are kept: the suggestion memory, which another feature holds. */
const dismissals: { read: () => readonly DismissedPair[] } = { read: () => [] }

/** Says where the dismissed pairs are read, once. */
export function connectDismissals(read: () => readonly DismissedPair[]): void {
  dismissals.read = read
}

/** The conflicts. */
export const figureConflicts = createFigureConflicts({
  read: () => answerOf(bridge.figures()),
  document: front,
  self: () => useSession.getState().session?.annotator.id,
  dismissed: () => dismissals.read(),
  comparer: createWorkerSlot(() => new Worker(new URL('./conflicts.worker.ts', import.meta.url), { type: 'module' })),
})

/** Opens the article of a figure and selects the figure there; `selectSuggested` selects it if it is only suggested. */
export async function goToFigure(
  { article, start, end }: StatedFigure,
  selectSuggested: (span: Span) => boolean,
): Promise<void> {
  if (front()?.article.id !== article) await openArticle(article)
  const open = front()
  if (open?.article.id !== article) return
  const annotation = open.layer.annotations.find(
    (one) => one.tag === 'figure' && one.start === start && one.end === end,
  )
  if (annotation) selectAndReveal(annotation)
  else if (!selectSuggested({ start, end })) {
    select(start, end)
    reveal(start)
  }
}
