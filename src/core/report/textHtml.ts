/** An article's text in a report: its blocks as the elements that they are, its annotations marked and numbered. */
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import { textDirection } from '../model/language.ts'
import { type BlockGroup, type TextBlock, textBlocksOf } from '../text/structure.ts'
import { type Colouring, colouredMark, lettersOf, saidBy } from './colouring.ts'
import { escapeHtml } from './html.ts'
import type { ReportWords } from './reportWords.ts'
import { type Segment, segmentsOf } from './segments.ts'

/** What a text's annotations are called: `prefix` makes their anchors unique in the report. */
interface Numbering {
  readonly annotations: readonly Annotation[]
  readonly prefix: string
  readonly words: ReportWords
  readonly colouring: Colouring | null
}

const GROUPS = { list: 'ul', quote: 'blockquote', table: 'table', notes: 'section' } as const

/** The text; each annotation is followed by its number. Marks show tags or, given, the colours by an answer. */
export function textHtml(
  article: Article,
  annotations: readonly Annotation[],
  prefix: string,
  words: ReportWords,
  colouring: Colouring | null = null,
): string {
  const numbering = { annotations, prefix, words, colouring }
  const segments = segmentsOf(article.text.length, annotations)
  const blocks = textBlocksOf(article)
  const parts: string[] = []
  let group: BlockGroup | undefined
  let first = 0
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1]
    if (block.group !== group) {
      parts.push(endOf(group, before))
      group = block.group
      if (group) parts.push(`<${GROUPS[group.kind]}>${group.kind === 'table' ? '<tr>' : ''}`)
    } else if (group?.kind === 'table' && before?.row !== block.row) {
      parts.push(`${emptyCells(group, before)}</tr><tr>`)
    }
    while ((segments[first]?.end ?? Number.POSITIVE_INFINITY) <= block.start) first += 1
    const until = blocks[index + 1]?.start ?? article.text.length
    parts.push(blockHtml(block, before, wordsHtml(article.text, block, until, segments, first, numbering)))
  }
  parts.push(endOf(group, blocks.at(-1)))
  const { language } = article
  return `<div class="text" lang="${escapeHtml(language)}" dir="${textDirection(language)}">${parts.join('')}</div>`
}

/** The end of what is set together, whose last block is `last`. */
function endOf(group: BlockGroup | undefined, last: TextBlock | undefined): string {
  if (!group) return ''
  return group.kind === 'table' ? `${emptyCells(group, last)}</tr></table>` : `</${GROUPS[group.kind]}>`
}

/** What a row lacks after its last cell. */
function emptyCells({ grid }: BlockGroup, last: TextBlock | undefined): string {
  return '<td></td>'.repeat(Math.max(0, (grid?.columns ?? 0) - (last?.column ?? 0) - 1))
}

/** A block's words; `until` is where the next one begins, so that a number is written even if its span ends between both. */
function wordsHtml(
  text: string,
  block: TextBlock,
  until: number,
  segments: readonly Segment[],
  first: number,
  { annotations, prefix, words, colouring }: Numbering,
): string {
  let html = ''
  for (let at = first; (segments[at]?.start ?? until) < until; at += 1) {
    const { start, end, over, ending } = segments[at] as Segment
    const inner = escapeHtml(text.slice(Math.max(start, block.start), Math.min(end, block.end)))
    const there = over.flatMap((index) => annotations[index] ?? [])
    const mark = colouring ? colouredMark(colouring, there) : ` class="${tagsOf(there)}"`
    html += there.length === 0 || inner === '' ? inner : `<mark${mark}>${inner}</mark>`
    if (end > until) break
    for (const index of ending) {
      const annotation = annotations[index]
      if (!annotation) continue
      const label = `${words.tags[annotation.tag]} ${index + 1}${colouring ? saidBy(colouring, annotation) : ''}`
      const shown = `${index + 1}${colouring ? lettersOf(colouring, annotation) : ''}`
      html += `<sup><a href="#${prefix}-${index + 1}" aria-label="${escapeHtml(label)}">${shown}</a></sup>`
    }
  }
  return html
}

function tagsOf(annotations: readonly Annotation[]): string {
  return [...new Set(annotations.map(({ tag }) => tag))].join(' ')
}

function blockHtml(block: TextBlock, before: TextBlock | undefined, inner: string): string {
  const { kind, level = 2, group, row, column = 0, header } = block
  switch (kind) {
    case 'heading': {
      // The article's title is at level 2 here.
      const name = `h${Math.min(6, Math.max(3, level + 1))}`
      return `<${name}>${inner}</${name}>`
    }
    case 'list-item':
      return `<li style="margin-left:${(Math.min(block.level ?? 1, 8) - 1) * 1.5}rem">${inner}</li>`
    case 'code':
      return `<pre>${inner}</pre>`
    case 'caption':
      return `<p class="caption">${inner}</p>`
    case 'cell': {
      const at = before && before.group === group && before.row === row ? (before.column ?? 0) + 1 : 0
      const name = header ? 'th' : 'td'
      const scope = header ? ` scope="${row === 0 || column > 0 ? 'col' : 'row'}"` : ''
      const numeric = group?.grid?.numeric.has(column) ? ' class="numeric"' : ''
      return `${'<td></td>'.repeat(Math.max(0, column - at))}<${name}${scope}${numeric}>${inner}</${name}>`
    }
    default:
      return `<p>${inner}</p>`
  }
}
