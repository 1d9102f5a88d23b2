/** Showing a part of a layer's annotations: those with a tag, or with an answer to a question of the codebook. */
import type { Annotation } from '../model/annotation.ts'
import { valuesOf } from '../model/attributes.ts'
import type { Codebook } from '../model/codebook.ts'
import { TAGS, type Tag } from '../model/tag.ts'

/** What annotations must have to be shown. */
export type AnnotationFilter =
  | { readonly by: 'tag'; readonly tag: Tag }
  /** `value` is a value's key; null where the question is to be unanswered, by an annotation with one of the tags `of`. */
  | { readonly by: 'answer'; readonly key: string; readonly value: string | null; readonly of: readonly Tag[] }

/** Whether the filter lets an annotation through. */
export function passes(filter: AnnotationFilter | null, { tag, attributes }: Annotation): boolean {
  if (filter === null) return true
  if (filter.by === 'tag') return tag === filter.tag
  if (!filter.of.includes(tag)) return false
  const given = valuesOf(attributes, filter.key)
  return filter.value === null ? given.length === 0 : given.includes(filter.value)
}

/** A question by whose answers some annotations can be told apart, and the values that they have (null: no answer). */
export interface AnswerFilters {
  readonly key: string
  readonly of: readonly Tag[]
  readonly values: readonly (string | null)[]
}

/**
 * The questions that some of the annotations answer, in the codebook's order, each with the values given, in the order
 * of the codebook's, then those it doesn't have; and null where an annotation that is asked has none. Words of one's own
 * are no values to choose among.
 */
export function answerFilters(
  { attributes }: Pick<Codebook, 'attributes'>,
  annotations: readonly Annotation[],
): readonly AnswerFilters[] {
  const tagged = new Map<Tag, number>()
  const answers = new Map<string, { readonly values: Set<string>; answered: number }>()
  for (const annotation of annotations) {
    const { tag } = annotation
    tagged.set(tag, (tagged.get(tag) ?? 0) + 1)
    for (const key of Object.keys(annotation.attributes ?? {})) {
      const given = valuesOf(annotation.attributes, key)
      const place = `${tag} ${key}`
      const known = answers.get(place) ?? { values: new Set<string>(), answered: 0 }
      answers.set(place, known)
      for (const value of given) known.values.add(value)
      if (given.length > 0) known.answered += 1
    }
  }
  return attributes.flatMap(({ key, of, kind, values }) => {
    const tags = TAGS.filter((tag) => of.includes(tag))
    const found = tags.map((tag) => ({ all: tagged.get(tag) ?? 0, given: answers.get(`${tag} ${key}`) }))
    const given = new Set(found.flatMap((one) => [...(one.given?.values ?? [])]))
    if (kind === 'text' || given.size === 0) return []
    const known = values.map((value) => value.key).filter((value) => given.has(value))
    const strange = [...given].filter((value) => !known.includes(value)).sort()
    const hasNone = found.some((one) => one.all > (one.given?.answered ?? 0))
    return [{ key, of: tags, values: [...known, ...strange, ...(hasNone ? [null] : [])] }]
  })
}
