/** Phrases of one or more words with what they mean, found at a place of a text without going through the table. */
import type { Token } from '../tokens.ts'

interface Phrase<Meaning> {
  readonly words: readonly string[]
  readonly meaning: Meaning
}

/** Phrases by their first and by their last word, the longest first. */
export interface Phrases<Meaning> {
  readonly byFirst: ReadonlyMap<string, readonly Phrase<Meaning>[]>
  readonly byLast: ReadonlyMap<string, readonly Phrase<Meaning>[]>
}

/** A phrase that was found: what it means, and of how many tokens it is. */
export interface FoundPhrase<Meaning> {
  readonly meaning: Meaning
  readonly length: number
}

/** The phrases of a table. Words are in lower case with straight apostrophes; a full stop is a word of its own. */
export function phrases<Meaning>(entries: readonly (readonly [phrase: string, meaning: Meaning])[]): Phrases<Meaning> {
  const all = entries
    .map(([phrase, meaning]) => ({ words: phrase.split(' '), meaning }))
    .sort((a, b) => b.words.length - a.words.length)
  return { byFirst: groupedBy(all, 0), byLast: groupedBy(all, -1) }
}

function groupedBy<Meaning>(
  all: readonly Phrase<Meaning>[],
  at: number,
): ReadonlyMap<string, readonly Phrase<Meaning>[]> {
  const groups = new Map<string, Phrase<Meaning>[]>()
  for (const phrase of all) {
    const word = phrase.words.at(at) ?? ''
    groups.set(word, [...(groups.get(word) ?? []), phrase])
  }
  return groups
}

/** Phrases that all mean the same, one a line or parted by commas. */
export function phrasesFor<Meaning>(
  meaning: Meaning,
  list: string,
): readonly (readonly [phrase: string, meaning: Meaning])[] {
  return list.split(/\s*[,\n]\s*/).map((phrase) => [phrase.trim(), meaning])
}

/** The longest phrase that begins at the token `index`; null where none does. */
export function phraseAt<Meaning>(
  tokens: readonly Pick<Token, 'lower'>[],
  index: number,
  { byFirst }: Phrases<Meaning>,
): FoundPhrase<Meaning> | null {
  return longest(tokens, byFirst.get(tokens[index]?.lower ?? ''), () => index)
}

/** The longest phrase that ends right before the token `index`; null where none does. */
export function phraseBefore<Meaning>(
  tokens: readonly Pick<Token, 'lower'>[],
  index: number,
  { byLast }: Phrases<Meaning>,
): FoundPhrase<Meaning> | null {
  return longest(tokens, byLast.get(tokens[index - 1]?.lower ?? ''), (length) => index - length)
}

function longest<Meaning>(
  tokens: readonly Pick<Token, 'lower'>[],
  candidates: readonly Phrase<Meaning>[] | undefined,
  from: (length: number) => number,
): FoundPhrase<Meaning> | null {
  const found = candidates?.find(({ words }) => {
    const first = from(words.length)
    return words.every((word, at) => tokens[first + at]?.lower === word)
  })
  return found ? { meaning: found.meaning, length: found.words.length } : null
}
