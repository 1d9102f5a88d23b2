/** How English papers name who speaks. */
import { type SpeechTable, words } from '../language.ts'

/** Nouns for people, beside what endings tell. */
const PEOPLE = words(
  `mayor minister president king queen secretary leader chair chairman chairwoman director spokesman spokeswoman
  spokesperson captain engineer professor researcher researchers scientist expert lawyer judge officer official
  councillor doctor nurse teacher mother father man woman boy girl resident owner farmer baker manager head economist
  analyst coach player writer artist founder deputy councillors residents historian meteorologist petitioner organisers
  witness victim general admiral governor senator member winner author editor trader chief executive reporter mr mrs ms
  dr sir dame lord lady insider insiders voter candidate campaigner campaigners`,
)

/** How English papers name who speaks. */
export const englishSpeech: SpeechTable = {
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
  splitVerbs: { pointed: ['out'], points: ['out'], made: ['clear'] },
  documentLeads: ['as stated in', 'this emerges from'],
  documentFrames: [],
  pronouns: words('he she they it one'),
  determiners: words('the a an this that these those his her its their our my your another each every no'),
  nameLinks: words('of from at for with and in to on around'),
  relatives: words('who which that whose whom'),
  complementers: words('that whether'),
  bareComplement: true,
  stops: words(
    `is was are were be been being has had have will would can could shall should may might must do does did not
    because although while when after before since until if but so then as than during without within against
    monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow there here by over under into
    about again also still never always only just leaning shortly later`,
  ),
  blockers: words('is are was were be been being to not'),
  anonymous: [
    'insider',
    'insiders',
    'anonymity',
    'anonymous',
    'anonymously',
    'sources',
    'a source',
    'familiar with',
    'not be named',
    'unnamed',
  ],
  documents: words(
    `report memo letter statement document documents study survey poll catalogue invoice filing papers paper records
    figures forecast minutes audit review website newspaper email e-mail ruling verdict leaflet notice`,
  ),
  isPerson: (word) => PEOPLE.has(word) || /(?:man|woman|ologist|person)$/u.test(word),
}
