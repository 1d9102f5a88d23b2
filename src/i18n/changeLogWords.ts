/** The words of a change log, in a language of the interface. */
import type { i18n } from 'i18next'
import type { Article } from '../core/model/article.ts'
import type { Language } from '../core/model/language.ts'
import type { ChangeLogWords } from '../core/versions/changeLogHtml.ts'
import { versionName } from './articleVersions.ts'
import { writeFigures } from './counts.ts'
import { dateLocale } from './dates.ts'

/** The words about the versions of an article, made at `now`; numbers are written as the language does. */
export function changeLogWords(
  { t }: i18n,
  language: Language,
  { title, source, language: textLanguage }: Article,
  now: Date,
): ChangeLogWords {
  const figures = writeFigures(language)
  return {
    language,
    textLanguage,
    facts: [
      ...(source ? [source] : []),
      t('review.report.made', {
        time: now.toLocaleString(dateLocale(language), { dateStyle: 'medium', timeStyle: 'short' }),
      }),
    ],
    heading: t('versions.log.heading', { title }),
    was: t('versions.was'),
    now: t('versions.now'),
    title: t('versions.log.title'),
    nothing: t('versions.nothingChanged'),
    versionOf: ({ captured, imported }, number) =>
      t('versions.log.entry', {
        before: number - 1,
        version: versionName(t, language, { number, captured, imported }),
      }),
    quoteChanged: t('versions.quoteChanged'),
    kindOf: ({ kind }) => t(`versions.kinds.${kind}`),
    figuresOf: ({ before, after, difference }) =>
      t('versions.figures', {
        before: figures.plain(before),
        after: figures.plain(after),
        difference: figures.difference(difference),
      }),
  }
}
