/**
 * Making a review report: the words in the interface's language, every article with its layers, and the measures, which
 * are all that the window gives.
 */
import { setImmediate } from 'node:timers/promises'
import type { Measure } from '../core/agreement/measure.ts'
import { ADJUDICATED } from '../core/model/ids.ts'
import type { Language } from '../core/model/language.ts'
import { TAGS } from '../core/model/tag.ts'
import { fail } from '../core/problem.ts'
import { type Report, type ReportedArticle, reportParts } from '../core/report/reportHtml.ts'
import { ok, type Result } from '../core/result.ts'
import { type MeasuredVersions, NO_VERSIONS, withArticle } from '../core/versions/measuredVersions.ts'
import { measuredVersionSentences } from '../i18n/articleVersions.ts'
import { writeDecimal } from '../i18n/counts.ts'
import { dateLocale } from '../i18n/dates.ts'
import { writeList } from '../i18n/lists.ts'
import { reportWords } from '../i18n/reportWords.ts'
import type { createTranslator } from '../i18n/translator.ts'
import type { ReportRequest, ReportScores } from '../ipc/report.ts'
import type { Context } from './context.ts'
import { measurableArticle, measurablePlaces, measuredArticle } from './measurable.ts'
import type { OpenSession } from './sessions.ts'

type Translate = ReturnType<typeof createTranslator>['t']

/** The report as an HTML document. Fails with `article-missing`, and as reading does. */
export async function makeReport(
  context: Context,
  session: OpenSession,
  request: ReportRequest,
): Promise<Result<string>> {
  const language = context.language()
  const { t } = context.translator()
  const read = await articlesOf(session, request.article)
  if (!read.ok) return read
  const { articles, versions } = read.value
  const [only] = articles
  if (request.article !== null && !only) return fail('article-missing', { id: request.article })
  const about = request.article === null ? session.shelf.title : (only?.article.title ?? '')
  const report = {
    language,
    title: t('review.report.heading', { title: about }),
    facts: [
      ...(await factsOf(t, language, session, request, articles)),
      ...measuredVersionSentences(t, language, versions).map((words) => ({ words })),
    ],
    measures: measuresOf(t, language, request),
    articles,
  }
  let html = ''
  const codebook = await session.shelf.codebook.current()
  const words = reportWords({ t }, language, codebook.ok ? codebook.value : null)
  for (const part of reportParts(report, words)) {
    html += part
    // A workspace may be large, and edits must not wait for its report.
    await setImmediate()
  }
  return ok(html)
}

/** The articles with their layers as they are, and what is to be known of versions of what was measured on them. */
async function articlesOf(
  session: OpenSession,
  article: string | null,
): Promise<Result<{ readonly articles: readonly ReportedArticle[]; readonly versions: MeasuredVersions }>> {
  const places = await measurablePlaces(session, article)
  if (!places.ok) return places
  const articles: ReportedArticle[] = []
  let versions = NO_VERSIONS
  for (const place of places.value) {
    const measured = await measuredArticle(session, place)
    if (!measured.ok) return measured
    versions = withArticle(versions, measured.value.article, measured.value)
    const read = await measurableArticle(session, place.article, [...place.annotators, ADJUDICATED])
    if (!read.ok) return read
    articles.push({ ...read.value, compared: measured.value.layers })
  }
  return ok({ articles, versions })
}

async function factsOf(
  t: Translate,
  language: Language,
  { shelf }: OpenSession,
  { annotators, articles, isApproximate, wasCut }: ReportRequest,
  reported: readonly ReportedArticle[],
): Promise<Report['facts']> {
  const guidelines = await shelf.guidelines.version()
  const names = new Map(
    reported.flatMap(({ layers }) => layers.map(({ annotator }) => [annotator.id, annotator.name] as const)),
  )
  const now = new Date().toLocaleString(dateLocale(language), { dateStyle: 'long', timeStyle: 'short' })
  return [
    { words: t('review.report.made', { time: now }) },
    guidelines
      ? { words: t('review.report.guidelines', { title: guidelines.title }), exactly: `SHA-256 ${guidelines.sha256}` }
      : { words: t('review.report.noGuidelines') },
    {
      words: t('review.cli.scope', {
        annotators: writeList(
          annotators.map((id) => names.get(id) ?? id),
          language,
        ),
        count: articles,
      }),
    },
    ...(isApproximate ? [{ words: t('review.approximateGamma') }] : []),
    ...(wasCut ? [{ words: t('review.cut') }] : []),
  ]
}

function measuresOf(t: Translate, language: Language, { overall, byTag }: ReportRequest) {
  const show = ({ value, reason }: Pick<Measure, 'value' | 'reason'>) =>
    value === null
      ? `${t('review.undefined')} (${t(`review.undefinedFor.${reason ?? 'nothing-annotated'}`)})`
      : writeDecimal(value, 2, language)
  const names = ['f1Exact', 'f1Overlap', 'kappa', 'fleissKappa', 'alphaU', 'gamma'] as const
  const rowOf = (name: string, { f1Exact, f1Overlap, kappa, fleissKappa, alphaU, gamma }: ReportScores) => {
    const interval =
      gamma?.reason === null
        ? ` (${writeDecimal(gamma.low, 2, language)} – ${writeDecimal(gamma.high, 2, language)})`
        : ''
    return [name, ...[f1Exact, f1Overlap, kappa, fleissKappa, alphaU].map(show), gamma ? show(gamma) + interval : '–']
  }
  return {
    heads: [t('review.measuring.tag'), ...names.map((name) => t(`review.measures.${name}`))],
    rows: [rowOf(t('review.allTags'), overall), ...TAGS.map((tag) => rowOf(t(`reader.tags.${tag}`), byTag[tag]))],
    explained: names.map((name) => [t(`review.measures.${name}`), t(`review.explained.${name}`)] as const),
  }
}
