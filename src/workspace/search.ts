/**
 * Finding words in texts, letter case and accents aside: "geannexeerd" finds "Geannexéérd". Text and query are folded
 * in the same way; a table leads from a place in the folded text back to the text itself.
 */

import { ok, type Result } from '../core/result.ts'
import { isInsidePair } from '../core/text/characters.ts'
import { readArticle } from './articles.ts'
import type { Catalogue } from './catalogue.ts'

/** The words around a hit. White space in them is single spaces; an ellipsis stands where they are cut. */
export interface Snippet {
  readonly before: string
  readonly match: string
  readonly after: string
}

/** How much is shown before and after a hit, in UTF-16 code units. */
const BEFORE = 40
const AFTER = 80

/** The first place where `text` holds `query`, or null; a query of white space alone is nowhere. */
export function findInText(text: string, query: string): Snippet | null {
  const wanted = fold(query).folded.trim()
  if (wanted === '') return null
  const { folded, origins } = fold(text)
  const at = folded.indexOf(wanted)
  if (at < 0) return null
  const start = origins[at] ?? 0
  const end = origins[at + wanted.length] ?? text.length
  return { before: before(text, start), match: spaced(text.slice(start, end)), after: after(text, end) }
}

/** The articles whose text holds `query`, by title as far as they can be read. */
export async function searchTexts(
  root: string,
  catalogue: Catalogue,
  query: string,
): Promise<Result<readonly ({ readonly id: string } & Snippet)[]>> {
  const listed = await catalogue.articles()
  if (!listed.ok) return listed
  const hits: ({ readonly id: string } & Snippet)[] = []
  for (const { id } of listed.value.entries) {
    const stored = await readArticle(root, id)
    const snippet = stored.ok ? findInText(stored.value.article.text, query) : null
    if (snippet) hits.push({ id, ...snippet })
  }
  return ok(hits)
}

interface Folded {
  readonly folded: string
  /** The offset in the text of each code unit of `folded`, and one more for its end. */
  readonly origins: Uint32Array
}

/** Lower case, without accents, each run of white space one space. */
function fold(text: string): Folded {
  let folded = ''
  let origins = new Uint32Array(text.length + 1)
  const put = (piece: string, offset: number) => {
    for (let index = 0; index < piece.length; index += 1) {
      const at = folded.length + index
      if (at + 1 >= origins.length) origins = grown(origins)
      origins[at] = offset
    }
    folded += piece
  }
  let inSpace = false
  for (let offset = 0; offset < text.length; ) {
    const sign = String.fromCodePoint(text.codePointAt(offset) ?? 0)
    const piece = foldSign(sign)
    if (piece !== ' ' || !inSpace) put(piece, offset)
    if (piece !== '') inSpace = piece === ' '
    offset += sign.length
  }
  origins[folded.length] = text.length
  return { folded, origins }
}

function foldSign(sign: string): string {
  const known = FOLDED.get(sign)
  if (known !== undefined) return known
  const piece = /\s/.test(sign) ? ' ' : sign.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  FOLDED.set(sign, piece)
  return piece
}

const FOLDED = new Map<string, string>()

function grown(origins: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * origins.length)
  larger.set(origins)
  return larger
}

function before(text: string, start: number): string {
  let from = Math.max(0, start - BEFORE)
  if (isInsidePair(text, from)) from += 1
  const part = text.slice(from, start)
  return from === 0 ? spaced(part) : `…${spaced(part.replace(/^\S*\s/, ''))}`
}

function after(text: string, end: number): string {
  let to = Math.min(text.length, end + AFTER)
  if (isInsidePair(text, to)) to -= 1
  const part = text.slice(end, to)
  return to === text.length ? spaced(part) : `${spaced(part.replace(/\s\S*$/, ''))}…`
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ')
}
