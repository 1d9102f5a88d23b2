/** Every article of the workspace in a table that sorts and filters; only the rows in sight are drawn. */
import { Menu } from '@base-ui/react/menu'
import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp, BookOpen, CircleCheck, Ellipsis, FileOutput, GitCompare, Send } from 'lucide-react'
import { useMemo, useRef } from 'react'
import type { Overview, OverviewArticle } from '../../../ipc/overview.ts'
import { useDateLocale, useT, useWriteCount } from '../../platform/i18n.ts'
import { useSession } from '../../platform/session.ts'
import { ChoiceMenu } from '../../ui/ChoiceMenu.tsx'
import { MenuItem, MenuPopup, MenuSeparator } from '../../ui/Menu.tsx'
import { publishedDate } from '../../ui/publishedDate.ts'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { type ListedSort, listed, peopleOn, SORTS, STATES, waitsFor } from './listing.ts'
import styles from './Overview.module.css'
import type { OverviewActions } from './OverviewPage.tsx'
import { showList, useOverview } from './overviewState.ts'

/** The height of a row, in pixels. */
const ROW = 50

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
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 10,
  })
  const drawn = virtualizer.getVirtualItems()
  const above = drawn[0]?.start ?? 0
  const below = virtualizer.getTotalSize() - (drawn.at(-1)?.end ?? 0)
  return (
    <section className={styles.list} aria-label={t('overview.articles')}>
      <div className={styles.filters}>
        <SearchInput
          label={t('overview.search')}
          clearLabel={t('overview.clear')}
          value={list.query}
          onChange={(query) => showList({ query })}
        />
        <ChoiceMenu
          label={t('overview.state.label')}
          value={list.state}
          options={STATES.map((value) => ({ value, label: t(`overview.state.${value}`) }))}
          onChange={(state) => showList({ state })}
        />
        <ChoiceMenu
          label={t('overview.annotator.label')}
          value={list.annotator ?? ''}
          options={[
            { value: '', label: t('overview.annotator.all') },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(annotator) => showList({ annotator: annotator === '' ? null : annotator })}
        />
        <span className={styles.shown} aria-live="polite">
          {t('overview.shown', { shown: rows.length, count: articles.length })}
        </span>
      </div>
      <div ref={scroller} className={styles.scroller}>
        <table className={styles.table} aria-rowcount={rows.length + 1}>
          <thead>
            <tr>
              {columns.map((column) => (
                <Heading key={column} column={column} />
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
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
                  />
                )
              )
            })}
            {below > 0 && <tr style={{ height: below }} />}
          </tbody>
        </table>
        {rows.length === 0 && <p className={styles.empty}>{t('overview.none')}</p>}
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
        onClick={() => showList({ sort: column, descending: isSorted && !descending })}
      >
        {t(`overview.column.${column}`)}
        {isSorted && <Sign size={13} aria-hidden="true" />}
      </button>
    </th>
  )
}

function ArticleLine({
  index,
  article,
  overview,
  actions,
  hasVersions,
}: ArticleTableProps & {
  readonly index: number
  readonly article: OverviewArticle
  readonly hasVersions: boolean
}) {
  const t = useT()
  const write = useWriteCount()
  const locale = useDateLocale()
  const me = useSession((state) => state.session?.annotator.id) ?? ''
  const waiting = waitsFor(article, me, overview.each)
  const { title, source, version, published, layers } = article
  return (
    <tr aria-rowindex={index + 2} onDoubleClick={() => actions.open(article.article)}>
      <th scope="row">
        <button type="button" className={styles.open} title={title} onClick={() => actions.open(article.article)}>
          {title}
        </button>
        {source && <span className={styles.source}>{source}</span>}
      </th>
      {hasVersions && <td>{version !== null && t('overview.version', { number: version })}</td>}
      <td className={styles.date}>{published && publishedDate(published, locale, 'short')}</td>
      <td>
        <People article={article} overview={overview} />
      </td>
      <td className={styles.counts}>{layers.map(({ count }) => write(count)).join(' · ')}</td>
      <td>
        {waiting && (
          <span className={styles.chip} data-waiting={waiting}>
            {t(`overview.chip.${waiting}`)}
          </span>
        )}
      </td>
      <td className={styles.more}>
        <ArticleActions article={article} actions={actions} me={me} />
      </td>
    </tr>
  )
}

/** Who works on an article, each with how far, by form as well as in words. */
function People({ article, overview }: { readonly article: OverviewArticle; readonly overview: Overview }) {
  const t = useT()
  return (
    <ul className={styles.people}>
      {peopleOn(article).map((id) => {
        const name = overview.people.find((one) => one.id === id)?.name ?? id
        const layer = article.layers.find(({ annotator }) => annotator === id)
        const status = layer?.status ?? (article.hidden.includes(id) ? 'hidden' : 'assigned')
        const words = t(`overview.status.${status}`)
        return (
          <li key={id} title={`${name}: ${words}`}>
            <span className={styles.name}>{name}</span>
            <span className={styles.initials} aria-hidden="true">
              {initialsOf(name)}
            </span>
            <span className={styles.sign} data-status={status} role="img" aria-label={words} />
          </li>
        )
      })}
    </ul>
  )
}

/** The first letters of a name's first and last word. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('')
}

function ArticleActions({
  article: { article, title, layers, hidden },
  actions,
  me,
}: {
  readonly article: OverviewArticle
  readonly actions: OverviewActions
  readonly me: string
}) {
  const t = useT()
  const own = layers.find(({ annotator }) => annotator === me)
  const isDone = own?.status === 'done'
  return (
    <Menu.Root>
      <Menu.Trigger className={styles.actions} aria-label={t('overview.actions', { title })}>
        <Ellipsis size={15} aria-hidden="true" />
      </Menu.Trigger>
      <MenuPopup label={title} align="end">
        <MenuItem icon={<BookOpen size={15} aria-hidden="true" />} onClick={() => actions.open(article)}>
          {t('overview.open')}
        </MenuItem>
        <MenuItem icon={<CircleCheck size={15} aria-hidden="true" />} onClick={() => actions.mark(article, !isDone)}>
          {t(isDone ? 'reader.reopen' : 'reader.markDone')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={<FileOutput size={15} aria-hidden="true" />} onClick={() => actions.export([article])}>
          {t('commands.export')}
        </MenuItem>
        <MenuItem icon={<Send size={15} aria-hidden="true" />} disabled={!own} onClick={() => actions.send(article)}>
          {t('commands.send-for-review')}
        </MenuItem>
        <MenuItem
          icon={<GitCompare size={15} aria-hidden="true" />}
          disabled={layers.length < 2 || hidden.length > 0}
          onClick={() => actions.compare(article)}
        >
          {t('overview.compare')}
        </MenuItem>
      </MenuPopup>
    </Menu.Root>
  )
}
