/**
 * What an annotation keeps of the file that it came from: the foreign id, label, attributes and relations, in an
 * unknown field of the layer, so that an export gives them back.
 */
import { z } from 'zod'
import type { Annotation } from '../model/annotation.ts'
import type { Layer } from '../model/layer.ts'
import { parseBy } from '../model/parseBy.ts'
import type { Json } from './document.ts'
import type { ImportFormat } from './names.ts'

/** A relation with the name that it has in a file, to another annotation of the layer. */
export interface NamedRelation {
  readonly label: string
  readonly to: string
  /** What else the file says of the relation, by its own names. */
  readonly attributes?: { readonly [key: string]: Json } | undefined
}

/** The foreign part of an annotation. */
export interface Foreign {
  readonly format: ImportFormat
  readonly id?: string | undefined
  readonly label?: string | undefined
  readonly attributes?: { readonly [key: string]: Json } | undefined
  readonly relations?: readonly NamedRelation[] | undefined
}

const json: z.ZodType<Json> = z.json()

const schema: z.ZodType<Foreign> = z.looseObject({
  format: z.string() as unknown as z.ZodType<ImportFormat>,
  id: z.string().optional(),
  label: z.string().optional(),
  attributes: z.record(z.string(), json).optional(),
  relations: z
    .array(z.object({ label: z.string(), to: z.string(), attributes: z.record(z.string(), json).optional() }))
    .optional(),
})

/** A value as the foreign part of an annotation; null for anything else. */
export function asForeign(value: unknown): Foreign | null {
  const parsed = parseBy(schema, value)
  return parsed.success ? parsed.data : null
}

/** What `annotation` keeps of another program's file, whatever its format; null for one that was made here. */
export function foreignPart(annotation: Annotation): Foreign | null {
  return 'foreign' in annotation ? asForeign(annotation.foreign) : null
}

/** What `annotation` keeps of a file of this format; null for one that comes from elsewhere. */
export function foreignOf(annotation: Annotation, format: ImportFormat): Foreign | null {
  const foreign = foreignPart(annotation)
  return foreign?.format === format ? foreign : null
}

/** What a layer keeps of a file of this format about the document as a whole; empty for one from elsewhere. */
export function documentAttributes(layer: Layer, format: ImportFormat): { readonly [key: string]: Json } {
  const foreign = 'foreign' in layer ? asForeign(layer.foreign) : null
  return (foreign?.format === format && foreign.attributes) || {}
}

/**
 * The id of each annotation in a file, by its own: the one that it had in a file of this format if that is sound and
 * nobody else's, else the `next` one that is free.
 */
export function fileIds(
  annotations: readonly Annotation[],
  format: ImportFormat,
  isSound: (id: string) => boolean,
  next: (annotation: Annotation) => string,
): ReadonlyMap<string, string> {
  const own = new Set(annotations.map(({ id }) => id))
  const ids = new Map<string, string>()
  const taken = new Set<string>()
  for (const annotation of annotations) {
    const id = foreignOf(annotation, format)?.id
    if (id === undefined || !isSound(id) || own.has(id) || taken.has(id)) continue
    ids.set(annotation.id, id)
    taken.add(id)
  }
  for (const annotation of annotations) {
    if (ids.has(annotation.id)) continue
    let id = next(annotation)
    while (taken.has(id)) id = next(annotation)
    ids.set(annotation.id, id)
  }
  return ids
}
