/** How English papers name who speaks. */
import { sentenceTableOf } from '../../../text/sentences/tables.ts'
import { words } from '../language.ts'
import { phrases, phrasesFor } from '../phrases.ts'
import type { SpeechTable } from '../speechTable.ts'
import { isOrganisation, isPerson } from './speakers.ts'

/** What comes between who speaks and the verb, beside most words in -ly. */
const BETWEENS = words('has have had also once repeatedly later then never always earlier recently still already since')

/** Nouns in -ly. */
const NOUNS = words('family assembly reply supply monopoly anomaly italy')

/** How English papers name who speaks. */
export const englishSpeech: SpeechTable = {
  sources: phrases(phrasesFor(true, 'according to, in the words of, as told by')),
  notSources: words('plan plans schedule rules law custom tradition me us you'),
  verbs: words(
    `said says say told tells tell added adds add asked asks claimed claims claim argued argues argue warned warns warn
    reported reports report stated states state announced announces explained explains replied replies answered insisted
    insists insist admitted admits denied denies deny conceded concedes confirmed confirms confirm concluded concludes
    conclude estimated estimates estimate wrote writes write noted notes suggested suggests suggest predicted predicts
    expects expected expect thinks thought believes believed believe cautioned cautions countered counters responded
    responds remarked remarks declared declares complained complains promised promises pledged acknowledged acknowledges
    observed observes recalled recalls maintained maintains shows showed show found finds find indicates indicated revealed
    reveals cried shouted whispered muttered murmured exclaimed continued returned rejoined inquired demanded repeated
    sighed laughed tweeted posted testified alleged alleges hopes hoped fears feared joked stressed stresses emphasised
    emphasises emphasized objected protested quipped calculated calculates told boasted vowed urged urges ventured began
    interrupted growled grumbled agreed contends contended asserted asserts disclosed discloses read reads allege hope fear think explain admit concede predict stress write tell boasts jokes`,
  ),
  weakVerbs: words(
    `thinks thought believes believed believe hopes hoped fears feared promised promises pledged asked asks demanded laughed
    sighed began
    returned continued agreed urged urges vowed posted hope fear think
    read reads`,
  ),
  bareVerbs: words(
    `said says say argued argues argue insisted insists thinks thought believes believed believe expects expected expect
    reckons told tells think`,
  ),
  clauseVerbs: words(
    `estimated estimates estimate warned warns warn claimed claims claim admitted admits admit confirmed confirms confirm
    denied denies deny announced announces suggested suggests suggest predicted predicts predict alleged alleges allege added
    adds shows show showed stressed stresses stress explained explains explain acknowledged acknowledges noted notes conceded
    concedes concede revealed reveals maintained maintains reported reports report stated states state wrote writes write
    concluded concludes conclude found finds find indicated indicates recalled recalls complained complains feared fears
    fear hoped hopes hope promised promises`,
  ),
  infinitive: '',
  tellVerbs: words('told tells tell'),
  canBeVerb: (word) => /[a-z]{2}(?:ed|s)$/u.test(word),
  labelVerbs: words(
    `calls called describes described blamed blames dubbed labelled branded dismissed dismisses hailed hails denounced spoke
    speaks referred refers praised criticised`,
  ),
  splitVerbs: new Map([
    ['pointed', ['out']],
    ['points', ['out']],
    ['made', ['clear', 'it clear']],
    ['makes', ['clear', 'it clear']],
    ['went', ['on to say', 'on']],
    ['put', ['it']],
    ['used', ['to say']],
    ['let', ['it be known']],
  ]),
  verbSecond: false,
  leads: words('so'),
  sourceFrames: new Map([
    ['emerges', [['from', 'any']]],
    ['emerged', [['from', 'any']]],
    ['stated', [['in', 'documents']]],
  ]),
  inDocument: 'in',
  pronouns: new Map([
    ['he', 'one'],
    ['she', 'one'],
    ['they', 'any'],
    ['it', 'many'],
    ['i', 'self'],
    ['we', 'self'],
    ['him', 'one'],
    ['her', 'one'],
    ['them', 'many'],
  ]),
  determiners: words(
    'the a an this that these those his her its their our my your another each every no some several many most two three one',
  ),
  nameLinks: words('of for from by to behind'),
  placeLinks: words('at in on with'),
  coordinators: words('and but or'),
  relatives: words('who whose whom'),
  complementers: words('that whether'),
  auxiliaries: words(
    `is was are were be been being has had have will would can could shall should may might must do does did went goes go came
    comes come became took takes got gets made makes kept keeps left leaves began lost lay lies stood stands sat fell rose
    cost costs remains remained`,
  ),
  isBetween: (word) => BETWEENS.has(word) || (/[a-z]{3}ly$/u.test(word) && !NOUNS.has(word)),
  stops: words(
    `not because although though while when after before since until if but so then as than during without within against
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december yesterday today tomorrow there here over under into about again also still never always only
    just leaning shortly later earlier you nobody somebody everyone everybody anyone nothing something what where why how
    through between across along near around up down out off once meanwhile however moreover yet perhaps recently instead
    last next now both either neither which standing speaking adding referring and or week month year with at in on more less
    fewer nearly almost least according me us them him himself herself themselves`,
  ),
  blockers: words('is are was were be been being to not cannot would could will not'),
  anonymous: [
    'insider',
    'insiders',
    'anonymity',
    'anonymous',
    'anonymously',
    'sources',
    'source',
    'familiar with',
    'not be named',
    'not to be named',
    'unnamed',
    'whistleblower',
  ],
  documents: words(
    `report reports memo letter statement document documents study studies survey poll catalogue invoice filing papers paper
    records record figures forecast minutes audit review website email e-mail ruling verdict leaflet notice data analysis
    evidence assessment indictment emails letters logbook log register inquiry brochure plaque leaflet accounts bulletin
    communiqué statistics census count tally`,
  ),
  quantities: words(
    `fall falls rise rises drop drops increase increases decrease decreases decline declines growth reduction reductions gain
    gains loss losses jump surge plunge slump cut cuts dip total totals sum sums amount amounts number numbers average
    averages maximum minimum percentage percentages proportion share rate rates value price prices cost costs cent percent %
    half third quarter fifth tenth thirds quarters fifths tenths dozen dozens hundred hundreds thousand thousands million
    millions billion billions pound pounds euro euros dollar dollars tonne tonnes kilo kilos metre metres kilometre kilometres
    mile miles litre litres degree degrees hectare hectares acre acres second seconds minute minutes hour hours day days week
    weeks month months year years decade decades`,
  ),
  isOrganisation,
  peoples: words(
    `norwegian dane swede finn briton englishman frenchman german belgian russian ukrainian pole spaniard italian greek turk
    american canadian dutchman scot irishman welshman londoner`,
  ),
  isPerson,
  sentences: sentenceTableOf('en'),
  notFactual: words(
    `would should could might may perhaps maybe hopefully wants want hopes beautiful terrible scandalous ridiculous
    unfortunately sadly wonderful awful shall must plans`,
  ),
  claimLeads: words('but and so also yet moreover still however'),
}
