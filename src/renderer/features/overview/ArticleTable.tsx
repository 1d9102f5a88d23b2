/**
 * Every article of the workspace in a table that sorts and filters; only the rows in sight are drawn. The page scrolls, not
 * the table in it: filters, what can be done with marked articles, and headings stay at its top.
 */
import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type CSSProperties, type KeyboardEvent, useMemo, useRef } from 'react'
import type { Overview } from '../../../ipc/overview.ts'
import { useT } from '../../platform/i18n.ts'
import { useSession } from '../../platform/session.ts'
import { ChoiceMenu } from '../../ui/ChoiceMenu.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { ArticleLine } from './ArticleLine.tsx'
import styles from './ArticleTable.module.css'
import { type ListedSort, listed, SORTS, STATES } from './listing.ts'
import type { OverviewActions } from './OverviewPage.tsx'
import { SelectedBar } from './SelectedBar.tsx'
import { extended, toggled } from './selecting.ts'
import { useRoomAbove } from './useRoomAbove.ts'
import { overviewPage, useOverview } from './window.ts'

/** The height of a row, and of the headings, in pixels. */
const ROW = 56
const HEAD = 35

interface ArticleTableProps {
  readonly overview: Overview
  readonly actions: OverviewActions
}

/** The table with its filters. */
export function ArticleTable({ overview, actions }: ArticleTableProps) {
  const t = useT()
  const me = useSession((state) => state.session?.annotator.id) ?? ''
  const list = useOverview((state) => state.list)
  const { articles, people, each } = overview
  const rows = useMemo(() => listed(articles, list, me, each), [articles, list, me, each])
  // Where nothing has several versions, nobody needs their column.
  const hasVersions = articles.some(({ version }) => version !== null)
  const columns = SORTS.filter((column) => column !== 'version' || hasVersions)
  const section = useRef<HTMLElement>(null)
  const tools = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const { above: scrollMargin, tools: toolsHeight } = useRoomAbove(tools, body)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => section.current?.closest('main') ?? null,
    estimateSize: () => ROW,
    overscan: 10,
    scrollMargin,
    scrollPaddingStart: toolsHeight + HEAD,
  })
  const selection = useOverview((state) => state.selection)
  const ids = useMemo(() => rows.map(({ article }) => article), [rows])
  const marked = rows.filter(({ article }) => selection.selected.has(article))
  const onSelect = (article: string, how: 'toggle' | 'extend') =>
    overviewPage.select(how === 'extend' ? extended(selection, ids, article) : toggled(selection, article))
  const goTo = (line: number) => {
    virtualizer.scrollToIndex(line)
    requestAnimationFrame(() => section.current?.querySelector<HTMLElement>(`input[data-line="${line}"]`)?.focus())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key } = event
    if (key === 'Escape' && marked.length > 0) {
      overviewPage.select({ selected: new Set(), anchor: null })
      event.stopPropagation()
    }
    if (!(target instanceof HTMLInputElement) || target.dataset.line === undefined) return
    const line = Number(target.dataset.line)
    const next = key === 'ArrowDown' ? line + 1 : key === 'ArrowUp' ? line - 1 : null
    const article = next === null ? undefined : ids[next]
    if (next !== null && article !== undefined) {
      event.preventDefault()
      if (event.shiftKey) {
        const start = selection.anchor === null ? toggled(selection, ids[line] ?? '') : selection
        overviewPage.select(extended(start, ids, article))
      }
      goTo(next)
    } else if (key === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      event.stopPropagation()
      overviewPage.select({ selected: new Set(ids), anchor: ids[line] ?? null })
    }
  }
  const drawn = virtualizer.getVirtualItems()
  const above = (drawn[0]?.start ?? scrollMargin) - scrollMargin
  const below = virtualizer.getTotalSize() - ((drawn.at(-1)?.end ?? scrollMargin) - scrollMargin)
  const heights: CSSProperties & { '--tools': string } = { '--tools': `${toolsHeight}px` }
  return (
    <section ref={section} className={styles.list} aria-label={t('overview.articles')} style={heights}>
      <div ref={tools} className={styles.tools}>
        <div className={styles.filters}>
          <SearchInput
            label={t('overview.search')}
            clearLabel={t('overview.clear')}
            value={list.query}
            onChange={(query) => overviewPage.showList({ query })}
          />
          <ChoiceMenu
            label={t('overview.state.label')}
            value={list.state}
            options={STATES.map((value) => ({ value, label: t(`overview.state.${value}`) }))}
            onChange={(state) => overviewPage.showList({ state })}
          />
          <ChoiceMenu
            label={t('overview.annotator.label')}
            value={list.annotator ?? ''}
            options={[
              { value: '', label: t('overview.annotator.all') },
              ...people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(annotator) => overviewPage.showList({ annotator: annotator === '' ? null : annotator })}
          />
          <span className={styles.shown} aria-live="polite">
            {t('overview.shown', { shown: rows.length, count: articles.length })}
          </span>
        </div>
        {marked.length > 0 && <SelectedBar articles={marked} overview={overview} actions={actions} />}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the boxes and buttons within */}
      <div className={styles.frame} onKeyDown={onKeyDown}>
        <table className={styles.table} aria-rowcount={rows.length + 1}>
          <thead>
            <tr>
              <td className={styles.tick} />
              {columns.map((column) => (
                <Heading key={column} column={column} />
              ))}
              <td />
            </tr>
          </thead>
          <tbody ref={body}>
            {above > 0 && <tr style={{ height: above }} />}
            {drawn.map(({ index }) => {
              const article = rows[index]
              return (
                article && (
                  <ArticleLine
                    key={article.article}
                    hasVersions={hasVersions}
                    index={index}
                    article={article}
                    overview={overview}
                    actions={actions}
                    isSelected={selection.selected.has(article.article)}
                    onSelect={onSelect}
                  />
                )
              )
            })}
            {below > 0 && <tr style={{ height: below }} />}
          </tbody>
        </table>
        {rows.length === 0 && (
          <p className={styles.empty}>{t(overview.articles.length === 0 ? 'shell.library.empty' : 'overview.none')}</p>
        )}
      </div>
    </section>
  )
}

function Heading({ column }: { readonly column: ListedSort }) {
  const t = useT()
  const { sort, descending } = useOverview((state) => state.list)
  const isSorted = sort === column
  const Sign = descending ? ArrowDown : ArrowUp
  return (
    <th scope="col" data-column={column} aria-sort={isSorted ? (descending ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        className={styles.heading}
        onClick={() => overviewPage.showList({ sort: column, descending: isSorted && !descending })}
      >
        {t(`overview.column.${column}`)}
        {isSorted && <Sign size={13} aria-hidden="true" />}
      </button>
    </th>
  )
}
