/** What stands beside an article's text in a report: the legend, its annotations as rows, links to the articles. */
import type { AnswerLine } from '../codebook/answerLines.ts'
import { HUES } from '../codebook/hues.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import { TAGS } from '../model/tag.ts'
import { escapeHtml } from './html.ts'
import type { ReportWords } from './reportWords.ts'

/** How annotations are marked. */
export function legendHtml({ tags, legend }: Pick<ReportWords, 'tags' | 'legend'>): string {
  const marks = TAGS.map((tag) => `<li><mark class="${tag}">${escapeHtml(tags[tag])}</mark></li>`)
  return `<ul class="legend" aria-label="${escapeHtml(legend)}">${marks.join('')}</ul>`
}

/** Links to the articles, which are `a1`, `a2` and so on; nothing where there is but one. */
export function contentsHtml(articles: readonly Pick<Article, 'title'>[], label: string): string {
  if (articles.length < 2) return ''
  const links = articles.map(({ title }, index) => `<li><a href="#a${index + 1}">${escapeHtml(title)}</a></li>`)
  return `<nav aria-label="${escapeHtml(label)}"><ol>${links.join('')}</ol></nav>`
}

/** An answer, after the colour that its value has in the window. */
function answerHtml({ text, hue }: AnswerLine): string {
  const sign = hue === null ? '' : `<span class="hue" style="background:${HUES[hue]}" aria-hidden="true"></span>`
  return `${sign}${escapeHtml(text)}`
}

/** What the rows are told apart by, and who an annotation is by. */
export interface AnnotationRows {
  readonly prefix: string
  readonly by: (annotation: Annotation) => readonly string[]
  /** Whose all of them are: the table says it once, and has no column for it. */
  readonly allBy?: string | undefined
  /** More lines about an annotation. */
  readonly more?: (annotation: Annotation) => readonly string[]
}

/** The annotations as a table: number, tag, words, by whom, and what each says, is linked to and was noted. */
export function annotationsHtml(
  annotations: readonly Annotation[],
  { prefix, by, allBy, more = () => [] }: AnnotationRows,
  words: ReportWords,
): string {
  const numbers = new Map(annotations.map(({ id }, index) => [id, index + 1]))
  const rows = annotations.map((annotation, index) => {
    const { tag, quote, links, note, carried } = annotation
    const from = allBy === undefined ? [words.list(by(annotation))] : []
    const cells = [words.tags[tag], quote, ...from].map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')
    const details = [
      ...(carried?.confirmed === false ? [escapeHtml(words.unconfirmed)] : []),
      ...[words.saidBy(annotation)].filter((said) => said !== '').map(escapeHtml),
      ...links.map(({ rel, to }) => {
        const number = numbers.get(to) ?? ''
        return `<a href="#${prefix}-${number}">${escapeHtml(words.links[rel])} ${number}</a>`
      }),
      ...(note === '' ? [] : [escapeHtml(note)]),
      ...words.answers(annotation).map(answerHtml),
      ...more(annotation).map(escapeHtml),
    ]
    return `<tr id="${prefix}-${index + 1}"><th scope="row">${index + 1}</th>${cells}<td>${details.join('<br>')}</td></tr>`
  })
  const heads = ['#', words.tag, words.quote, ...(allBy === undefined ? [words.from] : []), words.note]
  const caption = allBy === undefined ? words.annotations : `${words.annotations} (${allBy})`
  const head = heads.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('')
  return `<table class="annotations"><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`
}
