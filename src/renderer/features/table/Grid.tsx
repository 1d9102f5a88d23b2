/** The rows, of which only those in sight are drawn. The focus is on the whole; the active cell is named to screen readers. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { Column } from '../../../core/table/columns.ts'
import type { TableRow } from '../../../core/table/tableRow.ts'
import { useT } from '../../platform/i18n.ts'
import { leastWidth, templateOf } from './columnLayout.ts'
import styles from './Grid.module.css'
import { GridHead } from './GridHead.tsx'
import { GroupLine, RowLine } from './GridLines.tsx'
import { GridPart } from './GridPart.tsx'
import { gridKey } from './gridKeys.ts'
import { cellId } from './sorting.ts'
import { LINE, needLines, useTable } from './tableState.ts'
import { useTableWords } from './words.ts'

interface GridProps {
  readonly columns: readonly Column[]
  readonly onOpen: (row: TableRow) => void
}

/** The grid. */
export function Grid({ columns, onOpen }: GridProps) {
  const t = useT()
  const words = useTableWords()
  const { lines, rows, result, active, selected } = useTable()
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
  useEffect(() => void needLines(first, last + 1), [first, last, result, lines])
  // One is where one was, also when rows came or went above.
  useLayoutEffect(() => {
    const { scrollTop } = useTable.getState()
    if (scroller.current && result) scroller.current.scrollTop = scrollTop
  }, [result])
  const style: CSSProperties & Record<`--${string}`, string> = useMemo(
    () => ({ '--columns': templateOf(columns), '--least': `${leastWidth(columns)}px` }),
    [columns],
  )
  const go = (line: number, column: number) => {
    useTable.setState({ active: { line, column } })
    if (line >= 0) virtualizer.scrollToIndex(line, { align: 'auto' })
    document.getElementById(cellId(line, column))?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  return (
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
      onScroll={(event) => useTable.setState({ scrollTop: event.currentTarget.scrollTop })}
      onKeyDown={(event) => {
        if (gridKey(event, { columns, go, onOpen, perPage: Math.floor(event.currentTarget.clientHeight / LINE) - 1 }))
          event.preventDefault()
      }}
    >
      <div className={styles.lines} style={{ height: virtualizer.getTotalSize() }}>
        <GridHead columns={columns} words={words} />
        {drawn.map(({ index, start }) => {
          const line = lines.at(index)
          const at = { index, top: start, columns, words }
          if (line.kind === 'group') {
            const group = result?.groups?.[line.group]
            return group && <GroupLine key={`g${line.group}`} {...at} group={group} />
          }
          const row = rows.get(line.row)
          return <RowLine key={line.row} {...at} row={row} selected={selected} onOpen={onOpen} />
        })}
      </div>
    </GridPart>
  )
}
