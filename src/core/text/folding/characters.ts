/**
 * What folding does with single characters. A piece is what folds as one: a character with the combining marks after
 * it. Tables by code unit are filled as characters are met, one set for each combination of options.
 */

/** What a search sets aside in addition to spaces, hyphens, quotation marks and ways of encoding. */
export interface FoldOptions {
  /** Letter case, by full case folding: ß as ss. Off unless set. */
  readonly case?: boolean
  /** Accents and strokes: é as e, ø as o. Off unless set. */
  readonly accents?: boolean
  /** Whether white space, blank lines too, is left out rather than folded to a space. Off unless set. */
  readonly withoutSpace?: boolean
}

/** One code unit for one, with nothing to combine. */
export const PLAIN = 1
export const SPACE = 2
export const LINE_BREAK = 3
/** Soft hyphens, zero-width characters, variation selectors: what Unicode calls default ignorable. */
export const IGNORED = 4
/** Combines with the character before it: marks, and the later letters of a Hangul syllable. */
export const JOINING = 5
/** Folds to several code units, or takes two. */
const COMPOUND = 6

/** How one combination of options folds characters. */
export interface CharacterFolder {
  /** By code unit: one of the kinds above, or 0 where `kindAt` hasn't been asked yet. */
  readonly kinds: Uint8Array
  /** By code unit of kind `PLAIN`: what it folds to. */
  readonly units: Uint16Array
  /** The kind of the character at an offset. */
  readonly kindAt: (text: string, at: number) => number
  /** A piece, folded; empty where nothing is left of it. */
  readonly foldPiece: (piece: string) => string
}

const folders = new Map<string, CharacterFolder>()

/** The folder for these options; there are four, made when first needed. */
export function characterFolder(options: FoldOptions): CharacterFolder {
  const key = `${options.case === true} ${options.accents === true}`
  const folder = folders.get(key) ?? createFolder(options)
  folders.set(key, folder)
  return folder
}

/** No more pieces than this are remembered. */
const MOST_PIECES = 10_000

function createFolder(options: FoldOptions): CharacterFolder {
  const kinds = new Uint8Array(0x10000)
  const units = new Uint16Array(0x10000)
  const pieces = new Map<string, string>()
  const foldPiece = (piece: string): string => {
    const known = pieces.get(piece)
    if (known !== undefined) return known
    const folded = foldedPiece(piece, options)
    if (pieces.size === MOST_PIECES) pieces.clear()
    if (piece.length <= 8) pieces.set(piece, folded)
    return folded
  }
  const astral = new Map<number, number>()
  const astralKind = (point: number): number => {
    const kind = astral.get(point) ?? kindOf(String.fromCodePoint(point), foldPiece)
    astral.set(point, kind)
    return kind
  }
  const learn = (character: string, unit: number): number => {
    const kind = kindOf(character, foldPiece)
    kinds[unit] = kind
    if (kind === PLAIN) units[unit] = foldPiece(character).charCodeAt(0)
    return kind
  }
  const kindAt = (text: string, at: number): number => {
    const unit = text.charCodeAt(at)
    const known = kinds[unit]
    if (known) return known
    const point = text.codePointAt(at) ?? 0
    // Half of a surrogate pair says nothing about what the pair is.
    if (point > 0xffff) return astralKind(point)
    return unit >= 0xd800 && unit <= 0xdfff ? COMPOUND : learn(text.charAt(at), unit)
  }
  return { kinds, units, kindAt, foldPiece }
}

const LINE_BREAKS = /^[\n\r\u0085\u2028\u2029]$/
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu
const JOINS = /^(?:\p{M}|[\u1160-\u11ff\ud7b0-\ud7fb])/u

function kindOf(character: string, foldPiece: (piece: string) => string): number {
  if (LINE_BREAKS.test(character)) return LINE_BREAK
  if (character.replace(IGNORABLE, '') === '') return IGNORED
  if (/\s/.test(character)) return SPACE
  if (JOINS.test(character.normalize('NFKD'))) return JOINING
  return character.length === 1 && foldPiece(character).length === 1 ? PLAIN : COMPOUND
}

function foldedPiece(piece: string, options: FoldOptions): string {
  const kept = alike(piece.replace(IGNORABLE, ''))
  const compatible = kept.normalize('NFKC')
  // An accent that stands by itself, such as ¨, would become a space with a mark.
  let folded = compatible.startsWith(' ') ? kept : alike(compatible)
  if (options.case) folded = withoutCase(folded)
  if (options.accents) folded = withoutAccents(folded)
  return folded
}

const DOUBLE_QUOTES = /[«»“”„‟″〝〞〟＂״ʺ❝❞⹂「」『』｢｣﹁﹂﹃﹄]/gu
const SINGLE_QUOTES = /[‘’‚‛‹›′＇ʼʻʽʹ՚׳´`❛❜❮❯]/gu
const DASHES = /\p{Dash}/gu
const SLASHES = /[\u2044\u2215]/gu

/** Characters that differ only in how they are set: quotation marks, hyphens and dashes, slashes. */
function alike(text: string): string {
  return text.replace(DOUBLE_QUOTES, '"').replace(SINGLE_QUOTES, "'").replace(DASHES, '-').replace(SLASHES, '/')
}

/**
 * Full case folding (Unicode, D144), by way of capitals, which joins ς with σ and ß with ss. The Turkish ı stays a
 * letter of its own, as there, and İ is an i: its dot says nothing that the i doesn't.
 */
function withoutCase(text: string): string {
  let folded = ''
  for (const character of text) folded += character === 'ı' ? character : character.toUpperCase().toLowerCase()
  return alike(folded.normalize('NFC').replaceAll('i\u0307', 'i'))
}

/** Accents of European letters, Hebrew points and Arabic vowel signs; not what makes another letter in other scripts. */
const ACCENTS = /(?![\u3099\u309a])(?=\p{M})[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}\u0483-\u0487]/gu

const STROKES: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ħ: 'h',
  Ħ: 'H',
  ŧ: 't',
  Ŧ: 'T',
  ı: 'i',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
}

function withoutAccents(text: string): string {
  const bare = text.normalize('NFD').replace(ACCENTS, '').normalize('NFC')
  return bare.replace(/[øØłŁđĐħĦŧŦıæÆœŒ]/g, (letter) => STROKES[letter] ?? letter)
}
