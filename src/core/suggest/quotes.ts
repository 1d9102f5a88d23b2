/** Quotations by their marks, one paragraph at a time: nested, part-quotes, and those that are never closed. */
import type { Span } from '../model/span.ts'
import type { LanguageTable } from './language/language.ts'
import { phraseAt } from './language/phrases.ts'
import type { Suggestion } from './suggestion.ts'
import { tokensOf } from './tokens.ts'

const MARKS = /,,|''|[„“”‘’"'«»]/gu

/** What closes each opening mark. */
const CLOSERS: Readonly<Record<string, readonly string[]>> = {
  '„': ['”', '“', '"'],
  ',,': ['”', '"', "''"],
  '“': ['”'],
  '”': ['”'],
  '‘': ['’'],
  '«': ['»'],
  '"': ['"'],
  "'": ["'"],
  "''": ["''"],
}

/** The most words in a part-quote, which needs a verb of saying beside it. */
const PART_QUOTE = 3

/** A few words that are a sentence by their capital and their full stop, or the comma in its place. */
function isUtterance(quotation: string): boolean {
  return /^.{1,2}\p{Lu}/u.test(quotation) && /[.?!,].$/u.test(quotation)
}

/** The most quotations that may be open at once. */
const MOST_OPEN = 6

/** How far back a word such as "film" makes what follows a title, in UTF-16 code units. */
const LEAD = 40

/** The quotations of the paragraph `block`. Linear in its length. */
export function findQuotes(text: string, block: Span, table: LanguageTable): readonly Suggestion[] {
  const open: { readonly mark: string; readonly start: number }[] = []
  const found: (Span & { readonly closed: boolean })[] = []
  const paragraph = text.slice(block.start, block.end)
  for (const { 0: mark, index } of paragraph.matchAll(MARKS)) {
    const before = paragraph.charAt(index - 1)
    const after = paragraph.charAt(index + mark.length)
    const at = open.findLastIndex(({ mark: opening }) => CLOSERS[opening]?.includes(mark))
    if (at >= 0 && closes(mark, before, after)) {
      found.push({ start: open[at]?.start ?? 0, end: index + mark.length, closed: true })
      open.length = at
    } else if (opens(mark, before, paragraph.slice(index + mark.length, index + mark.length + 4), table)) {
      // What a paragraph leaves open must not pile up: the search above would no longer be linear.
      if (open.length === MOST_OPEN) open.splice(1, 1)
      open.push({ mark, start: index })
    }
  }
  const unclosed = open.find(({ mark, start }) => goesOn(paragraph, mark, start))
  if (unclosed) found.push({ start: unclosed.start, end: paragraph.length, closed: false })
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .flatMap((span) =>
      judge(text, { ...span, start: span.start + block.start, end: span.end + block.start }, block, table),
    )
}

function opens(mark: string, before: string, following: string, { elisions }: LanguageTable): boolean {
  if (mark === '’' || mark === '»' || !/^(?:[\s([—–/„“‘"'«]|)$/u.test(before) || /^(?:\s|$)/u.test(following))
    return false
  if (mark !== "'" && mark !== '‘') return true
  const short = /^\p{L}+(?=\s)/u.exec(following)?.[0]
  return !(short && elisions.has(short)) && !/^\d\d\b/.test(following)
}

/** What is left open goes on to the paragraph's end where it opens the paragraph or, with marks that can't be taken for others, a sentence. */
function goesOn(paragraph: string, mark: string, start: number): boolean {
  if (start === 0) return !"'‘".includes(mark)
  return '„,,“«'.includes(mark) && /[.!?:]\s$/u.test(paragraph.slice(Math.max(0, start - 2), start))
}

/** An apostrophe comes before a letter; one after an s is taken for the end of the quotation. */
function closes(mark: string, before: string, after: string): boolean {
  if (mark === '"') return !/\p{L}/u.test(after)
  return !(("’'".includes(mark) && /[\p{L}\p{N}]/u.test(after)) || /^\s?$/u.test(before))
}

function judge(
  text: string,
  { start, end, closed }: Span & { readonly closed: boolean },
  block: Span,
  table: LanguageTable,
): readonly Suggestion[] {
  const length = tokensOf(text, { start, end }).filter(({ kind }) => kind !== 'mark').length
  const lead = tokensOf(text, { start: Math.max(block.start, start - LEAD), end: start }).slice(-3)
  const isNamed = lead.some(({ lower }) => table.titles.has(lower) || table.calledSo.has(lower))
  if (length === 0 || (isNamed && !lead.some(({ lower }) => table.speech.labelVerbs.has(lower)))) return []
  const isPart = length <= PART_QUOTE
  if (isPart && !isUtterance(text.slice(start, end)) && !hasSpeech(text, start, end, block, table)) return []
  const rule = !closed ? 'quote-unclosed' : isPart ? 'quote-part' : 'quote-marks'
  const confidence = { 'quote-unclosed': 0.7, 'quote-part': 0.8, 'quote-marks': 0.95 }[rule]
  return [{ tag: 'quote', start, end, quote: text.slice(start, end), rule, confidence }]
}

function hasSpeech(text: string, start: number, end: number, block: Span, table: LanguageTable): boolean {
  const near = tokensOf(text, { start: Math.max(block.start, start - 2 * LEAD), end: start }).concat(
    tokensOf(text, { start: end, end: Math.min(block.end, end + LEAD) }),
  )
  const { verbs, labelVerbs, splitVerbs, sources } = table.speech
  return near.some(
    ({ lower }, index) =>
      verbs.has(lower) || labelVerbs.has(lower) || splitVerbs.has(lower) || phraseAt(near, index, sources) !== null,
  )
}
