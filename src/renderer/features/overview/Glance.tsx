/** The workspace at a glance: how far, what is new, what waits, agreement, claims, figures. */
import type { ReactNode } from 'react'
import { findingLabel, findingsOf } from '../../../core/claims/findings.ts'
import type { Overview } from '../../../ipc/overview.ts'
import { useCodebook } from '../../platform/codebook.ts'
import { useDateLocale, useLanguage, useT, useWriteCount } from '../../platform/i18n.ts'
import { useSession } from '../../platform/session.ts'
import { GlanceCard, GlanceNote, GlanceNumber } from '../../ui/GlanceCard.tsx'
import { DayBars } from './DayBars.tsx'
import { doneBy, isToResolve, type ListedState } from './listing.ts'
import styles from './Overview.module.css'
import type { OverviewActions } from './OverviewPage.tsx'
import { overviewPage, useOverview } from './window.ts'

interface GlanceProps {
  readonly overview: Overview
  readonly actions: OverviewActions
  readonly agreement: ReactNode
  readonly conflicts: ReactNode
}

/** The cards. */
export function Glance({ overview, actions, agreement, conflicts }: GlanceProps) {
  return (
    <div className={styles.cards}>
      <Progress overview={overview} />
      <Waits overview={overview} actions={actions} />
      <News overview={overview} actions={actions} />
      {agreement}
      <Claims overview={overview} actions={actions} />
      {conflicts}
    </div>
  )
}

function Progress({ overview }: Pick<GlanceProps, 'overview'>) {
  const t = useT()
  const { articles, each, days } = overview
  const wanted = each ?? 1
  const done = doneBy(articles, wanted)
  const begun = articles.filter(({ layers }) => layers.length > 0).length
  return (
    <GlanceCard title={t('overview.done.title')}>
      <div className={styles.course}>
        <GlanceNumber words={t('overview.done.by', { count: wanted })}>
          {t('overview.done.of', { done, total: articles.length })}
        </GlanceNumber>
        <DayBars days={days} />
      </div>
      <div className={styles.progress} aria-hidden="true">
        <span style={{ flexGrow: done }} data-part="done" />
        <span style={{ flexGrow: Math.max(0, begun - done) }} data-part="begun" />
        <span style={{ flexGrow: Math.max(0, articles.length - Math.max(begun, done)) }} />
      </div>
    </GlanceCard>
  )
}

/** A line of a card that leads somewhere. */
function Line({ words, onClick }: { readonly words: string; readonly onClick: () => void }) {
  return (
    <li>
      <button type="button" className={styles.line} onClick={onClick}>
        {words}
      </button>
    </li>
  )
}

function Waits({ overview, actions }: Pick<GlanceProps, 'overview' | 'actions'>) {
  const t = useT()
  const me = useSession((state) => state.session?.annotator.id) ?? ''
  const { articles, claims, each } = overview
  const isOpen = (article: Overview['articles'][number]) =>
    article.layers.find(({ annotator }) => annotator === me)?.status !== 'done'
  const assigned = articles.filter((article) => article.assigned.includes(me) && isOpen(article)).length
  const todo = each === null ? articles.filter(isOpen).length : 0
  const sum = (of: 'disputed' | 'unconfirmed') => articles.reduce((all, article) => all + article[of], 0)
  const list = (state: ListedState) => () => overviewPage.showList({ state, query: '', annotator: null })
  const resolve = articles.filter(isToResolve).length
  const lines = [
    { key: 'assigned', count: assigned, onClick: list('mine') },
    { key: 'todo', count: todo, onClick: list('todo') },
    { key: 'disputed', count: sum('disputed'), onClick: () => actions.annotations('is:mine verdict:disputed,mixed') },
    { key: 'unconfirmed', count: sum('unconfirmed'), onClick: () => actions.annotations('is:mine is:unconfirmed') },
    { key: 'resolve', count: resolve, onClick: list('resolve') },
    { key: 'claims', count: claims.mine, onClick: actions.claims },
    { key: 'recheck', count: claims.recheck, onClick: actions.claims },
  ] as const
  const shown = lines.filter(({ count }) => count > 0)
  return (
    <GlanceCard title={t('overview.waits.title')}>
      {shown.length === 0 && <GlanceNote>{t('overview.waits.nothing')}</GlanceNote>}
      <ul className={styles.lines}>
        {shown.map(({ key, count, onClick }) => (
          <Line key={key} words={t(`overview.waits.${key}`, { count })} onClick={onClick} />
        ))}
      </ul>
    </GlanceCard>
  )
}

function News({ overview, actions }: Pick<GlanceProps, 'overview' | 'actions'>) {
  const t = useT()
  const locale = useDateLocale()
  const since = useOverview((state) => state.since)
  const sum = (of: 'newAnnotations' | 'newDisputes') => overview.articles.reduce((all, one) => all + one[of], 0)
  const after = since === null ? '' : ` created:>${since}`
  const lines = [
    { key: 'annotations', count: sum('newAnnotations'), onClick: () => actions.annotations(`-is:mine${after}`) },
    {
      key: 'disputes',
      count: sum('newDisputes'),
      onClick: () => actions.annotations('is:mine verdict:disputed,mixed'),
    },
    { key: 'findings', count: overview.claims.news, onClick: actions.claims },
  ] as const
  const shown = lines.filter(({ count }) => count > 0)
  const time =
    since &&
    new Date(since).toLocaleString(locale, { day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' })
  return (
    <GlanceCard title={time ? t('overview.news.title', { time }) : t('overview.news.first')}>
      {shown.length === 0 && <GlanceNote>{t('overview.news.nothing')}</GlanceNote>}
      <ul className={styles.lines}>
        {shown.map(({ key, count, onClick }) => (
          <Line key={key} words={t(`overview.news.${key}`, { count })} onClick={onClick} />
        ))}
      </ul>
    </GlanceCard>
  )
}

function Claims({ overview, actions }: Pick<GlanceProps, 'overview' | 'actions'>) {
  const t = useT()
  const write = useWriteCount()
  const language = useLanguage()
  const codebook = useCodebook()
  const { findings } = overview.claims
  const most = Math.max(1, ...findings.map(({ count }) => count))
  return (
    <GlanceCard title={t('overview.claims.title')}>
      {findings.length === 0 ? (
        <GlanceNote>{t('overview.claims.none')}</GlanceNote>
      ) : (
        <ul className={styles.findings}>
          {findings.map(({ key, count }) => (
            <li key={key}>
              <button type="button" className={styles.finding} onClick={actions.claims}>
                <span>
                  {key === '' ? t('overview.claims.notDone') : findingLabel(findingsOf(codebook), key, language)}
                </span>
                <span className={styles.share} style={{ width: `${(count / most) * 100}%` }} aria-hidden="true" />
                <span className={styles.number}>{write(count)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </GlanceCard>
  )
}
