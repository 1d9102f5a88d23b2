/** Books (EPUB 3.3): their chapters in reading order, each through the reader of markup. */
import { childrenOf, wordsOf, type XmlElement } from '../../../core/formats/xml.ts'
import type { SourcePart } from '../../../core/model/sourcePart.ts'
import { countWords } from '../../../core/text/words.ts'
import { isoDate } from './dates.ts'
import type { Extracted } from './extracted.ts'
import { joined } from './joined.ts'
import { excerptOf } from './markup/runs.ts'
import { childOf, findElement, openPackage, type Package, textOfXml } from './packed.ts'
import { headlineIn, readMarkup } from './page/page.ts'
import { languageTag, short, webAddress } from './page/pageDetails.ts'

/** A chapter that was asked for and isn't there. */
export class MissingChapter extends Error {
  readonly facts: { readonly chapter: string; readonly count: number }

  constructor(chapter: string, count: number) {
    super(`no chapter ${chapter} of ${count}`)
    this.facts = { chapter, count }
  }
}

/**
 * A book as text, its chapters one after the other, or those of `chosen` alone, which are called as its `parts` are.
 * Throws where it isn't one, and `MissingChapter`.
 */
export function readBook(bytes: Uint8Array, chosen?: readonly string[]): Extracted {
  const file = openPackage(bytes, /\.(?:xml|opf|x?html?|css)$/i)
  if (file.names.includes('META-INF/encryption.xml') && isEncrypted(file.xml('META-INF/encryption.xml'))) throw locked()
  const place = findElement(file.xml('META-INF/container.xml'), 'rootfile')?.attributes['full-path'] ?? ''
  const book = file.xml(place)
  if (!book) throw new Error('no main document part')
  const metadata = unprefixed(book, 'metadata')
  const language = languageTag(dublin(metadata, 'language'))
  const read = chaptersOf(book).flatMap((href) => {
    const found = file.bytes(resolved(place, href))
    if (!found) return []
    const html = asHtml(textOfXml(found))
    return [readMarkup(html, { language, sheets: sheetsOf(html, resolved(place, href), file) })]
  })
  // A page that only shows a picture is no chapter.
  const chapters = read.filter(({ text }) => /\S/.test(text))
  const parts = chapters.map(({ text, runs }, index): SourcePart => {
    const title = headlineIn(runs) ?? headlineIn(runs, true)
    const words = countWords(text)
    return {
      id: `p${index + 1}`,
      kind: null,
      words,
      excerpt: excerptOf(text),
      ...(title && { title: excerptOf(title) }),
    }
  })
  const missing = chosen?.find((id) => !parts.some((part) => part.id === id))
  if (missing !== undefined) throw new MissingChapter(missing.slice(1), parts.length)
  const taken = parts.map(({ id }) => chosen?.includes(id) ?? true)
  const { text, blocks, omitted } = joined(chapters.filter((_, index) => taken[index]))
  const left = parts.filter((_, index) => !taken[index])
  const [only, ...more] = parts.filter((_, index) => taken[index])
  const title = dublin(metadata, 'title') ?? chapters.map(({ runs }) => headlineIn(runs)).find(Boolean)
  const isPart = left.length > 0 && more.length === 0 && only?.title !== undefined
  return {
    text,
    blocks,
    omitted: [...omitted, ...left.map(({ id, words, excerpt }) => ({ id, kind: 'chapter', words, excerpt }))],
    parts,
    details: {
      title: short(isPart && title ? `${title}: ${only.title}` : title),
      author: short(dublin(metadata, 'creator')),
      publisher: short(dublin(metadata, 'publisher')),
      published: isoDate(dublin(metadata, 'date')),
      captured: null,
      source: webAddress(dublin(metadata, 'source')) ?? webAddress(dublin(metadata, 'identifier')),
      language,
    },
    replaced: 0,
  }
}

/** The chapters' files in reading order; the book's own table of contents is none of them. */
function chaptersOf(book: XmlElement): readonly string[] {
  const items = new Map<string, XmlElement>()
  for (const item of unprefixed(book, 'manifest')?.children ?? []) {
    if (typeof item !== 'string') items.set(item.attributes.id ?? '', item)
  }
  return (unprefixed(book, 'spine')?.children ?? []).flatMap((entry) => {
    if (typeof entry === 'string') return []
    const item = items.get(entry.attributes.idref ?? '')
    const isContents = /\bnav\b/.test(item?.attributes.properties ?? '')
    return item?.attributes.href && !isContents ? [item.attributes.href] : []
  })
}

function unprefixed(parent: XmlElement, name: string): XmlElement | null {
  return childOf(parent, name) ?? childOf(parent, `opf:${name}`)
}

function dublin(metadata: XmlElement | null, name: string): string | null {
  const found = metadata ? childrenOf(metadata, `dc:${name}`) : []
  return (
    found
      .map((one) => wordsOf(one).trim())
      .filter(Boolean)
      .slice(0, 20)
      .join(', ') || null
  )
}

/** The style sheets that a chapter names, of the book's own. */
function sheetsOf(html: string, chapter: string, file: Package): readonly string[] {
  return [...html.matchAll(/<link\b[^<>]*>/gi)].flatMap(([link]) => {
    const href = /\bhref\s*=\s*["']([^"']+\.css)["']/i.exec(link)?.[1]
    const sheet = href === undefined ? null : file.bytes(resolved(chapter, href))
    return sheet ? [textOfXml(sheet)] : []
  })
}

/** A path in the package, seen from the file that names it. */
function resolved(from: string, href: string): string {
  const url = new URL(href.replace(/#.*$/, ''), `file:///${from}`)
  return decodeURIComponent(url.pathname).slice(1)
}

/** XHTML as HTML: elements that close themselves are opened and closed, or all after them would be in them. */
function asHtml(source: string): string {
  return source.replace(/<([a-z][\w:-]*)((?:\s[^<>]*?)?)\/>/gi, (tag, name: string, rest: string) =>
    /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i.test(name)
      ? tag
      : `<${name}${rest}></${name}>`,
  )
}

/** Fonts alone may be obfuscated; a book whose chapters are encrypted can't be read. */
function isEncrypted(encryption: XmlElement | null): boolean {
  const methods: string[] = []
  const visit = (element: XmlElement) => {
    if (/(?:^|:)EncryptionMethod$/.test(element.name)) methods.push(element.attributes.Algorithm ?? '')
    for (const child of element.children) if (typeof child !== 'string') visit(child)
  }
  if (encryption) visit(encryption)
  return methods.some((method) => !/idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC/.test(method))
}

function locked(): Error {
  const error = new Error('the book is encrypted')
  error.name = 'PasswordException'
  return error
}
