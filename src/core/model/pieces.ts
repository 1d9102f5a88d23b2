/** How much a text holds once it is read: what takes memory then is not its length but what it is made of. */

/**
 * The lines, objects, lists and elements that are read of another program's file: a million annotations in some formats,
 * and in none more than two GB of memory.
 */
export const MOST_PIECES = 2_000_000

const BEGINS: ReadonlySet<number> = new Set(['\n', '{', '[', '<'].map((sign) => sign.charCodeAt(0)))

/** Whether a text has more lines, objects, lists and elements than so many, as far as their first signs tell. */
export function hasMorePiecesThan(most: number, text: string): boolean {
  if (text.length <= most) return false
  let pieces = 0
  for (let at = 0; at < text.length; at += 1) {
    if (!BEGINS.has(text.charCodeAt(at))) continue
    pieces += 1
    if (pieces > most) return true
  }
  return false
}
