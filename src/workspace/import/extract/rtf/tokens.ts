/** The tokens of RTF: groups, control words with their numbers, bytes of text. */

/** One token. `text` is bytes as Latin-1. */
export type RtfToken =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'word'; readonly name: string; readonly number: number | null }
  | { readonly type: 'text'; readonly bytes: string }

const PIECE = /\{|\}|\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|[^{}\\\r\n]+|[\r\n]+/gi

/** Reads a source, given as Latin-1, token by token; binary data (`\bin`) is passed over by its length. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  PIECE.lastIndex = 0
  const piece = new RegExp(PIECE)
  for (let found = piece.exec(source); found; found = piece.exec(source)) {
    const [whole, word, digits, hex, symbol] = found
    if (whole === '{') yield { type: 'open' }
    else if (whole === '}') yield { type: 'close' }
    else if (word !== undefined) {
      const number = digits === undefined ? null : Number(digits)
      if (word === 'bin') piece.lastIndex += Math.max(0, number ?? 0)
      else yield { type: 'word', name: word, number }
    } else if (hex !== undefined) yield { type: 'text', bytes: String.fromCharCode(Number.parseInt(hex, 16)) }
    else if (symbol !== undefined)
      yield { type: 'word', name: symbol === '\r' || symbol === '\n' ? 'par' : symbol, number: null }
    else if (!/^[\r\n]/.test(whole)) yield { type: 'text', bytes: whole }
  }
}
