/**
 * From a file's bytes to an article's text. UTF-8, UTF-16 and Windows-1252 are distinguished by their byte-order mark,
 * else by what the bytes can be; nothing in the text is changed but what the file format says (see `normalizeText`).
 */
import { isUtf8, latin1Of, utf8Of, utf16Of } from './bytes.ts'

/** A text, and how many characters of it could not be decoded and are U+FFFD. */
export interface Decoded {
  readonly text: string
  readonly replaced: number
}

const REPLACEMENT = '\uFFFD'

/** The text of `bytes`, or `binary` where they are not text. */
export function decodeText(bytes: Uint8Array): Decoded | 'binary' {
  const { text: raw, replaced } = decodeRaw(bytes)
  if (looksBinary(raw)) return 'binary'
  const normalized = normalizeText(raw)
  return { text: normalized.text, replaced: replaced + normalized.replaced }
}

/** CRLF and CR become LF, lone surrogates U+FFFD (counted). Nothing is trimmed, no Unicode form is changed. */
export function normalizeText(raw: string): Decoded {
  let replaced = 0
  const text = raw.replace(/\r\n?/g, '\n').replace(LONE_SURROGATE, () => {
    replaced += 1
    return REPLACEMENT
  })
  return { text, replaced }
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** How the bytes of a text were understood. */
export interface DecodedFile extends Decoded {
  /** The encoding's name, `UTF-8` for most. */
  readonly encoding: string
}

/**
 * The text of a file of another program as it is, line ends and all, without a byte-order mark: in the encoding that an
 * XML declaration names, else as `decodeText` tells. `binary` where it has a NUL, `unknown` with the name of an encoding
 * that is none.
 */
export function decodeFile(bytes: Uint8Array): DecodedFile | 'binary' | { readonly unknown: string } {
  const declared = DECLARED.exec(latin1Of(bytes.subarray(0, 256)))?.[1]?.toLowerCase()
  const isUtf = declared === undefined || declared.startsWith('utf-') || hasMark(bytes)
  const found = isUtf ? decodeNamed(bytes) : decodeDeclared(bytes, declared)
  return 'text' in found && found.text.includes('\0') ? 'binary' : found
}

/** Whether a file begins with a byte-order mark of UTF-8, which programs that don't know it count as a character. */
export function hasUtf8Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

const DECLARED = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/

function hasMark(bytes: Uint8Array): boolean {
  return hasUtf8Mark(bytes) || startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)
}

function decodeDeclared(bytes: Uint8Array, label: string): DecodedFile | { readonly unknown: string } {
  // By name, and not by Node's decoder: some releases take Windows-1252 for it, others not.
  if (/^(?:iso-?8859-1|latin-?1|us-ascii)$/.test(label))
    return { text: latin1Of(bytes), replaced: 0, encoding: 'ISO-8859-1' }
  if (/^(?:windows-|cp)1252$/.test(label)) return { ...decodeWindows1252(bytes), encoding: 'Windows-1252' }
  try {
    const text = new TextDecoder(label).decode(bytes)
    return { text, replaced: occurrences(text, REPLACEMENT), encoding: label.toUpperCase() }
  } catch {
    return { unknown: label }
  }
}

function decodeNamed(bytes: Uint8Array): DecodedFile {
  const decoded = decodeRaw(bytes)
  const isWide = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff) || guessUtf16(bytes) !== null
  if (isWide && !hasUtf8Mark(bytes)) return { ...decoded, encoding: 'UTF-16' }
  const isUtf = hasUtf8Mark(bytes) || isUtf8(bytes) || isMostlyUtf8(decodeUtf8(bytes))
  return { ...decoded, encoding: isUtf ? 'UTF-8' : 'Windows-1252' }
}

function decodeRaw(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return decodeUtf8(bytes.subarray(3))
  if (startsWith(bytes, 0xff, 0xfe)) return decodeUtf16(bytes.subarray(2), 'little')
  if (startsWith(bytes, 0xfe, 0xff)) return decodeUtf16(bytes.subarray(2), 'big')
  const order = guessUtf16(bytes)
  if (order) return decodeUtf16(bytes, order)
  if (isUtf8(bytes)) return decodeUtf8(bytes)
  const damaged = decodeUtf8(bytes)
  return isMostlyUtf8(damaged) ? damaged : decodeWindows1252(bytes)
}

function startsWith(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}

function decodeUtf8(bytes: Uint8Array): Decoded {
  const text = utf8Of(bytes)
  // A replacement character that the file itself holds was decoded well.
  const replaced = isUtf8(bytes) ? 0 : occurrences(text, REPLACEMENT) - replacementsIn(bytes)
  return { text, replaced }
}

/**
 * Whether text that isn't valid UTF-8 is UTF-8 with a few broken bytes all the same: five good sequences for each bad
 * one. In Windows-1252 an accented letter is hardly ever followed by the signs that would make it one good sequence.
 */
function isMostlyUtf8({ text, replaced }: Decoded): boolean {
  let beyondAscii = 0
  for (const _ of text.matchAll(/[^\0-\x7f]/gu)) beyondAscii += 1
  return beyondAscii - replaced >= 5 * replaced
}

function decodeUtf16(bytes: Uint8Array, order: 'little' | 'big'): Decoded {
  const odd = bytes.length % 2
  const text = utf16Of(bytes, order)
  return odd ? { text: text + REPLACEMENT, replaced: 1 } : { text, replaced: 0 }
}

/**
 * The byte order of UTF-16 without a byte-order mark, or null. Only such text has zero bytes on one side of its code
 * units and none on the other; that it is text shows in that every code unit stands for an assigned character.
 */
function guessUtf16(bytes: Uint8Array): 'little' | 'big' | null {
  if (bytes.length < 2 || bytes.length % 2 === 1) return null
  const sample = bytes.subarray(0, SAMPLE)
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (even === odd || Math.min(even, odd) * 20 > Math.max(even, odd)) return null
  const order = odd > even ? 'little' : 'big'
  const { text } = decodeUtf16(sample, order)
  return UNLIKELY.test(text) ? null : order
}

const SAMPLE = 65_536

/** Controls other than white space, unassigned and private characters. */
const UNLIKELY = /(?![\t\n\v\f\r])\p{Cc}|\p{Cn}|\p{Co}/u

function decodeWindows1252(bytes: Uint8Array): Decoded {
  const latin1 = latin1Of(bytes)
  let replaced = 0
  const text = latin1.replace(/[\x80-\x9f]/g, (sign) => {
    const found = WINDOWS_1252.charAt(sign.charCodeAt(0) - 0x80)
    if (found === REPLACEMENT) replaced += 1
    return found
  })
  return { text, replaced }
}

/** The bytes 0x80 to 0x9F; U+FFFD for the five that stand for nothing. Not Node's TextDecoder: some releases take them for Latin-1. */
const WINDOWS_1252 = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ'

/** Whether decoded bytes are no text: a NUL, or control characters beyond a stray few. */
function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true
  let controls = 0
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  for (const _ of text.matchAll(/[\x01-\x08\x0e-\x1f\x7f]/g)) controls += 1
  return controls > Math.max(3, text.length / 50)
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1
}

/** How often U+FFFD stands in UTF-8. */
function replacementsIn(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1))
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count += 1
  return count
}
