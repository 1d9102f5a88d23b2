/** A key that means the active row, also where that row is still on its way. */
import { useEffect, useState } from 'react'
import type { TableRow } from '../../../core/table/tableRow.ts'
import { table, useTable } from './window.ts'

type Act = (row: TableRow) => void

/** Gives what does something with the active row once it has come; another active row, or leaving the table, calls it off. */
export function useActiveRow(): (act: Act) => void {
  const { line } = useTable((state) => state.active)
  const rows = useTable((state) => state.rows)
  const [waiting, setWaiting] = useState<{ readonly line: number; readonly act: Act } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that come are what it waits for
  useEffect(() => {
    if (!waiting) return
    const row = line === waiting.line ? table.rowAtLine(line) : undefined
    if (row === undefined && line === waiting.line) return
    setWaiting(null)
    if (row) waiting.act(row)
  }, [waiting, line, rows])
  return (act) => {
    const row = table.rowAtLine(line)
    if (row) act(row)
    else setWaiting({ line, act })
  }
}
