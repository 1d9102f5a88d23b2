/** Why a span of a file has no place in the text, in words. */
import type { TFunction } from 'i18next'
import type { ListedOrphan } from '../core/formats/building.ts'

/** The sentence, which says nothing yet of what became of the span. */
export function orphanSentence(t: TFunction, { label, quote, why, places, from, to }: ListedOrphan): string {
  const reason = why === 'wordless' && from === null ? 'placeless' : why
  const words = quote.replace(/\s+/g, ' ')
  return t(`exchange.orphanWhy.${reason}`, { label, quote: words, count: places, from: from ?? '', to: to ?? '' })
}
