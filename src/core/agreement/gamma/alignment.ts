/**
 * The best alignment of several annotators' units and its disorder (Mathet, Widlöcher & Métivier, "The unified and
 * holistic method gamma", Computational Linguistics 41, 2015). For two annotators the best one is found; for more it is
 * approached: annotators are added one by one, each by the best assignment, and then placed again as long as that helps.
 * The same is done to the random samples that gamma compares with.
 */

import type { Span } from '../../model/span.ts'
import type { Tag } from '../../model/tag.ts'
import { countWhile } from '../../search.ts'
import { assignMost, type Edge } from './assignment.ts'

/** The part of an annotation that is aligned. */
export interface GammaUnit extends Span {
  readonly tag: Tag
}

/** What a unit without a partner costs, Δ∅; the other costs are in proportion to it. */
const EMPTY = 1

/** The weights of position and tag, α and β. */
const PLACE_WEIGHT = 1
const TAG_WEIGHT = 1

/** How different two units are: 0 for equal units, above Δ∅ for units that are better left apart. */
export function dissimilarity(a: GammaUnit, b: GammaUnit): number {
  const apart = Math.abs(a.start - b.start) + Math.abs(a.end - b.end)
  const place = (apart / (a.end - a.start + b.end - b.start)) ** 2 * EMPTY
  return PLACE_WEIGHT * place + (a.tag === b.tag ? 0 : TAG_WEIGHT * EMPTY)
}

/** The most rounds of placing annotators again: the result changes little after the second. */
const ROUNDS = 3

/** The disorder of the best alignment: the sum over its groups, divided by the mean number of units of an annotator. */
export function bestDisorder(annotators: readonly (readonly GammaUnit[])[]): number {
  const units = annotators.reduce((sum, list) => sum + list.length, 0)
  if (units === 0) return 0
  const pairs = (annotators.length * (annotators.length - 1)) / 2
  let groups: readonly Group[] = []
  annotators.forEach((list, annotator) => {
    groups = placed(groups, annotator, list, pairs)
  })
  let disorder = disorderOf(groups, pairs)
  for (let round = 1; annotators.length > 2 && round < ROUNDS; round += 1) {
    let tried = groups
    annotators.forEach((list, annotator) => {
      tried = placed(without(tried, annotator), annotator, list, pairs)
    })
    const found = disorderOf(tried, pairs)
    if (found >= disorder - 1e-9) break
    groups = tried
    disorder = found
  }
  return disorder / (units / annotators.length)
}

/** Units aligned with each other: at most one per annotator. */
interface Group {
  readonly start: number
  readonly members: readonly { readonly annotator: number; readonly unit: GammaUnit }[]
}

/** The groups with one annotator's units in them, each where it lowers the disorder most, or in a group of its own. */
function placed(
  groups: readonly Group[],
  annotator: number,
  units: readonly GammaUnit[],
  pairs: number,
): readonly Group[] {
  const ordered = [...groups].sort((a, b) => a.start - b.start)
  const partners = assignMost(edgesOf(ordered, units, pairs), ordered.length)
  const joined = new Map<number, GammaUnit>()
  const alone: Group[] = []
  units.forEach((unit, index) => {
    const partner = partners[index] ?? -1
    if (partner >= 0) joined.set(partner, unit)
    else alone.push({ start: unit.start, members: [{ annotator, unit }] })
  })
  const grown = ordered.map((group, index) => {
    const unit = joined.get(index)
    return unit ? { start: group.start, members: [...group.members, { annotator, unit }] } : group
  })
  return [...grown, ...alone]
}

/**
 * What it is worth to put each unit into each group, above leaving it alone. A unit alone costs Δ∅; in a group it costs,
 * by pair of annotators, the dissimilarity instead of the Δ∅ that the group paid for the empty place.
 */
function edgesOf(groups: readonly Group[], units: readonly GammaUnit[], pairs: number): readonly (readonly Edge[])[] {
  const longest = groups.reduce((most, { members }) => Math.max(most, ...members.map(lengthOf)), 0)
  const reach = Math.sqrt((1 + pairs) / PLACE_WEIGHT)
  return units.map((unit) => {
    const room = reach * (unit.end - unit.start + longest) + longest
    const edges: Edge[] = []
    for (let to = firstFrom(groups, unit.start - room); to < groups.length; to += 1) {
      const group = groups[to]
      if (!group || group.start > unit.start + room) break
      let worth = EMPTY
      for (const member of group.members) worth += (EMPTY - dissimilarity(member.unit, unit)) / pairs
      if (worth > 1e-9) edges.push({ to, worth })
    }
    return edges
  })
}

function lengthOf({ unit }: { readonly unit: GammaUnit }): number {
  return unit.end - unit.start
}

function firstFrom(groups: readonly Group[], start: number): number {
  return countWhile(groups.length, (index) => (groups[index]?.start ?? 0) < start)
}

function without(groups: readonly Group[], annotator: number): readonly Group[] {
  return groups.flatMap((group) => {
    const members = group.members.filter((member) => member.annotator !== annotator)
    const [first] = members
    return first ? [{ start: first.unit.start, members }] : []
  })
}

/** The sum of the groups' disorders: each the mean over all pairs of annotators, an empty place costing Δ∅. */
function disorderOf(groups: readonly Group[], pairs: number): number {
  let sum = 0
  for (const { members } of groups) {
    let paid = (pairs - (members.length * (members.length - 1)) / 2) * EMPTY
    members.forEach((one, index) => {
      for (const other of members.slice(index + 1)) paid += dissimilarity(one.unit, other.unit)
    })
    sum += paid / pairs
  }
  return sum
}
