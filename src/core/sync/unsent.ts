/** How many edits of a member's layers are only here, by what is known of the server without asking it. */
import { placeKey } from './state.ts'
import type { WorkingCopy } from './workingCopy.ts'

/** The edits by article, of one (null: of all that have any). */
export async function unsentIn(
  copy: WorkingCopy,
  annotator: string,
  article: string | null,
): Promise<ReadonlyMap<string, number>> {
  const { layers } = await copy.state()
  const articles = article === null ? await copy.ownArticles(annotator) : [article]
  const counts = new Map<string, number>()
  for (const id of articles) {
    const place = { article: id, annotator }
    const local = await copy.head(place)
    const there = layers[placeKey(place)] ?? null
    if (!local) continue
    const count = local.entries - (there?.entries ?? 0)
    if (count > 0) counts.set(id, count)
  }
  return counts
}
