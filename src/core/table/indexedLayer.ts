/** What the table of annotations keeps of a layer: a line of its index, and what its rows are made from. */
import { z } from 'zod'
import type { Annotation, FigureValue } from '../model/annotation.ts'
import { idSchema } from '../model/article.ts'
import type { Attributes } from '../model/attributes.ts'
import type { Layer, LayerStatus } from '../model/layer.ts'
import { TAGS } from '../model/tag.ts'

/**
 * An annotation as the table knows it: a list in a fixed order, since names would be half of an index. Offsets are UTF-16
 * code units, times milliseconds since 1970. `speaker` is who says it, by the annotation itself or by the attribution
 * that its links lead to; '' for nobody.
 */
export type IndexedRow = readonly [
  id: string,
  tag: number,
  start: number,
  end: number,
  quote: string,
  note: string,
  speaker: string,
  flags: number,
  created: number,
  updated: number,
  value: FigureValue | null,
  attributes: Attributes | null,
]

/** What the flags of a row say: that it is linked to another annotation; that nobody has agreed to how it was carried. */
export const LINKED = 1
export const UNCONFIRMED = 2

/** What a reviewer says of somebody's annotation on the same article. `at` is milliseconds since 1970. */
export interface IndexedVerdict {
  readonly annotator: string
  readonly annotation: string
  readonly verdict: 'agree' | 'dispute'
  readonly at: number
}

/** A layer as the table knows it. */
export interface IndexedLayer {
  readonly article: string
  readonly annotator: string
  readonly name: string
  readonly status: LayerStatus
  readonly rows: readonly IndexedRow[]
  readonly verdicts: readonly IndexedVerdict[]
}

/** What tells a layer from all others. */
export function layerKey({ article, annotator }: Pick<IndexedLayer, 'article' | 'annotator'>): string {
  return `${article}/${annotator}`
}

/** How many links are followed to whoever says something: a figure's claim, and the claim's attribution. */
const FARTHEST = 3

/** What the table keeps of a layer. */
export function indexedLayer({ article, annotator, status, annotations, reviews }: Layer): IndexedLayer {
  let byId: ReadonlyMap<string, Annotation> | null = null
  const speakerOf = ({ speaker, links }: Annotation, left: number): string => {
    const [link] = links
    if (speaker) return speaker.name
    if (!link || left === 0) return ''
    byId ??= new Map(annotations.map((one) => [one.id, one]))
    const target = byId.get(link.to)
    return target ? speakerOf(target, left - 1) : ''
  }
  return {
    article: article.id,
    annotator: annotator.id,
    name: annotator.name,
    status,
    rows: annotations.map(
      (annotation): IndexedRow => [
        annotation.id,
        TAGS.indexOf(annotation.tag),
        annotation.start,
        annotation.end,
        annotation.quote,
        annotation.note,
        speakerOf(annotation, FARTHEST),
        (annotation.links.length > 0 ? LINKED : 0) | (annotation.carried?.confirmed === false ? UNCONFIRMED : 0),
        Date.parse(annotation.created),
        Date.parse(annotation.updated),
        annotation.value ?? null,
        annotation.attributes ?? null,
      ],
    ),
    verdicts: reviews.flatMap(({ annotator: by, annotation, verdict, at }) =>
      annotation === null ? [] : [{ annotator: by, annotation, verdict, at: Date.parse(at) }],
    ),
  }
}

/** Checked by hand: a library's schema takes as long for a hundred thousand rows as all the rest. */
function isRow(row: unknown): row is IndexedRow {
  if (!Array.isArray(row) || row.length !== 12) return false
  const [id, tag, start, end, quote, note, speaker, flags, created, updated, value, attributes] = row
  return (
    [id, quote, note, speaker].every((one) => typeof one === 'string') &&
    [tag, start, end, flags].every((one) => Number.isInteger(one) && one >= 0) &&
    tag < TAGS.length &&
    Number.isInteger(created) &&
    Number.isInteger(updated) &&
    isValue(value) &&
    isAnswers(attributes)
  )
}

/** As `figureValueSchema` has it, or null. */
function isValue(given: unknown): boolean {
  if (given === null) return true
  if (typeof given !== 'object') return false
  const { value, bound, unit, kind } = given as Readonly<Record<string, unknown>>
  const isNumber = value === null || Number.isFinite(value)
  return (
    isNumber && typeof bound === 'string' && (unit === null || typeof unit === 'string') && typeof kind === 'string'
  )
}

/** As `attributesSchema` has it, or null. What that leaves out of a layer, an answer under `__proto__`, no line of ours has. */
function isAnswers(given: unknown): boolean {
  if (given === null) return true
  if (typeof given !== 'object' || Array.isArray(given) || Object.hasOwn(given, '__proto__')) return false
  const isAnswer = (answer: unknown) =>
    typeof answer === 'string' || (Array.isArray(answer) && answer.every((one) => typeof one === 'string'))
  return Object.values(given as Readonly<Record<string, unknown>>).every(isAnswer)
}

const LINE_VERSION = 1

const lineSchema = z.object({
  v: z.literal(LINE_VERSION),
  fingerprint: z.string().min(1),
  article: idSchema,
  annotator: idSchema,
  name: z.string(),
  status: z.enum(['open', 'done']),
  rows: z.custom<readonly IndexedRow[]>((rows) => Array.isArray(rows) && rows.every(isRow)),
  verdicts: z.array(z.tuple([z.string(), z.string(), z.enum(['agree', 'dispute']), z.int()])),
})

/** A line of the index: the layer, and the fingerprint of the file that it was read from. */
export interface IndexLine {
  readonly fingerprint: string
  readonly layer: IndexedLayer
}

/** A layer as a line of the index, without a line break. */
export function indexLine({ fingerprint, layer }: IndexLine): string {
  const { verdicts, ...others } = layer
  const said = verdicts.map(({ annotator, annotation, verdict, at }) => [annotator, annotation, verdict, at])
  return JSON.stringify({ v: LINE_VERSION, fingerprint, ...others, verdicts: said })
}

/** The layer of a line; null for one that is cut off, damaged, or of another version: that layer is read again. */
export function parseIndexLine(line: string): IndexLine | null {
  const parsed = parsedLine(line)
  if (parsed === null) return null
  const { v: _, fingerprint, verdicts, ...layer } = parsed
  const said = verdicts.map(
    ([by, annotation, verdict, at]): IndexedVerdict => ({ annotator: by, annotation, verdict, at }),
  )
  return { fingerprint, layer: { ...layer, verdicts: said } }
}

function parsedLine(line: string): z.infer<typeof lineSchema> | null {
  try {
    return lineSchema.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}
