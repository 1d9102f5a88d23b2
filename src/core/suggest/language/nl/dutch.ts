/** Dutch. */
import type { LanguageTable } from '../language.ts'
import { dutchFigures } from './figures.ts'
import { dutchNumbers } from './numbers.ts'
import { dutchSpeech } from './speech.ts'
import { dutchStyle } from './style.ts'

/** Everything that the rules know of Dutch. */
export const dutch: LanguageTable = {
  language: 'nl',
  ...dutchNumbers,
  ...dutchFigures,
  ...dutchSpeech,
  ...dutchStyle,
}
