/** A text as an article keeps it (see `decode.ts`), its blocks with it. */
import { normalizeText } from '../decode.ts'
import type { Extracted } from './extracted.ts'

/**
 * NUL and lone surrogates become U+FFFD, one code unit for one, and are counted with the other characters that are not
 * decoded; no reader leaves a carriage return, so blocks stay where they are.
 */
export function normalizedExtract(read: Extracted): Extracted {
  const nuls = read.text.split('\0').length - 1
  const plain = read.text.replaceAll('\0', '\uFFFD').replaceAll('\r', '\n')
  const { text, replaced } = normalizeText(plain)
  return { ...read, text, replaced: read.replaced + replaced + nuls }
}
