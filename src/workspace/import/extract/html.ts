/** Web pages: the main text by Mozilla's Readability, over a DOM that runs no script and loads nothing. */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { decodeText } from '../decode.ts'
import { type PageNode, plainTextOf } from './plainText.ts'

/** Readability's own type is a browser's; linkedom's document is enough of one. */
type ReadableDocument = ConstructorParameters<typeof Readability>[0]

/** The main text of a page, its headline first; empty where there is none. Throws what the libraries throw. */
export function textOfPage(html: string): string {
  if (isTooDeep(html)) throw new RangeError('nested too deeply')
  const whole = plainTextOf(bodyOf(html))
  const page = new Readability(parsed(html) as unknown as ReadableDocument, {
    disableJSONLD: true,
    charThreshold: 200,
  }).parse()
  const main = page?.content ? plainTextOf(bodyOf(`<html><body>${page.content}</body></html>`)) : ''
  // Where next to nothing is left, Readability took the page for something else than an article.
  const text = main.length * 20 >= whole.length || main.length > 500 ? main : whole
  const title = page?.title?.trim()
  return title && text !== '' && text !== whole && !text.includes(title) ? `${title}\n\n${text}` : text
}

/** A page's source: by its byte-order mark, else by the encoding that it names, else as any text. */
export function decodePage(bytes: Uint8Array, charset: string | null = null): string {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const named = charset ?? /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null
  // Windows-1252, as which browsers read these names too, is what any text is read as that isn't UTF-8.
  const isUsual = named !== null && /^(?:windows-1252|iso-?8859-1|latin-?1|us-ascii)$/i.test(named)
  if (named !== null && !isUsual && !hasMark(bytes)) {
    try {
      return new TextDecoder(named).decode(bytes)
    } catch {
      // A name that nobody knows says nothing.
    }
  }
  const decoded = decodeText(bytes)
  return decoded === 'binary' ? '' : decoded.text
}

/** How deep elements may lie in elements; Readability's time grows with the square of it. */
const DEEPEST = 1500

/** Elements that hold nothing, or that end by themselves where the next begins. */
const SHALLOW = new Set(
  (
    'area base br caption col colgroup dd dt embed hr img input li link meta option p param rp rt source tbody td tfoot ' +
    'th thead tr track wbr'
  ).split(' '),
)

/** Whether a page's elements lie so deep in each other that no author meant it; by its tags alone. */
function isTooDeep(html: string): boolean {
  let depth = 0
  const source = html.replace(/<script\b[\s\S]*?<\/script\s*>|<!--[\s\S]*?-->/gi, '')
  for (const [, slash, name = ''] of source.matchAll(/<(\/?)([a-z][a-z0-9:-]*)/gi)) {
    if (SHALLOW.has(name.toLowerCase())) continue
    depth = Math.max(0, depth + (slash ? -1 : 1))
    if (depth > DEEPEST) return true
  }
  return false
}

function hasMark(bytes: Uint8Array): boolean {
  const [first, second, third] = bytes
  return (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (first === 0xef && second === 0xbb && third === 0xbf)
  )
}

function parsed(html: string) {
  // A fragment has no body of its own to be found.
  return parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`).document
}

function bodyOf(html: string): PageNode {
  const document = parsed(html)
  return (document.body ?? document) as unknown as PageNode
}
