/** Find in this window's article. */
import type { Span } from '../../../core/model/span.ts'
import { fail } from '../../../core/problem.ts'
import type { Result } from '../../../core/result.ts'
import type { FindQuery } from '../../../core/text/find.ts'
import { saysMore } from '../../commands/filling.ts'
import { notifyUndoable } from '../../commands/undoing.ts'
import { perform, useEditor } from '../../document/editor.ts'
import { idsAndClock } from '../../document/idsAndClock.ts'
import { translate } from '../../platform/i18n.ts'
import { notify } from '../../platform/messages.ts'
import { createWorkerSlot, type WorkerSlot } from '../../platform/workerSlot.ts'
import { jump } from '../../text/jumpHistory.ts'
import { intendSelection, lastSelection, reveal, select, selectedSpan } from '../../text/surface.ts'
import { createFind } from './find.ts'
import type { FindRequest } from './findMessages.ts'

/** A regular expression is stopped after this many milliseconds. */
const TIME_LIMIT = 2000

/** Find. */
export const find = createFind({
  document: () => {
    const { open, layer } = useEditor.getState()
    return open && { text: open.article.text, layer }
  },
  selected: () => {
    const { anchor, focus } = lastSelection() ?? { anchor: 0, focus: 0 }
    return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) }
  },
  selectedWords: selectedSpan,
  findPattern: createPatternFinder(
    createWorkerSlot(() => new Worker(new URL('./find.worker.ts', import.meta.url), { type: 'module' })),
  ),
  goTo: (hit) =>
    jump('hits', () => {
      select(hit.start, hit.end)
      reveal(hit.end)
      reveal(hit.start)
    }),
  showHit: (hit) =>
    jump('hits', () => {
      intendSelection(hit.start, hit.end)
      reveal(hit.end)
      reveal(hit.start)
    }),
  perform,
  onTagged: (count) => {
    const text = translate()('reader.taggedAll', { count })
    if (count > 0) notifyUndoable(text)
    else notify({ text, tone: 'info' })
  },
  idsAndClock,
  saysMore,
})

/** Keeps Find in step with the article in front. Once a window. */
export function followFind(): void {
  useEditor.subscribe(({ open }, before) => {
    if (open && open.article.id !== before.open?.article.id) find.renew()
  })
}

/** Its state as components read it. */
export const useFind = find.state

/** A regular expression may take for ever, so it is matched where it can be stopped. */
function createPatternFinder(slot: WorkerSlot<FindRequest, Result<readonly Span[]>>) {
  return (text: string, query: FindQuery): Promise<Result<readonly Span[]>> =>
    new Promise((resolve) => {
      const finish = (result: Result<readonly Span[]>) => {
        clearTimeout(timer)
        worker.stop()
        resolve(result)
      }
      const worker = slot.start({ onMessage: finish, onProblem: ({ code, details }) => finish(fail(code, details)) })
      const timer = setTimeout(() => finish(fail('pattern-slow', { seconds: TIME_LIMIT / 1000 })), TIME_LIMIT)
      worker.post({ text, query })
    })
}
