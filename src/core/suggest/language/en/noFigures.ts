/** English words that show that a number is no figure: a date, a time of day, a number that only names something. */
import type { NoFigureTable } from '../figureTable.ts'
import { words } from '../language.ts'
import { phrases, phrasesFor } from '../phrases.ts'

/** Numbers that are no figures, in English. */
export const englishNoFigures: NoFigureTable = {
  idioms: phrases(
    phrasesFor(
      true,
      'one day, one night, one another, one thing, one by one, two by two, one or two of, fifty fifty, fifty - fifty, one on one, one - on - one',
    ),
  ),
  months: words(
    `january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec`,
  ),
  monthsHaveCapitals: true,
  labels: words(
    `article articles chapter page pages section number no nos room route line bus version platform flight highway road
    grade class figure table type paragraph schedule covid interstate channel ward gate pier model division phase block
    season episode part volume issue form tier level unit lot route box junction exit apartment suite seat bay row
    clause appendix annex rule resolution`,
  ),
  beforeYear: words(
    `in since from until till by of to during after before late early mid summer winter spring autumn fall year
    january february march april may june july august september october november december and the between circa`,
  ),
  beforeClock: words('at by until from till before after'),
  beforeClockRange: words(''),
  afterClock: phrases(phrasesFor(true, "am, pm, a . m, p . m, o'clock, gmt, bst")),
  clockUnits: words(''),
  behindClock: phrases<true>([]),
}
