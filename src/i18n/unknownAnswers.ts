/** What an import kept that the codebook doesn't have, in a sentence. */
import type { TFunction } from 'i18next'
import type { UnknownAnswers } from '../core/codebook/unknownAnswers.ts'

/** So many values are named. */
const MOST_NAMED = 4

/** The name with its values, and with how many annotations they stay. */
export function unknownAnswerSentence(t: TFunction, { key, values, count }: UnknownAnswers): string {
  const named = values.slice(0, MOST_NAMED).join(', ')
  return t('exchange.unknownAnswer', { key, values: values.length > MOST_NAMED ? `${named}, …` : named, count })
}
