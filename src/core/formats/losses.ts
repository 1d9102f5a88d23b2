/**
 * What a format can't carry of a layer, with counts, and the layer that is left: the pre-flight. What it names is what
 * is lost, no more and no less: an export is read back and compared with the layer that is left.
 */
import { type Annotation, anchorOf, compareAnnotations } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Answered } from '../model/attributes.ts'
import type { Layer } from '../model/layer.ts'
import type { Span } from '../model/span.ts'
import type { Relation } from '../model/tag.ts'
import { isSpace } from '../text/characters.ts'
import type { Capabilities } from './capabilities.ts'
import { KNOWN_FIELDS } from './data.ts'
import { documentAttributes, foreignPart } from './foreign.ts'
import { isNameable, linkNames, namesLink } from './outgoing.ts'
import { solidPart, tokensOf, tokensWithin } from './tokens.ts'

/** What can be lost. Each has a sentence in `src/i18n` (`formats.losses`). */
export const LOSSES = [
  'overlaps',
  'spaces',
  'edges',
  'unclaimed',
  'links',
  'relations',
  'notes',
  'values',
  'attributes',
  'articleAttributes',
  'revisions',
  'times',
  'ids',
  'reviews',
  'status',
  'unknown',
  'characters',
] as const

/** One of `LOSSES`. */
export type LossKind = (typeof LOSSES)[number]

/** How often something is lost: the number of annotations, links or reviews. */
export interface Loss {
  readonly kind: LossKind
  readonly count: number
}

/** What is left of a layer, and what is lost. */
export interface Fitted {
  readonly layer: Layer
  readonly losses: readonly Loss[]
}

/** Counts of losses. */
export type LossCounts = Partial<Record<LossKind, number>>

/** `layer` without what `capabilities` has no place for. */
export function fitLayer(article: Article, layer: Layer, capabilities: Capabilities): Fitted {
  const counts: LossCounts = {}
  const lose = (kind: LossKind, count = 1) => {
    if (count > 0) counts[kind] = (counts[kind] ?? 0) + count
  }
  const placed = placeAll(article.text, layer.annotations, capabilities, lose)
  const kept = new Set(placed.map(({ id }) => id))
  const others = { kept, names: linkNames(layer.annotations) }
  const annotations = placed.map((annotation) => stripAnnotation(annotation, others, capabilities, lose))
  if (!capabilities.ids) lose('ids', annotations.length)
  if (capabilities.reviews) return { layer: { ...layer, annotations }, losses: lossesOf(counts) }
  lose('reviews', layer.reviews.length + layer.replies.length)
  lose('status', layer.status === 'done' ? 1 : 0)
  const keeps = capabilities.articleAttributes
  if (!keeps) lose('articleAttributes', Object.keys(layer.attributes ?? {}).length)
  const isGivenBack =
    capabilities.document !== undefined && Object.keys(documentAttributes(layer, capabilities.document)).length > 0
  const unknown = Object.keys(layer).filter((field) => !LAYER_FIELDS.has(field))
  lose('unknown', unknown.filter((field) => field !== 'foreign' || !isGivenBack).length)
  const { format, version, offsets, article: on, annotator } = layer
  const left: Layer = {
    format,
    version,
    offsets,
    article: on,
    annotator,
    status: 'open',
    annotations,
    reviews: [],
    replies: [],
    ...(keeps && layer.attributes && { attributes: layer.attributes }),
    ...(keeps && layer.codebook !== undefined && { codebook: layer.codebook }),
    ...(isGivenBack && 'foreign' in layer && { foreign: layer.foreign }),
  }
  return { layer: left, losses: lossesOf(counts) }
}

const LAYER_FIELDS: ReadonlySet<string> = new Set([
  'format',
  'version',
  'offsets',
  'article',
  'annotator',
  'status',
  'annotations',
  'reviews',
  'replies',
  'attributes',
  'codebook',
])

/** The counts as a list, in the order of `LOSSES`. */
export function lossesOf(counts: LossCounts): readonly Loss[] {
  return LOSSES.flatMap((kind) => {
    const count = counts[kind] ?? 0
    return count > 0 ? [{ kind, count }] : []
  })
}

/** The combined losses of several layers. */
export function addLosses(one: readonly Loss[], other: readonly Loss[]): readonly Loss[] {
  return LOSSES.flatMap((kind) => {
    const count = [...one, ...other].reduce((sum, loss) => (loss.kind === kind ? sum + loss.count : sum), 0)
    return count > 0 ? [{ kind, count }] : []
  })
}

type Lose = (kind: LossKind, count?: number) => void

/** The annotations where the format can place them, in the stored order; without those that it can't place. */
function placeAll(
  text: string,
  annotations: readonly Annotation[],
  capabilities: Capabilities,
  lose: Lose,
): readonly Annotation[] {
  if (capabilities.edges === 'any' && capabilities.overlaps) return annotations
  const tokens = capabilities.edges === 'tokens' ? tokensOf(text) : []
  const moved: Annotation[] = []
  for (const annotation of annotations) {
    const span = placeOne(text, annotation, capabilities, tokens)
    if (!span) lose('spaces')
    else if (span.start === annotation.start && span.end === annotation.end) moved.push(annotation)
    else {
      lose('edges')
      moved.push({ ...annotation, ...span, ...anchorOf(text, span) })
    }
  }
  moved.sort(compareAnnotations)
  return capabilities.overlaps ? moved : withoutOverlaps(moved, lose)
}

function placeOne(text: string, { start, end }: Span, { edges }: Capabilities, tokens: readonly Span[]): Span | null {
  if (edges === 'any') return { start, end }
  if (edges === 'solid') return solidPart(text, start, end, isBlank)
  const { from, to } = tokensWithin(tokens, { start, end })
  const first = tokens[from]
  const last = tokens[to - 1]
  return first && last && from < to ? { start: first.start, end: last.end } : null
}

/** White space, and what ends a line for programs in Python. */
function isBlank(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  return isSpace(text, index) || (unit >= 0x1c && unit <= 0x1e) || unit === 0x85
}

/** The first of each row of annotations that overlap. */
function withoutOverlaps(annotations: readonly Annotation[], lose: Lose): readonly Annotation[] {
  let end = 0
  return annotations.filter((annotation) => {
    if (annotation.start < end) {
      lose('overlaps')
      return false
    }
    end = annotation.end
    return true
  })
}

/** The annotations that are left, and what their links were called. */
interface Others {
  readonly kept: ReadonlySet<string>
  readonly names: ReadonlyMap<string, Relation>
}

function stripAnnotation(annotation: Annotation, others: Others, capabilities: Capabilities, lose: Lose): Annotation {
  const { kept } = others
  const links = capabilities.links ? annotation.links.filter((link) => kept.has(link.to)) : []
  lose('links', annotation.links.length - links.length)
  const left: Record<string, unknown> = { ...annotation, links }
  if (!capabilities.notes && annotation.note !== '') {
    lose('notes')
    left.note = ''
  }
  if (!capabilities.values && (annotation.value || annotation.speaker)) {
    lose('values')
    delete left.value
    delete left.speaker
  }
  stripAnswers(left as Answered, capabilities, lose)
  if (!capabilities.times) lose('times')
  if (!capabilities.unknown) stripUnknown(annotation, left, others, capabilities, lose)
  return left as unknown as Annotation
}

/** Removes what the format doesn't hold of the answers; under which revision they were given is data. */
function stripAnswers(left: { -readonly [K in keyof Answered]: Answered[K] }, capabilities: Capabilities, lose: Lose) {
  const isAnswered = Object.keys(left.attributes ?? {}).length > 0
  if (!capabilities.attributes) {
    if (isAnswered) lose('attributes')
    delete left.attributes
  } else if (isAnswered && left.codebook !== undefined && !capabilities.unknown) lose('revisions')
  if (!capabilities.unknown) delete left.codebook
}

/** Removes the unknown fields from `left`, except relations of other programs and ids that the format gives back. */
function stripUnknown(
  annotation: Annotation,
  left: Record<string, unknown>,
  { kept, names }: Others,
  capabilities: Capabilities,
  lose: Lose,
): void {
  const unknown = Object.keys(annotation).filter((field) => !KNOWN_FIELDS.has(field))
  for (const field of unknown) delete left[field]
  const foreign = foreignPart(annotation)
  const relations = (foreign?.relations ?? []).filter(({ link }) => !link)
  const held = capabilities.relations ? relations.filter(({ label, to }) => kept.has(to) && isNameable(label)) : []
  const isOwn = foreign?.format === capabilities.document
  const isOwnId = isOwn && foreign?.id !== undefined
  const named = (foreign?.relations ?? []).filter((one) => one.link && kept.has(one.to) && namesLink(annotation, one))
  const heldNames = isOwn ? named.filter(({ label, link }) => names.get(label) === link) : []
  if (foreign && (held.length + heldNames.length > 0 || isOwnId)) {
    const { format, id } = foreign
    const relations = isOwn ? [...held, ...heldNames] : held.map(({ label, to }) => ({ label, to }))
    left.foreign = { format, ...(isOwnId && { id }), ...(relations.length > 0 && { relations }) }
  }
  lose('relations', relations.length - held.length + named.length - heldNames.length)
  const isMore = foreign
    ? Object.keys(foreign).some((field) => field !== 'format' && field !== 'relations') ||
      (!isOwn && held.some(({ attributes }) => attributes))
    : 'foreign' in annotation
  lose('unknown', isMore || unknown.some((field) => field !== 'foreign') ? 1 : 0)
}
