/**
 * Claims: sentences, or what is said in them, that a record or a count could settle. The least certain of the rules.
 */
import type { Span } from '../model/span.ts'
import type { SpeechTable } from './language/speechTable.ts'
import type { Attribution } from './speech/attributions.ts'
import { isBreak } from './speech/clauses.ts'
import type { Item } from './speech/items.ts'
import { isName } from './speech/nounPhrase.ts'
import type { Speech } from './speech/speech.ts'
import type { Rule, Suggestion } from './suggestion.ts'

/** How many words a claim has at least. */
const SHORTEST = 4

/** A claim has no quotation of more words than this in it: what is quoted is somebody's own words. */
const LONGEST_QUOTATION = 40

/**
 * The claims of a paragraph, linked to the attributions that they belong to. `figures` are those of the paragraph in text
 * order. Linear: each sentence is read once.
 */
export function findClaims(
  text: string,
  { passage, attributions }: Speech,
  figures: readonly Suggestion[],
  table: SpeechTable,
): readonly Suggestion[] {
  const { items, sentences } = passage
  const bySentence: Attribution[][] = sentences.map(() => [])
  for (const one of attributions) bySentence[one.sentence]?.push(one)
  const claims: Suggestion[] = []
  let runsOn: Attribution | undefined
  let figure = 0
  for (const [index, sentence] of sentences.entries()) {
    const own = bySentence[index] ?? []
    const back = own.find(({ side, start }) => side === 'previous' && start <= sentence.start + 1)
    const last = claims.at(-1)
    if (back && last && !last.link) claims[claims.length - 1] = { ...last, link: spanOf(items, back) }
    const said = back ? null : whatIsSaid(items, sentence, own)
    const range = said && trim(items, said.range, table)
    const attribution = said?.attribution ?? (own.length === 0 ? runsOn : undefined)
    const before = runsOn
    runsOn = own.at(-1)
    if (!range || !isStatement(text, items, sentence)) continue
    const span = spanOf(items, range)
    while (figure < figures.length && (figures[figure]?.end ?? 0) <= span.start) figure += 1
    const counted = (figures[figure]?.start ?? Number.POSITIVE_INFINITY) < span.end
    const judged = judge(items, range, counted, said.attribution !== undefined, table)
    if (!judged) continue
    const claim = { tag: 'claim', ...span, quote: text.slice(span.start, span.end), ...judged } as const
    claims.push(attribution ? { ...claim, link: spanOf(items, attribution) } : claim)
    // What follows a claim without a word on who says it is by the same speaker.
    runsOn ??= before
  }
  return claims
}

/** Each figure with the claim that it is in. Both are in text order; claims don't overlap. */
export function linkFigures(figures: readonly Suggestion[], claims: readonly Suggestion[]): readonly Suggestion[] {
  let next = 0
  return figures.map((figure) => {
    while (next < claims.length && (claims[next]?.end ?? 0) < figure.end) next += 1
    const claim = claims[next]
    if (!claim || claim.start > figure.start) return figure
    return { ...figure, link: { start: claim.start, end: claim.end } }
  })
}

/** The part of a sentence that is said, and its speaker; the whole sentence if nobody is named. */
function whatIsSaid(
  items: readonly Item[],
  sentence: Span,
  own: readonly Attribution[],
): { readonly range: Span; readonly attribution?: Attribution } | null {
  const attribution = own.find(({ side }) => side === 'after') ?? own[0]
  if (!attribution) return { range: sentence }
  const { side, start, content } = attribution
  if (items[content]?.kind === 'quote' || items[start - 1]?.kind === 'quote') return null
  if (side === 'after') return { range: { start: content, end: sentence.end }, attribution }
  if (side === 'before') return { range: { start: sentence.start, end: start }, attribution }
  return { range: sentence, attribution }
}

/** Without marks at either end, and without "but" and the like in front. */
function trim(items: readonly Item[], { start, end }: Span, table: SpeechTable): Span | null {
  let from = start
  let to = end
  while (from < to && (isBreakAt(items, from) || table.claimLeads.has(items[from]?.lower ?? ''))) from += 1
  while (to > from && isBreakAt(items, to - 1)) to -= 1
  return to - from < SHORTEST ? null : { start: from, end: to }
}

function isBreakAt(items: readonly Item[], index: number): boolean {
  const item = items[index]
  return item !== undefined && item.kind !== 'quote' && isBreak(item)
}

/** A sentence that ends in a full stop; not a question, a call or a heading. */
function isStatement(text: string, items: readonly Item[], { end }: Span): boolean {
  const last = items[end - 1]
  if (last?.kind === 'quote') return text.charAt(last.end - 2) === '.'
  return last?.lower === '.' || last?.lower === ';'
}

/** Which rule a statement is a claim by, and how surely; null where it is an opinion, an intent or says nothing of anybody. */
function judge(
  items: readonly Item[],
  { start, end }: Span,
  counted: boolean,
  reported: boolean,
  table: SpeechTable,
): { readonly rule: Rule; readonly confidence: number } | null {
  let factual = true
  let named = false
  for (let index = start; index < end; index += 1) {
    const item = items[index]
    if (!item || (item.kind === 'quote' && item.end - item.start > LONGEST_QUOTATION)) return null
    if (table.notFactual.has(item.lower)) factual = false
    if (index > start && isName(item, table)) named = true
  }
  if (counted) return { rule: 'claim-figure', confidence: factual ? 0.6 : 0.4 }
  if (!factual) return null
  if (reported) return { rule: 'claim-reported', confidence: 0.4 }
  return named ? { rule: 'claim-named', confidence: 0.2 } : null
}

function spanOf(items: readonly Item[], { start, end }: Span): Span {
  return { start: items[start]?.start ?? 0, end: items[end - 1]?.end ?? 0 }
}
