/** How large a ZIP file says it unpacks, from its directory alone (APPNOTE.TXT 4.3.12 and 4.3.16): nothing is unpacked. */

const END = 0x06054b50
const ENTRY = 0x02014b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const LONGEST_COMMENT = 0xffff

/** The sum of the unpacked sizes in bytes; null for what is no ZIP file, infinite where a size needs 64 bits. */
export function unpackedSize(bytes: Uint8Array): number | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(file)
  if (end === null) return null
  let at = file.readUInt32LE(end + 16)
  let sum = 0
  for (let count = file.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (at + ENTRY_LENGTH > file.length || file.readUInt32LE(at) !== ENTRY) return null
    const size = file.readUInt32LE(at + 24)
    sum += size === 0xffffffff ? Number.POSITIVE_INFINITY : size
    at += ENTRY_LENGTH + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return sum
}

function findEnd(file: Buffer): number | null {
  const first = Math.max(0, file.length - END_LENGTH - LONGEST_COMMENT)
  for (let at = file.length - END_LENGTH; at >= first; at -= 1) if (file.readUInt32LE(at) === END) return at
  return null
}
