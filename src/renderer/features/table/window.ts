/** The table of annotations of this window. */
import type { Column } from '../../../core/table/columns.ts'
import { openArticle, openArticleId } from '../../document/openArticle.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { type Translate, translate } from '../../platform/i18n.ts'
import { refreshLibrary } from '../../platform/library.ts'
import { notify, showProblem } from '../../platform/messages.ts'
import { useSession } from '../../platform/session.ts'
import { whileWriting } from '../../platform/writing.ts'
import { createChanging, type Said } from './changing.ts'
import { createSelection } from './selection.ts'
import { sortedBy } from './sorting.ts'
import { createTable } from './tableState.ts'

const session = () => useSession.getState().session
const rows = (result: number, from: number, to: number) => answerOf(bridge.tableRows({ result, from, to }))

/** The table. */
export const table = createTable({
  session,
  open: () => answerOf(bridge.openTable()),
  request: (request) => answerOf(bridge.tableRequest({ ...request, sort: [...request.sort] })),
  rows,
  find: (result, place) => answerOf(bridge.tableFind({ result, place })),
  onProgress: (listener) => bridge.on('tableProgress', listener),
  onChanged: (listener) => bridge.on('tableChanged', listener),
})

/** Its state as components read it. */
export const useTable = table.state

/** What is selected in it. */
export const selection = createSelection(table, {
  session,
  rows,
  refuse: () => say({ kind: 'ownOnly' }),
  showProblem,
})

/** Changing what is selected. */
export const changing = createChanging(selection, {
  session,
  change: (places, change) => answerOf(whileWriting(bridge.changeAnnotations({ places: [...places], change }))),
  takeBack: (token) => answerOf(whileWriting(bridge.takeBackAnnotations({ token }))),
  say,
  showProblem,
  // The article in front as it is now, and the library's counts.
  show: async (articles) => {
    const open = openArticleId()
    if (open !== null && articles.includes(open)) await openArticle(open)
    await refreshLibrary()
  },
})

/** Sorts by a column; with `also`, after the columns that are sorted by already. */
export function sortBy(column: Column, also: boolean): void {
  void table.ask({ sort: sortedBy(table.state.getState().request.sort, column, also) })
}

function say(said: Said): void {
  const t = translate()
  notify(noticeOf(said, t))
  const [first] = said.kind === 'failed' ? said.failed : []
  if (first) showProblem(first.problem)
}

/** What a change is called where it is undone. */
const ACTIONS = { tag: 'retag', note: 'note', answer: 'attributes', remove: 'delete' } as const

function noticeOf(said: Said, t: Translate): Parameters<typeof notify>[0] {
  switch (said.kind) {
    case 'ownOnly':
    case 'nothingChanged':
      return { text: t(`table.${said.kind}`), tone: 'info' }
    case 'nothingTo':
      return { text: t(`table.nothingTo.${said.direction}`), tone: 'info', topic: 'undo' }
    case 'changed': {
      const action = { label: t('commands.undo'), run: () => void changing.step('undo') }
      return { text: t('table.changed', { count: said.count }), tone: 'info', topic: 'undo', action }
    }
    case 'taken': {
      const name = t(`acting.names.${ACTIONS[said.what]}`, { count: said.count })
      const back = said.direction === 'undo' ? 'redo' : 'undo'
      const action = { label: t(`commands.${back}`), run: () => void changing.step(back) }
      const text = t(`acting.${said.direction === 'undo' ? 'undone' : 'redone'}`, { name })
      return { text, tone: 'info', topic: 'undo', action }
    }
    case 'failed': {
      const title = said.failed.map((one) => one.title).join(', ')
      const text = said.isPartly
        ? t('table.partlyChanged', { changed: said.changed, title })
        : t('table.notChanged', { count: said.failed.length, title })
      return { text, tone: 'error' }
    }
  }
}
