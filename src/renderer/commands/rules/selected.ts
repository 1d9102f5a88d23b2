/** Which annotations of a document are selected or shown. */
import type { Annotation } from '../../../core/model/annotation.ts'
import type { DocumentView } from './outcome.ts'

/** The annotation that was selected last, if one is selected. */
export function selectedAnnotation({ layer, chosen }: DocumentView): Annotation | undefined {
  return chosen === null ? undefined : layer.annotations.find(({ id }) => id === chosen)
}

/** All selected annotations, in text order. */
export function selectedAnnotations({ layer, chosen, others }: DocumentView): readonly Annotation[] {
  return chosen === null ? [] : layer.annotations.filter(({ id }) => id === chosen || others.has(id))
}

/** The annotations that the filter lets through. */
export function filteredAnnotations({ layer, filter }: DocumentView): readonly Annotation[] {
  return filter ? layer.annotations.filter(({ tag }) => tag === filter) : layer.annotations
}
