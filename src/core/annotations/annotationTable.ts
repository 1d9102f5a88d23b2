/** Annotations of many layers as one list and as the rows of a table, for whoever counts or filters them elsewhere. */
import type { Annotation } from '../model/annotation.ts'
import { type Attributes, valuesOf } from '../model/attributes.ts'
import type { Layer } from '../model/layer.ts'
import type { Tag } from '../model/tag.ts'

/** An annotation with its article and annotator, and what the layer answers about that article. */
export interface ListedAnnotation {
  readonly article: string
  readonly annotator: string
  readonly annotation: Annotation
  readonly ofArticle: Attributes
}

/** An answer that is wanted: the value of a key, '' for no answer. */
export interface WantedAnswer {
  readonly key: string
  readonly value: string
}

/** Which annotations: with a tag, and with all of these answers, of their own or about their article. */
export interface AnnotationFilter {
  readonly tag?: Tag | undefined
  readonly where: readonly WantedAnswer[]
}

/** The wanted answer that `KEY=VALUE` names; null for anything else. */
export function wantedAnswer(words: string): WantedAnswer | null {
  const at = words.indexOf('=')
  return at > 0 ? { key: words.slice(0, at), value: words.slice(at + 1) } : null
}

/** The annotations of layers, by article, annotator and place. */
export function listAnnotations(
  layers: readonly Layer[],
  { tag, where }: AnnotationFilter,
): readonly ListedAnnotation[] {
  const sorted = [...layers].sort(
    (one, other) => compare(one.article.id, other.article.id) || compare(one.annotator.id, other.annotator.id),
  )
  return sorted.flatMap(({ article, annotator, annotations, attributes = {} }) =>
    annotations
      .filter((one) => (tag === undefined || one.tag === tag) && where.every((wanted) => has(one, attributes, wanted)))
      .map((annotation) => ({ article: article.id, annotator: annotator.id, annotation, ofArticle: attributes })),
  )
}

function has({ attributes }: Annotation, ofArticle: Attributes, { key, value }: WantedAnswer): boolean {
  const given = [...valuesOf(attributes, key), ...valuesOf(ofArticle, key)]
  return value === '' ? given.length === 0 : given.includes(value)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** The list for programs: each annotation as its layer has it, after its article and annotator. */
export function annotationsJson(list: readonly ListedAnnotation[]): readonly object[] {
  return list.map(({ article, annotator, annotation }) => ({ article, annotator, ...annotation }))
}

/** A cell: text, a number, a time, or nothing. */
export type TableCell = string | number | Date | null

/** A table: the names of its columns, and its rows. */
export interface AnnotationTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly TableCell[])[]
}

const COLUMNS = [
  ...['article', 'annotator', 'id', 'tag', 'start_utf16', 'end_utf16', 'quote', 'note', 'links'],
  ...['value', 'bound', 'unit', 'kind', 'speaker', 'speaker_kind', 'created', 'updated'],
] as const

/**
 * The list as a table: a column for each attribute that is answered (`attribute:KEY`, several values between vertical
 * bars) and for each answer about an article (`article:KEY`). Offsets are UTF-16 code units.
 */
export function annotationTable(list: readonly ListedAnnotation[]): AnnotationTable {
  const keys = keysOf(list.map(({ annotation }) => annotation.attributes))
  const articleKeys = keysOf(list.map(({ ofArticle }) => ofArticle))
  const answers = (attributes: Attributes | undefined, key: string) => valuesOf(attributes, key).join('|') || null
  return {
    columns: [...COLUMNS, ...keys.map((key) => `attribute:${key}`), ...articleKeys.map((key) => `article:${key}`)],
    rows: list.map(({ article, annotator, annotation, ofArticle }) => {
      const { id, tag, start, end, quote, note, links, value, speaker, created, updated, attributes } = annotation
      const linked = links.map(({ rel, to }) => `${rel}:${to}`).join(' ')
      return [
        ...[article, annotator, id, tag, start, end, quote, note || null, linked || null],
        ...[value?.value ?? null, value?.bound ?? null, value?.unit ?? null, value?.kind ?? null],
        ...[speaker?.name ?? null, speaker?.kind ?? null, new Date(created), new Date(updated)],
        ...keys.map((key) => answers(attributes, key)),
        ...articleKeys.map((key) => answers(ofArticle, key)),
      ]
    }),
  }
}

function keysOf(all: readonly (Attributes | undefined)[]): readonly string[] {
  return [...new Set(all.flatMap((attributes) => Object.keys(attributes ?? {})))].sort()
}

/** A cell as text: times as ISO 8601 in UTC. */
export function cellText(cell: TableCell): string {
  return cell === null ? '' : cell instanceof Date ? cell.toISOString() : `${cell}`
}
