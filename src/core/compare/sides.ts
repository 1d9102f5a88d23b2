/** The sides of a unit: each reading of a place, with everybody who shares it. */
import type { Annotation } from '../model/annotation.ts'
import { compareSpans } from '../model/span.ts'
import { answersDiffer, mostAnswered } from './answers.ts'
import type { ComparedPlace, Member, TaggedSpan } from './compare.ts'

/** One reading of a place; the first annotator's annotation represents it. */
export interface Side<S extends TaggedSpan = TaggedSpan> {
  readonly annotation: S
  readonly members: readonly Member<S>[]
}

/** Whether two annotations have the same tag and edges, and no answer that differs. */
export function saysSame(a: TaggedSpan, b: TaggedSpan): boolean {
  return a.tag === b.tag && compareSpans(a, b) === 0 && !answersDiffer([a, b])
}

/** The sides of a unit, those of most annotators first, then in the order of its members. */
export function sidesOf<S extends TaggedSpan>({ members }: Pick<ComparedPlace<S>, 'members'>): readonly Side<S>[] {
  const sides: { readonly annotation: S; readonly members: Member<S>[] }[] = []
  for (const member of mostAnswered(members, ({ annotation }) => annotation)) {
    const side = sides.find(({ annotation }) => saysSame(annotation, member.annotation))
    if (side) side.members.push(member)
    else sides.push({ annotation: member.annotation, members: [member] })
  }
  return sides.sort((a, b) => b.members.length - a.members.length)
}

/** Where a member's links lead, in the layers that are compared: the words there, by relation. */
export interface LinkSaid {
  readonly rel: Annotation['links'][number]['rel']
  readonly unit: ComparedPlace<Annotation>
  readonly to: Annotation
}

/** Where the links of each annotation in the units lead, keyed by `memberKey`. */
export function linksSaid(units: readonly ComparedPlace<Annotation>[]): ReadonlyMap<Annotation, readonly LinkSaid[]> {
  const ends = new Map<string, { readonly unit: ComparedPlace<Annotation>; readonly to: Annotation }>()
  for (const unit of units) {
    for (const { annotator, annotation } of unit.members)
      ends.set(`${annotator}/${annotation.id}`, { unit, to: annotation })
  }
  const said = new Map<Annotation, readonly LinkSaid[]>()
  for (const { members } of units) {
    for (const { annotator, annotation } of members) {
      if (annotation.links.length === 0) continue
      const links = annotation.links.flatMap(({ rel, to }) => {
        const end = ends.get(`${annotator}/${to}`)
        return end ? [{ rel, ...end }] : []
      })
      said.set(annotation, links)
    }
  }
  return said
}

/** Whether two annotators who both link their annotation of a unit link it to different places. */
export function linksDiffer(
  { members }: Pick<ComparedPlace<Annotation>, 'members'>,
  said: ReadonlyMap<Annotation, readonly LinkSaid[]>,
): boolean {
  const places = members
    .map(({ annotation }) => said.get(annotation) ?? [])
    .filter((links) => links.length > 0)
    .map((links) => new Set(links.map(({ unit }) => unit)))
  const [first, ...others] = places
  return others.some((units) => units.size !== first?.size || [...units].some((unit) => !first.has(unit)))
}
