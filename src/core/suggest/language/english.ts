/** English. */

import { englishFigures } from './en/bounds.ts'
import { englishNoFigures } from './en/noFigures.ts'
import { englishNouns } from './en/nouns.ts'
import { englishNumbers, englishPairs } from './en/numbers.ts'
import { englishSpeech } from './en/speech.ts'
import { type LanguageTable, words } from './language.ts'

/** All English tables. */
export const english: LanguageTable = {
  language: 'en',
  speech: englishSpeech,
  elisions: words('tis twas em cause til n bout round'),
  titles: words(
    `film movie book novel series song album play exhibition documentary programme program newspaper poem podcast
    painting musical column magazine single show restaurant pub ship`,
  ),
  calledSo: words('so-called called nicknamed dubbed named word words term phrase'),
  quantities: { ...englishNumbers, ...englishPairs, ...englishFigures, ...englishNouns, ...englishNoFigures },
}
