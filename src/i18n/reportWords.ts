/** The words of reports and of annotated pages, in a language of the interface. */
import type { i18n } from 'i18next'
import { answerLines } from '../core/codebook/answerLines.ts'
import type { Codebook } from '../core/model/codebook.ts'
import type { Language } from '../core/model/language.ts'
import type { ReportWords } from '../core/report/reportWords.ts'
import { writeCount } from './counts.ts'
import { writeList } from './lists.ts'
import { saidInWords } from './saidInWords.ts'

/** The words. */
export function reportWords({ t }: Pick<i18n, 't'>, language: Language, codebook: Codebook | null): ReportWords {
  const { tags, kinds, reasons, outcomes } = {
    outcomes: t('review.outcomes', { returnObjects: true }),
    tags: t('reader.tags', { returnObjects: true }),
    kinds: t('review.kinds', { returnObjects: true }),
    reasons: t('review.reasons', { returnObjects: true }),
  }
  return {
    ...t('review.report.words', { returnObjects: true }),
    shown: (name) => (name === null ? t('review.report.adjudicated') : t('review.report.shown', { name })),
    saidBy: saidInWords({ t }, language),
    answers: answerLines(codebook, language),
    questions: (codebook?.attributes ?? []).map(({ key }) => key),
    aboutArticle: t('codebook.aboutArticle'),
    count: (count) => writeCount(count, language),
    list: (items) => writeList(items, language),
    nothing: t('review.nothing'),
    tags,
    outcomes,
    kinds,
    reasons,
    verdicts: { agree: t('review.verdicts.agree'), dispute: t('review.verdicts.dispute') },
  }
}
