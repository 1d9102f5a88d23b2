/** The article's title and what is known about it, above the text. */
import { type ReactNode, useMemo } from 'react'
import type { Article } from '../../core/model/article.ts'
import { UNKNOWN_LANGUAGE } from '../../core/model/articleDetails.ts'
import { countWords } from '../../core/text/words.ts'
import { publishedDate } from '../../i18n/publishedDate.ts'
import { useDateLocale, useLanguage, useT } from '../platform/i18n.ts'
import { useLibrary } from '../platform/library.ts'
import { hostOf } from '../ui/hostOf.ts'
import styles from './Reader.module.css'

interface ArticleHeaderProps {
  readonly article: Article
  readonly titleId: string
  /** Whether the text begins with the title itself: then it is shown there alone, and named here. */
  readonly isTitled: boolean
  /** What belongs below the facts. */
  readonly children: ReactNode
}

/** The title, named by `titleId`, with source, date, language and length. */
export function ArticleHeader({ article, titleId, isTitled, children }: ArticleHeaderProps) {
  const t = useT()
  const locale = useLanguage()
  const dates = useDateLocale()
  // The library has counted them; in a book that takes longer than drawing it.
  const counted = useLibrary((state) => state.library?.articles.find(({ id }) => id === article.id)?.words)
  const words = useMemo(() => counted ?? countWords(article.text), [counted, article.text])
  const facts = [
    article.source && hostOf(article.source),
    article.published && publishedDate(article.published, dates, 'long'),
    article.language !== UNKNOWN_LANGUAGE && languageName(article.language, locale),
    t('reader.words', { count: words }),
  ].filter((fact): fact is string => Boolean(fact))
  return (
    <header className={styles.header} data-titled={isTitled || undefined}>
      <h1 id={titleId} className={isTitled ? styles.unseen : undefined} lang={article.language}>
        {article.title}
      </h1>
      <p className={styles.facts}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {children}
    </header>
  )
}

function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
