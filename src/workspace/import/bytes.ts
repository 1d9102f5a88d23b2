/** Bytes and what they say, in every process: the one that reads strangers' files has nothing of Node. */

/** How many code units are made into a string at once; more would not fit on the stack. */
const CHUNK = 8192

/** The string of these code units. */
function stringOf(units: Uint8Array | Uint16Array): string {
  const parts: string[] = []
  for (let at = 0; at < units.length; at += CHUNK) parts.push(String.fromCharCode(...units.subarray(at, at + CHUNK)))
  return parts.join('')
}

/** Each byte as the character with its number. */
export function latin1Of(bytes: Uint8Array): string {
  return stringOf(bytes)
}

/** UTF-8, a byte-order mark included; what is none becomes U+FFFD. */
export function utf8Of(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** Whether bytes are UTF-8 throughout. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** UTF-16 in this order, lone surrogates included; an odd byte at the end is passed over. */
export function utf16Of(bytes: Uint8Array, order: 'little' | 'big'): string {
  const units = new Uint16Array(bytes.length >> 1)
  const [low, high] = order === 'little' ? [0, 1] : [1, 0]
  for (let at = 0; at < units.length; at += 1)
    units[at] = (bytes[2 * at + low] ?? 0) | ((bytes[2 * at + high] ?? 0) << 8)
  return stringOf(units)
}

/** The low byte of each code unit. */
export function bytesOfLatin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
  return bytes
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const SEXTETS = new Map(
  [...BASE64, '-', '_'].map((sign, index) => [sign.charCodeAt(0), index < 64 ? index : index - 2]),
)

/** The bytes of base64 (RFC 4648), as mail programs write it: what is none is passed over, and `=` ends it. */
export function bytesOfBase64(text: string): Uint8Array {
  const bytes = new Uint8Array((text.length * 3) >> 2)
  let length = 0
  let bits = 0
  let held = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === 0x3d) break
    const sextet = SEXTETS.get(sign)
    if (sextet === undefined) continue
    held = ((held << 6) | sextet) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[length] = held >> bits
    length += 1
  }
  return bytes.subarray(0, length)
}
