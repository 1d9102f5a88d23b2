/** Names that may be of one person, written in two ways: to ask before somebody becomes a second person by mistake. */

/** The names among `others` that may mean the same person as `name`, the most alike first. */
export function likeNames<T extends { readonly name: string }>(name: string, others: readonly T[]): readonly T[] {
  return others
    .map((other) => ({ other, apart: distanceOf(name, other.name) }))
    .filter(({ apart }) => apart !== null)
    .sort((a, b) => (a.apart ?? 0) - (b.apart ?? 0))
    .map(({ other }) => other)
}

/** How far two names are apart, the nearer the smaller; null for names of two people. */
function distanceOf(one: string, other: string): number | null {
  const [a, b] = [bare(one), bare(other)]
  if (a === b) return 0
  // A first name alone, or with an initial or a surname.
  if (a.split(' ')[0] === b.split(' ')[0] && (!a.includes(' ') || !b.includes(' '))) return 1
  const changes = editDistance(a.replaceAll(' ', ''), b.replaceAll(' ', ''))
  return changes <= (Math.min(a.length, b.length) < 5 ? 1 : 2) ? 1 + changes : null
}

/** Letters and digits without accents, in lower case, in words. */
function bare(name: string): string {
  const letters = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** How many letters have to be added, left out, replaced or swapped with their neighbour. */
function editDistance(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= one.length; i += 1) {
    const [last, beforeLast] = [rows[i - 1] ?? [], rows[i - 2]]
    const row = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      const cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      const isSwapped = beforeLast && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      row.push(isSwapped ? Math.min(cost, (beforeLast[j - 2] ?? 0) + 1) : cost)
    }
    rows.push(row)
  }
  return rows[one.length]?.[other.length] ?? 0
}
