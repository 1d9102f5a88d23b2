/** The words of a change log, in a language of the interface. */
import type { i18n } from 'i18next'
import type { Language } from '../core/model/language.ts'
import type { ChangeLogWords } from '../core/versions/changeLogHtml.ts'

/** The words; numbers are written as the language does. `title` is the article's. */
export function changeLogWords({ t }: i18n, language: Language, title: string): ChangeLogWords {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 6 })
  const signed = new Intl.NumberFormat(language, { maximumFractionDigits: 6, signDisplay: 'always' })
  return {
    language,
    heading: t('versions.log.heading', { title }),
    was: t('versions.was'),
    now: t('versions.now'),
    title: t('versions.log.title'),
    nothing: t('versions.nothingChanged'),
    versionOf: ({ from, to, published, captured, imported }) =>
      t('versions.log.entry', { from, to, time: (captured ?? published ?? imported).slice(0, 10) }),
    quoteChanged: t('versions.quoteChanged'),
    kindOf: ({ kind }) => t(`versions.kinds.${kind}`),
    figuresOf: ({ before, after, difference }) =>
      t('versions.figures', {
        before: number.format(before),
        after: number.format(after),
        difference: signed.format(difference),
      }),
  }
}
