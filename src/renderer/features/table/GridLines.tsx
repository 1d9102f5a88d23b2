/** A line of the table: an annotation, or the heading of a group. */
import { Check, ChevronDown, ChevronRight } from 'lucide-react'
import { memo } from 'react'
import type { TableGroup } from '../../../core/table/annotationsTable.ts'
import type { Column } from '../../../core/table/columns.ts'
import type { RowPlace, TableRow } from '../../../core/table/tableRow.ts'
import { useT, useWriteCount } from '../../platform/i18n.ts'
import { ValueHue } from '../../ui/ValueHue.tsx'
import { cellClass, cellContent } from './Cell.tsx'
import styles from './Grid.module.css'
import { GridPart } from './GridPart.tsx'
import { cellId } from './sorting.ts'
import { placeKey } from './tableState.ts'
import { selection, table, useTable } from './window.ts'
import type { TableWords } from './words.ts'

interface LineProps {
  readonly index: number
  /** In pixels. */
  readonly top: number
  readonly columns: readonly Column[]
  readonly words: TableWords
}

/** The heading of a group. */
export function GroupLine({ index, top, words, columns, group }: LineProps & { readonly group: TableGroup }) {
  const t = useT()
  const write = useWriteCount()
  const isHidden = useTable(({ hidden }) => hidden.has(group.key))
  const isActive = useTable(({ active }) => active.line === index)
  const by = useTable(({ request }) => request.group)
  const name = words.cell(by ?? 'tag', group.key)
  const Sign = isHidden ? ChevronRight : ChevronDown
  return (
    <GridPart
      role="row"
      aria-rowindex={index + 2}
      aria-expanded={!isHidden}
      className={styles.group}
      style={place(top)}
    >
      <GridPart
        id={cellId(index, 0)}
        role="gridcell"
        aria-colspan={columns.length}
        className={styles.groupName}
        data-active={isActive}
        title={t(isHidden ? 'table.expand' : 'table.collapse', { name })}
        onClick={() => {
          table.activate({ line: index, column: 0 })
          table.toggleGroup(group.key)
        }}
      >
        <Sign size={15} aria-hidden="true" />
        {by && <ValueHue hue={words.hue(by, group.key)} />}
        <span className={styles.cut}>{name}</span>
        <span className={styles.groupCount}>{write(group.count)}</span>
      </GridPart>
    </GridPart>
  )
}

interface RowLineProps extends LineProps {
  /** Undefined until it has come. */
  readonly row: TableRow | undefined
  /** The active cell's, -1 where that is in another line. */
  readonly activeColumn: number
  readonly selected: ReadonlyMap<string, RowPlace>
  readonly onOpen: (row: TableRow) => void
}

/** An annotation. */
export function RowLine({ row, selected, ...others }: RowLineProps) {
  const isSelected = row !== undefined && selected.has(placeKey(row))
  return row ? <Row row={row} isSelected={isSelected} {...others} /> : <Waiting {...others} />
}

function Waiting({ index, top }: Pick<LineProps, 'index' | 'top'>) {
  const t = useT()
  return (
    <GridPart role="row" aria-rowindex={index + 2} className={styles.row} style={place(top)}>
      <span />
      <GridPart role="gridcell" id={cellId(index, 0)} className={styles.waiting} aria-label={t('table.loading')} />
    </GridPart>
  )
}

const Row = memo(function Row({
  index,
  top,
  columns,
  words,
  row,
  activeColumn,
  isSelected,
  onOpen,
}: Omit<RowLineProps, 'row' | 'selected'> & { readonly row: TableRow; readonly isSelected: boolean }) {
  return (
    <GridPart
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={styles.row}
      data-active={activeColumn >= 0}
      style={place(top)}
      onDoubleClick={() => onOpen(row)}
      onClick={(event) => {
        const column = columnAt(event.target)
        if (column === null) return
        if (event.shiftKey) selection.between(useTable.getState().active.line, index)
        table.activate({ line: index, column })
      }}
    >
      {selection.isOwn(row) ? (
        <button
          type="button"
          tabIndex={-1}
          className={styles.box}
          data-checked={isSelected}
          aria-hidden="true"
          title={words.t('table.selectRow', { words: row.quote })}
          onClick={(event) => {
            if (event.shiftKey) selection.between(useTable.getState().active.line, index)
            else selection.toggle(row)
            table.activate({ line: index, column: Math.max(0, activeColumn) })
          }}
        >
          {isSelected && <Check size={12} aria-hidden="true" />}
        </button>
      ) : (
        <span />
      )}
      {columns.map((one, at) => {
        const content = cellContent(row, one, words)
        return (
          <GridPart
            key={one}
            id={cellId(index, at)}
            role="gridcell"
            aria-colindex={at + 1}
            className={cellClass(one)}
            data-active={activeColumn === at}
            title={typeof content === 'string' && content !== '' ? content : undefined}
          >
            {content}
          </GridPart>
        )
      })}
    </GridPart>
  )
})

/** The number of the column that was pressed; null beside the cells. */
function columnAt(target: EventTarget): number | null {
  const cell = target instanceof Element ? target.closest('[aria-colindex]') : null
  return cell ? Number(cell.getAttribute('aria-colindex')) - 1 : null
}

function place(top: number) {
  return { transform: `translateY(${top}px)` }
}
