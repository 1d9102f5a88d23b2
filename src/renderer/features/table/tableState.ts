/** A window's table of annotations: the query, the rows that have come, the active cell and what is selected. */
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import type { Problem } from '../../../core/problem.ts'
import type { Result } from '../../../core/result.ts'
import type { TableRequest, TableResult } from '../../../core/table/annotationsTable.ts'
import { type Lines, linesOf } from '../../../core/table/lines.ts'
import type { RowPlace, TableRow } from '../../../core/table/tableRow.ts'
import type { Session } from '../../../ipc/contract.ts'
import type { TableOpened } from '../../../ipc/table.ts'
import { createLatest } from '../../platform/latest.ts'
import { createRowPages } from './rowPages.ts'

/** The active cell: a line (-1 for the headings) and the number of a column. */
export interface ActiveCell {
  readonly line: number
  readonly column: number
}

/** How many layers of how many are read. */
interface Share {
  readonly done: number
  readonly total: number
}

/** The state. */
export interface TableState {
  /** The session that all of it belongs to. */
  readonly session: Session | null
  /** Null while no layers are read. */
  readonly progress: Share | null
  readonly wasStopped: boolean
  /** Why the table can't be shown, and why some layers can't. */
  readonly problem: Problem | null
  readonly problems: readonly Problem[]
  readonly request: TableRequest
  readonly result: TableResult | null
  readonly lines: Lines
  /** The keys of the groups whose rows are hidden. */
  readonly hidden: ReadonlySet<string>
  /** The rows that have come, by their number. */
  readonly rows: ReadonlyMap<number, TableRow>
  readonly active: ActiveCell
  readonly selected: ReadonlyMap<string, RowPlace>
}

/** What the table needs of the window. */
export interface TablePorts {
  readonly session: () => Session | null
  /** Reads what has changed in the layers. */
  readonly open: () => Promise<Result<TableOpened>>
  readonly request: (request: TableRequest) => Promise<Result<TableResult>>
  /** As `tableRows` and `tableFind` answer: null where the result is stale. */
  readonly rows: (result: number, from: number, to: number) => Promise<Result<readonly TableRow[] | null>>
  readonly find: (result: number, place: RowPlace) => Promise<Result<number | null>>
  /** Both call back until the function that they give is called. */
  readonly onProgress: (listener: (share: Share) => void) => () => void
  readonly onChanged: (listener: () => void) => () => void
}

/** The table of one window. */
export interface Table {
  readonly state: UseBoundStore<StoreApi<TableState>>
  /** Reads what has changed in the layers and asks for the rows; the first time in a session that may take a while. */
  readonly open: () => Promise<void>
  /** Says what the table shows when it is opened next. */
  readonly search: (query: string) => void
  /** Asks for other rows; one starts at the top. */
  readonly ask: (change: Partial<TableRequest>) => Promise<void>
  /** The row on a line, if it has come and is no heading. */
  readonly rowAtLine: (line: number) => TableRow | undefined
  /** These lines are in view: asks for those of their rows that have not come yet. */
  readonly needLines: (from: number, to: number) => Promise<void>
  /** Shows or hides the rows of a group. */
  readonly toggleGroup: (key: string) => void
  readonly activate: (active: ActiveCell) => void
  readonly select: (selected: ReadonlyMap<string, RowPlace>) => void
  /** How far it is scrolled, in pixels, so that one comes back there from an article. It is outside the state: scrolling must not draw the page again. */
  readonly scrollTop: () => number
  readonly scrolled: (top: number) => void
  /** Follows what changes while the table is shown, until the function that it gives is called. */
  readonly follow: () => () => void
}

const EMPTY: TableState = {
  session: null,
  progress: null,
  wasStopped: false,
  problem: null,
  problems: [],
  request: { query: '', sort: [], group: null },
  result: null,
  lines: linesOf(0, null, new Set()),
  hidden: new Set(),
  rows: new Map(),
  active: { line: 0, column: 0 },
  selected: new Map(),
}

/** The height of a line, in pixels. */
export const LINE = 36

/** How long changes are gathered before the rows are asked for again, in milliseconds. */
const GATHER = 250

/** What tells an annotation from all others. */
export function placeKey({ article, annotator, id }: RowPlace): string {
  return `${article}/${annotator}/${id}`
}

/** A table of which nothing was asked. */
export function createTable(ports: TablePorts): Table {
  const state = create<TableState>(() => EMPTY)
  const requests = createLatest()
  let scrollTop = 0

  const rowAtLine = (line: number) => {
    const { lines, rows } = state.getState()
    if (line < 0 || line >= lines.count) return undefined
    const at = lines.at(line)
    return at.kind === 'row' ? rows.get(at.row) : undefined
  }
  /** Where the first row in view and the active row are in a new result. */
  const placesNow = async (result: number, lines: Lines) => {
    const { active } = state.getState()
    const top = Math.floor(scrollTop / LINE)
    const lineNow = async (line: number) => {
      const row = rowAtLine(line)
      if (!row) return null
      const { article, annotator, id } = row
      const found = await ports.find(result, { article, annotator, id })
      return found.ok && found.value !== null && found.value >= 0 ? lines.ofRow(found.value) : null
    }
    const [first, at] = await Promise.all([lineNow(top), active.line >= 0 ? lineNow(active.line) : null])
    return {
      moved: first === null ? 0 : (first - top) * LINE,
      ...(at !== null && { active: { ...active, line: at } }),
    }
  }
  /** Asks for the rows again as they are now. One stays at the row that was first in view, and the active one stays so. */
  const askRows = async (keepsPlace = true) => {
    const isLatest = requests.begin()
    const { request, session } = state.getState()
    const answer = await ports.request(request)
    if (!isLatest() || state.getState().session !== session) return
    if (!answer.ok) return state.setState({ problem: answer.error })
    const { value: result } = answer
    const lines = linesOf(result.count, result.groups, state.getState().hidden)
    const { moved, ...kept } = keepsPlace ? await placesNow(result.result, lines) : { moved: 0 }
    if (!isLatest()) return
    scrollTop += moved
    pages.forget()
    state.setState({ result, lines, rows: new Map(), problem: null, ...kept })
  }
  const pages = createRowPages({
    fetch: async (from, to) => {
      const { result } = state.getState()
      if (!result) return null
      const answer = await ports.rows(result.result, from, to)
      if (state.getState().result !== result) return null
      if (answer.ok && answer.value !== null) return answer.value
      if (answer.ok)
        // Something has changed since: then the rows are asked for once more.
        void askRows()
      else state.setState({ problem: answer.error })
      return null
    },
    put: (change) => state.setState(({ rows }) => ({ rows: change(rows) })),
  })
  const begin = () => {
    const session = ports.session()
    if (state.getState().session === session) return
    scrollTop = 0
    state.setState({ ...EMPTY, session })
  }

  return {
    state,
    rowAtLine,
    open: async () => {
      begin()
      const answer = await ports.open()
      state.setState({ progress: null })
      if (answer.ok) state.setState({ problems: answer.value.problems, problem: null, wasStopped: false })
      else if (answer.error.code === 'cancelled') state.setState({ wasStopped: true })
      else if (answer.error.code !== 'no-session') state.setState({ problem: answer.error })
      if (answer.ok) await askRows()
    },
    search: (query) => {
      begin()
      scrollTop = 0
      state.setState({ request: { query, sort: [], group: null }, active: EMPTY.active })
    },
    ask: async (change) => {
      scrollTop = 0
      state.setState(({ request, active, hidden }) => ({
        request: { ...request, ...change },
        active: { ...active, line: Math.min(active.line, 0) },
        hidden: change.group === undefined ? hidden : new Set(),
      }))
      await askRows(false)
    },
    needLines: async (from, to) => {
      const { lines } = state.getState()
      const rows: number[] = []
      for (let line = Math.max(0, from); line < Math.min(to, lines.count); line += 1) {
        const at = lines.at(line)
        if (at.kind === 'row') rows.push(at.row)
      }
      await pages.need(rows)
    },
    toggleGroup: (key) =>
      state.setState(({ hidden, result }) => {
        const next = new Set(hidden)
        if (!next.delete(key)) next.add(key)
        return { hidden: next, lines: linesOf(result?.count ?? 0, result?.groups ?? null, next) }
      }),
    activate: (active) => state.setState({ active }),
    select: (selected) => state.setState({ selected }),
    scrollTop: () => scrollTop,
    scrolled: (top) => {
      scrollTop = top
    },
    follow: () => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const stops = [
        // Once all are read there is nothing left to cancel.
        ports.onProgress((progress) => state.setState({ progress: progress.done < progress.total ? progress : null })),
        ports.onChanged(() => {
          clearTimeout(timer)
          timer = setTimeout(() => void askRows(), GATHER)
        }),
      ]
      return () => {
        clearTimeout(timer)
        for (const stop of stops) stop()
      }
    },
  }
}
