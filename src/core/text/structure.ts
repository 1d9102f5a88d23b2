/**
 * An article's text as the blocks that it is set in, with what its `blocks` say of them: headings, list items, cells.
 * They only tell how words are set. Each word is in exactly one block, whatever the article's `blocks` are.
 */
import type { Article } from '../model/article.ts'
import { type ArticleBlock, blocksIn } from '../model/articleBlock.ts'
import type { Span } from '../model/span.ts'
import { isSpace } from './characters.ts'
import { partsOfLine } from './longLines.ts'
import { type Block, blocksOf } from './paragraphs.ts'
import { gridOf, type TableGrid } from './tableGrid.ts'

/** A block of the text and how it is set. */
export interface TextBlock extends Block {
  /** `paragraph` also where the article says nothing. A table is its cells. */
  readonly kind: Exclude<ArticleBlock['kind'], 'table'>
  /** Of a heading from 2, of a list item from 1. */
  readonly level?: number | undefined
  /** How many code units at its beginning are the marker of an item or a note, with the white space after it. */
  readonly marker?: number | undefined
  /** Of a cell: where it stands, from 0. */
  readonly row?: number | undefined
  readonly column?: number | undefined
  readonly header?: boolean | undefined
  /** What is set together: consecutive blocks of one list, quotation, table or run of notes share this object. */
  readonly group?: BlockGroup | undefined
}

/** Blocks that are set as one. `grid` is that of a table. */
export interface BlockGroup {
  readonly kind: 'list' | 'quote' | 'table' | 'notes'
  readonly grid?: TableGrid | undefined
}

/** Code of more code units than this is cut as paragraphs are, so that no block is slow to set. */
const LONG_CODE = 4000

/** The blocks of an article in text order; faulty ones count as not there. */
export function textBlocksOf(article: Pick<Article, 'text' | 'blocks'>): readonly TextBlock[] {
  const { text } = article
  const { entries } = blocksIn(article)
  const found: TextBlock[] = []
  let from = 0
  for (const [index, block] of entries.entries()) {
    // Paragraphs are what blank lines part, with or without a block that says so.
    if (block.kind === 'paragraph' || block.kind === 'cell') continue
    const parts = block.kind === 'table' ? cellsOf(text, block, entries, index) : partsOf(text, block)
    if (parts === null) continue
    for (const part of paragraphsIn(text, { start: from, end: block.start })) add(found, text, part)
    for (const part of parts) add(found, text, part)
    from = block.end
  }
  for (const part of paragraphsIn(text, { start: from, end: text.length })) add(found, text, part)
  return found
}

/** The paragraphs of a part of the text, none too long to be set. */
function settableIn(text: string, span: Span): readonly Block[] {
  return blocksOf(text, span).flatMap((block) => partsOfLine(text, block))
}

function paragraphsIn(text: string, span: Span): readonly TextBlock[] {
  return settableIn(text, span).map((block) => ({ ...block, kind: 'paragraph' }))
}

/** Adds a block, with what it has in common with the one before it. */
function add(found: TextBlock[], text: string, block: TextBlock): void {
  const before = found.at(-1)
  const spaced = before === undefined || text.slice(before.end, block.start).split('\n').length > 2
  const group = block.group ?? groupOf(block, before, spaced)
  found.push({ ...block, spaced, ...(group && { group }) })
}

function groupOf(block: TextBlock, before: TextBlock | undefined, spaced: boolean): BlockGroup | undefined {
  const { kind } = block
  if (kind === 'list-item') {
    const goesOn = before?.kind === 'list-item' && !(spaced && block.marker)
    return goesOn ? before.group : { kind: 'list' }
  }
  if (kind === 'quote') return before?.kind === 'quote' ? before.group : { kind: 'quote' }
  if (kind === 'note') return before?.kind === 'note' ? before.group : { kind: 'notes' }
  return undefined
}

/** A block that is no table, in as many parts as it has paragraphs. */
function partsOf(text: string, block: ArticleBlock): readonly TextBlock[] {
  const kind = block.kind === 'table' ? 'paragraph' : block.kind
  if (kind === 'code' && block.end - block.start <= LONG_CODE) {
    return /\S/.test(text.slice(block.start, block.end))
      ? [{ start: block.start, end: block.end, spaced: true, kind }]
      : []
  }
  return settableIn(text, block).map((part, index) => {
    const marker = index === 0 ? markerIn(text, part, block.marker) : 0
    return { ...part, kind, ...(block.level && { level: block.level }), ...(marker > 0 && { marker }) }
  })
}

/** How long a marker is that the text repeats and other words follow; 0 where there is none. */
function markerIn(text: string, { start, end }: Span, marker: string | undefined): number {
  if (!marker || !text.startsWith(marker, start)) return 0
  let at = start + marker.length
  while (at < end && isSpace(text, at)) at += 1
  return at < end ? at - start : 0
}

/** A table's cells; null where words stand in none of them, or a cell holds several paragraphs: then it is no grid. */
function cellsOf(
  text: string,
  table: ArticleBlock,
  entries: readonly ArticleBlock[],
  index: number,
): readonly TextBlock[] | null {
  const cells: ArticleBlock[] = []
  for (let at = index + 1; entries[at]?.kind === 'cell'; at += 1) cells.push(entries[at] as ArticleBlock)
  let from = table.start
  for (const { start, end } of [...cells, { start: table.end, end: table.end }]) {
    if (/\S/.test(text.slice(from, start))) return null
    from = end
  }
  const grid = gridOf(text, cells)
  if (grid === null) return null
  const group: BlockGroup = { kind: 'table', grid }
  return cells
    .filter(({ start, end }) => /\S/.test(text.slice(start, end)))
    .map(({ start, end, row, column, header }) => ({
      start,
      end,
      spaced: true,
      kind: 'cell',
      row,
      column,
      ...(header && { header }),
      group,
    }))
}
