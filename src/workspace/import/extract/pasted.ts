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
  return { ...readPage(styles + wordLists(fragment), { isWhole: true, isOurs: true }), parts: undefined }
}

/** What Word sets as bullets in fonts of symbols, where letters stand for them. */
const BULLETS = /^[·§Øüvqoàèò•▪◦]$/u

/** Word writes a list's item as a paragraph with its marker in a span of its own. */
function wordLists(html: string): string {
  return html
    .replace(/\sdata-(?=(?:kind|marker|level|mark)\s*=)/gi, ' data-their-')
    .replace(/<!--\[if[^\]>]*\]>[\s\S]*?<!\[endif\]-->/gi, '')
    .replace(/<!(?:--)?\[(?:if|endif)[^>]*>/gi, '')
    .replace(
      /<(p|h[1-6])\b([^>]*\bmso-list:[^>]*)>\s*(?:<span[^>]*>\s*)*<span[^>]*mso-list:\s*Ignore[^>]*>([\s\S]*?)<span[^>]*>(?:&nbsp;|\s|\u00a0)*<\/span>\s*<\/span>/gi,
      (_, name: string, attributes: string, words: string) => {
        const marker = words.replace(/<[^>]*>|&nbsp;|\u00a0/g, ' ').trim()
        if (name.toLowerCase() !== 'p') return `<${name}${attributes}>${marker} `
        const level = /\blevel([1-9])\b/i.exec(attributes)?.[1] ?? '1'
        const shown = (BULLETS.test(marker) ? '•' : marker).replaceAll('"', '&quot;')
        return `<p data-kind="list-item" data-level="${level}" data-marker="${shown}"${attributes}>`
      },
    )
}
