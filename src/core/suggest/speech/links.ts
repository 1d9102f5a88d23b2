/** Which attribution a quotation belongs to. */
import type { Attribution } from './attributions.ts'
import type { Passage } from './items.ts'

/**
 * The attribution that each quotation of a passage belongs to, by the index of its item; quotations without one have no
 * entry. `attributions` are in text order. Linear: each sentence is looked through for its own quotations only.
 */
export function linkQuotes(passage: Passage, attributions: readonly Attribution[]): ReadonlyMap<number, Attribution> {
  const links = new Map<number, Attribution>()
  const bySentence: Attribution[][] = passage.sentences.map(() => [])
  for (const one of attributions) bySentence[one.sentence]?.push(one)
  const quotes: number[] = []
  let last: Attribution | undefined
  for (const [sentence, { start, end }] of passage.sentences.entries()) {
    const here = bySentence[sentence] ?? []
    const next = bySentence[sentence + 1] ?? []
    for (let index = start; index < end; index += 1) {
      if (passage.items[index]?.kind !== 'quote') continue
      quotes.push(index)
      // Speech runs on: what has no attribution of its own belongs to the last one before it.
      const found = ownOf(passage, here, next, index) ?? last
      if (found) links.set(index, found)
    }
    last = here.at(-1) ?? last
  }
  // Of two quotations one after the other, the first is by the speaker of the second.
  for (const quote of quotes.reverse()) {
    const next = links.get(quote + 1)
    if (!links.has(quote) && next) links.set(quote, next)
  }
  return links
}

/** The attribution beside a quotation, or another in its sentence; one that follows may begin the next sentence. */
function ownOf(
  { items }: Passage,
  here: readonly Attribution[],
  next: readonly Attribution[],
  quote: number,
): Attribution | undefined {
  const behind = items[quote + 1]?.lower === ',' ? quote + 2 : quote + 1
  const inFront = [',', ':'].includes(items[quote - 1]?.lower ?? '') ? quote - 1 : quote
  const follows = ({ start, side }: Attribution) => start === behind && side !== 'after'
  return (
    here.find(follows) ??
    here.findLast(({ end, content }) => end === inFront || content === quote) ??
    next.find(follows) ??
    here.findLast(({ end, side }) => end <= quote && side !== 'before') ??
    here.find(({ start }) => start > quote) ??
    here.findLast(({ end }) => end <= quote)
  )
}
