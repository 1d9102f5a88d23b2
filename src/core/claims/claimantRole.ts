/** What an article says somebody is: "finance director", "wethouder". It proposes rather nothing than something wrong. */
import type { SpeechTable } from '../suggest/language/speechTable.ts'
import { type Token, tokensOf } from '../suggest/tokens.ts'

/** How many UTF-16 code units on each side of a name are looked at. */
const BESIDE = 160

/** A role is at most so many words. */
const LONGEST = 12

/** How people are addressed, which doesn't say what they are. */
const ADDRESSES = new Set('mr mrs ms miss sir dame lord lady meneer mevrouw heer dhr mw'.split(' '))

/**
 * The role of who is called `name`, in the words of `text`: those right before the name ("health minister Ann Lee") or
 * set apart right after it ("Ann Lee, the mayor of Norwick,"); of several, the first. Empty where none is told. Linear.
 */
export function roleIn(text: string, name: string, table: SpeechTable): string {
  if (name === '') return ''
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length
    if (isInWord(text, at) || isInWord(text, end)) continue
    const before = tokensOf(text, { start: lineStart(text, at), end: at })
    const after = tokensOf(text, { start: end, end: lineEnd(text, end) })
    const span = roleBefore(before, table) ?? roleAfter(after, table)
    if (span) return text.slice(span[0].start, span[1].end)
  }
  return ''
}

type Phrase = readonly [first: Token, last: Token]

/** A word for a person right before the name, with the word before that where a determiner or a sentence's start shows that it belongs to it. */
function roleBefore(tokens: readonly Token[], table: SpeechTable): Phrase | null {
  const head = tokens.at(-1)
  if (!head || !isRole(head, table)) return null
  const word = tokens.at(-2)
  const boundary = tokens.at(-3)
  const belongs =
    word?.kind === 'word' &&
    !isEdge(word, table) &&
    (!boundary ||
      boundary.kind === 'mark' ||
      table.determiners.has(boundary.lower) ||
      table.sources.byLast.has(boundary.lower))
  return [belongs ? word : head, head]
}

/** What is between the name and the next comma, bracket or full stop, where it says who somebody is and nothing else. */
function roleAfter(tokens: readonly Token[], table: SpeechTable): Phrase | null {
  let from = 0
  // "Ann Lee, 45, a baker"
  if (tokens[0]?.lower === ',' && tokens[1]?.kind === 'number' && tokens[2]?.lower === ',') from = 2
  const opening = tokens[from]?.lower
  if (opening !== ',' && opening !== '(') return null
  const close = tokens.findIndex((token, index) => index > from && ENDS.has(token.lower))
  const all = tokens.slice(from + 1, close === -1 ? from + 1 : close)
  const words = table.determiners.has(all[0]?.lower ?? '') ? all.slice(1) : all
  const head = words.findIndex((word) => isRole(word, table))
  const [first, last, next] = [words[0], words.at(-1), words[head + 1]]
  if (head === -1 || words.length > LONGEST || !first || !last) return null
  const says = words.some(
    ({ lower }) => table.auxiliaries.has(lower) || table.relatives.has(lower) || table.verbs.has(lower),
  )
  const isAnother = next?.capital === true
  const isList =
    words.slice(0, head).some(({ lower, kind }) => kind !== 'word' || table.coordinators.has(lower)) ||
    words.some(
      ({ lower }, index) => table.coordinators.has(lower) && table.determiners.has(words[index + 1]?.lower ?? ''),
    )
  return says || isAnother || isList || table.stops.has(first.lower) ? null : [first, last]
}

const ENDS = new Set([',', ')', '.', ';'])

function isRole({ kind, lower }: Token, table: SpeechTable): boolean {
  return kind === 'word' && table.isPerson(lower) && !ADDRESSES.has(lower)
}

/** Whether a word can't be the first of a role of two words. */
function isEdge({ lower }: Token, table: SpeechTable): boolean {
  return (
    table.determiners.has(lower) ||
    table.stops.has(lower) ||
    table.sources.byLast.has(lower) ||
    table.verbs.has(lower) ||
    table.auxiliaries.has(lower) ||
    table.coordinators.has(lower) ||
    table.nameLinks.has(lower) ||
    table.pronouns.has(lower)
  )
}

function isInWord(text: string, at: number): boolean {
  return /^[\p{L}\p{M}]{2}$/u.test(text.slice(at - 1, at + 1))
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1) + 1, at - BESIDE)
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return Math.min(end === -1 ? text.length : end, from + BESIDE)
}
