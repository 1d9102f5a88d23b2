/** Annotated articles as one page that needs nothing else: the text with its marks, the legend, what was annotated and noted. */
import type { Annotation } from '../model/annotation.ts'
import type { Language } from '../model/language.ts'
import { type AnnotationWords, type LayeredArticle, type NewsroomSource, recordsOf } from '../newsroom/source.ts'
import { beginsWithTitle } from '../text/headline.ts'
import { textBlocksOf } from '../text/structure.ts'
import { annotationsHtml, contentsHtml, legendHtml } from './annotationsHtml.ts'
import { type Colouring, colouringLegend } from './colouring.ts'
import { escapeHtml, PAGE_END, pageBeginning } from './html.ts'
import type { ReportWords } from './reportWords.ts'
import { REPORT_STYLE } from './style.ts'
import { textHtml } from './textHtml.ts'

/** How a page is made: `facts` are what it says of itself; `colouring` is null where marks show tags. */
export interface AnnotatedPage {
  readonly language: Language
  readonly facts: readonly string[]
  readonly colouring?: Colouring | null | undefined
}

/** The page in parts: its head, each article, its end. */
export function* annotatedParts(
  { title, articles, claims }: NewsroomSource,
  { language, facts, colouring = null }: AnnotatedPage,
  words: ReportWords & AnnotationWords,
): Generator<string> {
  const recordOf = recordsOf(claims)
  const more = (annotation: Annotation) => {
    const record = recordOf(annotation)
    return record ? [words.finding(record)] : []
  }
  const isOne = articles.length === 1
  yield pageBeginning({ language, title, style: REPORT_STYLE })
  if (!isOne)
    yield `<h1>${escapeHtml(title)}</h1>
${contentsHtml(
  articles.map(({ article }) => article),
  words.articles,
)}
`
  for (const [index, one] of articles.entries()) yield articleHtml(one, `a${index + 1}`, { more, words, colouring })
  yield `<ul class="facts">${facts.map((fact) => `<li>${escapeHtml(fact)}</li>`).join('')}</ul>
${PAGE_END}`
}

interface ArticlePart {
  readonly more: (annotation: Annotation) => readonly string[]
  readonly words: ReportWords & AnnotationWords
  readonly colouring: Colouring | null
}

function articleHtml(
  { article, layers, version }: LayeredArticle,
  prefix: string,
  { more, words, colouring }: ArticlePart,
): string {
  const authors = new Map<Annotation, string>()
  for (const { annotator, annotations } of layers) for (const one of annotations) authors.set(one, annotator.name)
  const annotations = [...authors.keys()].sort((a, b) => a.start - b.start || a.end - b.end)
  const isTitled = beginsWithTitle(article.title, article.text, textBlocksOf(article))
  const { author, publisher, published, source } = article
  const [layer, ...others] = layers
  const allBy = others.length === 0 ? layer?.annotator.name : undefined
  const rows = { prefix, by: (one: Annotation) => [authors.get(one) ?? ''], allBy, more }
  const facts = [author, publisher, published && words.day(published), source, words.versionOf(version)]
    .filter(Boolean)
    .join(', ')
  return `<article id="${prefix}">
<h2${isTitled ? ' class="unseen"' : ''}>${escapeHtml(article.title)}</h2>
<p class="facts">${escapeHtml(facts)}</p>
${colouring ? colouringLegend(colouring) : legendHtml(words)}
${textHtml(article, annotations, prefix, words, colouring)}
${annotations.length === 0 ? '' : annotationsHtml(annotations, rows, words)}
</article>
`
}
