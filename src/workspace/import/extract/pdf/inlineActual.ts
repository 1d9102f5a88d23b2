/**
 * What drawn signs stand for where a page says so in its own content (`/Span <</ActualText …>> BDC`, ISO 32000-2,
 * 14.9.4), as browsers print it: pdf.js keeps the place of such marks and drops what they say. A content stream is
 * never packed into another object, so all of them are found without the file's tables.
 */
import { Unzlib } from 'fflate'
import { latin1Of, utf16Of } from '../../bytes.ts'

/** A mark where content begins that stands for something, and what that is; null where it doesn't say. */
export interface ContentMark {
  readonly tag: string
  readonly actual: string | null
}

/** How much one content stream and all of them may unpack to, in bytes. */
const LARGEST = 16 * 1024 * 1024
const LARGEST_TOGETHER = 128 * 1024 * 1024

/** The marks of each content stream that says what its signs stand for, in the order of the file. */
export function contentMarks(bytes: Uint8Array): readonly (readonly ContentMark[])[] {
  const file = latin1Of(bytes)
  const found: (readonly ContentMark[])[] = []
  let unpacked = 0
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.startsWith('end', at - 3)) continue
    const head = file.slice(Math.max(0, at - 400), at)
    const about = head.slice(Math.max(0, head.lastIndexOf(' obj')))
    if (/\/(?:Image|Length1|Length2|ObjStm|XRef|FontFile|ICCBased|Metadata)\b/.test(about)) continue
    const start = at + (file[at + 6] === '\r' ? 8 : 7)
    const end = file.indexOf('endstream', start)
    if (end < 0) break
    const isPacked = /\/FlateDecode\b/.test(about)
    const content = isPacked ? inflated(bytes.subarray(start, end)) : file.slice(start, end)
    unpacked += content.length
    if (unpacked > LARGEST_TOGETHER) break
    if (content.includes('/ActualText')) found.push(marksIn(content))
    at = end
  }
  return found
}

/** The marks of the page whose content has just these tags; none where no stream has. */
export function marksOfPage(
  streams: readonly (readonly ContentMark[])[],
  tags: readonly string[],
): readonly ContentMark[] {
  return (
    streams.find((marks) => marks.length === tags.length && marks.every(({ tag }, index) => tag === tags[index])) ?? []
  )
}

/** What a stream unpacks to; nothing for one that is broken, or larger than any page's text: its signs are read as their fonts say. */
function inflated(packed: Uint8Array): string {
  const parts: string[] = []
  let length = 0
  const unpacking = new Unzlib((chunk) => {
    length += chunk.length
    if (length > LARGEST) throw new RangeError('larger than any text')
    parts.push(latin1Of(chunk))
  })
  try {
    for (let at = 0; at < packed.length; at += PIECE)
      unpacking.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length)
    return parts.join('')
  } catch {
    return ''
  }
}

/** How much is unpacked at once, in bytes: a bomb is known by what comes of it. */
const PIECE = 16 * 1024

const MARK =
  /\/([^\s<>[\]()/%{}]{1,99})\s{0,9}(?:(<<(?:[^<>]|<[^<>]{0,999}>|<<[^>]{0,999}>>){0,2000}>>)|\/[^\s<>[\]()/%{}]{1,99})?\s{0,9}\bB(?:DC|MC)\b/g

function marksIn(content: string): readonly ContentMark[] {
  return [...content.matchAll(MARK)].map(([, tag = '', properties = '']) => ({ tag, actual: actualIn(properties) }))
}

function actualIn(properties: string): string | null {
  const hex = /\/ActualText\s*<([0-9A-Fa-f\s]*)>/.exec(properties)?.[1]?.replace(/\s/g, '')
  if (hex === undefined) return null
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return latin1Of(bytes)
  return utf16Of(bytes.subarray(2), 'big')
}
