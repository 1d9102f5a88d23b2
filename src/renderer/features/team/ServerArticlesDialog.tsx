/** The articles on the team's server: searching and sorting them there, and getting one to this computer. */
import { useEffect, useRef, useState } from 'react'
import type { Problem } from '../../../core/problem.ts'
import { SERVER_ORDERS, type ServerArticle, type ServerOrder } from '../../../core/sync/teamLibrary.ts'
import { showArticle } from '../../document/openArticle.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useT } from '../../platform/i18n.ts'
import { refreshLibrary, rowOf } from '../../platform/library.ts'
import { useTeam } from '../../platform/team.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { useLasting } from '../../ui/useLasting.ts'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { ServerArticleRow } from './ServerArticleRow.tsx'
import styles from './ServerArticles.module.css'
import { ServerProblem } from './ServerProblem.tsx'
import { isUpToDate, rowByKey } from './serverList.ts'
import { useServerArticles } from './useServerArticles.ts'

/** An article, or the place where the next page is asked for as it comes into view. */
type Item = ServerArticle | { readonly id: ''; readonly after: string }

const keyOf = (item: Item) => ('after' in item ? `/${item.after}` : item.id)

/** The dialog. */
export function ServerArticlesDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const title = useTeam(({ team }) => team?.title ?? '')
  const [typed, setTyped] = useState('')
  const [order, setOrder] = useState<ServerOrder>('title')
  const [current, setCurrent] = useState(-1)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [coming, setComing] = useState<ServerArticle | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const isShown = useRef(true)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])
  const wish = { words: typed.trim(), order }
  const { list, more, again } = useServerArticles(wish)
  const isAsking = useLasting(list.isAsking)
  const isSlow = useLasting(coming !== null)
  const { articles, next } = list
  const shown = problem ?? list.problem
  const items: readonly Item[] = next ? [...articles, { id: '', after: next.id }] : articles

  const open = async (article: ServerArticle) => {
    if (coming) return
    setProblem(null)
    if (!rowOf(article.id)) {
      setComing(article)
      const answer = await answerOf(bridge.fetchArticle({ article: article.id }))
      setComing(null)
      if (!answer.ok) return setProblem(answer.error)
      await refreshLibrary()
    }
    // Whoever closed it meanwhile is somewhere else.
    if (!isShown.current) return
    onClose()
    await showArticle(article.id)
  }
  const onSearchKey = (event: React.KeyboardEvent) => {
    const [first] = articles
    if (event.key === 'ArrowDown')
      box.current?.querySelector<HTMLElement>('[data-server-article][tabindex="0"]')?.focus()
    else if (event.key !== 'Enter') return
    else if (first && isUpToDate(list, wish)) void open(first)
    event.preventDefault()
  }
  const onListKey = (event: React.KeyboardEvent): boolean => {
    const to = event.ctrlKey || event.metaKey || event.altKey ? null : rowByKey(event.key, current, articles.length)
    if (to !== null) setCurrent(to)
    return to !== null
  }
  const status = coming
    ? isSlow && t('team.shelf.coming', { title: coming.title })
    : list.isAsking
      ? isAsking && t('team.admin.loading')
      : list.wish && t(next ? 'team.shelf.more' : 'team.shelf.count', { count: articles.length })
  return (
    <Dialog title={t('team.shelf.title', { title })} size="large" place="top" onClose={onClose}>
      <div className={styles.head}>
        <SearchInput
          label={t('team.shelf.search')}
          clearLabel={t('team.shelf.clear')}
          value={typed}
          maxLength={400}
          onChange={(words) => {
            setTyped(words)
            setCurrent(-1)
          }}
          onKeyDown={onSearchKey}
        />
        <SegmentedControl
          label={t('team.shelf.order')}
          value={order}
          options={SERVER_ORDERS.map((value) => ({ value, label: t(`team.shelf.orders.${value}`) }))}
          onChange={(value) => {
            setOrder(value)
            setCurrent(-1)
          }}
        />
      </div>
      {shown && <ServerProblem problem={shown} onAgain={problem ? null : again} />}
      <div ref={box} className={styles.list} aria-busy={list.isAsking}>
        {list.wish && articles.length === 0 && !list.problem && (
          <p className={styles.none}>{t(list.wish.words === '' ? 'team.shelf.none' : 'team.shelf.noneFound')}</p>
        )}
        <VirtualList
          items={items}
          keyOf={keyOf}
          current={current}
          label={t('team.shelf.list')}
          onKeyDown={onListKey}
          card={(item, index) =>
            'after' in item ? (
              <MoreToCome isReady={!list.isAsking && !list.problem} onSeen={more} />
            ) : (
              <ServerArticleRow
                article={item}
                isCurrent={index === current}
                isReached={current < 0 || index === current}
                onFocus={() => setCurrent(index)}
                onOpen={() => void open(item)}
              />
            )
          }
        />
      </div>
      <p className={styles.status} aria-live="polite">
        {status}
      </p>
    </Dialog>
  )
}

/** The end of what is known: drawn when it comes into view, and then asks for more; after a failure the button does. */
function MoreToCome({ isReady, onSeen }: { readonly isReady: boolean; readonly onSeen: () => void }) {
  const t = useT()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each place
  useEffect(() => {
    if (isReady) onSeen()
  }, [isReady])
  return <p className={styles.none}>{t('team.shelf.further')}</p>
}
