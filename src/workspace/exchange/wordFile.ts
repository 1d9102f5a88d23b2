/** A document as a Word file (Office Open XML), with its comments. */
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  type ICommentOptions,
  Packer,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx'
import type {
  Run,
  TableBlock,
  WordsBlock,
  WrittenBlock,
  WrittenComment,
  WrittenDocument,
} from '../../core/writing/document.ts'

const HEADINGS = [
  HeadingLevel.TITLE,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const

/** Claims and quotes are shaded, figures and attributions underlined, as in the window. */
const SHADES = { claim: 'FBEEC2', quote: 'D9E6F5' } as const
const UNDERLINES = [
  { tag: 'attribution', type: UnderlineType.DOTTED, color: 'B3362C' },
  { tag: 'figure', type: UnderlineType.SINGLE, color: '0B7A5C' },
] as const

/** Characters that XML 1.0 can't hold: each becomes U+FFFD. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Halves of surrogate pairs that stand alone. */
const UNPAIRED = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** The bytes of the Word file. */
export async function wordFile({ title, language, blocks, comments }: WrittenDocument): Promise<Uint8Array> {
  const commented = commentRanges(blocks)
  const document = new Document({
    title: writable(title),
    creator: 'Factmark',
    styles: { default: { document: { run: { font: 'Georgia', size: 23, language: { value: language || 'en' } } } } },
    comments: { children: comments.map(commentOf) },
    sections: [{ children: blocks.map((block) => blockOf(block, commented)) }],
  })
  return Packer.toBuffer(document)
}

function commentOf({ author, at, paragraphs }: WrittenComment, id: number): ICommentOptions {
  return {
    id,
    author: writable(author),
    initials: writable(author.slice(0, 2)),
    date: new Date(at),
    children: paragraphs.map((text) => new Paragraph({ children: [new TextRun(writable(text))] })),
  }
}

/** The runs that comments begin before and end after. */
interface CommentRanges {
  readonly starts: ReadonlyMap<Run, readonly number[]>
  readonly ends: ReadonlyMap<Run, readonly number[]>
}

function commentRanges(blocks: readonly WrittenBlock[]): CommentRanges {
  const first = new Map<number, Run>()
  const last = new Map<number, Run>()
  for (const run of blocks.flatMap(runsIn))
    for (const comment of run.comments ?? []) {
      if (!first.has(comment)) first.set(comment, run)
      last.set(comment, run)
    }
  return { starts: byRun(first), ends: byRun(last) }
}

function runsIn(block: WrittenBlock): readonly Run[] {
  return block.kind === 'table' ? block.rows.flatMap((row) => row.flatMap(({ runs }) => runs)) : block.runs
}

function byRun(runs: ReadonlyMap<number, Run>): ReadonlyMap<Run, readonly number[]> {
  const found = new Map<Run, number[]>()
  for (const [comment, run] of runs) {
    const known = found.get(run)
    if (known) known.push(comment)
    else found.set(run, [comment])
  }
  return found
}

function blockOf(block: WrittenBlock, ranges: CommentRanges): Paragraph | Table {
  if (block.kind !== 'table') return paragraphOf(block, ranges)
  const columns = Math.max(1, ...block.rows.map((row) => row.length))
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: block.rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          tableHeader: row.length > 0 && row.every(({ isHeader }) => isHeader),
          children: Array.from({ length: columns }, (_, at) => cellOf(row[at], ranges)),
        }),
    ),
  })
}

function cellOf(cell: TableBlock['rows'][number][number] | undefined, ranges: CommentRanges): TableCell {
  return new TableCell({ children: [paragraphOf({ kind: 'paragraph', runs: cell?.runs ?? [] }, ranges)] })
}

function paragraphOf({ kind, level = 1, runs }: WordsBlock, ranges: CommentRanges): Paragraph {
  const children = runs.flatMap((run): readonly ParagraphChild[] => [
    ...(ranges.starts.get(run) ?? []).map((id) => new CommentRangeStart(id)),
    ...childrenOf(run),
    ...(ranges.ends.get(run) ?? []).flatMap((id) => [
      new CommentRangeEnd(id),
      new TextRun({ children: [new CommentReference(id)] }),
    ]),
  ])
  return new Paragraph({
    children,
    ...(kind === 'heading' && { heading: HEADINGS[level - 1] ?? HeadingLevel.HEADING_4, keepNext: true }),
    ...(kind === 'item' && { bullet: { level: 0 } }),
    ...(kind === 'quote' && { indent: { left: 480 } }),
    ...(kind === 'paragraph' && { spacing: { after: 160 } }),
  })
}

function childrenOf(run: Run): readonly ParagraphChild[] {
  const { isStrong, isFaint, isNumber, isMarked, tags = [], href } = run
  const underline = UNDERLINES.find(({ tag }) => tags.includes(tag))
  const fill = isMarked ? SHADES.claim : tags.includes('claim') ? SHADES.claim : SHADES.quote
  const isShaded = isMarked || tags.includes('claim') || tags.includes('quote')
  const lines = writable(run.text).split('\n')
  const children = lines.map(
    (text, index) =>
      new TextRun({
        text,
        ...(index > 0 && { break: 1 }),
        ...(isStrong && { bold: true }),
        ...(isFaint && { color: '666666' }),
        ...(isNumber && { superScript: true, bold: true }),
        ...(isShaded && { shading: { type: ShadingType.CLEAR, fill } }),
        ...(underline && { underline: { type: underline.type, color: underline.color } }),
        ...(href && { style: 'Hyperlink' }),
      }),
  )
  return href && /^https?:\/\//i.test(href) ? [new ExternalHyperlink({ children, link: href })] : children
}

function writable(text: string): string {
  return text.replace(UNWRITABLE, '\uFFFD').replace(UNPAIRED, '\uFFFD')
}
