/**
 * What an annotation keeps of the file that it came from: the foreign id, label, attributes and relations, for the
 * format that gives them back.
 */
import type { Annotation } from '../model/annotation.ts'
import { asForeign, type Foreign, type JsonObject } from '../model/foreign.ts'
import type { Layer } from '../model/layer.ts'
import type { ImportFormat } from './names.ts'

/** What `annotation` keeps of another program's file, whatever its format; null for one that was made here. */
export function foreignPart(annotation: Annotation): Foreign | null {
  return annotation.foreign === undefined ? null : asForeign(annotation.foreign)
}

/** What `annotation` keeps of a file of this format; null for one that comes from elsewhere. */
export function foreignOf(annotation: Annotation, format: ImportFormat): Foreign | null {
  const foreign = foreignPart(annotation)
  return foreign?.format === format ? foreign : null
}

/** What a layer keeps of a file of this format about the document as a whole; empty for one from elsewhere. */
export function documentAttributes(layer: Layer, format: ImportFormat): JsonObject {
  const foreign = layer.foreign === undefined ? null : asForeign(layer.foreign)
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
