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
  TextRun,
} from 'docx'
import type { Run, WrittenBlock, WrittenComment, WrittenDocument } from '../../core/writing/document.ts'

const HEADINGS = [
  HeadingLevel.TITLE,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
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
    sections: [{ children: blocks.map((block, index) => paragraphOf(block, index, commented)) }],
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

/** Where each comment begins and ends, as `block/run`. */
interface CommentRanges {
  readonly starts: ReadonlyMap<string, readonly number[]>
  readonly ends: ReadonlyMap<string, readonly number[]>
}

function commentRanges(blocks: readonly WrittenBlock[]): CommentRanges {
  const first = new Map<number, string>()
  const last = new Map<number, string>()
  for (const [block, { runs }] of blocks.entries())
    for (const [run, { comments = [] }] of runs.entries())
      for (const comment of comments) {
        if (!first.has(comment)) first.set(comment, `${block}/${run}`)
        last.set(comment, `${block}/${run}`)
      }
  return { starts: byPlace(first), ends: byPlace(last) }
}

function byPlace(places: ReadonlyMap<number, string>): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const [comment, place] of places) found.set(place, [...(found.get(place) ?? []), comment])
  return found
}

function paragraphOf({ kind, level = 1, runs }: WrittenBlock, index: number, ranges: CommentRanges): Paragraph {
  const children = runs.flatMap((run, at): readonly ParagraphChild[] => {
    const place = `${index}/${at}`
    return [
      ...(ranges.starts.get(place) ?? []).map((id) => new CommentRangeStart(id)),
      ...childrenOf(run),
      ...(ranges.ends.get(place) ?? []).flatMap((id) => [
        new CommentRangeEnd(id),
        new TextRun({ children: [new CommentReference(id)] }),
      ]),
    ]
  })
  return new Paragraph({
    children,
    ...(kind === 'heading' && { heading: HEADINGS[level - 1] ?? HeadingLevel.HEADING_4, keepNext: true }),
    ...(kind === 'item' && { bullet: { level: 0 } }),
    ...(kind === 'quote' && { indent: { left: 480 } }),
    ...(kind === 'paragraph' && { spacing: { after: 160 } }),
  })
}

function childrenOf(run: Run): readonly ParagraphChild[] {
  const { isStrong, isFaint, isNumber, isMarked, href } = run
  const lines = writable(run.text).split('\n')
  const children = lines.map(
    (text, index) =>
      new TextRun({
        text,
        ...(index > 0 && { break: 1 }),
        ...(isStrong && { bold: true }),
        ...(isFaint && { color: '666666' }),
        ...(isNumber && { superScript: true, bold: true }),
        ...(isMarked && { shading: { type: ShadingType.CLEAR, fill: 'FBEEC2' } }),
        ...(href && { style: 'Hyperlink' }),
      }),
  )
  return href && /^https?:\/\//i.test(href) ? [new ExternalHyperlink({ children, link: href })] : children
}

function writable(text: string): string {
  return text.replace(UNWRITABLE, '\uFFFD').replace(UNPAIRED, '\uFFFD')
}
