/** The fingerprint that ties a layer to the text it was made on. */
import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'

/** The hex digest of the SHA-256 of bytes, or of a text's UTF-8 bytes. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** The same of an open file's bytes from its beginning, which are never all in memory. The file stays open. */
export async function sha256OfFile(file: FileHandle): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of file.createReadStream({ start: 0, autoClose: false })) hash.update(bytes)
  return hash.digest('hex')
}
