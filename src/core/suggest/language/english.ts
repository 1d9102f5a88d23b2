/** English. */

import { englishFigures } from './en/bounds.ts'
import { englishNoFigures } from './en/noFigures.ts'
import { englishNouns } from './en/nouns.ts'
import { englishNumbers, englishPairs } from './en/numbers.ts'
import { type LanguageTable, words } from './language.ts'

/** Everything that the rules know of English. */
export const english: LanguageTable = {
  language: 'en',
  sources: ['according to', 'in the words of', 'as told by'],
  verbs: words(
    `said says say told tells tell added adds asked asks claimed claims claim argued argues argue warned warns warn
    reported reports report stated states state announced announces explained explains replied replies answered
    insisted insists insist admitted admits denied denies conceded concedes confirmed confirms confirm concluded
    concludes conclude estimated estimates estimate wrote writes write noted notes suggested suggests predicted
    predicts expects expected thinks thought believes believed cautioned cautions countered counters responded
    responds remarked remarks declared declares complained complains promised promises pledged acknowledged
    acknowledges observed observes recalled recalls maintained maintains shows showed found finds indicates
    indicated reveals revealed cried shouted whispered muttered murmured exclaimed continued returned rejoined
    inquired demanded repeated sighed laughed called tweeted posted testified alleged alleges`,
  ),
  labelVerbs: words(
    `calls called describes described blamed blames dubbed labelled branded dismissed dismisses hailed hails denounced
    spoke speaks referred refers`,
  ),
  splitVerbs: words('pointed points made'),
  elisions: words('tis twas em cause til n bout round'),
  titles: words(
    `film movie book novel series song album play exhibition documentary programme program newspaper poem podcast
    painting musical column magazine single show restaurant pub ship`,
  ),
  calledSo: words('so-called called nicknamed dubbed named word words term phrase'),
  quantities: { ...englishNumbers, ...englishPairs, ...englishFigures, ...englishNouns, ...englishNoFigures },
}
