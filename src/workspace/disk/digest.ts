/** The fingerprint that ties a layer to the text it was made on. */
import { createHash } from 'node:crypto'

/** The hex digest of the SHA-256 of bytes, or of a text's UTF-8 bytes. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
