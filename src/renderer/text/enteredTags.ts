/** What is said of the annotations that the text cursor goes into and out of. */
import type { Annotation } from '../../core/model/annotation.ts'
import type { Tag } from '../../core/model/tag.ts'

/** The tags of the annotations that a move of the cursor entered and left, in text order; none twice. */
export interface Crossed {
  readonly entered: readonly Tag[]
  readonly left: readonly Tag[]
}

/** What the cursor entered and left between two places. */
export function crossed(before: readonly Annotation[], now: readonly Annotation[]): Crossed {
  const tagsOnlyIn = (some: readonly Annotation[], others: readonly Annotation[]) => {
    const ids = new Set(others.map(({ id }) => id))
    return [...new Set(some.filter(({ id }) => !ids.has(id)).map(({ tag }) => tag))]
  }
  return { entered: tagsOnlyIn(now, before), left: tagsOnlyIn(before, now) }
}
