/** The state of this window's table of annotations: the query, the rows loaded so far, the active row and the selection. */
import { create } from 'zustand'
import type { Problem } from '../../../core/problem.ts'
import type { TableRequest, TableResult } from '../../../core/table/annotationsTable.ts'
import { type Lines, linesOf } from '../../../core/table/lines.ts'
import type { RowPlace, TableRow } from '../../../core/table/tableRow.ts'
import type { Session } from '../../../ipc/contract.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { createLatest } from '../../platform/latest.ts'
import { useSession } from '../../platform/session.ts'

/** The active cell: a line (-1 for the headings) and the number of a column. */
export interface ActiveCell {
  readonly line: number
  readonly column: number
}

/** The state. */
export interface TableState {
  /** The session that all of it belongs to. */
  readonly session: Session | null
  /** How many layers of how many are read; null while none are. */
  readonly progress: { readonly done: number; readonly total: number } | null
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
  /** How far the table is scrolled, in pixels: where one is again after looking at an article. */
  readonly scrollTop: number
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
  scrollTop: 0,
}

/** The state. */
export const useTable = create<TableState>(() => EMPTY)

/** The height of a line, in pixels. */
export const LINE = 36

/** How many rows are asked for at once. */
const PAGE = 100

/** How many rows are kept at most: more than any window shows. */
const MOST_ROWS = 4000

const requests = createLatest()
const asked = new Set<number>()

/** What tells an annotation from all others. */
export function placeKey({ article, annotator, id }: RowPlace): string {
  return `${article}/${annotator}/${id}`
}

/** Reads what has changed in the layers and asks for the rows; the first time in a session that may take a while. */
export async function openTable(): Promise<void> {
  const { session } = useSession.getState()
  if (useTable.getState().session !== session) useTable.setState({ ...EMPTY, session })
  const answer = await answerOf(bridge.openTable())
  useTable.setState({ progress: null })
  if (answer.ok) useTable.setState({ problems: answer.value.problems, problem: null, wasStopped: false })
  else if (answer.error.code === 'cancelled') useTable.setState({ wasStopped: true })
  else if (answer.error.code !== 'no-session') useTable.setState({ problem: answer.error })
  if (answer.ok) await askRows()
}

/** Says what the table shows when it is opened next. */
export function searchTable(query: string): void {
  const { session } = useSession.getState()
  useTable.setState((state) => ({
    ...(state.session === session ? {} : { ...EMPTY, session }),
    request: { query, sort: [], group: null },
    scrollTop: 0,
    active: EMPTY.active,
  }))
}

/** Asks for other rows; one starts at the top. */
export async function ask(change: Partial<TableRequest>): Promise<void> {
  useTable.setState(({ request, active, hidden }) => ({
    request: { ...request, ...change },
    scrollTop: 0,
    active: { ...active, line: Math.min(active.line, 0) },
    hidden: change.group === undefined ? hidden : new Set(),
  }))
  await askRows(false)
}

/** Asks for the rows again as they are now. One stays at the row that was first in view, and the active one stays so. */
async function askRows(keepsPlace = true): Promise<void> {
  const isLatest = requests.begin()
  const { request, session } = useTable.getState()
  const answer = await answerOf(bridge.tableRequest({ ...request, sort: [...request.sort] }))
  if (!isLatest() || useTable.getState().session !== session) return
  if (!answer.ok) return useTable.setState({ problem: answer.error })
  const { value: result } = answer
  const lines = linesOf(result.count, result.groups, useTable.getState().hidden)
  const kept = keepsPlace ? await placesNow(result.result, lines) : {}
  if (!isLatest()) return
  asked.clear()
  useTable.setState({ result, lines, rows: new Map(), problem: null, ...kept })
}

/** Where the first row in view and the active row are in a new result. */
async function placesNow(result: number, lines: Lines): Promise<Partial<Pick<TableState, 'scrollTop' | 'active'>>> {
  const { scrollTop, active } = useTable.getState()
  const top = Math.floor(scrollTop / LINE)
  const lineNow = async (line: number) => {
    const row = rowAtLine(line)
    if (!row) return null
    const { article, annotator, id } = row
    const found = await answerOf(bridge.tableFind({ result, place: { article, annotator, id } }))
    return found.ok && found.value !== null && found.value >= 0 ? lines.ofRow(found.value) : null
  }
  const [first, at] = await Promise.all([lineNow(top), active.line >= 0 ? lineNow(active.line) : null])
  return {
    ...(first !== null && { scrollTop: scrollTop + (first - top) * LINE }),
    ...(at !== null && { active: { ...active, line: at } }),
  }
}

/** The row on a line, if it has come and is no heading. */
export function rowAtLine(line: number): TableRow | undefined {
  const { lines, rows } = useTable.getState()
  if (line < 0 || line >= lines.count) return undefined
  const at = lines.at(line)
  return at.kind === 'row' ? rows.get(at.row) : undefined
}

/** Asks for the rows of these lines that have not come yet. */
export async function needLines(from: number, to: number): Promise<void> {
  const { result, lines } = useTable.getState()
  if (!result) return
  const pages = new Set<number>()
  for (let line = Math.max(0, from); line < Math.min(to, lines.count); line += 1) {
    const at = lines.at(line)
    if (at.kind === 'row') pages.add(Math.floor(at.row / PAGE))
  }
  await Promise.all([...pages].filter((page) => !asked.has(page)).map((page) => fetchPage(result, page)))
}

async function fetchPage(result: TableResult, page: number): Promise<void> {
  asked.add(page)
  const from = page * PAGE
  const answer = await answerOf(bridge.tableRows({ result: result.result, from, to: from + PAGE }))
  if (useTable.getState().result !== result) return
  if (!answer.ok) return useTable.setState({ problem: answer.error })
  // Something has changed since: then the rows are asked for once more.
  if (answer.value === null) return askRows()
  const fetched = answer.value
  useTable.setState(({ rows }) => {
    const next = rows.size > MOST_ROWS ? new Map<number, TableRow>() : new Map(rows)
    if (next.size === 0) asked.clear()
    asked.add(page)
    for (const [index, row] of fetched.entries()) next.set(from + index, row)
    return { rows: next }
  })
}

/** Shows or hides the rows of a group. */
export function toggleGroup(key: string): void {
  useTable.setState(({ hidden, result }) => {
    const next = new Set(hidden)
    if (!next.delete(key)) next.add(key)
    return { hidden: next, lines: linesOf(result?.count ?? 0, result?.groups ?? null, next) }
  })
}

/** How long changes are gathered before the rows are asked for again, in milliseconds. */
const GATHER = 250

/** Follows what changes while the table is shown. */
export function followTable(): () => void {
  let timer = 0
  const stops = [
    // Once all are read there is nothing left to cancel.
    bridge.on('tableProgress', (progress) =>
      useTable.setState({ progress: progress.done < progress.total ? progress : null }),
    ),
    bridge.on('tableChanged', () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => void askRows(), GATHER)
    }),
  ]
  return () => {
    window.clearTimeout(timer)
    for (const stop of stops) stop()
  }
}
