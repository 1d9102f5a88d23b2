/** Who takes which articles of a workspace, and sharing them out evenly. */
import { z } from 'zod'
import { idSchema } from './article.ts'

/** How many annotators each article is to have, and which ones by article. */
export interface Assignments {
  readonly each: number
  readonly articles: Readonly<Record<string, readonly string[]>>
}

/** The schema of assignments. */
export const assignmentsSchema: z.ZodType<Assignments> = z.looseObject({
  each: z.int().min(1).max(50),
  articles: z.record(idSchema, z.array(idSchema).max(50)),
})

/** An article to share out: how much work it is (its words), and who has begun on it or is to keep it. */
export interface SharedArticle {
  readonly id: string
  readonly words: number
  readonly taken: readonly string[]
}

/**
 * Gives each article `each` of `people`, or all of them where there are fewer; whoever has one already keeps it. Long
 * articles are given first, each to whoever has the fewest words by then, so that nobody has more than another by more
 * than the longest article that was given. The same input gives the same outcome.
 */
export function shareOut(articles: readonly SharedArticle[], people: readonly string[], each: number): Assignments {
  const loads = new Map(people.map((person) => [person, 0]))
  const add = (person: string, words: number) => {
    const load = loads.get(person)
    if (load !== undefined) loads.set(person, load + words)
  }
  for (const { taken, words } of articles) for (const person of new Set(taken)) add(person, words)
  const longestFirst = [...articles].sort((a, b) => b.words - a.words || (a.id < b.id ? -1 : 1))
  const given = longestFirst.map(({ id, words, taken }) => {
    const kept = [...new Set(taken)]
    while (kept.length < each) {
      const [next] = [...loads]
        .filter(([person]) => !kept.includes(person))
        .sort(([one, load], [other, more]) => load - more || (one < other ? -1 : 1))
      if (!next) break
      kept.push(next[0])
      add(next[0], words)
    }
    return [id, kept.sort()] as const
  })
  return { each, articles: Object.fromEntries(given.sort(([one], [other]) => (one < other ? -1 : 1))) }
}
