/** What pdf.js gives of a page's text, as pieces that know where they stand. */

/** Words at a place. Lengths are points; `y` grows upwards; `x` is the left edge whichever way the words run. */
export interface Piece {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** The size of the font. */
  readonly size: number
  readonly font: string
  readonly isRtl: boolean
}

/** An item of pdf.js's text content: words, or the edge of marked content. */
interface TextItem {
  readonly str?: string
  readonly dir?: string
  readonly transform?: readonly number[]
  readonly width?: number
  readonly height?: number
  readonly fontName?: string
  readonly type?: string
  readonly id?: string | null
  readonly tag?: string | null
}

interface Found {
  readonly item: TextItem
  readonly words: string
}

/** The pieces of a page, and the words that run in another direction than most, such as up a margin. */
export interface PagePieces {
  readonly pieces: readonly Piece[]
  readonly aside: readonly string[]
}

/** The tags of marked content among a page's items, in their order. */
export function tagsOf(items: readonly unknown[]): readonly string[] {
  return (items as readonly TextItem[]).flatMap(({ type, tag }) => (type?.startsWith('begin') ? [tag ?? ''] : []))
}

/**
 * The pieces among a page's items, turned so that most of them run from side to side. `actual` are the words that
 * marked content stands for (ISO 32000-2, 14.9.4), by its id, and `inline` those that it says itself, by its order;
 * they take the place of what is drawn for them.
 */
export function piecesOf(
  items: readonly unknown[],
  actual: ReadonlyMap<string, string>,
  inline: readonly (string | null)[] = [],
): PagePieces {
  const found: Found[] = []
  const marked: (string | null)[] = []
  let said: string | null = null
  /** The item that what marked content stands for was given to. */
  let first: Found | undefined
  let begun = 0
  for (const raw of items) {
    const item = raw as TextItem
    if (item.type?.startsWith('begin')) {
      marked.push(said)
      said = inline[begun] ?? (item.id ? (actual.get(item.id) ?? said) : said)
      begun += 1
    } else if (item.type === 'endMarkedContent') said = marked.pop() ?? null
    else if (item.str !== undefined && item.transform) {
      // White space between marked content is given as part of what comes next.
      if (!/\S/.test(item.str)) found.push({ item, words: item.str })
      else if (said === null) add(found, { item, words: item.str })
      else {
        // What marked content stands for is said once, however many pieces it is drawn with.
        if (said === '') widen(first, item)
        else first = add(found, { item: { ...item }, words: said })
        said = ''
      }
    }
  }
  const turn = commonTurn(found.map(({ item }) => item))
  const pieces: Piece[] = []
  const aside: string[] = []
  for (const { item, words } of found) {
    if (words === '') continue
    if (turnOf(item) !== turn && /\S/.test(words)) aside.push(words)
    else pieces.push(placed(item, words, turn))
  }
  return { pieces, aside }
}

/**
 * Adds what was found, and gives what holds it: signs that are only set over or under others, wherever they are drawn, go
 * with what was drawn before them.
 */
function add(found: Found[], next: Found): Found {
  const host = /^\p{M}+$/u.test(next.words) ? found.findLast(({ words }) => /\S/.test(words)) : undefined
  if (!host || !isBeside(host.item, next.item)) {
    found.push(next)
    return next
  }
  const index = found.lastIndexOf(host)
  const made = { ...host, words: host.words + next.words }
  found[index] = made
  return made
}

/** Whether a sign stands at the end of what was drawn, as far as its letter reaches. */
function isBeside(host: TextItem, { transform = [] }: TextItem): boolean {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = host.transform ?? []
  const size = Math.hypot(c, d) || Math.hypot(a, b) || 1
  const [left = 0, base = 0] = [transform[4], transform[5]]
  return Math.abs(base - y) < 0.8 * size && left > x - size && left < x + (host.width ?? 0) + size
}

/** Lets what a first item stands for end where a later one does. */
function widen(first: Found | undefined, { transform = [], width = 0 }: TextItem): void {
  const from = first?.item.transform?.[4]
  if (!first || from === undefined || !/\S/.test(first.words)) return
  const end = Math.max(from + (first.item.width ?? 0), (transform[4] ?? 0) + width)
  Object.assign(first.item, { width: end - from })
}

/** Whether a piece is a private sign that begins a line, with words beside it: what a font of symbols has for a bullet. */
export function isBullet({ words, x, y, width, size }: Piece, all: readonly Piece[]): boolean {
  if (!/^\s*[\ue000-\uf8ff]\s*$/.test(words)) return false
  const beside = all.filter((other) => /\S/.test(other.words) && Math.abs(other.y - y) < 0.4 * size)
  const isAfter = beside.some((other) => other.x + other.width > x - 4 * size && other.x < x)
  return !isAfter && beside.some((other) => other.x >= x + width - 1 && other.x < x + width + 4 * size)
}

/** How far an item is turned, in quarters against the clock. */
function turnOf({ transform = [] }: TextItem): number {
  const [a = 1, b = 0] = transform
  return ((Math.round(Math.atan2(b, a) / (Math.PI / 2)) % 4) + 4) % 4
}

function commonTurn(items: readonly TextItem[]): number {
  const lengths = [0, 0, 0, 0]
  for (const item of items) lengths[turnOf(item)] = (lengths[turnOf(item)] ?? 0) + (item.str?.trim().length ?? 0)
  return lengths.indexOf(Math.max(...lengths))
}

function placed(
  { transform = [], width = 0, height = 0, fontName = '', dir }: TextItem,
  words: string,
  turn: number,
): Piece {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform
  const x = [e, f, -e, -f][turn] ?? e
  const y = [f, -e, -f, e][turn] ?? f
  const size = Math.hypot(c, d) || Math.hypot(a, b) || height || 1
  return { words, x, y, width, size, font: fontName, isRtl: dir === 'rtl' }
}
