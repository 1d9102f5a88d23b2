/**
 * How a memory changes. A change says by how much counts go up or down, so that it can be undone whatever happened
 * in between: changes commute, as long as no count would fall below nothing and nothing is crowded out.
 */
import type { Annotation } from '../model/annotation.ts'
import { comparePairs, type DismissedPair, type FigurePlace, keyOfPair, pairsOf } from '../model/dismissedPair.ts'
import type { Layer } from '../model/layer.ts'
import type { ClaimApart, Memory, RejectedPlace, RememberedWords } from '../model/memory.ts'
import type { Span } from '../model/span.ts'
import type { Tag } from '../model/tag.ts'

/** Changes to the counts of some words. */
export interface WordsChange {
  readonly tag: Tag
  readonly words: string
  readonly tagged: number
  readonly rejected: number
}

/** A place that is added to the rejected ones, or removed from them. */
export interface PlaceChange extends Span {
  readonly article: string
  readonly tag: Tag
  readonly rejected: boolean
}

/** A pair of figures that is dismissed as a contradiction, or no longer. */
export interface PairChange extends DismissedPair {
  readonly dismissed: boolean
}

/** A claim that is dismissed for an annotation, or no longer. */
export interface ApartChange extends ClaimApart {
  readonly apart: boolean
}

/** One change of a memory. `at` is an ISO time in UTC. */
export interface MemoryChange {
  readonly words: readonly WordsChange[]
  readonly places: readonly PlaceChange[]
  readonly pairs?: readonly PairChange[] | undefined
  readonly claims?: readonly ApartChange[] | undefined
  readonly at: string
}

/** The most words, places, pairs and claims that are remembered; the least recently changed are dropped first. */
export const MOST_WORDS = 2000
export const MOST_PLACES = 5000
const MOST_PAIRS = 5000
const MOST_APART = 5000

/** Longer words are not remembered, in UTF-16 code units: nobody writes a whole sentence twice. */
export const LONGEST = 120

/** Words as they are remembered: each run of white space one space. Null for what isn't worth it, or too long. */
export function memorable(words: string): string | null {
  const plain = words.trim().replace(/\s+/g, ' ')
  return plain.length >= 2 && plain.length <= LONGEST && /[\p{L}\p{N}]/u.test(plain) ? plain : null
}

/** What an edit of the annotator's own layer teaches: the words that got a tag, and those that lost one. */
export function learned(before: Layer, after: Layer, touched: readonly string[]): readonly WordsChange[] {
  const ids = new Set(touched)
  const old = pick(before, ids)
  const now = pick(after, ids)
  const changes: WordsChange[] = []
  for (const id of ids) {
    const [was, is] = [old.get(id), now.get(id)]
    if (was && is && was.tag === is.tag && was.quote === is.quote) continue
    for (const [annotation, tagged] of [
      [was, -1],
      [is, 1],
    ] as const) {
      const words = annotation && memorable(annotation.quote)
      if (words) changes.push({ tag: annotation.tag, words, tagged, rejected: 0 })
    }
  }
  return changes
}

function pick(layer: Layer, ids: ReadonlySet<string>): ReadonlyMap<string, Annotation> {
  return new Map(layer.annotations.filter(({ id }) => ids.has(id)).map((annotation) => [annotation.id, annotation]))
}

/** The change that rejecting these proposals in an article makes. */
export function rejectionOf(
  article: string,
  rejected: readonly (Span & { readonly tag: Tag; readonly quote: string })[],
  at: string,
): MemoryChange {
  return {
    words: rejected.flatMap(({ tag, quote }) => {
      const words = memorable(quote)
      return words ? [{ tag, words, tagged: 0, rejected: 1 }] : []
    }),
    places: rejected.map(({ tag, start, end }) => ({ article, tag, start, end, rejected: true })),
    at,
  }
}

/** The change that dismisses these figures as a contradiction, each with each. */
export function dismissalOf(figures: readonly FigurePlace[], at: string): MemoryChange {
  return { words: [], places: [], pairs: pairsOf(figures).map((pair) => ({ ...pair, dismissed: true })), at }
}

/** The change that dismisses a claim as the one that an annotation makes. */
export function apartOf(dismissed: ClaimApart, at: string): MemoryChange {
  return { words: [], places: [], claims: [{ ...dismissed, apart: true }], at }
}

/** The change that forgets these words and, with `places`, every rejected place of the memory too. */
export function forgettingOf(
  memory: Memory,
  words: readonly Pick<RememberedWords, 'tag' | 'words'>[],
  places: readonly RejectedPlace[],
  at: string,
): MemoryChange {
  const gone = new Set(words.map(keyOfWords))
  return {
    words: memory.words
      .filter((entry) => gone.has(keyOfWords(entry)))
      .map(({ tag, words, tagged, rejected }) => ({ tag, words, tagged: -tagged, rejected: -rejected })),
    places: places.map(({ article, tag, start, end }) => ({ article, tag, start, end, rejected: false })),
    at,
  }
}

/** The inverse of a change. */
export function inverseOfMemory({ words, places, pairs, claims }: MemoryChange, at: string): MemoryChange {
  return {
    words: words.map((change) => ({ ...change, tagged: 0 - change.tagged, rejected: 0 - change.rejected })),
    places: places.map((change) => ({ ...change, rejected: !change.rejected })),
    ...(pairs && { pairs: pairs.map((change) => ({ ...change, dismissed: !change.dismissed })) }),
    ...(claims && { claims: claims.map((change) => ({ ...change, apart: !change.apart })) }),
    at,
  }
}

/** The memory after a change: sorted, without entries that count nothing, and within its bounds. */
export function changeMemory(memory: Memory, { words, places, pairs = [], claims = [], at }: MemoryChange): Memory {
  const entries = new Map(memory.words.map((entry) => [keyOfWords(entry), entry]))
  for (const change of words) {
    const key = keyOfWords(change)
    const entry = entries.get(key)
    const tagged = Math.max(0, (entry?.tagged ?? 0) + change.tagged)
    const rejected = Math.max(0, (entry?.rejected ?? 0) + change.rejected)
    if (tagged === 0 && rejected === 0) entries.delete(key)
    else entries.set(key, { tag: change.tag, words: change.words, tagged, rejected, at })
  }
  const rejections = new Map(memory.places.map((place) => [keyOfPlace(place), place]))
  for (const { rejected, ...place } of places) {
    if (rejected) rejections.set(keyOfPlace(place), { ...place, at })
    else rejections.delete(keyOfPlace(place))
  }
  const { dismissed: before = [], apart: apartBefore = [], ...others } = memory
  const kept = new Map(before.map((pair) => [keyOfPair(pair), pair]))
  for (const { dismissed, ...pair } of pairs) {
    if (dismissed) kept.set(keyOfPair(pair), { ...pair, at })
    else kept.delete(keyOfPair(pair))
  }
  const dismissed = newest([...kept.values()], MOST_PAIRS).sort(comparePairs)
  const keptApart = new Map(apartBefore.map((one) => [keyOfApart(one), one]))
  for (const { apart, ...one } of claims) {
    if (apart) keptApart.set(keyOfApart(one), { ...one, at })
    else keptApart.delete(keyOfApart(one))
  }
  const apart = newest([...keptApart.values()], MOST_APART).sort((a, b) => compare(keyOfApart(a), keyOfApart(b)))
  return {
    ...others,
    words: newest([...entries.values()], MOST_WORDS).sort(compareWords),
    places: newest([...rejections.values()], MOST_PLACES).sort(comparePlaces),
    ...(dismissed.length > 0 && { dismissed }),
    ...(apart.length > 0 && { apart }),
  }
}

function newest<T extends { readonly at: string }>(entries: T[], most: number): T[] {
  if (entries.length <= most) return entries
  return entries.sort((a, b) => compare(b.at, a.at)).slice(0, most)
}

function keyOfWords({ tag, words }: Pick<RememberedWords, 'tag' | 'words'>): string {
  return `${tag} ${words}`
}

/** The key of a place. */
export function keyOfPlace({ article, tag, start, end }: Omit<RejectedPlace, 'at'>): string {
  return `${article} ${tag} ${start} ${end}`
}

function keyOfApart({ annotation, claim }: ClaimApart): string {
  return `${annotation} ${claim}`
}

function compareWords(a: RememberedWords, b: RememberedWords): number {
  return compare(a.tag, b.tag) || compare(a.words, b.words)
}

function comparePlaces(a: RejectedPlace, b: RejectedPlace): number {
  return compare(a.article, b.article) || a.start - b.start || a.end - b.end || compare(a.tag, b.tag)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
