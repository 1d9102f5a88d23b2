/** How two versions of a layer differ, span by span. */
import type { Annotation } from '../model/annotation.ts'
import type { Layer } from '../model/layer.ts'
import type { Tag } from '../model/tag.ts'

/**
 * What became of a span: `added`, `removed` or `changed` by the other side; `both`: changed on both sides, and both
 * are kept; `kept`: removed by the other side after it had been changed here, and kept.
 */
export type DifferenceKind = 'added' | 'removed' | 'changed' | 'both' | 'kept'

/** One span that differs, with the words that it marks. */
export interface Difference {
  readonly kind: DifferenceKind
  readonly id: string
  readonly tag: Tag
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** A difference about an annotation. */
export function differenceOf(kind: DifferenceKind, { id, tag, start, end, quote }: Annotation): Difference {
  return { kind, id, tag, start, end, quote }
}

/** What `to` has that `from` has not, has not, or has otherwise, in text order. */
export function differencesBetween(from: Layer, to: Layer): readonly Difference[] {
  const before = new Map(from.annotations.map((annotation) => [annotation.id, annotation]))
  const after = new Set(to.annotations.map(({ id }) => id))
  const found = from.annotations
    .filter(({ id }) => !after.has(id))
    .map((annotation) => differenceOf('removed', annotation))
  for (const annotation of to.annotations) {
    const known = before.get(annotation.id)
    if (!known) found.push(differenceOf('added', annotation))
    else if (!saysSame(known, annotation)) found.push(differenceOf('changed', annotation))
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Whether two values are the same as JSON. */
export function saysSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
