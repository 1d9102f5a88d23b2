/**
 * Saved web pages (`.mht`): MIME documents (RFC 2045 to 2047, 2557) of which the first HTML part is read, the style
 * sheets, which say what of it is hidden, and the pages that it embeds. Its images lie in parts of their own and are left where they are.
 */
import { bytesOfBase64, bytesOfLatin1, latin1Of } from '../bytes.ts'
import type { Decoded } from '../decode.ts'
import { decodePage } from './page/charset.ts'
import type { PageSurroundings } from './page/pageDetails.ts'

/** A page in a saved page, and what the headers around it say. */
export interface SavedPage extends Decoded {
  readonly around: PageSurroundings
  readonly sheets: readonly string[]
  /** The pages that it embeds, by what it calls them. */
  readonly frames: ReadonlyMap<string, string>
}

/** The page in a saved page; null where there is none. */
export function pageIn(bytes: Uint8Array): SavedPage | null {
  const source = latin1Of(bytes)
  const parts: Parts = { page: null, sheets: [], frames: new Map(), length: 0 }
  readPart(source, parts, 0)
  const { page, sheets, frames } = parts
  if (page === null) return null
  const headers = headersIn(source.slice(0, /\r?\n\r?\n/.exec(source)?.index ?? 0))
  const location = headers.get('snapshot-content-location') ?? headers.get('content-location') ?? page.location
  return { ...page, sheets, frames, around: { location, captured: headers.get('date') } }
}

interface Part extends Decoded {
  readonly location: string | null
}

interface Parts {
  page: Part | null
  readonly sheets: string[]
  readonly frames: Map<string, string>
  length: number
}

/** How deep parts may lie in parts, and how long style sheets and embedded pages may be together, in characters. */
const DEEPEST = 8
const LONGEST = 2_000_000

function readPart(part: string, parts: Parts, depth: number): void {
  const end = /\r?\n\r?\n/.exec(part)
  if (!end) return
  const headers = headersIn(part.slice(0, end.index))
  const body = part.slice(end.index + end[0].length)
  const type = headers.get('content-type') ?? 'text/plain'
  if (/^multipart\//i.test(type)) {
    const boundary = parameter(type, 'boundary')
    if (boundary === null || depth >= DEEPEST) return
    for (const inner of body.split(`--${boundary}`).slice(1)) {
      if (inner.startsWith('--')) return
      readPart(inner.replace(/^\r?\n/, ''), parts, depth + 1)
    }
    return
  }
  const content = () => decoded(body, headers.get('content-transfer-encoding') ?? '7bit')
  const isPage = /^(?:text\/html|application\/xhtml\+xml)/i.test(type)
  if (!isPage && !/^text\/css\b/i.test(type)) return
  const location = headers.get('content-location') ?? null
  if (isPage && parts.page === null) {
    parts.page = { ...decodePage(content(), parameter(type, 'charset')), location }
    return
  }
  parts.length += body.length
  if (parts.length > LONGEST) return
  const { text } = decodePage(content(), parameter(type, 'charset'))
  if (!isPage) parts.sheets.push(text)
  else {
    const id = /^<(.*)>$/.exec(headers.get('content-id') ?? '')?.[1]
    for (const name of [id === undefined ? null : `cid:${id}`, location]) if (name) parts.frames.set(name, text)
  }
}

function headersIn(text: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return headers
}

function parameter(header: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header)
  return found?.[1] ?? found?.[2] ?? null
}

function decoded(body: string, encoding: string): Uint8Array {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return bytesOfBase64(body)
    case 'quoted-printable':
      return bytesOfLatin1(
        body
          .replace(/=[ \t]*\r?\n/g, '')
          .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      )
    default:
      return bytesOfLatin1(body)
  }
}
