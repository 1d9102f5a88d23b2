function isCounted(word: string): boolean {
  if (IRREGULAR.has(word)) return true
  return word.length > 3 && word.endsWith('s') && !/(?:ss|us|is|ous|'s)$/u.test(word) && !NOT_COUNTED.has(word)
}

/** How English tells what is counted: by the ending of a plural, with lists of what only looks like one. */
import type { NounTable } from '../figureTable.ts'
import { words } from '../language.ts'
import { phrases, phrasesFor } from '../phrases.ts'

/** Words in -s that are never counted. */
const NOT_COUNTED = words(
  `is was has does this its his hers ours theirs yes as us plus minus less across towards besides always perhaps
  sometimes thus versus whereas unless says goes comes gets makes takes gives knows wants needs costs lies lives
  works plays runs falls rises stands remains becomes shows means keeps holds begins starts ends overseas
  ago afterwards nevertheless nowadays indoors outdoors upwards downwards backwards forwards regards appears
  includes involves seems looks feels leaves follows brings suggests claims`,
)

/** What is counted without a plural in -s. */
const IRREGULAR = words(
  `people men women children police staff sheep fish cattle deer troops personnel aircraft feet teeth mice geese
  spacecraft salmon trout data criteria media bacteria crew dead injured wounded countrymen fishermen policemen firemen
  businessmen grandchildren schoolchildren gunmen seats offspring poultry livestock mps meps msps tvs suvs evs ngos`,
)

/** Plurals and the like that can stand in front of what is counted: "sports clubs", "police officers". */
const ATTRIBUTIVE = words(
  'sports police staff goods arms sales savings women men news fish cattle sheep crew media data',
)

/** Words that aren't adjectives, so that nothing counted is looked for after them. */
const NOT_MODIFIERS = words(
  `the a an of in on at to for from by with and or but nor than that which who whom whose as if when while where why
  is are was were be been being has have had do does did will would can could shall should may might must not
  it he she they we you i this these those there here then after before since until under over between into per
  each every all both half if because during without within about against also just only still yet ago later
  said says say told came went took made got gave were apiece more most less fewer so how what through among
  off out up down left right back away his her their its our my your him them us one two three four five six seven
  eight nine ten died killed injured voted percent seen known found held won lost fell rose am pm once twice
  survived arrived escaped returned remained followed became began started ended o'clock around near across behind`,
)

/** How English tells what is counted. Words come in lower case; of a compound with hyphens the last part is looked at. */
export const englishNouns: NounTable = {
  isCounted,
  isModifier: (word) =>
    ATTRIBUTIVE.has(word) ||
    (word.length > 1 && !isCounted(word) && !NOT_MODIFIERS.has(word) && !/(?:[^i]ly)$/u.test(word)),
  countLeads: phrases(phrasesFor(true, 'number of, the number of, numbers of, total of, amount of')),
  partLinks: phrases(
    phrasesFor(
      true,
      'of the, of its, of his, of her, of their, of our, of those, of these, of my, of all, out of, against',
    ),
  ),
  determiners: words('the these those both all other his her their its our my your first last second'),
  stressedArticles: words('one'),
  comparatives: words('more less fewer'),
  bareLeads: words(''),
  bareFollowers: phrases(
    phrasesFor(
      true,
      `have, has, had, are, were, was, is, did, do, voted, abstained, survived, escaped, returned, lost, won, agreed, against, died, remain, remained, said, came, went
      of them, of whom, of which`,
    ),
  ),
  bareFollowersInList: words('in from on at for'),
  boundsOfAges: words('under over above below'),
}
