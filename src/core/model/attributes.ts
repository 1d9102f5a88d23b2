/** Answers to the codebook's questions: on an annotation, or on a layer for its article as a whole. */

/** By the key of an attribute the key of a value, several of them, or free text. Keys that no codebook knows are kept. */
export type Attributes = Readonly<Record<string, string | readonly string[]>>

/** Attributes, and the revision of the codebook under which they were given. */
export interface Answered {
  readonly attributes?: Attributes | undefined
  readonly codebook?: number | undefined
}

/** The values that a key has: none, one or several. */
export function valuesOf(attributes: Attributes | undefined, key: string): readonly string[] {
  const value = attributes !== undefined && Object.hasOwn(attributes, key) ? attributes[key] : undefined
  if (value === undefined || value === '') return []
  return typeof value === 'string' ? [value] : value
}
