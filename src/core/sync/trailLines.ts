/**
 * The lines of a layer's audit trail as what is sent to a server. A line begins with the hash of the rest and names the
 * hash of the line before it, so a head says which lines come before it.
 */
import { jsonOrNull } from '../model/parseJson.ts'
import type { Head } from './remote.ts'

/** One line of a trail. `layer` is the sha256 of the layer's file after it, on the last line of each write; null for no file. */
export interface TrailLine {
  readonly line: string
  readonly hash: string
  readonly layer: string | null | undefined
}

/** A layer's trail, on an article with this sha256. */
export interface Trail {
  readonly root: string
  readonly lines: readonly TrailLine[]
}

/** How many UTF-8 bytes of lines go into one push. A longer line goes alone. */
const LARGEST_PUSH = 1024 * 1024

/** The hash of the text of a line; see `auditEntries.ts`. */
const HASH = /^\{"hash":"([0-9a-f]{64})",/

/** A line as it was read; null where it isn't one. Whether its hash is right is not looked at. */
export function trailLine(line: string): TrailLine | null {
  const hash = HASH.exec(line)?.[1]
  if (hash === undefined) return null
  if (!line.includes('"layer":')) return { line, hash, layer: undefined }
  const entry = jsonOrNull(line)
  if (typeof entry !== 'object' || entry === null) return null
  const layer: unknown = Reflect.get(entry, 'layer')
  return { line, hash, layer: typeof layer === 'string' || layer === null ? layer : undefined }
}

/** The line for a record after a head. */
export function lineAfter(head: Head, record: object, sha256: (text: string) => string): string {
  const body = JSON.stringify({ entry: head.entries + 1, previous: head.hash, ...record })
  return `{"hash":"${sha256(body)}",${body.slice(1)}`
}

/** The head of a trail, or of its first `entries` lines. */
export function headOf({ root, lines }: Trail, entries = lines.length): Head {
  return { entries, hash: lines[entries - 1]?.hash ?? root }
}

/** Whether a head is one of the trail's own. */
export function isOnTrail(trail: Trail, head: Head): boolean {
  return head.entries <= trail.lines.length && headOf(trail, head.entries).hash === head.hash
}

/** The sha256 of the layer's file by a trail's end; undefined where it doesn't tell. */
export function layerAt({ lines }: Trail): string | null | undefined {
  return lines.findLast(({ layer }) => layer !== undefined)?.layer
}

/** How many lines two trails have in common from the beginning. */
export function commonLines(one: Trail, other: Trail): number {
  const differs = one.lines.findIndex(({ hash }, index) => other.lines[index]?.hash !== hash)
  return differs < 0 ? one.lines.length : differs
}

/** The lines after the first `entries`, as many as one push takes. */
export function linesAfter({ lines }: Trail, entries: number, largest = LARGEST_PUSH): readonly TrailLine[] {
  let bytes = 0
  const end = lines.findIndex(({ line }, index) => {
    if (index < entries) return false
    bytes += utf8Length(line)
    return bytes > largest && index > entries
  })
  return lines.slice(entries, end < 0 ? lines.length : end)
}

/** The length in UTF-8 of a line, of which JSON escapes what has none. */
function utf8Length(text: string): number {
  let length = text.length
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    // A surrogate pair is four bytes: two for each of its units.
    if (unit > 0x7f) length += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1
  }
  return length
}
