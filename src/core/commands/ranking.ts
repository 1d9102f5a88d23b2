/** How well what somebody types fits a name: for lists in which few letters are to find the right thing first. */

/** What is looked through: its name, and what else it is found by. */
export interface Searched {
  readonly name: string
  readonly also: string
}

/**
 * How well a query fits, the higher the better; null where one of its words begins no word there. Letter case and
 * accents aside. A name that begins with the query comes first, then names that hold all of its words in their order,
 * then other names, then what is found by something else alone. An empty query fits everything.
 */
export function rankOf(query: string, { name, also }: Searched): number | null {
  const wanted = wordsOf(query)
  const names = wordsOf(name)
  const others = wordsOf(also)
  const begins = (words: readonly string[], word: string) => words.some((other) => other.startsWith(word))
  if (!wanted.every((word) => begins(names, word) || begins(others, word))) return null
  if (plainOf(name).startsWith(plainOf(query))) return 3
  if (!wanted.every((word) => begins(names, word))) return 0
  return areInOrder(wanted, names) ? 2 : 1
}

/** The things that fit a query, the best first, in their order where they fit equally well; at most `most` of them. */
export function ranked<T>(things: readonly T[], query: string, searched: (thing: T) => Searched, most: number) {
  return things
    .flatMap((thing) => {
      const rank = rankOf(query, searched(thing))
      return rank === null ? [] : [{ thing, rank }]
    })
    .sort((a, b) => b.rank - a.rank)
    .slice(0, most)
}

function areInOrder(wanted: readonly string[], words: readonly string[]): boolean {
  let from = 0
  return wanted.every((word) => {
    const at = words.findIndex((other, index) => index >= from && other.startsWith(word))
    from = at + 1
    return at >= 0
  })
}

function wordsOf(text: string): readonly string[] {
  return plainOf(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** A text as words are compared: without letter case, accents and the forms of ligatures. */
export function plainOf(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().trim()
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
}

/** Most texts that are compared are of these characters alone, which have no accents and no other form. */
const ASCII = /^[\0-\x7f]*$/
