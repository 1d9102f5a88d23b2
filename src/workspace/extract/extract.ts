/** From the bytes of a web page, a saved page, a Word document or a PDF file to plain text. Runs in a process of its own. */
import { extractRawText } from 'mammoth'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
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
      if (size === null) return fail('import-unreadable', { file, reason: 'not a ZIP file' })
      if (size > LARGEST_UNPACKED * 1024 * 1024) return fail('import-expands', { file, limit: LARGEST_UNPACKED })
    }
    const raw = await READERS[kind](bytes)
    if (raw === null) return fail('import-unreadable', { file, reason: 'no page in it' })
    const decoded = normalizeText(raw.replaceAll('\0', ''))
    return /\S/.test(decoded.text) ? ok(decoded) : fail('import-no-text', { file })
  } catch (error) {
    // Whatever a library throws at broken input: a RangeError for nesting too deep among it.
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return fail('import-unreadable', { file, reason: reason.slice(0, 200) })
  }
}

const READERS: Readonly<Record<RichKind, (bytes: Uint8Array) => Promise<string | null>>> = {
  html: async (bytes) => textOfPage(decodePage(bytes)),
  mht: async (bytes) => {
    const page = pageIn(bytes)
    return page === null ? null : textOfPage(page)
  },
  docx: async (bytes) => (await extractRawText({ buffer: Buffer.from(bytes) })).value.trim(),
  pdf: textOfPdf,
}
