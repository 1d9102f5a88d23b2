/**
 * What the parts of an article's text are: its headings, list items, quotations, tables. Blocks describe the text and
 * never change it; an article whose blocks are wrong opens as plain text.
 */
import type { ReasonCode } from '../reasons.ts'
import { isInsidePair } from '../text/characters.ts'
import type { Article } from './article.ts'
import type { Span } from './span.ts'

/** What a block can be. `note` is a footnote or endnote; a `cell` is within its `table`. */
export const BLOCK_KINDS = [
  'paragraph',
  'heading',
  'list-item',
  'quote',
  'caption',
  'table',
  'cell',
  'note',
  'code',
] as const

/** A block's kind. */
export type BlockKind = (typeof BLOCK_KINDS)[number]

/**
 * A part of the text, `[start, end)` in UTF-16 code units. `level` is that of a heading (from 2, since 1 is the title) or
 * of a list item (from 1). `marker` repeats what the text of a list item or a note begins with ("3.", "•"). `row` and
 * `column` of a cell count from 0.
 */
export interface ArticleBlock extends Span {
  readonly id: string
  readonly kind: BlockKind
  readonly level?: number | undefined
  readonly marker?: string | undefined
  readonly row?: number | undefined
  readonly column?: number | undefined
  readonly header?: boolean | undefined
}

/** As what an import leaves words out. Other programs may have kinds of their own. */
const OMITTED_KINDS = [
  'advertisement',
  'chapter',
  'comments',
  'deleted',
  'embedded',
  'form',
  'graphic',
  'hidden',
  'navigation',
  'notice',
  'other',
  'related',
  'running-head',
  'scan',
  'share',
  'struck',
] as const

/** One of them. */
export type OmittedKind = (typeof OMITTED_KINDS)[number]

/** Whether a kind is one of those that have a name. */
export function isOmittedKind(kind: string): kind is OmittedKind {
  return OMITTED_KINDS.some((known) => known === kind)
}

/** Visible words of the imported file that are not in the text: how many, as what they were left out, and how they begin. */
export interface OmittedPart {
  readonly id: string
  /** An `OmittedKind`, or another program's. */
  readonly kind: string
  readonly words: number
  readonly excerpt: string
}

/** A faulty entry of a list: its place in the file, such as `blocks[3]`, and why it is ignored. */
export interface EntryFault {
  readonly path: string
  readonly reason: ReasonCode
}

/** The valid entries of a list, in order, and what is wrong with the others. */
export interface Entries<T> {
  readonly entries: readonly T[]
  readonly faults: readonly EntryFault[]
}

/** The valid blocks of an article: in text order, disjoint (cells within their table), splitting no surrogate pair. */
export function blocksIn({ text, blocks }: Pick<Article, 'text' | 'blocks'>): Entries<ArticleBlock> {
  const read = entriesOf('blocks', blocks, isBlock)
  const entries: ArticleBlock[] = []
  const faults = [...read.faults]
  let end = 0
  let table: ArticleBlock | null = null
  let cellEnd = 0
  for (const { path, entry } of read.entries) {
    const isCell = entry.kind === 'cell'
    const reason = isCell ? faultOfCell(entry, text, table, cellEnd) : faultOf(entry, text, end)
    if (reason !== null) {
      faults.push({ path, reason })
      continue
    }
    entries.push(entry)
    cellEnd = isCell ? entry.end : entry.start
    if (isCell) continue
    end = entry.end
    table = entry.kind === 'table' ? entry : null
  }
  return { entries, faults }
}

/** What an article says was left out of its text, and what is wrong with the list. */
export function omittedIn({ omitted }: Pick<Article, 'omitted'>): Entries<OmittedPart> {
  const { entries, faults } = entriesOf('omitted', omitted, isOmittedPart)
  return { entries: entries.map(({ entry }) => entry), faults }
}

function entriesOf<T>(name: string, list: unknown, isEntry: (raw: unknown) => raw is T) {
  const entries: { readonly path: string; readonly entry: T }[] = []
  const faults: EntryFault[] = []
  if (list !== undefined && list !== null && !Array.isArray(list)) faults.push({ path: name, reason: 'list-expected' })
  for (const [index, raw] of Array.isArray(list) ? list.entries() : []) {
    const path = `${name}[${index}]`
    if (isEntry(raw)) entries.push({ path, entry: raw })
    else faults.push({ path, reason: 'block-form' })
  }
  return { entries, faults }
}

function faultOf(block: ArticleBlock, text: string, after: number): ReasonCode | null {
  if (block.end > text.length || block.end <= block.start) return 'block-outside'
  if (block.start < after) return 'block-overlap'
  if (isInsidePair(text, block.start) || isInsidePair(text, block.end)) return 'block-pair'
  return null
}

function faultOfCell(cell: ArticleBlock, text: string, table: ArticleBlock | null, after: number): ReasonCode | null {
  if (table === null || cell.start < table.start || cell.end > table.end) return 'block-cell'
  return faultOf(cell, text, after)
}

/** As `blockSchema`, by hand: the window reads blocks before it has drawn anything, and starts without the library. */
function isBlock(raw: unknown): raw is ArticleBlock {
  if (!isRecord(raw)) return false
  const { id, kind, start, end, level, marker, row, column, header } = raw
  return (
    typeof id === 'string' &&
    BLOCK_KINDS.some((known) => known === kind) &&
    isCount(start, 0) &&
    isCount(end, 1) &&
    (level === undefined || isCount(level, 1, 99)) &&
    (marker === undefined || typeof marker === 'string') &&
    (row === undefined || isCount(row, 0)) &&
    (column === undefined || isCount(column, 0)) &&
    (header === undefined || typeof header === 'boolean')
  )
}

/** As `omittedSchema`. */
function isOmittedPart(raw: unknown): raw is OmittedPart {
  if (!isRecord(raw)) return false
  const { id, kind, words, excerpt } = raw
  return typeof id === 'string' && typeof kind === 'string' && isCount(words, 0) && typeof excerpt === 'string'
}

function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
}

function isCount(raw: unknown, least: number, most = Number.MAX_SAFE_INTEGER): boolean {
  return Number.isSafeInteger(raw) && least <= Number(raw) && Number(raw) <= most
}
