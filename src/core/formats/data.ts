/**
 * What Factmark writes beside a span for itself, as one JSON object, in formats that take fields of others: the times,
 * the value, the speaker and unknown fields. Tag, place, quote, note and links have places of the formats' own.
 */

import type { Annotation } from '../model/annotation.ts'
import type { Json } from '../model/foreign.ts'
import { jsonOrNull } from '../model/parseJson.ts'

/** The fields of an annotation that have their own place in a file, or are derived from the text. */
const PLACED = new Set(['id', 'tag', 'start', 'end', 'quote', 'prefix', 'suffix', 'note', 'links'])

/** The fields of an annotation that Factmark knows. */
export const KNOWN_FIELDS: ReadonlySet<string> = new Set([
  ...PLACED,
  'value',
  'speaker',
  'attributes',
  'codebook',
  'created',
  'updated',
])

/** What an annotation holds beyond its place, tag, note and links. */
export function dataOf(annotation: Annotation): { readonly [key: string]: Json } {
  const entries = Object.entries(annotation).filter(([field, value]) => !PLACED.has(field) && value !== undefined)
  return Object.fromEntries(entries) as { readonly [key: string]: Json }
}

/** The data of `dataOf` in its JSON; undefined for what is not a JSON object. */
export function parseData(json: string | null | undefined): { readonly [key: string]: Json } | undefined {
  return json ? asData(jsonOrNull(json)) : undefined
}

/** A JSON object as data; undefined for anything else. */
export function asData(value: unknown): { readonly [key: string]: Json } | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return value as { readonly [key: string]: Json }
}

/** An object without some of its fields; undefined if nothing is left. */
export function without(
  value: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): { readonly [key: string]: Json } | undefined {
  const entries = Object.entries(value).filter(([field, content]) => !fields.includes(field) && content !== undefined)
  return entries.length > 0 ? (Object.fromEntries(entries) as { readonly [key: string]: Json }) : undefined
}
