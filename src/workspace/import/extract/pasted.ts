/** Rich text from the clipboard, as browsers and word processors put it there: all of it is meant. */
import type { Extracted } from './extracted.ts'
import { readPage } from './page/page.ts'

/** The markup between these is what was copied; around it is what it was copied out of. */
const FRAGMENT = /<!--\s*StartFragment\s*-->([\s\S]*?)<!--\s*EndFragment\s*-->/i

/** Clipboard markup in UTF-8 as text with blocks. */
export function readPasted(bytes: Uint8Array): Extracted {
  const html = new TextDecoder().decode(bytes).replaceAll('\0', '')
  const fragment = FRAGMENT.exec(html)?.[1] ?? html
  // What a style sheet hides stays hidden, and a row or item that was copied alone keeps what it was in.
  const styles = (html.match(/<style[\s\S]*?<\/style>/gi) ?? []).join('')
  return { ...readPage(styles + wordLists(fragment), { isWhole: true }), parts: undefined }
}

/** Word writes a list's item as a paragraph with its marker in a span of its own. */
function wordLists(html: string): string {
  return html
    .replace(/<!\[(?:if|endif)[^>]*>/gi, '')
    .replace(/<!--\[if[\s\S]*?<!\[endif\]-->/gi, '')
    .replace(
      /<p\b([^>]*\bmso-list:[^>]*)>\s*(?:<span[^>]*>\s*)*<span[^>]*mso-list:\s*Ignore[^>]*>([\s\S]*?)<span[^>]*>(?:&nbsp;|\s|\u00a0)*<\/span>\s*<\/span>/gi,
      (_, attributes: string, marker: string) => `<p${attributes}>${marker} `,
    )
}
