/**
 * Texts as a search compares them: lower case, without accents, each run of white space one space. A table leads from
 * a place in the folded text back to the text itself. By code unit, because a library is searched while one types.
 */

/** A folded text, and where its parts come from. */
export interface Folded {
  /** Its UTF-16 code units. */
  readonly units: Uint16Array
  /** The offset in the text of each unit, and one more for the end. */
  readonly origins: Uint32Array
}

const SPACE = 0x20

/** Each ASCII character in lower case, white space as a space. */
const ASCII = Uint16Array.from({ length: 0x80 }, (_, unit) => {
  const sign = String.fromCharCode(unit)
  return /\s/.test(sign) ? SPACE : sign.toLowerCase().charCodeAt(0)
})

/** Folds a text, or as much of it as more than `limit` code units of the folded one take. */
export function fold(text: string, limit: number = Number.POSITIVE_INFINITY): Folded {
  let units = new Uint16Array(text.length + 1)
  let origins = new Uint32Array(text.length + 1)
  let length = 0
  let isInSpace = false
  let offset = 0
  while (offset < text.length && length <= limit) {
    const unit = text.charCodeAt(offset)
    if (unit < 0x80) {
      const folded = ASCII[unit] ?? unit
      if (folded !== SPACE || !isInSpace) {
        if (length + 1 >= units.length) [units, origins] = [grown(units), grown(origins)]
        units[length] = folded
        origins[length] = offset
        length += 1
      }
      isInSpace = folded === SPACE
      offset += 1
      continue
    }
    const sign = String.fromCodePoint(text.codePointAt(offset) ?? 0)
    const piece = foldSign(sign)
    if (piece !== ' ' || !isInSpace) {
      for (let index = 0; index < piece.length; index += 1) {
        if (length + 1 >= units.length) [units, origins] = [grown(units), grown(origins)]
        units[length] = piece.charCodeAt(index)
        origins[length] = offset
        length += 1
      }
    }
    if (piece !== '') isInSpace = piece === ' '
    offset += sign.length
  }
  origins[length] = offset
  return { units: units.subarray(0, length), origins: origins.subarray(0, length + 1) }
}

/** The bytes of folded code units, in which a search is the machine's own. */
export function bytesOf({ units }: Folded): Buffer {
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength)
}

/** The first place, in code units, where folded bytes hold those of a query; -1 where they don't. */
export function placeIn(bytes: Buffer, wanted: Buffer): number {
  const at = bytes.indexOf(wanted, 0, 'utf16le')
  return at < 0 ? -1 : at / 2
}

/** A query folded as a text is, without white space around it; null where nothing is left of it. */
export function foldQuery(query: string): Buffer | null {
  const folded = bytesOf(fold(query)).toString('utf16le').trim()
  return folded === '' ? null : Buffer.from(folded, 'utf16le')
}

function foldSign(sign: string): string {
  const known = FOLDED.get(sign)
  if (known !== undefined) return known
  const piece = /\s/.test(sign) ? ' ' : sign.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  FOLDED.set(sign, piece)
  return piece
}

const FOLDED = new Map<string, string>()

function grown<T extends Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(array: T): T {
  const larger = array instanceof Uint16Array ? new Uint16Array(2 * array.length) : new Uint32Array(2 * array.length)
  larger.set(array)
  return larger as T
}
