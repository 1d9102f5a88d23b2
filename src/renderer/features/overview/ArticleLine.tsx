/** A line of the table of articles: what there is of an article, and what can be done with it. */
import { Menu } from '@base-ui/react/menu'
import { BookOpen, CircleCheck, Ellipsis, FileOutput, GitCompare, Send } from 'lucide-react'
import { publishedDate } from '../../../i18n/publishedDate.ts'
import type { Overview, OverviewArticle } from '../../../ipc/overview.ts'
import { useDateLocale, useT, useWriteCount } from '../../platform/i18n.ts'
import { useSession } from '../../platform/session.ts'
import { hostOf } from '../../ui/hostOf.ts'
import { MenuItem, MenuPopup, MenuSeparator } from '../../ui/Menu.tsx'
import styles from './ArticleLine.module.css'
import table from './ArticleTable.module.css'
import { peopleOn, waitsFor } from './listing.ts'
import type { OverviewActions } from './OverviewPage.tsx'

interface ArticleLineProps {
  readonly overview: Overview
  readonly actions: OverviewActions
  readonly index: number
  readonly article: OverviewArticle
  readonly hasVersions: boolean
  readonly isSelected: boolean
  /** Marks the article: alone, along with others, or with all between the last one and this. */
  readonly onSelect: (article: string, how: 'toggle' | 'extend') => void
}

/** The line. With Ctrl (or Cmd) a press marks the article, with Shift all up to it. */
export function ArticleLine({
  index,
  article,
  overview,
  actions,
  hasVersions,
  isSelected,
  onSelect,
}: ArticleLineProps) {
  const t = useT()
  const write = useWriteCount()
  const locale = useDateLocale()
  const me = useSession((state) => state.session?.annotator.id) ?? ''
  const waiting = waitsFor(article, me, overview.each)
  const { title, source, version, published, layers } = article
  return (
    <tr
      aria-rowindex={index + 2}
      data-selected={isSelected}
      onClickCapture={(event) => {
        if (!event.shiftKey && !event.ctrlKey && !event.metaKey) return
        if (event.target instanceof HTMLInputElement) return
        event.preventDefault()
        event.stopPropagation()
        onSelect(article.article, event.shiftKey ? 'extend' : 'toggle')
      }}
      onDoubleClick={() => actions.open(article.article)}
    >
      <td className={table.tick}>
        <input
          type="checkbox"
          aria-label={t('overview.select', { title })}
          data-line={index}
          checked={isSelected}
          onChange={(event) => {
            const { nativeEvent } = event
            onSelect(article.article, 'shiftKey' in nativeEvent && nativeEvent.shiftKey ? 'extend' : 'toggle')
          }}
        />
      </td>
      <th scope="row">
        <button type="button" className={styles.open} title={title} onClick={() => actions.open(article.article)}>
          {title}
        </button>
        {(source || published) && (
          <span className={styles.source} data-undated={!source}>
            {source && <span>{hostOf(source)}</span>}
            {published && <span className={styles.day}>{publishedDate(published, locale, 'short')}</span>}
          </span>
        )}
      </th>
      {hasVersions && <td data-column="version">{version !== null && t('overview.version', { number: version })}</td>}
      <td className={styles.date} data-column="published">
        {published && publishedDate(published, locale, 'short')}
      </td>
      <td data-column="people">
        <People article={article} overview={overview} />
      </td>
      <td className={styles.counts} data-column="count">
        {layers.map(({ count }) => write(count)).join(' · ')}
      </td>
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
        <MenuItem icon={<Send size={15} aria-hidden="true" />} disabled={!own} onClick={() => actions.send([article])}>
          {t('commands.send-for-review')}
        </MenuItem>
        <MenuItem
          icon={<GitCompare size={15} aria-hidden="true" />}
          disabled={layers.length < 2 || hidden.length > 0}
          onClick={() => actions.compare([article])}
        >
          {t('overview.compare')}
        </MenuItem>
      </MenuPopup>
    </Menu.Root>
  )
}
