/** From the bytes of a web page, a saved page, a Word document or a PDF file to plain text. Runs in a process of its own. */
import { extractRawText } from 'mammoth'
import { fail } from '../../../core/problem.ts'
import { messageOfError, type Reason } from '../../../core/reasons.ts'
import { ok, type Result } from '../../../core/result.ts'
import { type Decoded, normalizeText } from '../decode.ts'
import { decodePage, textOfPage } from './html.ts'
import { pageIn } from './mht.ts'
import { textOfPdf } from './pdf.ts'
import { unpackedSize } from './zipSize.ts'

/** The kinds of files whose text has to be extracted. */
export type RichKind = 'html' | 'mht' | 'docx' | 'pdf'

/** How much a packed document may unpack to, in MB of 1024 × 1024 bytes. */
const LARGEST_UNPACKED = 200

/** The text in a file of this kind. `file` names it in a problem: `import-unreadable`, `import-expands`, `import-no-text`. */
export async function extract(kind: RichKind, bytes: Uint8Array, file: string): Promise<Result<Decoded>> {
  try {
    if (kind === 'docx') {
      const size = unpackedSize(bytes)
      if (size === null) return fail('import-unreadable', { file, reason: 'not-zip' })
      if (size > LARGEST_UNPACKED * 1024 * 1024) return fail('import-expands', { file, limit: LARGEST_UNPACKED })
    }
    const raw = await EXTRACTORS[kind](bytes)
    if (raw === null) return fail('import-unreadable', { file, reason: 'no-page' })
    const decoded = normalizeText(raw.replaceAll('\0', ''))
    return /\S/.test(decoded.text) ? ok(decoded) : fail('import-no-text', { file })
  } catch (error) {
    return fail('import-unreadable', { file, ...faultOf(error) })
  }
}

/** Whatever a library throws at broken input, as a reason. */
function faultOf(error: unknown): Reason {
  if (error instanceof RangeError && /call stack|nested/.test(error.message)) return { reason: 'content-nested' }
  if (error instanceof Error && error.name === 'PasswordException') return { reason: 'password' }
  const [said = ''] = messageOfError(error).split('\n')
  if (/main document part/.test(said)) return { reason: 'no-document' }
  return { reason: 'content-broken', said: said.slice(0, 200).replace(/\.$/, '') }
}

const EXTRACTORS: Readonly<Record<RichKind, (bytes: Uint8Array) => Promise<string | null>>> = {
  html: async (bytes) => textOfPage(decodePage(bytes)),
  mht: async (bytes) => {
    const page = pageIn(bytes)
    return page === null ? null : textOfPage(page)
  },
  docx: async (bytes) => (await extractRawText({ buffer: Buffer.from(bytes) })).value.trim(),
  pdf: textOfPdf,
}
