/** How large a ZIP file says it unpacks, from its directory alone (APPNOTE.TXT 4.3.12 and 4.3.16): nothing is unpacked. */

const END = 0x06054b50
const ENTRY = 0x02014b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const LONGEST_COMMENT = 0xffff

/** The sum of the unpacked sizes in bytes; null for what is no ZIP file, infinite where a size needs 64 bits. */
export function unpackedSize(bytes: Uint8Array): number | null {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(file)
  if (end === null) return null
  let at = file.getUint32(end + 16, true)
  let sum = 0
  for (let count = file.getUint16(end + 10, true); count > 0; count -= 1) {
    if (at + ENTRY_LENGTH > file.byteLength || file.getUint32(at, true) !== ENTRY) return null
    const size = file.getUint32(at + 24, true)
    sum += size === 0xffffffff ? Number.POSITIVE_INFINITY : size
    at += ENTRY_LENGTH + file.getUint16(at + 28, true) + file.getUint16(at + 30, true) + file.getUint16(at + 32, true)
  }
  return sum
}

function findEnd(file: DataView): number | null {
  const first = Math.max(0, file.byteLength - END_LENGTH - LONGEST_COMMENT)
  for (let at = file.byteLength - END_LENGTH; at >= first; at -= 1) if (file.getUint32(at, true) === END) return at
  return null
}
