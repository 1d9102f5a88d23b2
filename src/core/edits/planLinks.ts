/** Links between annotations: which are valid, and the edits that add and remove them. */
import type { Annotation } from '../model/annotation.ts'
import type { Relation, Tag } from '../model/tag.ts'
import type { Edit } from './edit.ts'
import type { IdsAndClock } from './plan.ts'

/** Where a link from an annotation of each tag leads: the relation and the target's tag. */
const LINKS: Readonly<Partial<Record<Tag, { readonly rel: Relation; readonly target: Tag }>>> = {
  claim: { rel: 'attributed-to', target: 'attribution' },
  quote: { rel: 'attributed-to', target: 'attribution' },
  figure: { rel: 'part-of', target: 'claim' },
}

/** The relation that a link from one tag to another has; null if no link between them is valid. */
export function relationBetween(from: Tag, to: Tag): Relation | null {
  const rule = LINKS[from]
  return rule?.target === to ? rule.rel : null
}

/**
 * The edit that links `from` to `to`, or removes that link if it exists. The order doesn't matter: a quote is linked to
 * its attribution whichever was selected first. Null if no link between them is valid.
 */
export function planToggleLink(one: Annotation, other: Annotation, idsAndClock: IdsAndClock): Edit | null {
  const forward = relationBetween(one.tag, other.tag)
  const rel = forward ?? relationBetween(other.tag, one.tag)
  if (!rel) return null
  const [from, to] = forward ? [one, other] : [other, one]
  const without = from.links.filter((link) => link.rel !== rel || link.to !== to.id)
  const links = without.length < from.links.length ? without : [...from.links, { rel, to: to.id }]
  return { type: 'link', id: from.id, links, at: idsAndClock.now() }
}

/** The quotes and claims without an attribution, in text order; `tag` says which of the two. */
export function unattributed(annotations: readonly Annotation[], tag: 'quote' | 'claim'): readonly Annotation[] {
  return annotations.filter(
    (annotation) => annotation.tag === tag && !annotation.links.some((link) => link.rel === 'attributed-to'),
  )
}
