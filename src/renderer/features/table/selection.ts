/** Which annotations are selected in the table; own ones alone, because what is selected is to be changed. */
import type { RowPlace, TableRow } from '../../../core/table/tableRow.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { translate } from '../../platform/i18n.ts'
import { notify, showProblem } from '../../platform/messages.ts'
import { useSession } from '../../platform/session.ts'
import { placeKey, rowAtLine, useTable } from './tableState.ts'

/** Whether an annotation is the annotator's own. */
export function isOwn({ annotator }: Pick<RowPlace, 'annotator'>): boolean {
  return annotator === useSession.getState().session?.annotator.id
}

/** Selects a row as well, or no more. */
export function toggleRow(row: TableRow): void {
  if (!isOwn(row)) {
    notify({ text: translate()('table.ownOnly'), tone: 'info' })
    return
  }
  useTable.setState(({ selected }) => {
    const next = new Map(selected)
    if (!next.delete(placeKey(row))) next.set(placeKey(row), placeOf(row))
    return { selected: next }
  })
}

/** Selects the own rows between two lines too. */
export function selectBetween(one: number, other: number): void {
  useTable.setState(({ selected }) => {
    const next = new Map(selected)
    for (let line = Math.min(one, other); line <= Math.max(one, other); line += 1) {
      const row = rowAtLine(line)
      if (row && isOwn(row)) next.set(placeKey(row), placeOf(row))
    }
    return { selected: next }
  })
}

/** Selects nothing. */
export function selectNone(): void {
  useTable.setState({ selected: new Map() })
}

/** How many rows are asked for at once. */
const SHARE = 1000

/** Selects all own rows that fit. */
export async function selectAllOwn(): Promise<void> {
  const { result } = useTable.getState()
  if (!result) return
  const all = new Map<string, RowPlace>()
  for (let from = 0; from < result.count; from += SHARE) {
    const answer = await answerOf(bridge.tableRows({ result: result.result, from, to: from + SHARE }))
    if (!answer.ok) return showProblem(answer.error)
    for (const row of answer.value ?? []) if (isOwn(row)) all.set(placeKey(row), placeOf(row))
  }
  if (useTable.getState().result === result) useTable.setState({ selected: all })
}

/** The annotations that something is done to: those selected, else the one on the active line. */
export function targets(): readonly RowPlace[] {
  const { selected, active } = useTable.getState()
  if (selected.size > 0) return [...selected.values()]
  const row = rowAtLine(active.line)
  return row ? [placeOf(row)] : []
}

function placeOf({ article, annotator, id }: TableRow): RowPlace {
  return { article, annotator, id }
}
