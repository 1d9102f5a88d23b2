/** One article of a server's list. */
import { Check } from 'lucide-react'
import type { ServerArticle } from '../../../core/sync/teamLibrary.ts'
import { publishedDate } from '../../../i18n/publishedDate.ts'
import { useDateLocale, useT } from '../../platform/i18n.ts'
import { useLibrary } from '../../platform/library.ts'
import { useTeam } from '../../platform/team.ts'
import styles from './ServerArticles.module.css'

interface ServerArticleRowProps {
  readonly article: ServerArticle
  /** Whether the keys are at it. */
  readonly isCurrent: boolean
  /** Whether Tab reaches it. */
  readonly isReached: boolean
  readonly onFocus: () => void
  readonly onOpen: () => void
}

/** A button that opens the article, after getting it where it isn't here. */
export function ServerArticleRow({ article, isCurrent, isReached, onFocus, onOpen }: ServerArticleRowProps) {
  const t = useT()
  const locale = useDateLocale()
  const { id, title, language, added, annotators } = article
  const here = useLibrary(({ library }) => library?.articles.find((row) => row.id === id))
  const isMine = useTeam(({ team }) => team?.tasks.includes(id) ?? false)
  const facts = [
    isMine && t('shell.library.yours'),
    here?.status === 'done' && t('shell.library.status.done'),
    t('team.shelf.annotators', { count: annotators }),
    t('team.shelf.added', { date: publishedDate(added.slice(0, 10), locale, 'short') }),
  ].filter(Boolean)
  return (
    <button
      type="button"
      className={styles.row}
      data-server-article={id}
      aria-current={isCurrent ? 'true' : undefined}
      tabIndex={isReached ? 0 : -1}
      onFocus={onFocus}
      onClick={onOpen}
    >
      <span className={styles.title} lang={language}>
        {title}
      </span>
      <span className={styles.facts}>
        {here && (
          <span className={styles.here}>
            <Check size={13} aria-hidden="true" />
            {t('team.shelf.here')}
          </span>
        )}
        <span>{facts.join(' · ')}</span>
      </span>
    </button>
  )
}
