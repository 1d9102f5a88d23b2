/** PDF files: their text by geometry, over what pdf.js says is drawn where. */
import { getDocumentProxy } from 'unpdf'
import type { OmittedKind } from '../../../../core/model/articleBlock.ts'
import { isoDate } from '../dates.ts'
import type { Extracted } from '../extracted.ts'
import { omittedParts } from '../markup/runs.ts'
import { languageTag, short } from '../page/pageDetails.ts'
import { type Column, columnsOf } from './columns.ts'
import { charactersOfNuls, isPicture } from './glyphs.ts'
import { Hyphens } from './hyphens.ts'
import { type ContentMark, contentMarks, marksOfPage } from './inlineActual.ts'
import { type Line, linesOf } from './lines.ts'
import { withoutNotes } from './notes.ts'
import { commonSize, paragraphsOf } from './paragraphs.ts'
import type { PDFDocumentProxy, PDFPageProxy } from './pdfjs.ts'
import { isBullet, piecesOf, tagsOf } from './pieces.ts'
import { isMostlyRtl, mirroredSigns, withSigns } from './readingOrder.ts'
import { type PageLines, runningHeads } from './runningHeads.ts'

/** The text of a PDF file; empty for one without text, such as a scan. Throws what pdf.js throws. */
export async function readPdf(bytes: Uint8Array): Promise<Extracted> {
  // Scripts, forms and fonts of the file are never looked at: only text is taken.
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    isEvalSupported: false,
    disableFontFace: true,
    fontExtraProperties: true,
    verbosity: 0,
  })
  const said = contentMarks(bytes)
  const pages: PageLines[] = []
  const left: { words: string; left: OmittedKind }[] = []
  const scans: number[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { lines, aside } = await readPage(page, said)
    if (lines.length === 0 && (await isPicture(page))) scans.push(number)
    const [, bottom = 0, , top = 0] = page.view
    pages.push({ lines, ...spread(lines, top, bottom) })
    for (const words of aside) left.push({ words, left: 'other' })
    page.cleanup()
  }
  const heads = runningHeads(pages)
  const columns = pages.flatMap(({ lines }) => columnsOf(lines.filter((line) => !heads.has(line))))
  const named = await propertiesOf(document)
  await document.destroy()
  const all = columns.flatMap((column: Column) => column.lines)
  const { columns: main, notes } = withoutNotes(columns, commonSize(all))
  const { text, blocks, headline } = paragraphsOf(main, notes, new Hyphens(named.language, [...wordsOf(all)]))
  for (const line of heads) left.push({ words: line.words, left: 'running-head' })
  const omitted = omittedParts(left.toSorted((a, b) => (a.left < b.left ? -1 : a.left > b.left ? 1 : 0)))
  const scanned = scans.length === 0 ? [] : [{ id: 'scan', kind: 'scan', words: 0, excerpt: scans.join(', ') }]
  return {
    text,
    blocks,
    omitted: [...omitted, ...scanned],
    details: {
      title: short(titleOf(named.title, headline, all)),
      author: short(named.author),
      publisher: null,
      published: named.created,
      captured: null,
      source: null,
      language: named.language,
    },
    replaced: all.length === 0 ? 0 : text.split('\uFFFD').length - 1,
  }
}

/** How many signs of a page may be bullets: each is compared with the whole page. */
const MOST_BULLETS = 1000

async function readPage(page: PDFPageProxy, said: readonly (readonly ContentMark[])[]) {
  const actual = await actualText(page)
  const { items } = await page.getTextContent({ includeMarkedContent: actual.size > 0 || said.length > 0 })
  const inline = marksOfPage(said, tagsOf(items)).map((mark) => mark.actual)
  const { pieces, aside } = piecesOf(items, actual, inline)
  const known = pieces.some(({ words }) => words.includes('\0')) ? await charactersOfNuls(page) : []
  let [nul, signs] = [0, 0]
  const decoded = pieces.map((piece) => {
    if (!/[\0\ue000-\uf8ff]/.test(piece.words)) return piece
    signs += 1
    if (signs <= MOST_BULLETS && isBullet(piece, pieces)) return { ...piece, words: '•' }
    // Private signs are a font's own: nobody can read them.
    const words = piece.words.replace(/[\0\ue000-\uf8ff]/g, (sign) =>
      sign === '\0' ? (known[nul++] ?? '\uFFFD') : '\uFFFD',
    )
    return { ...piece, words }
  })
  const lines = linesOf(decoded)
  return { lines: isMostlyRtl(decoded) ? fromTheRight(lines) : lines, aside }
}

/** Lines of a page that is read from the right as if it were seen in a mirror, so that its columns and indents are those of any. */
function fromTheRight(lines: readonly Line[]): readonly Line[] {
  const signs = mirroredSigns(lines.map(({ words }) => words))
  return lines
    .map((line) => ({
      ...line,
      words: withSigns(line.words, signs),
      left: -line.right,
      right: -line.left,
    }))
    .toSorted((a, b) => b.y - a.y || a.left - b.left)
}

/** What a tagged document says that its drawn signs stand for: its letters, not the descriptions of its pictures. */
async function actualText(page: PDFPageProxy): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  const visit = (node: unknown, said: string | null, depth: number) => {
    if (typeof node !== 'object' || node === null || depth > 60) return
    const [id, alt, role] = [Reflect.get(node, 'id'), Reflect.get(node, 'alt'), Reflect.get(node, 'role')]
    if (typeof id === 'string' && said !== null) found.set(id, said)
    const children: unknown = Reflect.get(node, 'children')
    const own = typeof alt === 'string' && /^(?:Span|P|L?Body|Lbl|H\d?|Link)$/.test(String(role)) ? alt : null
    for (const child of Array.isArray(children) ? children : []) visit(child, own ?? said, depth + 1)
  }
  visit(await page.getStructTree().catch(() => null), null, 0)
  return found
}

/** Where the text of a page begins and ends, within the page. */
function spread(
  lines: readonly Line[],
  top: number,
  bottom: number,
): { readonly top: number; readonly bottom: number } {
  // A page that is cut or turned has lines outside of its box.
  return {
    top: Math.max(top, ...lines.map(({ y }) => y)),
    bottom: Math.min(bottom, ...lines.map(({ y }) => y)),
  }
}

interface Properties {
  readonly title: string | null
  readonly author: string | null
  readonly created: string | null
  readonly language: string | null
}

async function propertiesOf(document: PDFDocumentProxy): Promise<Properties> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }))
  const value = (name: string): string | null => {
    const found: unknown = Reflect.get(info, name)
    return typeof found === 'string' && /\S/.test(found) ? found : null
  }
  const [, year, month, day] = /^D:(\d{4})(\d{2})?(\d{2})?/.exec(value('CreationDate') ?? '') ?? []
  return {
    title: value('Title'),
    author: value('Author'),
    created: isoDate([year, month, day].filter((part) => part !== undefined).join('-')),
    language: languageTag(value('Language')),
  }
}

/** A document's own headline; else the title among its properties, unless that is the name of a file. */
function titleOf(named: string | null, headline: string | null, lines: readonly Line[]): string | null {
  const isFile =
    named !== null &&
    (/^(?:microsoft word\b|untitled|naamloos|document\d*$)/i.test(named) || /\.\w{2,5}$/.test(named.trim()))
  const title = isFile ? null : named
  const shown = lines
    .slice(0, 12)
    .map(({ words }) => words)
    .join(' ')
  return title !== null && shown.includes(title.trim()) ? title : (headline ?? title)
}

function* wordsOf(lines: readonly Line[]): Generator<string> {
  for (const line of lines) yield line.words
}
