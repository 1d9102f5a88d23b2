/** Which version of its article each of several is. */

interface Versioned {
  readonly id: string
  readonly previous: string | null
}

/** The numbers, from 1, by article, where there are several versions; versions in a circle have none. */
export function versionNumbers(articles: readonly Versioned[]): ReadonlyMap<string, number> {
  const known = new Map(articles.map((article) => [article.id, article]))
  const later = new Set(
    articles.flatMap(({ previous }) => (previous !== null && known.has(previous) ? [previous] : [])),
  )
  const numbers = new Map<string, number>()
  const numberOf = (article: Versioned, through: ReadonlySet<string>): number | null => {
    const before = article.previous === null ? undefined : known.get(article.previous)
    if (!before) return 1
    if (through.has(before.id)) return null
    const number = numbers.get(before.id) ?? numberOf(before, new Set([...through, before.id]))
    return number === null ? null : number + 1
  }
  for (const article of articles) {
    const number = numberOf(article, new Set([article.id]))
    if (number !== null && (number > 1 || later.has(article.id))) numbers.set(article.id, number)
  }
  return numbers
}
