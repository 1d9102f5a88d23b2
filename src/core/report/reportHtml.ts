/**
 * A review report as one HTML file that needs nothing else: of each article the text with its tags, what was annotated and
 * noted, the differences, the verdicts; and last the measures. Tags are told apart by form as well as colour, and each
 * has a number that leads to its row, for print and for screen readers.
 */

import { comparedOf, countKinds, DIFFERENCE_KINDS } from '../compare/compare.ts'
import { sidesOf } from '../compare/sides.ts'
import type { Article } from '../model/article.ts'
import { ADJUDICATED } from '../model/ids.ts'
import type { Language } from '../model/language.ts'
import type { Layer, Review } from '../model/layer.ts'
import { type PlaceDecision, placeDecisions } from '../review/adjudicate.ts'
import { articleQuestions, keptSide } from '../review/articleAnswers.ts'
import { beginsWithTitle } from '../text/headline.ts'
import { textBlocksOf } from '../text/structure.ts'
import { annotationsHtml, contentsHtml, legendHtml } from './annotationsHtml.ts'
import { escapeHtml, PAGE_END, pageBeginning, tableHtml } from './html.ts'
import type { ReportWords } from './reportWords.ts'
import { REPORT_STYLE } from './style.ts'
import { textHtml } from './textHtml.ts'

/** An article and the layers on it, the adjudicated one among them where there is one. */
export interface ReportedArticle {
  readonly article: Article
  readonly layers: readonly Layer[]
  /** The layers as they were measured: those brought from other versions among them, without what nobody has confirmed. */
  readonly compared: readonly Layer[]
}

/** What a report is made of. */
export interface Report {
  readonly language: Language
  readonly title: string
  /** When it was made, and by which guidelines, in words; `exactly` for whoever points at them. */
  readonly facts: readonly { readonly words: string; readonly exactly?: string }[]
  /** The measures: heads and rows, the first cell of each its name. */
  readonly measures: {
    readonly heads: readonly string[]
    readonly rows: readonly (readonly string[])[]
    /** What each measure says: its name, and a sentence. */
    readonly explained: readonly (readonly [name: string, sentence: string])[]
  }
  readonly articles: readonly ReportedArticle[]
}

/** The report as an HTML document, in parts: its head, each article, its end. */
export function* reportParts(report: Report, words: ReportWords): Generator<string> {
  const { language, title, facts, measures, articles } = report
  yield `${pageBeginning({ language, title, style: REPORT_STYLE })}<h1>${escapeHtml(title)}</h1>
<ul class="facts">${facts.map(factHtml).join('')}</ul>
${contentsHtml(
  articles.map(({ article }) => article),
  words.articles,
)}
${legendHtml(words)}
`
  for (const [index, reported] of articles.entries()) yield `${articleHtml(reported, `a${index + 1}`, words)}\n`
  const explained = measures.explained.map(
    ([name, sentence]) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(sentence)}</dd></div>`,
  )
  yield `<section class="measures">
${tableHtml(words.measures, measures.heads, measures.rows)}
<dl class="facts">${explained.join('')}</dl>
</section>
${PAGE_END}`
}

function factHtml({ words, exactly }: Report['facts'][number]): string {
  const title = exactly === undefined ? '' : ` title="${escapeHtml(exactly)}"`
  return `<li${title}>${escapeHtml(words)}</li>`
}

/** An adjudicated layer in which nothing was decided yet. */
const NOTHING_ADJUDICATED = { decisions: [] } as const

function articleHtml({ article, layers, compared }: ReportedArticle, prefix: string, words: ReportWords): string {
  const adjudicated = layers.find(({ annotator }) => annotator.id === ADJUDICATED)
  const shown = adjudicated ?? layers[0] ?? compared[0]
  const annotations = shown?.annotations ?? []
  const nameOf = namesIn([...layers, ...compared])
  const units = placeDecisions(adjudicated ?? NOTHING_ADJUDICATED, compared.map(comparedOf))
  const counts = countKinds(units.map(({ unit }) => unit))
  const isTitled = beginsWithTitle(article.title, article.text, textBlocksOf(article))
  return `<article id="${prefix}">
<h2${isTitled ? ' class="unseen"' : ''}>${escapeHtml(article.title)}</h2>
<p class="facts">${escapeHtml(words.shown(adjudicated ? null : (shown?.annotator.name ?? '')))}</p>
${textHtml(article, annotations, prefix, words)}
${annotationsHtml(
  annotations,
  {
    prefix,
    by: ({ provenance }) => provenance?.from.map(({ annotator }) => nameOf(annotator)) ?? [],
    allBy: adjudicated ? undefined : shown?.annotator.name,
  },
  words,
)}
${aboutArticleHtml({ layers, compared }, nameOf, words)}
${tableHtml(
  words.differences,
  DIFFERENCE_KINDS.map((kind) => words.kinds[kind]),
  [DIFFERENCE_KINDS.map((kind) => words.count(counts[kind]))],
)}
${differencesHtml(units, nameOf, words)}
${verdictsHtml(article.text, layers, words)}
</article>`
}

/** What is answered about the article as a whole: each question, who says what, and what is kept of it. */
function aboutArticleHtml(
  { layers, compared }: Pick<ReportedArticle, 'layers' | 'compared'>,
  nameOf: NameOf,
  words: ReportWords,
): string {
  const adjudicated = layers.find(({ annotator }) => annotator.id === ADJUDICATED)
  const measured = new Set([ADJUDICATED, ...compared.map(({ annotator }) => annotator.id)])
  const answering = [...compared, ...layers.filter(({ annotator }) => !measured.has(annotator.id))]
  const said = (key: string, answer: string | readonly string[]) =>
    words.answers({ attributes: { [key]: answer } }).map(({ text }) => text)
  const rows = articleQuestions(answering.map(comparedOf), words.questions).map((question) => {
    const { key, sides } = question
    const kept = adjudicated && keptSide(adjudicated, question)
    return [
      words.kinds[sides.length > 1 ? 'value' : 'agreed'],
      sides.map(({ answer, annotators }) => `${words.list(annotators.map(nameOf))}: ${said(key, answer)}`).join('\n'),
      kept ? said(key, kept.answer).join('\n') : words.outcomes.open,
    ]
  })
  return rows.length === 0 ? '' : tableHtml(words.aboutArticle, [words.kind, words.said, words.decision], rows)
}

/** What annotators are called, by id. */
type NameOf = (annotator: string) => string

function namesIn(layers: readonly Layer[]): NameOf {
  const names = new Map(layers.map(({ annotator }) => [annotator.id, annotator.name]))
  return (annotator) => names.get(annotator) ?? annotator
}

/** Every place where the annotators differ: what each side says, and how it was resolved. */
function differencesHtml(units: readonly PlaceDecision[], nameOf: NameOf, words: ReportWords): string {
  const rows = units
    .filter(({ unit, decision }) => unit.kind !== 'agreed' || (decision && decision.outcome !== 'agreed'))
    .map(({ unit, decision }) => [
      words.kinds[unit.kind],
      [
        ...sidesOf(unit).map(
          ({ annotation: { tag, quote }, members }) =>
            `${words.list(members.map(({ annotator }) => nameOf(annotator)))}: ${words.tags[tag]}, ${quote}`,
        ),
        ...(unit.missing.length > 0 ? [`${words.list(unit.missing.map(nameOf))}: ${words.nothing}`] : []),
      ].join('\n'),
      decision ? `${words.outcomes[decision.outcome]} (${nameOf(decision.by)})` : words.outcomes.open,
    ])
  return rows.length === 0 ? '' : tableHtml(words.decided, [words.kind, words.said, words.decision], rows)
}

function verdictsHtml(text: string, layers: readonly Layer[], words: ReportWords): string {
  const quoteOf = (review: Review) => {
    const layer = layers.find(({ annotator }) => annotator.id === review.annotator)
    const annotation = layer?.annotations.find(({ id }) => id === review.annotation)
    const place = annotation ?? review.proposal
    return place ? text.slice(place.start, place.end) : ''
  }
  const rows = layers.flatMap(({ annotator, reviews }) =>
    reviews.map((review) => [
      annotator.name,
      layers.find((layer) => layer.annotator.id === review.annotator)?.annotator.name ?? review.annotator,
      quoteOf(review),
      [words.verdicts[review.verdict], review.reason && words.reasons[review.reason]].filter(Boolean).join(': '),
      review.proposal
        ? `${words.tags[review.proposal.tag]}: ${text.slice(review.proposal.start, review.proposal.end)}`
        : '',
      [review.comment, ...answersTo(review, layers)].filter(Boolean).join(' — '),
    ]),
  )
  if (rows.length === 0) return `<p class="facts">${escapeHtml(words.noVerdicts)}</p>`
  return tableHtml(words.verdict, [words.by, words.on, words.quote, words.verdict, words.proposal, words.comment], rows)
}

function answersTo({ id }: Review, layers: readonly Layer[]): readonly string[] {
  return layers.flatMap(({ annotator, replies }) =>
    replies.filter(({ re }) => re.review === id).map(({ text }) => `${annotator.name}: ${text}`),
  )
}
