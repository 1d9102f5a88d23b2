/**
 * The body and the comments of a Word file as XML (ECMA-376, part 1, 17), written as strings: a library that makes objects
 * of every run takes five times as long for an article with thousands of comments.
 */
import type { Run, TableBlock, WordsBlock, WrittenBlock, WrittenComment } from '../../core/writing/document.ts'

/** The styles of headings, by level from 0. */
const HEADINGS = ['Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4'] as const

/** Claims and quotes are shaded, figures and attributions underlined, as in the window. */
const SHADES = { claim: 'FBEEC2', quote: 'D9E6F5' } as const
const UNDERLINES = [
  { tag: 'attribution', type: 'dotted', color: 'B3362C' },
  { tag: 'figure', type: 'single', color: '0B7A5C' },
] as const

/** The width between the margins of A4, in twentieths of a point. */
const TEXT_WIDTH = 9026

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:color="auto" w:sz="4"/>`)
  .join('')

/** The body's content, and the addresses that its links lead to, each by the id of a relationship. */
export interface BodyXml {
  readonly xml: string
  readonly links: ReadonlyMap<string, string>
}

/** The blocks as XML. `bullet` is what makes a paragraph an item of a list. */
export function bodyXml(blocks: readonly WrittenBlock[], bullet: string): BodyXml {
  const ranges = commentRanges(blocks)
  const links = new Map<string, string>()
  const linkTo = (href: string) => {
    const known = [...links].find(([, address]) => address === href)?.[0]
    const id = known ?? `rIdLink${links.size + 1}`
    links.set(id, href)
    return id
  }
  const writer: Writer = { ranges, bullet, linkTo }
  return {
    xml: blocks
      .map((block) => (block.kind === 'table' ? tableXml(block, writer) : paragraphXml(block, writer)))
      .join(''),
    links,
  }
}

/** The comments as XML, numbered from 0. */
export function commentsXml(comments: readonly WrittenComment[]): string {
  return comments
    .map(({ author, at, paragraphs }, id) => {
      const words = paragraphs.map((text) => `<w:p><w:r>${textXml(text)}</w:r></w:p>`).join('')
      const initials = escaped([...author].slice(0, 2).join(''))
      const date = new Date(at).toISOString()
      return `<w:comment w:id="${id}" w:initials="${initials}" w:author="${escaped(author)}" w:date="${date}">${words}</w:comment>`
    })
    .join('')
}

interface Writer {
  readonly ranges: CommentRanges
  readonly bullet: string
  /** The id of the relationship that leads to an address. */
  readonly linkTo: (href: string) => string
}

/** The runs that comments begin before and end after. */
interface CommentRanges {
  readonly starts: ReadonlyMap<Run, readonly number[]>
  readonly ends: ReadonlyMap<Run, readonly number[]>
}

function commentRanges(blocks: readonly WrittenBlock[]): CommentRanges {
  const first = new Map<number, Run>()
  const last = new Map<number, Run>()
  for (const block of blocks)
    for (const run of runsIn(block))
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

function tableXml({ rows }: TableBlock, writer: Writer): string {
  const columns = Math.max(1, ...rows.map((row) => row.length))
  const grid = `<w:gridCol w:w="${Math.floor(TEXT_WIDTH / columns)}"/>`.repeat(columns)
  const lines = rows.map((row) => {
    const isHead = row.length > 0 && row.every(({ isHeader }) => isHeader)
    const cells = Array.from({ length: columns }, (_, at) => {
      return `<w:tc>${paragraphXml({ kind: 'paragraph', runs: row[at]?.runs ?? [] }, writer)}</w:tc>`
    })
    return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`
  })
  return `<w:tbl><w:tblPr><w:tblW w:type="pct" w:w="5000"/><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines.join('')}</w:tbl>`
}

function paragraphXml({ kind, level = 1, runs }: WordsBlock, writer: Writer): string {
  const { starts, ends } = writer.ranges
  let words = ''
  for (const run of runs) {
    for (const id of starts.get(run) ?? []) words += `<w:commentRangeStart w:id="${id}"/>`
    words += runXml(run, writer)
    for (const id of ends.get(run) ?? [])
      words += `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
  }
  const properties = {
    heading: `<w:pStyle w:val="${HEADINGS[level - 1] ?? 'Heading4'}"/><w:keepNext/>`,
    item: writer.bullet,
    quote: '<w:ind w:left="480"/>',
    paragraph: '<w:spacing w:after="160"/>',
  }[kind]
  return `<w:p><w:pPr>${properties}</w:pPr>${words}</w:p>`
}

function runXml(run: Run, { linkTo }: Writer): string {
  const { isStrong, isFaint, isNumber, isMarked, tags = [], href } = run
  const underline = UNDERLINES.find(({ tag }) => tags.includes(tag))
  const isShaded = isMarked || tags.includes('claim') || tags.includes('quote')
  const fill = isMarked || tags.includes('claim') ? SHADES.claim : SHADES.quote
  const properties = [
    href && '<w:rStyle w:val="Hyperlink"/>',
    (isStrong || isNumber) && '<w:b/><w:bCs/>',
    isFaint && '<w:color w:val="666666"/>',
    underline && `<w:u w:val="${underline.type}" w:color="${underline.color}"/>`,
    isShaded && `<w:shd w:fill="${fill}" w:val="clear"/>`,
    isNumber && '<w:vertAlign w:val="superscript"/>',
  ]
    .filter(Boolean)
    .join('')
  const format = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
  const lines = run.text.split('\n').map((text, index) => `${index > 0 ? '<w:br/>' : ''}${textXml(text)}`)
  const written = lines.map((line) => `<w:r>${format}${line}</w:r>`).join('')
  if (!href || !/^https?:\/\//i.test(href)) return written
  return `<w:hyperlink w:history="1" r:id="${linkTo(href)}">${written}</w:hyperlink>`
}

function textXml(text: string): string {
  return `<w:t xml:space="preserve">${escaped(text)}</w:t>`
}

/** Characters that XML 1.0 can't hold: each becomes U+FFFD. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Halves of surrogate pairs that stand alone. */
const UNPAIRED = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text that XML can hold, whatever is in it. */
export function writable(text: string): string {
  return text.replace(UNWRITABLE, '\uFFFD').replace(UNPAIRED, '\uFFFD')
}

/** The same as it stands in XML, inside elements and quoted attributes. */
export function escaped(text: string): string {
  return writable(text).replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
}
