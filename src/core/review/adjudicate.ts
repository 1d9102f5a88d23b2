/**
 * Resolving the differences between layers into the layer of `adjudicated`. A decision remembers the annotations that it
 * was about and what they said; when a layer changes, what it says there is a new difference, and is open again.
 */

import { joinedAnswers, mostAnswered } from '../compare/answers.ts'
import { type ComparedLayer, type ComparedPlace, compareLayers } from '../compare/compare.ts'
import { saysSame } from '../compare/sides.ts'
import type { Edit } from '../edits/edit.ts'
import type { IdsAndClock } from '../edits/plan.ts'
import { saysSame as isEqual } from '../merge/difference.ts'
import { type Annotation, type AnnotationRef, refKey } from '../model/annotation.ts'
import type { DecidedUnit, Decision, Layer, Outcome } from '../model/layer.ts'
import { adjudicatedLinks, sameLinks } from './adjudicatedLinks.ts'
import { annotationFor, type Proposal } from './verdicts.ts'

/** A unit of the compared layers, and the decision about it if there is one that still holds. */
export interface PlaceDecision {
  readonly unit: ComparedPlace<Annotation>
  readonly decision: Decision | undefined
}

/** The units of `layers` with the decisions of the adjudicated layer about them. */
export function placeDecisions(
  adjudicated: Pick<Layer, 'decisions'>,
  layers: readonly ComparedLayer<Annotation>[],
): readonly PlaceDecision[] {
  const decisions = new Map((adjudicated.decisions ?? []).map((decision) => [keyOf(decision.units), decision]))
  return compareLayers(layers).map((unit) => {
    const units = decidedUnits(unit)
    const decision = decisions.get(keyOf(units))
    return { unit, decision: decision && isSameAnswered(decision.units, units) ? decision : undefined }
  })
}

/** How a place is resolved: annotations to keep as they are said, or a new one. */
export interface Adjudication {
  readonly outcome: Outcome
  readonly keep: readonly Annotation[]
  readonly make?: Proposal | undefined
}

/** Everything that `members` say, or one of them where they say the same. */
export function keepAll(unit: ComparedPlace<Annotation>): Adjudication {
  const keep: Annotation[] = []
  for (const { annotation } of mostAnswered(unit.members, (member) => member.annotation)) {
    if (!keep.some((other) => saysSame(other, annotation))) keep.push(annotation)
  }
  return { outcome: unit.kind === 'agreed' ? 'agreed' : keep.length === 1 ? 'one' : 'both', keep }
}

/** One annotator's side: the annotation, or none where the annotator has nothing there. */
export function keepSide(unit: ComparedPlace<Annotation>, annotator: string): Adjudication {
  const keep = unit.members.filter((member) => member.annotator === annotator).map(({ annotation }) => annotation)
  return { outcome: keep.length === 0 ? 'none' : unit.kind === 'agreed' ? 'agreed' : 'one', keep }
}

/** None of what they say: a decision like the others. */
export const KEEP_NONE: Adjudication = { outcome: 'none', keep: [] }

/** Something that nobody says. */
export function makeNew(proposal: Proposal): Adjudication {
  return { outcome: 'new', keep: [], make: proposal }
}

/** A unit and how it is resolved. */
export interface Choice {
  readonly unit: ComparedPlace<Annotation>
  readonly adjudication: Adjudication
}

/** What adjudication works with: the article's text, the layers compared, who adjudicates, ids and times. */
export interface AdjudicationContext {
  readonly text: string
  readonly layers: readonly ComparedLayer<Annotation>[]
  readonly by: string
  readonly idsAndClock: IdsAndClock
}

/**
 * The edit of the adjudicated layer that adjudicates units, as one step of undo. Earlier decisions about any of their
 * annotations go, with what resulted from them, so that nothing that is resolved again is there twice. Links come along where
 * both their ends are adjudicated now.
 */
export function planAdjudicate(context: AdjudicationContext, adjudicated: Layer, choices: readonly Choice[]): Edit {
  const gone = withdrawn(
    adjudicated,
    choices.map(({ unit }) => unit),
  )
  const adjudications = choices.map((choice) => adjudicatedBy(context, choice))
  return changed(context, adjudicated, gone, {
    annotations: adjudications.flatMap(({ annotations }) => annotations),
    decisions: adjudications.map(({ decision }) => decision),
  })
}

/** The edit that withdraws the decision about a unit, and what resulted from it: the unit is open again. */
export function planReopen(context: AdjudicationContext, adjudicated: Layer, unit: ComparedPlace<Annotation>): Edit {
  return changed(context, adjudicated, withdrawn(adjudicated, [unit]), { annotations: [], decisions: [] })
}

/** The edit that gives all adjudicated annotations the links that their sources have by now; null where they have them. */
export function planRelink({ layers, idsAndClock }: AdjudicationContext, { annotations }: Layer): Edit | null {
  const links = adjudicatedLinks(annotations, layers)
  const edits = annotations.flatMap((annotation) => relinked(annotation, links, idsAndClock.now()))
  return edits.length === 0 ? null : { type: 'batch', edits }
}

/** Annotations of the adjudicated layer, and decisions in it. */
interface Adjudicated {
  readonly annotations: readonly Annotation[]
  readonly decisions: readonly Decision[]
}

/** The decisions about units' annotations, and the annotations that came of them. */
function withdrawn({ annotations, decisions = [] }: Layer, units: readonly ComparedPlace<Annotation>[]): Adjudicated {
  const refs = new Set(units.flatMap((unit) => decidedUnits(unit).map(refKey)))
  const isAbout = (from: readonly AnnotationRef[]) => from.some((ref) => refs.has(refKey(ref)))
  return {
    annotations: annotations.filter(({ provenance }) => provenance && isAbout(provenance.from)),
    decisions: decisions.filter((decision) => isAbout(decision.units)),
  }
}

/** The edit that takes things out of the layer and puts others in, with the links from and to them. */
function changed(
  { layers, idsAndClock }: AdjudicationContext,
  { annotations }: Layer,
  gone: Adjudicated,
  come: Adjudicated,
): Edit {
  const [old, fresh] = [gone, come].map((adjudicated) => new Set(adjudicated.annotations.map(({ id }) => id)))
  const staying = annotations.filter(({ id }) => !old?.has(id))
  const links = adjudicatedLinks([...staying, ...come.annotations], layers)
  const concerns = ({ links: before, id }: Annotation) =>
    [...before, ...(links.get(id) ?? [])].some(({ to }) => old?.has(to) || fresh?.has(to))
  return {
    type: 'batch',
    edits: [
      ...staying.filter(concerns).flatMap((annotation) => relinked(annotation, links, idsAndClock.now())),
      ...gone.annotations.map(({ id }): Edit => ({ type: 'remove', id })),
      ...gone.decisions.map(({ id }): Edit => ({ type: 'decision', id, decision: null })),
      ...come.annotations.map(
        (annotation): Edit => ({
          type: 'add',
          annotation: { ...annotation, links: links.get(annotation.id) ?? [] },
        }),
      ),
      ...come.decisions.map((decision): Edit => ({ type: 'decision', id: decision.id, decision })),
    ],
  }
}

function relinked({ id, links }: Annotation, all: ReturnType<typeof adjudicatedLinks>, at: string): readonly Edit[] {
  const wanted = all.get(id) ?? []
  return sameLinks(links, wanted) ? [] : [{ type: 'link', id, links: wanted, at }]
}

/** The result for a unit: its annotations, whose links are not known yet, and the decision. */
function adjudicatedBy(
  { text, by, idsAndClock }: AdjudicationContext,
  { unit, adjudication: { outcome, keep, make } }: Choice,
): { readonly annotations: readonly Annotation[]; readonly decision: Decision } {
  const kept = keep.map((annotation): Annotation => {
    const others = unit.members.filter((member) => member.annotation !== annotation)
    const own = unit.members.filter((member) => member.annotation === annotation)
    const same = [...own, ...others.filter((member) => saysSame(member.annotation, annotation))]
    const provenance = { from: same.map(refOf), by }
    return {
      ...annotationFor(text, annotation, idsAndClock),
      ...detailsOf(same.map((member) => member.annotation)),
      provenance,
    }
  })
  const made = make && { ...annotationFor(text, make, idsAndClock), provenance: { from: unit.members.map(refOf), by } }
  const decision = { id: idsAndClock.newId(), units: decidedUnits(unit), outcome, by, at: idsAndClock.now() }
  return { annotations: made ? [...kept, made] : kept, decision }
}

/** The note, value, speaker and answers of annotations that say the same: of each the first that there is. */
function detailsOf(
  annotations: readonly Annotation[],
): Pick<Annotation, 'note' | 'value' | 'speaker' | 'attributes' | 'codebook'> {
  return {
    note: annotations.find(({ note }) => note !== '')?.note ?? '',
    value: annotations.find(({ value }) => value)?.value,
    speaker: annotations.find(({ speaker }) => speaker)?.speaker,
    ...joinedAnswers(annotations),
  }
}

function refOf({ annotator, annotation }: ComparedPlace<Annotation>['members'][number]): AnnotationRef {
  return { annotator, annotation: annotation.id }
}

function decidedUnits({ members }: ComparedPlace<Annotation>): readonly DecidedUnit[] {
  // Without an answer there is nothing to remember of them.
  const isAnswered = members.some(({ annotation }) => annotation.attributes)
  return members.map(({ annotator, annotation: { id, tag, start, end, attributes = {} } }) => ({
    annotator,
    annotation: id,
    tag,
    start,
    end,
    ...(isAnswered && { attributes }),
  }))
}

/** Whether a decision still is about what annotations answer now; one that was made without answers is about any. */
function isSameAnswered(before: readonly DecidedUnit[], now: readonly DecidedUnit[]): boolean {
  const answers = new Map(now.map((unit) => [refKey(unit), unit.attributes ?? {}]))
  return before.every((unit) => !unit.attributes || isEqual(unit.attributes, answers.get(refKey(unit)) ?? {}))
}

function keyOf(units: readonly DecidedUnit[]): string {
  return units
    .map((unit) => `${refKey(unit)}:${unit.tag}:${unit.start}-${unit.end}`)
    .sort()
    .join(' ')
}
