/**
 * Two versions of a text laid beside each other: which words of the earlier one are in the later one, in their order
 * (kept) or elsewhere (moved). Everything else was removed or added.
 */
import { diffArrays } from 'diff'
import { grow, inOrder, type Region, type SharedRun, uniqueRuns } from './sharedRuns.ts'
import { slid } from './sliding.ts'
import { createTokenizer, type Tokens } from './tokens.ts'

/** How two texts hang together. Runs are in the order of the old text and overlap in neither. */
export interface Alignment {
  readonly old: Tokens
  readonly later: Tokens
  readonly kept: readonly SharedRun[]
  readonly moved: readonly SharedRun[]
  /** By token of the old text: the token of the later one that it is, or -1. */
  readonly to: Int32Array
  /** By token of the later text: the token of the old one that it is, or -1. */
  readonly from: Int32Array
  /** By token of the old text: 1 where it is in a passage that was moved. */
  readonly isMoved: Uint8Array
}

/** So many words in a row that both texts have once show that a passage is the same. */
const RUN = 4

/** The shortest passage, in tokens, that counts as moved rather than as removed and added. */
const SHORTEST_MOVED = 8

/** A gap of more tokens is first divided by pairs of words that both sides have once. */
const LARGE_GAP = 800

/** The most tokens that may differ within a gap; what differs more was rewritten. */
const MOST_EDITS = 400

/** Compares two texts. 1,000,000 characters each take about a quarter of a second. */
export function alignTexts(old: string, later: string): Alignment {
  const tokenize = createTokenizer()
  return alignTokens(tokenize(old), tokenize(later))
}

/** Compares two texts whose tokens come from the same tokenizer. */
function alignTokens(old: Tokens, later: Tokens): Alignment {
  const all: Region = { from: 0, fromEnd: old.count, to: 0, toEnd: later.count }
  const [head, rest, tail] = trimmed(old, later, all)
  const runs = uniqueRuns(old.ids, later.ids, rest, RUN)
  const spine = inOrder(runs)
  const kept = joined([...head, ...fill(old, later, rest, grownApart(old, later, rest, spine), LARGE_GAP), ...tail])
  const strong = slid(old, later, withoutIslands(old, later, kept))
  const to = new Int32Array(old.count).fill(-1)
  const from = new Int32Array(later.count).fill(-1)
  const isMoved = new Uint8Array(old.count)
  for (const run of strong) connect(to, from, run)
  const onSpine = new Set(spine)
  const moved: SharedRun[] = []
  for (const run of runs) {
    if (onSpine.has(run)) continue
    const left = unconnected(old, later, to, from, run)
    if (!left || left.length < SHORTEST_MOVED) continue
    connect(to, from, left)
    isMoved.fill(1, left.from, left.from + left.length)
    moved.push(left)
  }
  return { old, later, kept: strong, moved: moved.sort((a, b) => a.from - b.from), to, from, isMoved }
}

function connect(to: Int32Array, from: Int32Array, run: SharedRun): void {
  for (let at = 0; at < run.length; at += 1) {
    to[run.from + at] = run.to + at
    from[run.to + at] = run.from + at
  }
}

/** What both texts begin and end with, and the region between. */
function trimmed(
  { ids: old }: Tokens,
  { ids: later }: Tokens,
  all: Region,
): readonly [readonly SharedRun[], Region, readonly SharedRun[]] {
  const head = grow(old, later, { from: all.from, to: all.to, length: 0 }, all)
  const rest = { ...all, from: head.length, to: head.length }
  const tail = grow(old, later, { from: all.fromEnd, to: all.toEnd, length: 0 }, rest)
  return [head.length > 0 ? [head] : [], { ...rest, fromEnd: tail.from, toEnd: tail.to }, tail.length > 0 ? [tail] : []]
}

/** Each run grown as far as the text between it and its neighbours is the same. */
function grownApart(
  { ids: old }: Tokens,
  { ids: later }: Tokens,
  region: Region,
  runs: readonly SharedRun[],
): readonly SharedRun[] {
  const grown: SharedRun[] = []
  let [from, to] = [region.from, region.to]
  runs.forEach((run, index) => {
    const next = runs[index + 1]
    const left = cutBefore(run, from, to)
    if (left.length <= 0) return
    const bounds = { from, to, fromEnd: next?.from ?? region.fromEnd, toEnd: next?.to ?? region.toEnd }
    const whole = grow(old, later, left, bounds)
    grown.push(whole)
    from = whole.from + whole.length
    to = whole.to + whole.length
  })
  return grown
}

/** The part of a run that comes after both places. */
function cutBefore(run: SharedRun, from: number, to: number): SharedRun {
  const cut = Math.max(0, from - run.from, to - run.to)
  return { from: run.from + cut, to: run.to + cut, length: run.length - cut }
}

/** The runs with what the gaps between them share. */
function fill(
  old: Tokens,
  later: Tokens,
  region: Region,
  runs: readonly SharedRun[],
  largest: number,
): readonly SharedRun[] {
  const filled: SharedRun[] = []
  let [from, to] = [region.from, region.to]
  for (const run of [...runs, { from: region.fromEnd, to: region.toEnd, length: 0 }]) {
    filled.push(...sharedInGap(old, later, { from, fromEnd: run.from, to, toEnd: run.to }, largest))
    if (run.length > 0) filled.push(run)
    from = run.from + run.length
    to = run.to + run.length
  }
  return filled
}

function sharedInGap(old: Tokens, later: Tokens, gap: Region, largest: number): readonly SharedRun[] {
  const [removed, added] = [gap.fromEnd - gap.from, gap.toEnd - gap.to]
  if (removed === 0 || added === 0) return []
  if (removed + added > largest) {
    const pairs = grownApart(old, later, gap, inOrder(uniqueRuns(old.ids, later.ids, gap, 2)))
    return fill(old, later, gap, pairs, Number.POSITIVE_INFINITY)
  }
  const changes = diffArrays(
    Array.from(old.ids.subarray(gap.from, gap.fromEnd)),
    Array.from(later.ids.subarray(gap.to, gap.toEnd)),
    { maxEditLength: MOST_EDITS },
  )
  const runs: SharedRun[] = []
  let { from, to } = gap
  for (const { count, added: isAdded, removed: isRemoved } of changes ?? []) {
    if (!isAdded && !isRemoved) runs.push({ from, to, length: count })
    if (!isAdded) from += count
    if (!isRemoved) to += count
  }
  return runs
}

/** Runs that follow each other in both texts become one. */
function joined(runs: readonly SharedRun[]): readonly SharedRun[] {
  const whole: SharedRun[] = []
  for (const run of runs) {
    const last = whole.at(-1)
    if (last && last.from + last.length === run.from && last.to + last.length === run.to)
      whole[whole.length - 1] = { ...last, length: last.length + run.length }
    else if (run.length > 0) whole.push(run)
  }
  return whole
}

/**
 * The runs without those of a few words that stand amid larger changes: that "the" is in both sentences doesn't make one
 * of the other (the semantic clean-up of Neil Fraser's diff-match-patch).
 */
function withoutIslands(old: Tokens, later: Tokens, runs: readonly SharedRun[]): readonly SharedRun[] {
  const left: SharedRun[] = []
  const isIsland = (run: SharedRun, before: SharedRun = START, next: SharedRun | undefined) => {
    // After the last run there is nothing that it could be an island in.
    if (run.length >= RUN || !next) return false
    const weight = lengthOf(old, run.from, run.from + run.length)
    return weight <= changedBetween(old, later, before, run) && weight <= changedBetween(old, later, run, next)
  }
  for (const [index, run] of runs.entries()) {
    if (isIsland(run, left.at(-1), runs[index + 1])) continue
    left.push(run)
  }
  return left.length === runs.length ? runs : withoutIslands(old, later, left)
}

const START: SharedRun = { from: 0, to: 0, length: 0 }

/** How many code units were removed or added between two runs, whichever is more. */
function changedBetween(old: Tokens, later: Tokens, before: SharedRun, after: SharedRun): number {
  return Math.max(
    lengthOf(old, before.from + before.length, after.from),
    lengthOf(later, before.to + before.length, after.to),
  )
}

/** The length of tokens in a row, in code units of the folded text. */
function lengthOf({ starts, ends }: Tokens, start: number, end: number): number {
  return start >= end ? 0 : (ends[end - 1] ?? 0) - (starts[start] ?? 0)
}

/** The longest part of a run whose tokens no other run has, in either text; null where none is left. */
function unconnected(old: Tokens, later: Tokens, to: Int32Array, from: Int32Array, run: SharedRun): SharedRun | null {
  let best: SharedRun | null = null
  let start = 0
  for (let at = 0; at <= run.length; at += 1) {
    const isFree = at < run.length && to[run.from + at] === -1 && from[run.to + at] === -1
    if (isFree) continue
    const length = at - start
    if (length > (best?.length ?? 0)) best = { from: run.from + start, to: run.to + start, length }
    start = at + 1
  }
  if (!best) return null
  const [room, place] = [freeAround(to, best.from, best.length), freeAround(from, best.to, best.length)]
  return grow(old.ids, later.ids, best, { from: room.start, fromEnd: room.end, to: place.start, toEnd: place.end })
}

/** The tokens around a run that aren't connected. */
function freeAround(connected: Int32Array, start: number, length: number) {
  let [from, end] = [start, start + length]
  while (from > 0 && connected[from - 1] === -1) from -= 1
  while (end < connected.length && connected[end] === -1) end += 1
  return { start: from, end }
}
