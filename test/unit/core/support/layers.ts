/** Articles and layers to test with. */
import { type Annotation, anchorOf, compareAnnotations, orderFields } from '../../../../src/core/model/annotation.ts'
import { ARTICLE_FORMAT, ARTICLE_VERSION, type Article } from '../../../../src/core/model/article.ts'
import { emptyLayer, type Layer } from '../../../../src/core/model/layer.ts'
import type { Result } from '../../../../src/core/result.ts'

/** The time at which things are made, and one at which they are changed. */
export const MADE = '2024-05-01T08:00:00.000Z'
export const CHANGED = '2024-05-02T09:30:00.000Z'

/** The UUID with this number. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`
}

/** An article with this text. Its sha256 is made up: the core compares digests and never makes them. */
export function articleOf(text: string): Article {
  return {
    format: ARTICLE_FORMAT,
    version: ARTICLE_VERSION,
    id: 'navo-top',
    title: 'Navo-top',
    language: 'nl',
    published: '2022-02',
    source: null,
    imported: MADE,
    sha256: 'a'.repeat(64),
    text,
  }
}

/** An annotation over `[start, end)`, anchored in `text`, with its fields in the file's order. */
export function annotationOf(
  text: string,
  number: number,
  start: number,
  end: number,
  fields: Partial<Annotation> = {},
): Annotation {
  const made: Annotation = {
    id: uuid(number),
    tag: 'claim',
    start,
    end,
    ...anchorOf(text, { start, end }),
    note: '',
    links: [],
    created: MADE,
    updated: MADE,
  }
  return orderFields({ ...made, ...fields })
}

/** A layer of these annotations, sorted. */
export function layerOf(article: Article, ...annotations: readonly Annotation[]): Layer {
  const layer = emptyLayer(article, { id: 'anna', name: 'Anna de Vries' })
  return { ...layer, annotations: [...annotations].sort(compareAnnotations) }
}

/** The value of a success; throws for a failure, so that a test says which. */
export function succeeded<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`${result.error.code}: ${JSON.stringify(result.error.details)}`)
}

/** The code of a failure; throws for a success. */
export function codeOf(result: Result<unknown>): string {
  if (result.ok) throw new Error('no failure')
  return result.error.code
}
