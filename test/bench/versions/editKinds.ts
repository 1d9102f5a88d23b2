/** What newsrooms do to articles after publication, done to a text by chance that is the same in every run. */
import type { Span } from '../../../src/core/model/span.ts'
import { movedPart, replaced, resetAs, type Tracked } from './tracked.ts'

/** A number from 0 up to 1. */
export type Chance = () => number

/** Always the same numbers for the same seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** One kind of change. */
export type EditKind = (tracked: Tracked, chance: Chance) => Tracked

const NEW_SENTENCES = [
  'A spokesman declined to comment on Tuesday evening.',
  'The figures were confirmed by two people familiar with the matter.',
  'Een woordvoerder wilde dinsdagavond niet reageren.',
  'Dat bevestigen twee betrokkenen aan deze krant.',
  'An earlier version of this article gave a different number.',
]
/** Of all lengths, in both languages, and about nothing that the articles are about. */
const OTHER_SENTENCES = [
  'Nobody was hurt.',
  'It rained all night.',
  'Police found the car three streets away.',
  'Her brother runs a bakery in the old harbour.',
  'The concert was sold out within an hour, according to the organisers.',
  'Two lions escaped from the circus on Sunday and were caught in a garden 12 kilometres further on.',
  '“My grandmother taught me how to swim,” the pianist said.',
  'Niemand raakte gewond.',
  'Het regende de hele nacht.',
  'De politie vond de auto drie straten verderop.',
  'Zijn zus heeft een bakkerij aan de oude haven.',
  'Het concert was binnen een uur uitverkocht, volgens de organisatie.',
  'Twee leeuwen ontsnapten zondag uit het circus en werden 12 kilometer verderop in een tuin gevangen.',
  '‘Van mijn oma heb ik leren zwemmen’, zei de pianiste.',
]
const NEW_WORDS = ['reportedly', 'roughly', 'opnieuw', 'later', 'officials', 'inwoners', 'weekend', 'besluit']

/** Each kind by its name. */
export const EDIT_KINDS: Readonly<Record<string, EditKind>> = {
  'figure corrected': (was, chance) => {
    const figure = pick(matches(was.text, /\d+(?:[.,]\d+)*/g), chance)
    return figure ? replaced(was, figure, String(2 + Math.floor(chance() * 9_000))) : was
  },
  'all figures corrected': (was, chance) => {
    let now = was
    for (const figure of matches(was.text, /\d+(?:[.,]\d+)*/g).reverse())
      now = replaced(now, figure, String(2 + Math.floor(chance() * 9_000)))
    return now
  },
  'word changed in a quote': (was, chance) => {
    const quote = pick(matches(was.text, /[“"‘„][^“”"„\n]{12,}[”"’]/g), chance)
    return quote ? wordChanged(was, quote, chance) : was
  },
  'one word in each sentence': (was, chance) => {
    let now = was
    for (const sentence of sentences(was.text).reverse()) now = wordChanged(now, sentence, chance)
    return now
  },
  'paragraph moved': (was, chance) => {
    const all = paragraphs(was.text)
    const [one, other] = [pick(all, chance), pick(all, chance)]
    if (!one || !other || one.start === other.start) return was
    const whole = { start: one.start, end: Math.min(was.text.length, one.end + gapAfter(was.text, one.end)) }
    return movedPart(was, whole, other.start)
  },
  'paragraph moved and a word changed': (was, chance) => {
    const all = paragraphs(was.text)
    const one = pick(all, chance)
    return one ? (EDIT_KINDS['paragraph moved']?.(wordChanged(was, one, chance), chance) ?? was) : was
  },
  'paragraph deleted': (was, chance) => without(was, pick(paragraphs(was.text), chance)),
  'sentence deleted': (was, chance) => without(was, pick(sentences(was.text), chance)),
  'sentence replaced by another': (was, chance) => {
    const sentence = pick(sentences(was.text), chance)
    if (!sentence) return was
    const { start } = sentence
    // Added after the removal, so that it isn't known as what became of the sentence: that is gone.
    return replaced(replaced(was, sentence, ''), { start, end: start }, pick(OTHER_SENTENCES, chance) ?? '')
  },
  'sentence added': (was, chance) => {
    const after = pick(sentences(was.text), chance)
    return after ? replaced(was, { start: after.end, end: after.end }, ` ${pick(NEW_SENTENCES, chance)}`) : was
  },
  'paragraph added': (was, chance) => {
    const before = pick(paragraphs(was.text), chance)
    const words = `${NEW_SENTENCES.filter(() => chance() < 0.6).join(' ')}\n\n`
    return before ? replaced(was, { start: before.start, end: before.start }, words) : was
  },
  'headline changed': (was, chance) => {
    const [first] = paragraphs(was.text)
    return first ? replaced(was, first, `${pick(NEW_SENTENCES, chance)}`) : was
  },
  'lead rewritten': (was, chance) => {
    const lead = paragraphs(was.text)[1]
    if (!lead) return was
    let now = was
    for (const word of matches(was.text, /\p{L}{3,}/gu).reverse())
      if (word.start >= lead.start && word.end <= lead.end && chance() < 0.5)
        now = replaced(now, word, pick(NEW_WORDS, chance) ?? '')
    return now
  },
  'typography evened': (was) =>
    resetAs(
      resetAs(
        resetAs(was, /[“”„]|["]/g, (sign) => (sign === '"' ? '”' : '"')),
        /…|\.\.\./g,
        (sign) => (sign === '…' ? '...' : '…'),
      ),
      /[–—]|[‘’]/g,
      (sign) => (/[–—]/.test(sign) ? '-' : "'"),
    ),
  'sentence repeated elsewhere': (was, chance) => {
    const sentence = pick(sentences(was.text), chance)
    const before = pick(paragraphs(was.text), chance)
    if (!sentence || !before) return was
    const copy = was.text.slice(sentence.start, sentence.end)
    return replaced(was, { start: before.start, end: before.start }, `${copy}\n\n`)
  },
}

/** Three kinds after each other, and then what every update has: a note about it. */
export function severalEdits(was: Tracked, chance: Chance): Tracked {
  const kinds = Object.values(EDIT_KINDS)
  let now = was
  for (let count = 0; count < 3; count += 1) now = pick(kinds, chance)?.(now, chance) ?? now
  return replaced(now, { start: now.text.length, end: now.text.length }, `\n\n${NEW_SENTENCES.at(-1)}`)
}

function wordChanged(was: Tracked, { start, end }: Span, chance: Chance): Tracked {
  const words = matches(was.text, /\p{L}{4,}/gu).filter((word) => word.start >= start && word.end <= end)
  const word = pick(words, chance)
  return word ? replaced(was, word, pick(NEW_WORDS, chance) ?? '') : was
}

function without(was: Tracked, span: Span | undefined): Tracked {
  if (!span) return was
  return replaced(was, { start: span.start, end: span.end + gapAfter(was.text, span.end) }, '')
}

function gapAfter(text: string, at: number): number {
  return /^\s*/.exec(text.slice(at))?.[0].length ?? 0
}

function paragraphs(text: string): Span[] {
  return matches(text, /[^\n]+/g)
}

function sentences(text: string): Span[] {
  return matches(text, /[^\s.!?](?:[^.!?\n]|[.!?](?=[^\s”"’]))*[.!?]+[”"’]?/g)
}

function matches(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

function pick<T>(list: readonly T[], chance: Chance): T | undefined {
  return list[Math.floor(chance() * list.length)]
}
