/** How a memory affects suggestions: it holds some back, and proposes words that the rules don't find. */
import type { Memory, RememberedWords } from '../model/memory.ts'
import type { Tag } from '../model/tag.ts'
import { type FoldedText, foldText } from '../text/folding/foldText.ts'
import { indexSpans } from '../text/spanIndex.ts'
import { keyOfPlace, memorable } from './memory.ts'
import { compareSuggestions, type Suggestion } from './suggestion.ts'

/** Less certain where words differ from those that were tagged, if only in their capitals. */
const OTHER_CAPITALS = 0.7

/** How often words were tagged and rejected, however they were spaced and encoded. */
interface Counts {
  readonly tagged: number
  readonly rejected: number
}

/** A key for words that are the same folded; with their capitals or without. */
const exactKey = (tag: Tag, folded: string) => `= ${tag} ${folded}`
const caselessKey = (tag: Tag, folded: string) => `~ ${tag} ${folded.toLowerCase()}`

/** Counts by both keys. */
function countsOf(entries: readonly RememberedWords[]): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>()
  for (const { tag, words, tagged, rejected } of entries) {
    const folded = foldText(words).text
    for (const key of [exactKey(tag, folded), caselessKey(tag, folded)]) {
      const sum = counts.get(key)
      counts.set(key, { tagged: (sum?.tagged ?? 0) + tagged, rejected: (sum?.rejected ?? 0) + rejected })
    }
  }
  return counts
}

/**
 * Whether a suggestion in an article is held back: it was rejected in that very place, or its words were rejected more
 * often than tagged. The exact words decide where they are known, else the same words with other capitals.
 */
export function holdingBack(memory: Memory, article: string): (suggestion: Suggestion) => boolean {
  const places = new Set(memory.places.map(keyOfPlace))
  const counts = countsOf(memory.words)
  return ({ tag, start, end, quote }) => {
    if (places.has(keyOfPlace({ article, tag, start, end }))) return true
    const words = memorable(quote)
    if (words === null) return false
    const folded = foldText(words).text
    const known = counts.get(exactKey(tag, folded)) ?? counts.get(caselessKey(tag, folded))
    return known ? known.rejected > known.tagged : false
  }
}

const WORD = /[\p{L}\p{N}]+/gu

/** Remembered words under the word that they begin with. */
interface Lead {
  /** How far into the words that word begins. */
  readonly offset: number
  readonly length: number
}

/**
 * The places in `text` of words that were tagged more often than rejected, where `found` (sorted) has nothing of that
 * tag: rule `memory`, exact words before the same with other capitals, the longest first. Time is linear in the text:
 * each word of it is looked up for each length of what begins with it, 120 at most.
 */
export function recall(
  text: string,
  memory: Memory,
  found: readonly Suggestion[],
  kinds: readonly Tag[],
): readonly Suggestion[] {
  const folded = foldText(text)
  return kinds
    .flatMap((tag) => {
      const taken = indexSpans(found.filter((suggestion) => suggestion.tag === tag))
      const places = rememberedPlaces(text, folded, tag, memory)
      return places.filter(({ start, end }) => taken.overlapping(start, end).length === 0)
    })
    .sort(compareSuggestions)
}

function rememberedPlaces(text: string, folded: FoldedText, tag: Tag, memory: Memory): readonly Suggestion[] {
  const known = memory.words.filter((entry) => entry.tag === tag && entry.tagged > entry.rejected)
  if (known.length === 0) return []
  const counts = countsOf(known)
  const leads = leadsOf(known.map(({ words }) => foldText(words).text))
  const places: Suggestion[] = []
  let behind = 0
  for (const { 0: word, index } of folded.text.matchAll(WORD)) {
    for (const { offset, length } of leads.get(word.toLowerCase()) ?? []) {
      const start = index - offset
      if (start < behind || !standsAlone(folded.text, start, start + length)) continue
      const words = folded.text.slice(start, start + length)
      const same = counts.get(exactKey(tag, words))
      const entry = same ?? counts.get(caselessKey(tag, words))
      if (!entry) continue
      const confidence = trust(entry) * (same ? 1 : OTHER_CAPITALS)
      const span = folded.toStored({ start, end: start + length })
      places.push({ tag, ...span, quote: text.slice(span.start, span.end), rule: 'memory', confidence })
      behind = start + length
      break
    }
  }
  return places
}

/** For each first word, where it stands in what begins with it and how long that is, the longest first. */
function leadsOf(known: readonly string[]): ReadonlyMap<string, readonly Lead[]> {
  const leads = new Map<string, Map<string, Lead>>()
  for (const words of known) {
    const [first] = words.matchAll(WORD)
    if (!first) continue
    const key = first[0].toLowerCase()
    const lengths = leads.get(key) ?? new Map<string, Lead>()
    lengths.set(`${first.index} ${words.length}`, { offset: first.index, length: words.length })
    leads.set(key, lengths)
  }
  return new Map([...leads].map(([key, lengths]) => [key, [...lengths.values()].sort((a, b) => b.length - a.length)]))
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u

function standsAlone(text: string, start: number, end: number): boolean {
  if (start < 0 || end > text.length) return false
  const isInside = (at: number) => WORD_CHARACTER.test(text.charAt(at - 1)) && WORD_CHARACTER.test(text.charAt(at))
  return !isInside(start) && !isInside(end)
}

/** The share of such proposals that is expected to be right, by the rule of succession (Laplace). */
function trust({ tagged, rejected }: Counts): number {
  return (tagged + 1) / (tagged + rejected + 2)
}
