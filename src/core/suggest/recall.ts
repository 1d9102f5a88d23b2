/** What a memory does to suggestions: it holds some back, and proposes words that the rules don't find. */
import type { Memory, RememberedWords } from '../model/memory.ts'
import type { Tag } from '../model/tag.ts'
import { indexSpans } from '../text/spanIndex.ts'
import { keyOfPlace, memorable } from './memory.ts'
import { compareSuggestions, type Suggestion } from './suggestion.ts'

/** The rules' word counts more where words differ from those that were tagged, if only in their capitals. */
const OTHER_CAPITALS = 0.7

/**
 * Whether a suggestion in an article is held back: it was rejected in that very place, or its words were rejected more
 * often than tagged. The exact words decide where they are known, else the same words with other capitals.
 */
export function holdingBack(memory: Memory, article: string): (suggestion: Suggestion) => boolean {
  const places = new Set(memory.places.map(keyOfPlace))
  const entries = new Map<string, RememberedWords>()
  for (const entry of memory.words) entries.set(folded(entry), entry)
  for (const entry of memory.words) entries.set(exact(entry), entry)
  return ({ tag, start, end, quote }) => {
    if (places.has(keyOfPlace({ article, tag, start, end }))) return true
    const words = memorable(quote)
    const entry = words && (entries.get(exact({ tag, words })) ?? entries.get(folded({ tag, words })))
    return entry ? entry.rejected > entry.tagged : false
  }
}

function exact({ tag, words }: Pick<RememberedWords, 'tag' | 'words'>): string {
  return `= ${tag} ${words}`
}

function folded({ tag, words }: Pick<RememberedWords, 'tag' | 'words'>): string {
  return `~ ${tag} ${words.toLowerCase()}`
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
  return kinds
    .flatMap((tag) => {
      const taken = indexSpans(found.filter((suggestion) => suggestion.tag === tag))
      const places = placesOf(text, tag, memory)
      return places.filter(({ start, end }) => taken.overlapping(start, end).length === 0)
    })
    .sort(compareSuggestions)
}

function placesOf(text: string, tag: Tag, memory: Memory): readonly Suggestion[] {
  const known = memory.words.filter((entry) => entry.tag === tag && entry.tagged > entry.rejected)
  if (known.length === 0) return []
  const byWords = new Map<string, RememberedWords>()
  for (const entry of known) byWords.set(entry.words.toLowerCase(), entry)
  for (const entry of known) byWords.set(exact(entry), entry)
  const leads = leadsOf(known)
  const places: Suggestion[] = []
  let behind = 0
  for (const { 0: word, index } of text.matchAll(WORD)) {
    for (const { offset, length } of leads.get(word.toLowerCase()) ?? []) {
      const start = index - offset
      if (start < behind || !standsAlone(text, start, start + length)) continue
      const quote = text.slice(start, start + length)
      const plain = memorable(quote) ?? ''
      const same = byWords.get(exact({ tag, words: plain }))
      const entry = same ?? byWords.get(plain.toLowerCase())
      if (!entry) continue
      const confidence = trust(entry) * (same ? 1 : OTHER_CAPITALS)
      places.push({ tag, start, end: start + length, quote, rule: 'memory', confidence })
      behind = start + length
      break
    }
  }
  return places
}

/** For each first word, where it stands in what begins with it and how long that is, the longest first. */
function leadsOf(known: readonly RememberedWords[]): ReadonlyMap<string, readonly Lead[]> {
  const leads = new Map<string, Map<string, Lead>>()
  for (const { words } of known) {
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
function trust({ tagged, rejected }: RememberedWords): number {
  return (tagged + 1) / (tagged + rejected + 2)
}
