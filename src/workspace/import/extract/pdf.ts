/** PDF files: the text of their pages by pdf.js, put together to paragraphs again. */
import { getDocumentProxy } from 'unpdf'

/** A piece of text as pdf.js gives it: `transform` holds its place in points, from the page's foot up. */
interface Piece {
  readonly str: string
  readonly transform: readonly number[]
  readonly height: number
  readonly hasEOL: boolean
}

/** The text of a PDF file; empty for one without text, such as a scan. Throws what pdf.js throws. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  // Scripts, forms and fonts of the file are never looked at: only text is taken.
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    isEvalSupported: false,
    disableFontFace: true,
    verbosity: 0,
  })
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(paragraphsOf(items.filter((item): item is typeof item & Piece => 'str' in item)))
    page.cleanup()
  }
  await document.destroy()
  return pages.filter((page) => page !== '').join('\n\n')
}

/** How much further apart than one line's height two lines are where a paragraph ends. */
const PARAGRAPH_GAP = 1.8

/** Lines joined to paragraphs; a word that was hyphenated at a line's end is made whole again. */
function paragraphsOf(pieces: readonly Piece[]): string {
  let text = ''
  let line = ''
  let last: Piece | null = null
  const endLine = (isParagraph: boolean) => {
    const trimmed = line.replace(/[ \t]+$/, '')
    if (trimmed !== '') {
      const isHyphenated = /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(trimmed)
      if (isHyphenated) text = text.slice(0, -1) + trimmed
      else text += (text === '' || text.endsWith('\n\n') ? '' : ' ') + trimmed
    }
    if (isParagraph && text !== '' && !text.endsWith('\n\n')) text += '\n\n'
    line = ''
  }
  for (const piece of pieces) {
    if (last) {
      const gap = Math.abs((last.transform[5] ?? 0) - (piece.transform[5] ?? 0))
      if (last.hasEOL || gap > 1) endLine(gap > PARAGRAPH_GAP * Math.max(last.height, piece.height, 1))
    }
    line += piece.str
    if (piece.str !== '' || piece.hasEOL) last = piece
  }
  endLine(false)
  return text.trim()
}
