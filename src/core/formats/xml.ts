/** XML: written with everything escaped that a parser would change, and read into a tree of elements. */
import { SaxesParser } from 'saxes'
import { hasMorePiecesThan, MOST_PIECES } from '../model/pieces.ts'
import { fail } from '../problem.ts'
import type { Reason } from '../reasons.ts'
import { ok, type Result } from '../result.ts'

/** An element: its name with its prefix, its attributes, what is in it, and the namespaces that it declares. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** An element as text. White space in attributes and carriage returns are escaped: a parser would make them spaces and line feeds. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[] | string = [],
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
  const open = `<${name}${written.join('')}`
  if (content.length === 0) return `${open}/>`
  if (typeof content === 'string') return `${open}>${escapeWords(content)}</${name}>`
  return `${open}>\n${content.join('\n')}\n</${name}>`
}

/** A string as an attribute's value. Control characters are written as XML 1.1 has them. */
function escapeAttribute(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to be escaped
  return value.replace(/[&<>"\x01-\x1f\x7f-\x9f\u2028]/g, escapeCharacter)
}

function escapeWords(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to be escaped
  return value.replace(/[&<>\r\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028]/g, escapeCharacter)
}

function escapeCharacter(character: string): string {
  const named = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[character]
  return named ?? `&#${character.charCodeAt(0)};`
}

/** The characters that no file in XML can hold: 1.0 no control characters, 1.1 all but NUL, neither U+FFFE and U+FFFF. */
const IMPOSSIBLE = {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  '1.0': /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  '1.1': /[\x00\ufffe\uffff]/g,
} as const

/** Whether XML of this version can hold a text. */
export function isXmlText(text: string, version: keyof typeof IMPOSSIBLE): boolean {
  return text.search(IMPOSSIBLE[version]) === -1
}

/** A text with U+FFFD for each character that XML of this version can't hold, so that no offset changes. */
export function xmlText(text: string, version: keyof typeof IMPOSSIBLE): string {
  return text.replace(IMPOSSIBLE[version], '\uFFFD')
}

/** How many characters of a text XML of this version can't hold. */
export function countImpossible(text: string, version: keyof typeof IMPOSSIBLE): number {
  return text.match(IMPOSSIBLE[version])?.length ?? 0
}

/** The root element of a document; `file-too-many`, and `file-invalid` with line and column where it isn't well-formed. No entities are loaded. */
export function parseXml(text: string, file: string): Result<XmlElement> {
  if (hasMorePiecesThan(MOST_PIECES, text)) return fail('file-too-many', { file, limit: MOST_PIECES })
  const parser = new SaxesParser()
  const root: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] } = {
    name: '',
    attributes: {},
    children: [],
  }
  const open = [root]
  let problem: string | null = null
  parser.on('error', (error) => {
    problem ??= error.message
  })
  parser.on('opentag', ({ name, attributes }) => {
    const made = { name, attributes: attributes as Record<string, string>, children: [] }
    open.at(-1)?.children.push(made)
    open.push(made)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (words) => void open.at(-1)?.children.push(words))
  parser.on('cdata', (words) => void open.at(-1)?.children.push(words))
  parser.write(text).close()
  const found = root.children.find((child) => typeof child !== 'string')
  if (problem !== null || !found || typeof found === 'string') {
    const [, path = 'XML', said = ''] = /^(?:undefined:)?(\d+:\d+): (.*)/.exec(problem ?? '') ?? []
    return fail('file-invalid', { file, path, ...faultOf(said.replace(/\.$/, '')) })
  }
  return ok(found)
}

/** What the parser says of a document, as a reason. */
function faultOf(said: string): Reason {
  if (said === '' || said === 'document must contain a root element') return { reason: 'xml-empty' }
  if (/^(?:unexpected close tag|unmatched closing tag\b.*)$/.test(said)) return { reason: 'xml-closing' }
  const unclosed = /^unclosed tag: (.*)$/.exec(said)?.[1]
  return unclosed === undefined ? { reason: 'xml-broken', said } : { reason: 'xml-unclosed', name: unclosed }
}

/** The elements of a name right within another. */
export function childrenOf(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name)
}

/** The elements of a name anywhere within another, in the document's order. */
export function elementsIn(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return child.name === name ? [child, ...elementsIn(child, name)] : elementsIn(child, name)
  })
}

/** The words in an element. */
export function wordsOf(one: XmlElement): string {
  return one.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('')
}
