/** Whether an edit leaves links that lead nowhere. Part of `applyEdit`. */
import type { Annotation } from '../model/annotation.ts'
import type { Problem } from '../problem.ts'

/** The annotations that an edit changed, null for a removed one, and how to find them as they were. */
interface Changed {
  readonly changes: ReadonlyMap<string, Annotation | null>
  readonly find: (id: string) => Annotation | undefined
}

/** The first link that the changes left without a target. */
export function brokenLink(
  annotations: readonly Annotation[],
  { changes, find }: Changed,
  current: (id: string) => Annotation | undefined,
): Problem | null {
  const lost = (from: Annotation, isLost: (to: string) => boolean): Problem | null => {
    const link = from.links.find(({ to }) => isLost(to))
    return link ? { code: 'link-target-missing', details: { id: from.id, to: link.to } } : null
  }
  const changed = [...changes.values()]
  if (changed.includes(null)) {
    for (const annotation of annotations) {
      if (annotation.links.length === 0) continue
      const problem = lost(annotation, (to) => changes.get(to) === null)
      if (problem) return problem
    }
  }
  for (const annotation of changed) {
    if (!annotation || annotation.links === find(annotation.id)?.links) continue
    const problem = lost(annotation, (to) => to === annotation.id || !current(to))
    if (problem) return problem
  }
  return null
}
