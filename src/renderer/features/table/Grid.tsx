/** The rows, of which only those in sight are drawn. The focus is on the whole; the active cell is named to screen readers. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Column } from '../../../core/table/columns.ts'
import type { TableRow } from '../../../core/table/tableRow.ts'
import { useT } from '../../platform/i18n.ts'
import { useView } from '../../platform/view.ts'
import { columnWidths, tracksOf, widthOf } from './columnLayout.ts'
import styles from './Grid.module.css'
import { GridHead } from './GridHead.tsx'
import { GroupLine, RowLine } from './GridLines.tsx'
import { GridPart } from './GridPart.tsx'
import { gridKey } from './gridKeys.ts'
import { cellId } from './sorting.ts'
import { LINE } from './tableState.ts'
import { useActiveRow } from './useActiveRow.ts'
import { table, useTable } from './window.ts'
import { useTableWords } from './words.ts'

interface GridProps {
  readonly columns: readonly Column[]
  readonly onOpen: (row: TableRow) => void
}

/** The grid. */
export function Grid({ columns, onOpen }: GridProps) {
  const t = useT()
  const words = useTableWords()
  const lines = useTable((state) => state.lines)
  const rows = useTable((state) => state.rows)
  const result = useTable((state) => state.result)
  const active = useTable((state) => state.active)
  const selected = useTable((state) => state.selected)
  const widths = useView((state) => state.table.widths)
  const [said, setSaid] = useState('')
  const scroller = useRef<HTMLDivElement>(null)
  const { count } = lines
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    overscan: 12,
    scrollPaddingStart: LINE,
    // The headings lie over the first line.
    paddingStart: LINE,
    rangeExtractor: (range) =>
      [
        ...new Set([
          ...defaultRangeExtractor(range),
          ...(active.line < 0 || active.line >= count ? [] : [active.line]),
        ]),
      ].sort((a, b) => a - b),
  })
  const drawn = virtualizer.getVirtualItems()
  const [first, last] = [drawn.find(({ index }) => index !== active.line)?.index ?? 0, drawn.at(-1)?.index ?? 0]
  // biome-ignore lint/correctness/useExhaustiveDependencies: another result has other rows on the same lines
  useEffect(() => void table.needLines(first, last + 1), [first, last, result, lines])
  // One is where one was, also when rows came or went above.
  useLayoutEffect(() => {
    if (scroller.current && result) scroller.current.scrollTop = table.scrollTop()
  }, [result])
  const available = useInnerWidth(scroller)
  const style = useMemo((): CSSProperties & Record<`--${string}`, string> => {
    const all = columnWidths(columns, widths, available)
    return { '--columns': tracksOf(all), '--least': `${widthOf(all)}px` }
  }, [columns, widths, available])
  const withRow = useActiveRow()
  const go = (line: number, column: number) => {
    table.activate({ line, column })
    if (line >= 0) virtualizer.scrollToIndex(line, { align: 'auto' })
    document.getElementById(cellId(line, column))?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  return (
    <>
      <GridPart
        ref={scroller}
        className={styles.scroller}
        role="grid"
        aria-label={t('table.title')}
        aria-multiselectable="true"
        aria-rowcount={count + 1}
        aria-colcount={columns.length}
        aria-activedescendant={cellId(active.line, active.column)}
        tabIndex={0}
        data-pane-focus
        style={style}
        onScroll={(event) => table.scrolled(event.currentTarget.scrollTop)}
        onKeyDown={(event) => {
          const perPage = Math.floor(event.currentTarget.clientHeight / LINE) - 1
          const onWidth = (column: Column, count: number) =>
            setSaid(t('table.width.said', { column: words.column(column), count }))
          if (gridKey(event, { columns, go, onOpen, withRow, onWidth, perPage })) event.preventDefault()
        }}
      >
        <div className={styles.lines} style={{ height: virtualizer.getTotalSize() }}>
          <GridHead columns={columns} words={words} />
          <GridPart role="rowgroup" className={styles.rows}>
            {drawn.map(({ index, start }) => {
              const line = lines.at(index)
              const at = { index, top: start, columns, words }
              if (line.kind === 'group') {
                const group = result?.groups?.[line.group]
                return group && <GroupLine key={`g${line.group}`} {...at} group={group} />
              }
              const row = rows.get(line.row)
              const activeColumn = active.line === index ? active.column : -1
              return (
                <RowLine
                  key={line.row}
                  {...at}
                  row={row}
                  activeColumn={activeColumn}
                  selected={selected}
                  onOpen={onOpen}
                />
              )
            })}
          </GridPart>
        </div>
      </GridPart>
      <span className={styles.spoken} aria-live="polite">
        {said}
      </span>
    </>
  )
}

/** How wide an element is without its scrollbar, in pixels. */
function useInnerWidth(of: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = of.current
    if (!element) return
    const look = () => setWidth(element.clientWidth)
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => observer.disconnect()
  }, [of])
  return width
}
