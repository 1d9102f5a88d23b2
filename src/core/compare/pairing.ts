/**
 * Pairs spans of two lists one to one: the best pairs first, then as many as there can be. Taking pairs by their worth
 * and then growing the matching along augmenting paths (Berge 1957) makes it a maximum; no span that found a partner
 * loses it again, though it may be another one. The same lists give the same pairs, whatever their order was.
 */
import type { Span } from '../model/span.ts'

/** A candidate pair: indices into the two lists, and its weight. */
export interface Candidate {
  readonly left: number
  readonly right: number
  readonly worth: number
}

/** The Jaccard index of two spans: from 0 (disjoint) to 1 (same edges). */
export function sharedPart(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

/**
 * The pairs of spans that share a code unit and are worth something, best first. Both lists sorted by start. O(n log n)
 * for lists in which each span meets few others.
 */
export function candidatesOf<Left extends Span, Right extends Span>(
  left: readonly Left[],
  right: readonly Right[],
  worthOf: (a: Left, b: Right) => number,
): readonly Candidate[] {
  const candidates: Candidate[] = []
  const add = (a: number, b: number) => {
    const [one, other] = [left[a], right[b]]
    const worth = one && other ? worthOf(one, other) : 0
    if (worth > 0) candidates.push({ left: a, right: b, worth })
  }
  const open: { left: number[]; right: number[] } = { left: [], right: [] }
  const still = (spans: readonly Span[], indices: number[], start: number) =>
    indices.filter((index) => (spans[index]?.end ?? 0) > start)
  let [a, b] = [0, 0]
  for (;;) {
    const [one, other] = [left[a], right[b]]
    if (one && (!other || one.start <= other.start)) {
      open.right = still(right, open.right, one.start)
      for (const index of open.right) add(a, index)
      open.left.push(a)
      a += 1
    } else if (other) {
      open.left = still(left, open.left, other.start)
      for (const index of open.left) add(index, b)
      open.right.push(b)
      b += 1
    } else {
      return candidates.sort((x, y) => y.worth - x.worth || x.left - y.left || x.right - y.right)
    }
  }
}

/** A maximum matching of the candidates, best first: for each index at the left its partner at the right, if it has one. */
export function matchBest(candidates: readonly Candidate[]): ReadonlyMap<number, number> {
  const partnerOfLeft = new Map<number, number>()
  const partnerOfRight = new Map<number, number>()
  const choices = new Map<number, number[]>()
  for (const { left, right } of candidates) {
    const known = choices.get(left)
    if (known) known.push(right)
    else choices.set(left, [right])
    if (partnerOfLeft.has(left) || partnerOfRight.has(right)) continue
    partnerOfLeft.set(left, right)
    partnerOfRight.set(right, left)
  }
  for (const left of [...choices.keys()].sort((x, y) => x - y)) {
    if (!partnerOfLeft.has(left)) augment(left, choices, partnerOfLeft, partnerOfRight)
  }
  return partnerOfLeft
}

/** Searches breadth-first for an augmenting path that gives `from` a partner. */
function augment(
  from: number,
  choices: ReadonlyMap<number, readonly number[]>,
  partnerOfLeft: Map<number, number>,
  partnerOfRight: Map<number, number>,
): void {
  const cameFrom = new Map<number, number>()
  const queue = [from]
  for (const left of queue) {
    for (const right of choices.get(left) ?? []) {
      if (cameFrom.has(right)) continue
      cameFrom.set(right, left)
      const holder = partnerOfRight.get(right)
      if (holder === undefined) {
        flip(right, cameFrom, partnerOfLeft, partnerOfRight)
        return
      }
      queue.push(holder)
    }
  }
}

function flip(
  end: number,
  cameFrom: ReadonlyMap<number, number>,
  partnerOfLeft: Map<number, number>,
  partnerOfRight: Map<number, number>,
): void {
  let right: number | undefined = end
  while (right !== undefined) {
    const left = cameFrom.get(right)
    if (left === undefined) return
    const before = partnerOfLeft.get(left)
    partnerOfLeft.set(left, right)
    partnerOfRight.set(right, left)
    right = before
  }
}
