/** The edge of a column that is dragged to make it wider or narrower; a double press fits it to what it holds. */
import { useRef } from 'react'
import type { Column } from '../../../core/table/columns.ts'
import { useT } from '../../platform/i18n.ts'
import { columnWidth, fitColumn, keepColumnWidths, showColumnWidth } from './arrangingColumns.ts'
import styles from './Grid.module.css'

interface ColumnEdgeProps {
  readonly column: Column
  readonly index: number
  /** The pointer is over the edge, or no more: the heading isn't moved by it. */
  readonly onOver: (isOver: boolean) => void
}

/** The edge. It is for the mouse alone: keys on the heading do the same, and say so. */
export function ColumnEdge({ column, index, onOver }: ColumnEdgeProps) {
  const t = useT()
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const end = () => {
    if (from.current) keepColumnWidths()
    from.current = null
  }
  return (
    <span
      aria-hidden="true"
      className={styles.edge}
      title={t('table.width.hint')}
      onPointerEnter={() => onOver(true)}
      onPointerLeave={() => onOver(false)}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = { x: event.clientX, width: columnWidth(index) }
      }}
      onPointerMove={(event) => {
        if (from.current) showColumnWidth(column, from.current.width + event.clientX - from.current.x)
      }}
      onPointerUp={end}
      onPointerCancel={end}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={() => fitColumn(column, index)}
    />
  )
}
