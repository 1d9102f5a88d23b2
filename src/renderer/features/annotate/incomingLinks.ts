/** Links seen from their targets. */
import type { Annotation } from '../../../core/model/annotation.ts'

/** How many annotations link to each one, by id; those without are left out. */
export function incomingLinks(annotations: readonly Annotation[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const annotation of annotations) {
    for (const link of annotation.links) counts.set(link.to, (counts.get(link.to) ?? 0) + 1)
  }
  return counts
}
