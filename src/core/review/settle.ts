/**
 * Settling the differences between layers into the layer of `adjudicated`. A decision remembers the annotations that it
 * was about and what they said; when a layer changes, what it says there is a new difference, and is open again.
 */
import { type ComparedLayer, compareLayers, type Unit } from '../compare/compare.ts'
import type { Edit } from '../edits/edit.ts'
import { planRemove, type Stamps } from '../edits/plan.ts'
import type { Annotation, AnnotationRef } from '../model/annotation.ts'
import type { Decision, Layer, Outcome, SettledUnit } from '../model/layer.ts'
import { annotationFor, type Proposal } from './verdicts.ts'

/** A unit of the compared layers, and the decision about it if there is one that still holds. */
export interface Settlement {
  readonly unit: Unit<Annotation>
  readonly decision: Decision | undefined
}

/** The units of `layers` with the decisions of the adjudicated layer about them. */
export function settlements(adjudicated: Layer, layers: readonly ComparedLayer<Annotation>[]): readonly Settlement[] {
  const decisions = new Map((adjudicated.decisions ?? []).map((decision) => [keyOf(decision.units), decision]))
  return compareLayers(layers).map((unit) => ({ unit, decision: decisions.get(keyOf(settledUnits(unit))) }))
}

/** How a unit is to be settled: annotations to keep as they are said, or a new one. */
export interface Settling {
  readonly outcome: Outcome
  readonly keep: readonly Annotation[]
  readonly make?: Proposal | undefined
}

/** Everything that `members` say, or one of them where they say the same. */
export function keepAll(unit: Unit<Annotation>): Settling {
  const keep: Annotation[] = []
  for (const { annotation } of unit.members) {
    if (!keep.some((other) => saysSame(other, annotation))) keep.push(annotation)
  }
  return { outcome: unit.kind === 'agreed' ? 'agreed' : keep.length === 1 ? 'one' : 'both', keep }
}

/** One annotator's side: the annotation, or none where the annotator has nothing there. */
export function keepSide(unit: Unit<Annotation>, annotator: string): Settling {
  const keep = unit.members.filter((member) => member.annotator === annotator).map(({ annotation }) => annotation)
  return { outcome: keep.length === 0 ? 'none' : unit.kind === 'agreed' ? 'agreed' : 'one', keep }
}

/** None of what they say: a decision like the others. */
export const KEEP_NONE: Settling = { outcome: 'none', keep: [] }

/** Something that nobody says. */
export function makeNew(proposal: Proposal): Settling {
  return { outcome: 'new', keep: [], make: proposal }
}

/** A unit and how it is to be settled. */
export interface Choice {
  readonly unit: Unit<Annotation>
  readonly settling: Settling
}

/**
 * The edit of the adjudicated layer that settles units, as one step of undo. Earlier decisions about any of their
 * annotations go, with what came of them, so that nothing that is settled anew is there twice.
 */
export function planSettle(
  text: string,
  adjudicated: Layer,
  choices: readonly Choice[],
  by: string,
  stamps: Stamps,
): Edit {
  const withdrawn = withdraw(
    adjudicated,
    choices.map(({ unit }) => unit),
    stamps,
  )
  const settled = choices.flatMap(({ unit, settling }) => settleEdits(text, unit, settling, by, stamps))
  return { type: 'batch', edits: [...withdrawn, ...settled] }
}

/** The edit that takes the decision about a unit back, and what came of it: the unit is open again. */
export function planReopen(adjudicated: Layer, unit: Unit<Annotation>, stamps: Stamps): Edit {
  return { type: 'batch', edits: withdraw(adjudicated, [unit], stamps) }
}

/** The edits that take away the decisions about units' annotations, and the annotations that came of them. */
function withdraw(adjudicated: Layer, units: readonly Unit<Annotation>[], stamps: Stamps): readonly Edit[] {
  const refs = new Set(units.flatMap((unit) => settledUnits(unit).map(refKey)))
  const isAbout = (from: readonly AnnotationRef[]) => from.some((ref) => refs.has(refKey(ref)))
  const gone = adjudicated.annotations.filter(({ provenance }) => provenance && isAbout(provenance.from))
  const removed = planRemove(adjudicated, new Set(gone.map(({ id }) => id)), stamps)
  const decisions = (adjudicated.decisions ?? []).filter((decision) => isAbout(decision.units))
  return [
    ...(removed.type === 'batch' ? removed.edits : [removed]),
    ...decisions.map(({ id }): Edit => ({ type: 'decision', id, decision: null })),
  ]
}

function settleEdits(
  text: string,
  unit: Unit<Annotation>,
  { outcome, keep, make }: Settling,
  by: string,
  stamps: Stamps,
): readonly Edit[] {
  const units = settledUnits(unit)
  const add = (annotation: Annotation, from: readonly AnnotationRef[]): Edit => ({
    type: 'add',
    annotation: { ...annotation, provenance: { from, by } },
  })
  const added = keep.map((annotation) => {
    const same = unit.members.filter((member) => saysSame(member.annotation, annotation))
    const { note, value, speaker } = annotation
    const made = { ...annotationFor(text, annotation, stamps), note, value, speaker }
    return add(made, same.map(refOf))
  })
  if (make) added.push(add(annotationFor(text, make, stamps), unit.members.map(refOf)))
  const id = stamps.newId()
  return [...added, { type: 'decision', id, decision: { id, units, outcome, by, at: stamps.now() } }]
}

function saysSame(a: Annotation, b: Annotation): boolean {
  return a.tag === b.tag && a.start === b.start && a.end === b.end
}

function refOf({ annotator, annotation }: Unit<Annotation>['members'][number]): AnnotationRef {
  return { annotator, annotation: annotation.id }
}

function settledUnits({ members }: Unit<Annotation>): readonly SettledUnit[] {
  return members.map(({ annotator, annotation: { id, tag, start, end } }) => ({
    annotator,
    annotation: id,
    tag,
    start,
    end,
  }))
}

function refKey({ annotator, annotation }: AnnotationRef): string {
  return `${annotator}/${annotation}`
}

function keyOf(units: readonly SettledUnit[]): string {
  return units
    .map((unit) => `${refKey(unit)}:${unit.tag}:${unit.start}-${unit.end}`)
    .sort()
    .join(' ')
}
