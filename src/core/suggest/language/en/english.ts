/** English. */
import type { LanguageTable } from '../language.ts'
import { englishFigures } from './figures.ts'
import { englishNumbers } from './numbers.ts'
import { englishSpeech } from './speech.ts'
import { englishStyle } from './style.ts'

/** Everything that the rules know of English. */
export const english: LanguageTable = {
  language: 'en',
  ...englishNumbers,
  ...englishFigures,
  ...englishSpeech,
  ...englishStyle,
}
