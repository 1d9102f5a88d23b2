/** Making a review report: the words in the interface's language, the measures, and every article with its layers. */
import { type Gammas, isApproximate, wasCut } from '../../../core/agreement/computation.ts'
import type { Measure } from '../../../core/agreement/measure.ts'
import type { Article } from '../../../core/model/article.ts'
import { ADJUDICATED } from '../../../core/model/ids.ts'
import type { Language } from '../../../core/model/language.ts'
import type { Layer } from '../../../core/model/layer.ts'
import { parseTrusted } from '../../../core/model/parseTrusted.ts'
import { TAGS } from '../../../core/model/tag.ts'
import { type ReportedArticle, reportHtml } from '../../../core/report/reportHtml.ts'
import type { ReportWords } from '../../../core/report/reportWords.ts'
import { ok, type Result } from '../../../core/result.ts'
import { writeCount, writeDecimal } from '../../../i18n/counts.ts'
import { dateLocale } from '../../../i18n/dates.ts'
import { writeList } from '../../../i18n/lists.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import type { Translate } from '../../platform/i18n.ts'
import type { Measured } from './measuringMessages.ts'

/** What a report is about: one article or (null) the workspace, under a title, with measures that are there already. */
export interface ReportChoice {
  readonly article: string | null
  readonly title: string
  readonly language: Language
  readonly measured: Measured
  readonly gammas: Gammas | null
}

/** The report as an HTML document. */
export async function makeReport(t: Translate, choice: ReportChoice): Promise<Result<string>> {
  const places = await answerOf(bridge.measurable({ article: choice.article }))
  if (!places.ok) return places
  const articles: ReportedArticle[] = []
  for (const { article, annotators } of places.value) {
    const read = await answerOf(bridge.measurableArticle({ article, annotators: [...annotators, ADJUDICATED] }))
    if (!read.ok) return read
    articles.push({
      article: parseTrusted<Article>(read.value.article),
      layers: read.value.layers.map((json) => parseTrusted<Layer>(json)),
    })
  }
  const guidelines = await bridge.guidelinesVersion()
  const facts = [
    t('review.report.made', { time: new Date().toLocaleString(dateLocale(choice.language)) }),
    guidelines
      ? t('review.report.guidelines', { title: guidelines.title, version: guidelines.sha256.slice(0, 12) })
      : t('review.report.noGuidelines'),
    t('review.cli.scope', {
      annotators: writeList(
        choice.measured.agreement.annotators.map((id) => choice.measured.names[id] ?? id),
        choice.language,
      ),
      count: choice.measured.agreement.articles,
    }),
    ...(choice.gammas && isApproximate(choice.gammas) ? [t('review.approximateGamma')] : []),
    ...(choice.gammas && wasCut(choice.gammas) ? [t('review.cut')] : []),
  ]
  const { title, language } = choice
  return ok(reportHtml({ language, title, facts, measures: measuresOf(t, choice), articles }, wordsOf(t, language)))
}

function measuresOf(t: Translate, { measured, gammas, language }: ReportChoice) {
  const show = ({ value, reason }: Pick<Measure, 'value' | 'reason'>) =>
    value === null
      ? `${t('review.undefined')} (${t(`review.undefinedFor.${reason ?? 'nothing-annotated'}`)})`
      : writeDecimal(value, 2, language)
  const names = ['f1Exact', 'f1Overlap', 'kappa', 'fleissKappa', 'alphaU', 'gamma'] as const
  const rows = [null, ...TAGS].map((tag) => {
    const { f1Exact, f1Overlap, kappa, fleissKappa, alphaU } =
      tag === null ? measured.agreement.overall : measured.agreement.byTag[tag]
    const gamma = gammas && (tag === null ? gammas.overall : gammas.byTag[tag])
    const interval =
      gamma?.reason === null
        ? ` (${writeDecimal(gamma.low, 2, language)} – ${writeDecimal(gamma.high, 2, language)})`
        : ''
    return [
      tag === null ? t('review.allTags') : t(`reader.tags.${tag}`),
      ...[f1Exact.mean, f1Overlap.mean, kappa.mean, fleissKappa, alphaU].map(show),
      gamma ? show(gamma) + interval : '–',
    ]
  })
  return {
    heads: [t('review.measuring.tag'), ...names.map((name) => t(`review.measures.${name}`))],
    rows,
    explained: names.map((name) => [t(`review.measures.${name}`), t(`review.explained.${name}`)] as const),
  }
}

function wordsOf(t: Translate, language: ReportChoice['language']): ReportWords {
  const { tags, kinds, reasons, outcomes } = {
    outcomes: t('review.outcomes', { returnObjects: true }),
    tags: t('reader.tags', { returnObjects: true }),
    kinds: t('review.kinds', { returnObjects: true }),
    reasons: t('review.reasons', { returnObjects: true }),
  }
  return {
    ...t('review.report.words', { returnObjects: true }),
    shown: (name) => (name === null ? t('review.report.adjudicated') : t('review.report.shown', { name })),
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
