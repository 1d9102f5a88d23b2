/** What a layer's schema can't express: that its annotations agree with the article's text and with each other. */
import { anchorOf, compareAnnotations } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Layer } from '../model/layer.ts'
import { createSpan } from '../model/span.ts'
import type { Problem, ProblemCode, ProblemDetails } from '../problem.ts'

/** A problem and where it is: a path within the file, such as `annotations[3].quote`. */
export interface LocatedProblem {
  readonly path: string
  readonly problem: Problem
}

/**
 * Everything about `layer` that disagrees with `article` or with itself: the article's id and sha256, edges, quotes,
 * prefixes, suffixes, the order, ids that come twice, links and reviews' own ids. Empty if all is well.
 */
export function checkLayer(layer: Layer, article: Pick<Article, 'id' | 'sha256' | 'text'>): readonly LocatedProblem[] {
  const found: LocatedProblem[] = []
  const report = (path: string, code: ProblemCode, details: ProblemDetails = {}) =>
    found.push({ path, problem: { code, details: { path, ...details } } })

  if (layer.article.id !== article.id)
    report('article.id', 'id-differs', { found: layer.article.id, expected: article.id })
  if (layer.article.sha256 !== article.sha256) report('article.sha256', 'article-changed')

  const ids = new Set<string>()
  layer.annotations.forEach((annotation, index) => {
    const path = `annotations[${index}]`
    if (ids.has(annotation.id)) report(`${path}.id`, 'annotation-duplicate', { id: annotation.id })
    ids.add(annotation.id)
    const previous = layer.annotations[index - 1]
    if (previous && compareAnnotations(previous, annotation) > 0)
      report(path, 'annotation-unsorted', { id: annotation.id })
    const span = createSpan(annotation.start, annotation.end, article.text.length)
    if (!span.ok) {
      report(`${path}.${span.error.code === 'span-empty' ? 'end' : 'start'}`, span.error.code, span.error.details)
      return
    }
    const anchor = anchorOf(article.text, annotation)
    for (const part of ['quote', 'prefix', 'suffix'] as const) {
      if (annotation[part] === anchor[part]) continue
      const { id, start } = annotation
      report(`${path}.${part}`, 'slice-differs', { id, start, quote: annotation[part], text: anchor[part] })
    }
  })
  layer.annotations.forEach((annotation, index) => {
    annotation.links.forEach((link, position) => {
      if (link.to !== annotation.id && ids.has(link.to)) return
      report(`annotations[${index}].links[${position}].to`, 'link-target-missing', { id: annotation.id, to: link.to })
    })
  })
  for (const list of ['reviews', 'replies'] as const) {
    layer[list].forEach((entry, index) => {
      if (ids.has(entry.id)) report(`${list}[${index}].id`, 'annotation-duplicate', { id: entry.id })
      ids.add(entry.id)
    })
  }
  layer.reviews.forEach((review, index) => {
    if (review.annotation === null && review.proposal === null) report(`reviews[${index}].proposal`, 'proposal-missing')
    if (!review.proposal) return
    const span = createSpan(review.proposal.start, review.proposal.end, article.text.length)
    if (!span.ok) report(`reviews[${index}].proposal`, span.error.code, span.error.details)
  })
  return found
}
