/** What keys do in the table. */
import type { KeyboardEvent } from 'react'
import { TAGS } from '../../../core/model/tag.ts'
import type { Column } from '../../../core/table/columns.ts'
import type { TableRow } from '../../../core/table/tableRow.ts'
import { columnWidth, fitColumn, moveColumn, setColumnWidth } from './arrangingColumns.ts'
import { changing, selection, sortBy, table } from './window.ts'

/** How much wider or narrower a key makes a column, in pixels. */
const WIDER = 16

interface KeyContext {
  readonly columns: readonly Column[]
  readonly perPage: number
  readonly go: (line: number, column: number) => void
  readonly onOpen: (row: TableRow) => void
  /** Does something with the active row, once that has come. */
  readonly withRow: (act: (row: TableRow) => void) => void
  /** Says how wide a column has become, in pixels. */
  readonly onWidth: (column: Column, width: number) => void
}

/** Does what a key means here; false where it means nothing. */
export function gridKey(event: KeyboardEvent, { columns, perPage, go, onOpen, withRow, onWidth }: KeyContext): boolean {
  const { lines, active, selected, result } = table.state.getState()
  const { key } = event
  const isMod = event.ctrlKey || event.metaKey
  const move = (line: number, column: number) => {
    const to = Math.max(-1, Math.min(lines.count - 1, line))
    if (event.shiftKey && to >= 0 && active.line >= 0) selection.between(active.line, to)
    go(to, Math.max(0, Math.min(columns.length - 1, column)))
    return true
  }
  const steps = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  const heading = active.line < 0 ? columns[active.column] : undefined
  if (event.altKey) {
    if (!event.shiftKey || isMod || heading === undefined) return false
    if (key === 'Enter') onWidth(heading, fitColumn(heading, active.column))
    else if (steps !== 0) onWidth(heading, setColumnWidth(heading, columnWidth(active.column) + steps * WIDER))
    else return false
    return true
  }
  if (isMod && event.shiftKey && steps !== 0 && heading !== undefined) {
    go(-1, moveColumn(columns, heading, active.column + steps))
    return true
  }
  switch (key) {
    case 'ArrowDown':
      return move(active.line + 1, active.column)
    case 'ArrowUp':
      return move(active.line - 1, active.column)
    case 'ArrowRight':
      return move(active.line, active.column + 1)
    case 'ArrowLeft':
      return move(active.line, active.column - 1)
    case 'PageDown':
      return !isMod && move(active.line + perPage, active.column)
    case 'PageUp':
      return !isMod && move(Math.max(0, active.line - perPage), active.column)
    case 'Home':
      return move(isMod ? 0 : active.line, isMod ? active.column : 0)
    case 'End':
      return move(isMod ? lines.count - 1 : active.line, isMod ? active.column : columns.length - 1)
    case 'a':
      if (!isMod || event.shiftKey) return false
      void selection.allOwn()
      return true
  }
  if (isMod) return false
  if (key === 'Escape' && selected.size > 0) {
    selection.none()
    event.stopPropagation()
    return true
  }
  if (active.line < 0) {
    const column = columns[active.column]
    if ((key !== 'Enter' && key !== ' ') || column === undefined) return false
    sortBy(column, event.shiftKey)
    return true
  }
  if (active.line >= lines.count) return false
  const line = lines.at(active.line)
  if (line.kind === 'group') {
    const group = result?.groups?.[line.group]
    if ((key !== 'Enter' && key !== ' ') || !group) return false
    table.toggleGroup(group.key)
    return true
  }
  const tag = TAGS[Number(key) - 1]
  if (tag && selection.targets().length > 0) {
    void changing.change(selection.targets(), { kind: 'tag', tag })
    return true
  }
  if (key === 'Delete' && selection.targets().length > 0) {
    void changing.change(selection.targets(), { kind: 'remove' })
    return true
  }
  if (key === 'Enter') withRow(onOpen)
  else if (key === ' ' || key === 'x') withRow(selection.toggle)
  else return false
  return true
}
