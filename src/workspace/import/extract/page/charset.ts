/** From a page's bytes to its source: by its byte-order mark, else by the encoding that it names, else as any text. */
import { latin1Of } from '../../bytes.ts'
import { type Decoded, decodeText } from '../../decode.ts'

/** A page's source. `charset` is what a mail or saved page says around it. An undecodable byte is U+FFFD, and counted. */
export function decodePage(bytes: Uint8Array, charset: string | null = null): Decoded {
  const named = charset ?? namedIn(bytes)
  // Windows-1252, as which browsers read these names too, is what any text is read as that isn't UTF-8.
  const isUsual = named === null || /^(?:windows-1252|iso-?8859-1|latin-?1|us-ascii|utf-?8)$/i.test(named)
  if (!isUsual && !hasMark(bytes)) {
    try {
      const text = new TextDecoder(named).decode(bytes)
      return { text, replaced: text.split('\uFFFD').length - 1 }
    } catch {
      // A name that nobody knows says nothing.
    }
  }
  const decoded = decodeText(bytes)
  return decoded === 'binary' ? { text: '', replaced: 0 } : decoded
}

/**
 * The encoding that a page names, wherever: standards have it within the first kilobyte, but a page that was decoded
 * by its server's header may name it after its scripts. A name in a script is no such name, so a `meta` is looked for.
 */
function namedIn(bytes: Uint8Array): string | null {
  const source = latin1Of(bytes.subarray(0, FURTHEST))
  const xml = /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/.exec(source)?.[1]
  const head = source.replace(/<script\b[\s\S]*?<\/script\s*>|<!--[\s\S]*?-->/gi, '')
  return /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? xml ?? null
}

/** How far into a page a name is looked for, in bytes. */
const FURTHEST = 1024 * 1024

function hasMark(bytes: Uint8Array): boolean {
  const [one, two, three] = bytes
  return (
    (one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff) || (one === 0xef && two === 0xbb && three === 0xbf)
  )
}
