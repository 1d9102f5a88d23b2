/** Dutch. */
import { type LanguageTable, words } from './language.ts'
import { dutchFigures } from './nl/bounds.ts'
import { dutchNoFigures } from './nl/noFigures.ts'
import { dutchNouns } from './nl/nouns.ts'
import { dutchNumbers, dutchPairs } from './nl/numbers.ts'
import { dutchSpeech } from './nl/speech.ts'

/** All Dutch tables. */
export const dutch: LanguageTable = {
  language: 'nl',
  speech: dutchSpeech,
  elisions: words('s t n k m r ie er em ns'),
  titles: words(
    `film boek roman serie lied liedje nummer album toneelstuk tentoonstelling expositie documentaire programma krant
    gedicht podcast schilderij musical rubriek bundel single voorstelling restaurant café schip`,
  ),
  calledSo: words('zogeheten zogenaamde zogenoemde genaamd geheten bijgenaamd heet bijnaam woord term'),
  quantities: { ...dutchNumbers, ...dutchPairs, ...dutchFigures, ...dutchNouns, ...dutchNoFigures },
}
