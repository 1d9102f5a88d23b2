/** The headings of the columns; a press on one sorts by it, another one the other way round, a third not at all. Dragged, it moves its column, and by its edge it changes its width. */
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useState } from 'react'
import type { Column } from '../../../core/table/columns.ts'
import { DRAGGED_COLUMN, moveColumn } from './arrangingColumns.ts'
import { ColumnEdge } from './ColumnEdge.tsx'
import styles from './Grid.module.css'
import { GridPart } from './GridPart.tsx'
import { cellId } from './sorting.ts'
import { sortBy, useTable } from './window.ts'
import type { TableWords } from './words.ts'

/** The row of headings. */
export function GridHead({ columns, words }: { readonly columns: readonly Column[]; readonly words: TableWords }) {
  const sort = useTable((state) => state.request.sort)
  const activeColumn = useTable(({ active }) => (active.line < 0 ? active.column : -1))
  const [dragged, setDragged] = useState<Column | null>(null)
  const [isOverEdge, setOverEdge] = useState(false)
  const [over, setOver] = useState<number | null>(null)
  const end = () => {
    setDragged(null)
    setOver(null)
  }
  return (
    <GridPart role="row" className={styles.headings} aria-rowindex={1}>
      <span />
      {columns.map((column, index) => {
        const sorted = sort.find((one) => one.column === column)
        const Sign = sorted?.descending ? ArrowDown : ArrowUp
        const isAfter = dragged !== null && columns.indexOf(dragged) < index
        return (
          <GridPart
            key={column}
            id={cellId(-1, index)}
            role="columnheader"
            className={styles.heading}
            aria-colindex={index + 1}
            aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none'}
            data-active={activeColumn === index}
            data-number={column === 'value'}
            data-drop={over === index && dragged !== column ? (isAfter ? 'after' : 'before') : undefined}
            draggable={!isOverEdge}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move'
              event.dataTransfer.setData(DRAGGED_COLUMN, column)
              setDragged(column)
            }}
            onDragOver={(event) => {
              if (dragged === null) return
              event.preventDefault()
              setOver(index)
            }}
            onDragEnd={end}
            onDrop={(event) => {
              event.preventDefault()
              if (dragged !== null) moveColumn(columns, dragged, index)
              end()
            }}
            onClick={(event) => sortBy(column, event.shiftKey)}
          >
            <span className={styles.cut}>{words.column(column)}</span>
            {sorted && <Sign size={13} aria-hidden="true" />}
            <ColumnEdge column={column} index={index} onOver={setOverEdge} />
          </GridPart>
        )
      })}
    </GridPart>
  )
}
