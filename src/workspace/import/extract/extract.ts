/** From the bytes of a web page, a message, a book, a document or a PDF file to a text. Runs in a process of its own. */
import { fail } from '../../../core/problem.ts'
import { messageOfError, type Reason } from '../../../core/reasons.ts'
import { ok, type Result } from '../../../core/result.ts'
import { MissingChapter, readBook } from './book.ts'
import type { Extracted, RichKind } from './extracted.ts'
import { readMarkdown } from './markdown.ts'
import { readMessage } from './message.ts'
import { pageIn } from './mht.ts'
import { normalizedExtract } from './normalized.ts'
import { readOpenDocument } from './openDocument/openDocument.ts'
import { decodePage } from './page/charset.ts'
import { readPage } from './page/page.ts'
import { readPasted } from './pasted.ts'
import { readPdf } from './pdf/pdf.ts'
import { readRtf } from './rtf/rtf.ts'
import { readWord } from './word/word.ts'
import { unpackedSize } from './zipSize.ts'

/** How much a packed document may unpack to, in MB of 1024 × 1024 bytes. */
const LARGEST_UNPACKED = 200

const PACKED: ReadonlySet<RichKind> = new Set(['docx', 'odt', 'epub'])

/** The text in a file of this kind, of a page that of these `parts`. `file` names it in a problem: `import-unreadable`, `import-expands`, `import-no-text`. */
export async function extract(
  kind: RichKind,
  bytes: Uint8Array,
  file: string,
  parts?: readonly string[],
): Promise<Result<Extracted>> {
  try {
    if (PACKED.has(kind)) {
      const size = unpackedSize(bytes)
      if (size === null) return fail('import-unreadable', { file, reason: 'not-zip' })
      if (size > LARGEST_UNPACKED * 1024 * 1024) return fail('import-expands', { file, limit: LARGEST_UNPACKED })
    }
    const read = await READERS[kind](bytes, parts)
    if (read === null) return fail('import-unreadable', { file, reason: 'no-page' })
    const normalized = normalizedExtract(read)
    return /[^\s\ufffd]/.test(normalized.text) ? ok(normalized) : fail('import-no-text', { file })
  } catch (error) {
    if (error instanceof MissingChapter) return fail('chapter-missing', { file, ...error.facts })
    return fail('import-unreadable', { file, ...faultOf(error) })
  }
}

/** What a library throws for broken input, as a reason. */
function faultOf(error: unknown): Reason {
  if (error instanceof RangeError && /call stack|nested/.test(error.message)) return { reason: 'content-nested' }
  if (error instanceof Error && error.name === 'PasswordException') return { reason: 'password' }
  const [said = ''] = messageOfError(error).split('\n')
  if (/main document part/.test(said)) return { reason: 'no-document' }
  return { reason: 'content-broken', said: said.slice(0, 200).replace(/\.$/, '') }
}

type Reader = (bytes: Uint8Array, parts?: readonly string[]) => Extracted | null | Promise<Extracted | null>

const READERS: Readonly<Record<RichKind, Reader>> = {
  html: (bytes, chosen) => {
    const { text, replaced } = decodePage(bytes)
    return { ...readPage(text, { chosen }), replaced }
  },
  mht: (bytes, chosen) => {
    const page = pageIn(bytes)
    return page && { ...readPage(page.text, { ...page, chosen }), replaced: page.replaced }
  },
  markdown: readMarkdown,
  docx: readWord,
  odt: readOpenDocument,
  epub: readBook,
  rtf: readRtf,
  eml: readMessage,
  pdf: readPdf,
  pasted: readPasted,
}
