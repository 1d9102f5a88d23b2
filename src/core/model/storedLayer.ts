/** How a layer's fields and lists stand in its file. */
import type { Layer, SeenPassage, Uncarried } from './layer.ts'

const FIELDS = [
  'format',
  'version',
  'offsets',
  'article',
  'annotator',
  'status',
  'annotations',
  'reviews',
  'replies',
  'decisions',
  'attributes',
  'codebook',
  'seen',
  'uncarried',
] as const satisfies readonly (keyof Layer)[]

/** The same layer with its known fields in the schema's order, and without fields that are undefined. */
export function orderLayerFields(layer: Layer): Layer {
  const source = layer as unknown as Readonly<Record<string, unknown>>
  const ordered: Record<string, unknown> = {}
  for (const field of [...FIELDS, ...Object.keys(source)]) {
    if (source[field] !== undefined) ordered[field] = source[field]
  }
  return ordered as unknown as Layer
}

/**
 * A layer with these passages looked at. Without any it has no such field; with some the field has its place in the file,
 * so that taking the first one back gives the same bytes.
 */
export function withSeen(layer: Layer, seen: readonly SeenPassage[]): Layer {
  if (seen === layer.seen || (seen.length === 0 && layer.seen === undefined)) return layer
  return orderLayerFields({ ...layer, seen: seen.length > 0 ? seen : undefined })
}

/** A layer with this list of what was not carried, as `withSeen` has its passages. */
export function withUncarried(layer: Layer, uncarried: readonly Uncarried[]): Layer {
  if (uncarried === layer.uncarried || (uncarried.length === 0 && layer.uncarried === undefined)) return layer
  return orderLayerFields({ ...layer, uncarried: uncarried.length > 0 ? uncarried : undefined })
}

/**
 * Whether `content`, the data that `layer` was parsed from, says all that the layer says, in the stored order. Other
 * programs leave empty lists out, or don't sort; their files are completed by the next write.
 */
export function isStoredForm(content: unknown, layer: Layer): boolean {
  if (typeof content !== 'object' || content === null) return false
  const { version, annotations, reviews, replies, decisions } = content as Partial<Record<keyof Layer, unknown>>
  if (version !== layer.version || !Array.isArray(annotations)) return false
  if (!reviews || !replies || (layer.decisions && !decisions)) return false
  return layer.annotations.every(({ id }, index) => {
    const stored: unknown = annotations[index]
    return typeof stored === 'object' && stored !== null && 'links' in stored && Reflect.get(stored, 'id') === id
  })
}
