/**
 * What two or more layers on one text say about the same places, as units: each holds at most one annotation of every
 * layer. Spans are paired first where they have the same tag and edges, then the same tag and some text in common, then
 * the same text for the most part and another tag; each time one to one, best first, as many as possible.
 */
import type { Annotation } from '../model/annotation.ts'
import type { Answered } from '../model/attributes.ts'
import type { Layer } from '../model/layer.ts'
import { compareSpans, type Span } from '../model/span.ts'
import { TAGS, type Tag } from '../model/tag.ts'
import { answersDiffer } from './answers.ts'
import { candidatesOf, matchBest, sharedPart } from './pairing.ts'

/** The part of an annotation that is compared. */
export interface TaggedSpan extends Span, Answered {
  readonly id: string
  readonly tag: Tag
}

/** One annotator's spans on the text. */
export interface ComparedLayer<S extends TaggedSpan = TaggedSpan> {
  readonly annotator: string
  readonly annotations: readonly S[]
  /** What the layer answers about the article as a whole. */
  readonly answered?: Answered | undefined
}

/** The part of a layer that is compared. */
export function comparedOf(layer: Layer): ComparedLayer<Annotation> {
  const { annotator, annotations, attributes, codebook } = layer
  return { annotator: annotator.id, annotations, answered: { attributes, codebook } }
}

/** How the layers differ about a unit. Where they differ in several ways, the first of: missing, tag, boundary, value. */
export type DifferenceKind = 'agreed' | 'value' | 'boundary' | 'tag' | 'missing'

/** The kinds, in display order. */
export const DIFFERENCE_KINDS = [
  'agreed',
  'value',
  'boundary',
  'tag',
  'missing',
] as const satisfies readonly DifferenceKind[]

/** An annotation and whose it is. */
export interface Member<S extends TaggedSpan = TaggedSpan> {
  readonly annotator: string
  readonly annotation: S
}

/** What the layers say about one place. `members` are sorted by annotator, and so is `missing`: who has nothing there. */
export interface ComparedPlace<S extends TaggedSpan = TaggedSpan> {
  readonly kind: DifferenceKind
  readonly members: readonly Member<S>[]
  readonly missing: readonly string[]
}

/**
 * The units of the layers, in text order. Neither the order of the layers nor that of their annotations matters, nor
 * who made which: annotations are ordered by start, end, tag and id, layers by content and then by annotator id.
 */
export function compareLayers<S extends TaggedSpan>(layers: readonly ComparedLayer<S>[]): readonly ComparedPlace<S>[] {
  const annotators = layers.map(({ annotator }) => annotator).sort(byText)
  const ordered = layers
    .map(({ annotator, annotations }) => ({ annotator, annotations: [...annotations].sort(compareTagged) }))
    .sort((a, b) => byContent(a.annotations, b.annotations) || byText(a.annotator, b.annotator))
  let units: readonly Draft<S>[] = []
  for (const { annotator, annotations } of ordered) units = joined(units, annotator, annotations)
  return units.map((draft) => unitOf(draft, annotators)).sort(compareUnits)
}

/** How many units there are of each kind. */
export function countKinds(units: readonly Pick<ComparedPlace, 'kind'>[]): Readonly<Record<DifferenceKind, number>> {
  const counts = { agreed: 0, value: 0, boundary: 0, tag: 0, missing: 0 }
  for (const { kind } of units) counts[kind] += 1
  return counts
}

/** A unit's place in the text: from its first code unit to its last. */
export function extentOf({ members }: Pick<ComparedPlace, 'members'>): Span {
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const { annotation } of members) {
    start = Math.min(start, annotation.start)
    end = Math.max(end, annotation.end)
  }
  return { start, end }
}

/** Order by start, end, tag, id. */
export function compareTagged(a: TaggedSpan, b: TaggedSpan): number {
  return compareSpans(a, b) || TAGS.indexOf(a.tag) - TAGS.indexOf(b.tag) || byText(a.id, b.id)
}

/** Spans with different tags pair only if they share at least this fraction of their text. */
const SAME_PLACE = 0.5

interface Draft<S extends TaggedSpan> {
  readonly members: readonly Member<S>[]
}

/** Whether two annotations may pair, and how well: one function per round, the most certain first. */
const ROUNDS: readonly ((a: TaggedSpan, b: TaggedSpan) => number)[] = [
  (a, b) => (a.tag === b.tag && compareSpans(a, b) === 0 ? 1 : 0),
  (a, b) => (a.tag === b.tag ? sharedPart(a, b) : 0),
  (a, b) => {
    const part = sharedPart(a, b)
    return part >= SAME_PLACE ? part : 0
  },
]

/** The units with one more layer added: each annotation joins its matching unit, or forms its own. */
function joined<S extends TaggedSpan>(
  units: readonly Draft<S>[],
  annotator: string,
  annotations: readonly S[],
): readonly Draft<S>[] {
  const result: Draft<S>[] = []
  let waiting = units.map(placed).sort(compareSpans)
  let rest = annotations
  for (const worthOf of ROUNDS) {
    if (waiting.length === 0 || rest.length === 0) break
    const worth = (unit: Placed<S>, annotation: S) => {
      let best = 0
      for (const member of unit.draft.members) best = Math.max(best, worthOf(member.annotation, annotation))
      return best
    }
    const partners = matchBest(candidatesOf(waiting, rest, worth))
    const taken = new Set(partners.values())
    for (const [index, partner] of partners) {
      const [unit, annotation] = [waiting[index], rest[partner]]
      if (unit && annotation) result.push({ members: [...unit.draft.members, { annotator, annotation }] })
    }
    waiting = waiting.filter((_, index) => !partners.has(index))
    rest = rest.filter((_, index) => !taken.has(index))
  }
  return [
    ...result,
    ...waiting.map(({ draft }) => draft),
    ...rest.map((annotation) => ({ members: [{ annotator, annotation }] })),
  ]
}

type Placed<S extends TaggedSpan> = Span & { readonly draft: Draft<S> }

function placed<S extends TaggedSpan>(draft: Draft<S>): Placed<S> {
  const { start, end } = extentOf(draft)
  return { start, end, draft }
}

function unitOf<S extends TaggedSpan>({ members }: Draft<S>, annotators: readonly string[]): ComparedPlace<S> {
  const sorted = [...members].sort((a, b) => byText(a.annotator, b.annotator))
  const there = new Set(members.map(({ annotator }) => annotator))
  const missing = annotators.filter((annotator) => !there.has(annotator))
  const [first] = members
  const sameTag = members.every(({ annotation }) => annotation.tag === first?.annotation.tag)
  const sameEdges = members.every(({ annotation }) => first && compareSpans(annotation, first.annotation) === 0)
  return { kind: kindOf(), members: sorted, missing }

  function kindOf(): DifferenceKind {
    if (missing.length > 0) return 'missing'
    if (!sameTag) return 'tag'
    if (!sameEdges) return 'boundary'
    return answersDiffer(members.map(({ annotation }) => annotation)) ? 'value' : 'agreed'
  }
}

function compareUnits(a: ComparedPlace, b: ComparedPlace): number {
  const [one, other] = [a.members[0], b.members[0]]
  if (!one || !other) return 0
  return compareSpans(extentOf(a), extentOf(b)) || compareTagged(one.annotation, other.annotation)
}

function byContent(first: readonly TaggedSpan[], second: readonly TaggedSpan[]): number {
  for (let at = 0; ; at += 1) {
    const [a, b] = [first[at], second[at]]
    if (!a || !b) return first.length - second.length
    const order = compareSpans(a, b) || TAGS.indexOf(a.tag) - TAGS.indexOf(b.tag)
    if (order !== 0) return order
  }
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
