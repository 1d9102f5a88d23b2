/** Which annotations are selected in the table; own ones alone, because what is selected is to be changed. */
import type { Problem } from '../../../core/problem.ts'
import type { Result } from '../../../core/result.ts'
import type { RowPlace, TableRow } from '../../../core/table/tableRow.ts'
import type { Session } from '../../../ipc/contract.ts'
import { placeKey, type Table } from './tableState.ts'

/** What selecting needs of the window. */
export interface SelectionPorts {
  readonly session: () => Session | null
  /** Rows of a result; null where it is stale. */
  readonly rows: (result: number, from: number, to: number) => Promise<Result<readonly TableRow[] | null>>
  /** Says that the annotation is somebody else's. */
  readonly refuse: () => void
  readonly showProblem: (problem: Problem) => void
}

/** Selecting in one window's table. */
export interface TableSelection {
  /** Whether an annotation is the annotator's own. */
  readonly isOwn: (place: Pick<RowPlace, 'annotator'>) => boolean
  /** Selects a row as well, or no more. */
  readonly toggle: (row: TableRow) => void
  /** Selects the own rows between two lines too. */
  readonly between: (one: number, other: number) => void
  readonly none: () => void
  /** Selects all own rows that fit. */
  readonly allOwn: () => Promise<void>
  /** The annotations that something is done to: those selected, else the one on the active line. */
  readonly targets: () => readonly RowPlace[]
}

/** How many rows are asked for at once. */
const SHARE = 1000

/** Nothing is selected. */
export function createSelection(
  { state, select, rowAtLine }: Table,
  { session, rows, refuse, showProblem }: SelectionPorts,
): TableSelection {
  const isOwn: TableSelection['isOwn'] = ({ annotator }) => annotator === session()?.annotator.id
  return {
    isOwn,
    toggle: (row) => {
      if (!isOwn(row)) return refuse()
      const next = new Map(state.getState().selected)
      if (!next.delete(placeKey(row))) next.set(placeKey(row), placeOf(row))
      select(next)
    },
    between: (one, other) => {
      const next = new Map(state.getState().selected)
      for (let line = Math.min(one, other); line <= Math.max(one, other); line += 1) {
        const row = rowAtLine(line)
        if (row && isOwn(row)) next.set(placeKey(row), placeOf(row))
      }
      select(next)
    },
    none: () => select(new Map()),
    allOwn: async () => {
      const { result } = state.getState()
      if (!result) return
      const all = new Map<string, RowPlace>()
      for (let from = 0; from < result.count; from += SHARE) {
        const answer = await rows(result.result, from, from + SHARE)
        if (!answer.ok) return showProblem(answer.error)
        for (const row of answer.value ?? []) if (isOwn(row)) all.set(placeKey(row), placeOf(row))
      }
      if (state.getState().result === result) select(all)
    },
    targets: () => {
      const { selected, active } = state.getState()
      if (selected.size > 0) return [...selected.values()]
      const row = rowAtLine(active.line)
      return row ? [placeOf(row)] : []
    },
  }
}

function placeOf({ article, annotator, id }: TableRow): RowPlace {
  return { article, annotator, id }
}
