/** Which annotations of a document are selected or shown. */
import { passes } from '../../../core/annotations/annotationFilter.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import type { DocumentView } from './outcome.ts'

/** The annotation that was selected last, if one is selected. */
export function selectedAnnotation({ layer, selected }: DocumentView): Annotation | undefined {
  return selected === null ? undefined : layer.annotations.find(({ id }) => id === selected)
}

/** All selected annotations, in text order. */
export function selectedAnnotations({ layer, selected, others }: DocumentView): readonly Annotation[] {
  return selected === null ? [] : layer.annotations.filter(({ id }) => id === selected || others.has(id))
}

/** The annotations that the filter lets through. */
export function filteredAnnotations({ layer, filter }: DocumentView): readonly Annotation[] {
  return layer.annotations.filter((annotation) => passes(filter, annotation))
}
