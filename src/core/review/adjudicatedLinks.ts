/**
 * The links of the adjudicated layer follow those of the layers that it was resolved from: a link comes along as soon
 * as both its ends are adjudicated, whichever came first. The links depend on what is adjudicated, not on the order.
 */
import type { ComparedLayer } from '../compare/compare.ts'
import { relationBetween } from '../edits/planLinks.ts'
import { type Annotation, type AnnotationRef, type Link, refKey } from '../model/annotation.ts'
import { RELATIONS } from '../model/tag.ts'

/**
 * The links of each adjudicated annotation, by its id. By relation they are those of the first of its sources (as its
 * provenance lists them: the side that was taken, then the others by annotator) that leads to something adjudicated. Where
 * a tag was resolved differently from what the source says, a link that no longer makes sense is left out. What comes from no
 * layer that is here keeps the links that it has.
 */
export function adjudicatedLinks(
  adjudicated: readonly Annotation[],
  layers: readonly ComparedLayer<Annotation>[],
): ReadonlyMap<string, readonly Link[]> {
  const said = new Map<string, Annotation>()
  for (const { annotator, annotations } of layers) {
    for (const annotation of annotations) said.set(refKey({ annotator, annotation: annotation.id }), annotation)
  }
  const heir = new Map<string, Annotation>()
  for (const annotation of adjudicated) {
    for (const ref of annotation.provenance?.from ?? []) heir.set(refKey(ref), annotation)
  }
  const linksFrom = (annotation: Annotation, { annotator, annotation: source }: AnnotationRef): readonly Link[] => {
    const from = said.get(refKey({ annotator, annotation: source }))
    const links = (from?.links ?? []).flatMap(({ rel, to }): readonly Link[] => {
      const target = refKey({ annotator, annotation: to })
      const end = heir.get(target)
      if (!end || end.id === annotation.id) return []
      const isKept = annotation.tag === from?.tag && end.tag === said.get(target)?.tag
      return isKept || relationBetween(annotation.tag, end.tag) === rel ? [{ rel, to: end.id }] : []
    })
    return links.filter(({ rel, to }, at) => links.findIndex((link) => link.rel === rel && link.to === to) === at)
  }
  const ids = new Set(adjudicated.map(({ id }) => id))
  return new Map(
    adjudicated.map((annotation) => {
      const sources = (annotation.provenance?.from ?? []).filter((ref) => said.has(refKey(ref)))
      if (sources.length === 0) return [annotation.id, annotation.links.filter(({ to }) => ids.has(to))]
      const bySource = sources.map((ref) => linksFrom(annotation, ref))
      const links = RELATIONS.flatMap((relation) => {
        const ofRelation = bySource.map((links) => links.filter(({ rel }) => rel === relation))
        return ofRelation.find((links) => links.length > 0) ?? []
      })
      return [annotation.id, links]
    }),
  )
}

/** Whether two lists of links say the same, in whatever order. */
export function sameLinks(first: readonly Link[], second: readonly Link[]): boolean {
  return (
    first.length === second.length &&
    first.every(({ rel, to }) => second.some((link) => link.rel === rel && link.to === to))
  )
}
