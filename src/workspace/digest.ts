/** The fingerprint that ties a layer to the text it was made on. */
import { createHash } from 'node:crypto'

/** The hex digest of the SHA-256 of a text's UTF-8 bytes. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
