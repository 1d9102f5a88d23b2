/**
 * What was said about annotations in terms that the codebook doesn't have: answers under keys or with values of other
 * codebooks, and what another program's file said that became no answer. All of it stays with its annotation.
 */
import type { Annotation } from '../model/annotation.ts'
import type { Codebook } from '../model/codebook.ts'
import { type StrangeAnswer, strangeAnswers } from './questions.ts'

/** Fields that say where in the other program something is kept, and nothing about the words. */
const PLACES: ReadonlySet<string> = new Set(['layer', '@id', '@type', '@context', 'creator', 'generator', 'rights'])

/** What the file that an annotation comes from said in plain words, by its own names, and no answer here says. */
export function foreignAnswers(annotation: Annotation): readonly StrangeAnswer[] {
  return Object.entries(saidElsewhere(annotation)).flatMap(([key, value]) => {
    const values = plainWords(value)
    // Names that begin with a sign are the other program's own.
    return values.length === 0 || PLACES.has(key) || !/^[\p{L}\p{N}]/u.test(key) ? [] : [{ key, values }]
  })
}

/** Only the words of a layer's `foreign` are looked at, so that the window shows cards without the schema of the rest. */
function saidElsewhere({ foreign }: Annotation): object {
  const isObject = typeof foreign === 'object' && foreign !== null
  const said: unknown = isObject && 'attributes' in foreign ? foreign.attributes : null
  return typeof said === 'object' && said !== null && !Array.isArray(said) ? said : {}
}

/** A value, or each of several, as words; none for what has parts of its own. */
function plainWords(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  const words = all.flatMap((one) => (['string', 'number', 'boolean'].includes(typeof one) ? [String(one)] : []))
  return words.length === all.length ? words.filter((one) => one !== '') : []
}

/**
 * What an annotation says that the codebook doesn't have or doesn't ask of its tag; of what another program said nothing
 * where there is no codebook.
 */
export function unknownAnswers(
  { attributes }: Pick<Codebook, 'attributes'>,
  annotation: Annotation,
): readonly StrangeAnswer[] {
  const asked = attributes.filter(({ of }) => of.includes(annotation.tag))
  const strange = strangeAnswers({ attributes: asked }, annotation.attributes)
  return attributes.length === 0 ? strange : [...strange, ...foreignAnswers(annotation)]
}

/** One name that the codebook doesn't have, or not with these values, and how many annotations say it. */
export interface UnknownAnswers extends StrangeAnswer {
  readonly count: number
}

/** The same over many annotations, where there is a codebook, by name in the order in which they come. */
export function countUnknownAnswers(
  codebook: Pick<Codebook, 'attributes'>,
  annotations: readonly Annotation[],
): readonly UnknownAnswers[] {
  if (codebook.attributes.length === 0) return []
  const found = new Map<string, { readonly values: Set<string>; count: number }>()
  for (const annotation of annotations)
    for (const { key, values } of unknownAnswers(codebook, annotation)) {
      const known = found.get(key) ?? { values: new Set<string>(), count: 0 }
      for (const value of values) known.values.add(value)
      known.count += 1
      found.set(key, known)
    }
  return [...found].map(([key, { values, count }]) => ({ key, values: [...values], count }))
}
