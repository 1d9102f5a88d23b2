/**
 * Passages that two texts have in common, found by runs of words that each has exactly once (Bram Cohen's patience diff,
 * with runs of words in place of lines). Takes time in proportion to the texts, however much was changed or moved.
 */

/** So many tokens from `from` on in the old text are those from `to` on in the new one. */
export interface SharedRun {
  readonly from: number
  readonly to: number
  readonly length: number
}

/** A part of both texts: `[from, fromEnd)` of the old and `[to, toEnd)` of the new one. */
export interface Region {
  readonly from: number
  readonly fromEnd: number
  readonly to: number
  readonly toEnd: number
}

/**
 * The runs of at least `size` tokens that both texts have within `region`, grown from those that are there once in each;
 * in the order of the old text, none overlapping there.
 */
export function uniqueRuns(old: Uint32Array, later: Uint32Array, region: Region, size: number): readonly SharedRun[] {
  const there = placesOnce(later, region.to, region.toEnd, size)
  const here = placesOnce(old, region.from, region.fromEnd, size)
  const runs: SharedRun[] = []
  let covered = region.from
  for (let from = region.from; from + size <= region.fromEnd; from += 1) {
    if (from + size <= covered) continue
    const digest = digestAt(old, from, size)
    if (here.get(digest) !== from) continue
    const to = there.get(digest)
    if (to === undefined || to < 0 || !agree(old, from, later, to, size)) continue
    const run = grow(old, later, { from, to, length: size }, { ...region, from: covered })
    runs.push(run)
    covered = run.from + run.length
  }
  return runs
}

/** Where each run of `size` tokens begins, by its digest; -1 for one that comes more than once. */
interface PlacesOnce {
  /** Undefined for a digest that no run has. */
  readonly get: (digest: number) => number | undefined
}

/** An open hash table in two arrays: a map of 150,000 numbers takes five times as long. */
function placesOnce(ids: Uint32Array, start: number, end: number, size: number): PlacesOnce {
  const room = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * (end - start))))
  const digests = new Int32Array(room)
  /** 0 for a free slot, -1 for a digest that came again, else the place and one. */
  const places = new Int32Array(room)
  const slotOf = (digest: number) => {
    let slot = (digest ^ (digest >>> 13)) & (room - 1)
    while (places[slot] !== 0 && digests[slot] !== digest) slot = (slot + 1) & (room - 1)
    return slot
  }
  for (let at = start; at + size <= end; at += 1) {
    const digest = digestAt(ids, at, size)
    const slot = slotOf(digest)
    digests[slot] = digest
    places[slot] = places[slot] === 0 ? at + 1 : -1
  }
  return {
    get: (digest) => {
      const place = places[slotOf(digest)] ?? 0
      if (place === 0) return undefined
      return place < 0 ? -1 : place - 1
    },
  }
}

function digestAt(ids: Uint32Array, at: number, size: number): number {
  let digest = 0x811c9dc5
  for (let next = at; next < at + size; next += 1) {
    digest = Math.imul(digest ^ (ids[next] ?? 0), 0x01000193)
    digest ^= digest >>> 15
  }
  return digest | 0
}

function agree(old: Uint32Array, from: number, later: Uint32Array, to: number, size: number): boolean {
  for (let next = 0; next < size; next += 1) if (old[from + next] !== later[to + next]) return false
  return true
}

/** The run with the tokens beside it that both texts share too, within the region. */
export function grow(old: Uint32Array, later: Uint32Array, run: SharedRun, region: Region): SharedRun {
  let { from, to, length } = run
  while (from > region.from && to > region.to && old[from - 1] === later[to - 1]) {
    from -= 1
    to -= 1
    length += 1
  }
  while (from + length < region.fromEnd && to + length < region.toEnd && old[from + length] === later[to + length])
    length += 1
  return { from, to, length }
}

/** The heaviest choice of runs (given in the order of the old text) that are in the same order in the new one. */
export function inOrder(runs: readonly SharedRun[]): readonly SharedRun[] {
  const byPlace = runs.map((_, index) => index).sort((a, b) => (runs[a]?.to ?? 0) - (runs[b]?.to ?? 0))
  const rank = new Uint32Array(runs.length)
  byPlace.forEach((index, position) => {
    rank[index] = position + 1
  })
  // A Fenwick tree of the heaviest chain that ends at or before a place in the new text.
  const best = new Int32Array(runs.length + 1).fill(-1)
  const weight = new Float64Array(runs.length)
  const before = new Int32Array(runs.length).fill(-1)
  const heaviest = (end: number) => {
    let found = -1
    for (let at = end; at > 0; at -= at & -at) {
      const index = best[at] ?? -1
      if (index >= 0 && (found < 0 || (weight[index] ?? 0) > (weight[found] ?? 0))) found = index
    }
    return found
  }
  runs.forEach((run, index) => {
    const place = rank[index] ?? 0
    const previous = heaviest(place - 1)
    before[index] = previous
    weight[index] = run.length + (previous < 0 ? 0 : (weight[previous] ?? 0))
    for (let at = place; at <= runs.length; at += at & -at) {
      const there = best[at] ?? -1
      if (there < 0 || (weight[there] ?? 0) < (weight[index] ?? 0)) best[at] = index
    }
  })
  const chosen: SharedRun[] = []
  for (let at = heaviest(runs.length); at >= 0; at = before[at] ?? -1) {
    const run = runs[at]
    if (run) chosen.push(run)
  }
  return chosen.reverse()
}
