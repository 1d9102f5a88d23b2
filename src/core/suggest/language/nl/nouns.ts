/** How Dutch tells what is counted: by the ending of a plural, with lists of what only looks like one. */
import type { NounTable } from '../figureTable.ts'
import { words } from '../language.ts'
import { phrases, phrasesFor } from '../phrases.ts'

/** Words with the ending of a plural that are never counted: verbs, adverbs, prepositions, pronouns. */
const NOT_COUNTED = words(
  `worden werden zijn waren hebben hadden kunnen konden moeten moesten zullen zouden mogen mochten willen wilden gaan
  gingen komen kwamen staan stonden liggen lagen zitten zaten blijven bleven krijgen kregen maken maakten lopen liepen
  houden hielden nemen namen doen deden geven gaven laten lieten varen voeren rijden reden leven leefden wonen woonden
  werken werkten vallen vielen sterven stierven raakten raken bleken blijken lijken leken vinden vonden zien zagen
  zeggen zeiden vertrekken vertrokken kosten kostten duren duurden stemden verloren verliezen wonnen winnen
  vluchtten kozen kiezen brachten brengen betekenen betekenden stegen stijgen daalden dalen groeien groeiden
  verdwijnen verdwenen ontstaan ontstonden bestaan bestonden overleden omkwamen kwijtraakten begonnen beginnen
  stoppen stopten openen openden sluiten sloten volgen volgden hoeven hoefden binnen buiten boven onder tussen tegen
  samen tijdens volgens alleen eens soms ondanks sinds langs straks thans steeds verder dus als plus naast reeds
  bovendien ineens meteen opnieuw vandaag morgen gisteren eveneens anders overigens hun haar zelfs echter ofwel
  waarvan waaronder daarvan hiervan ervan andersom wegens doorgaans tevens jongstleden geleden eerder later
  voordien nadien sindsdien hen men een geen één eigen open tweeën drieën vieren allen beiden enkelen velen sommigen
  voorts immers niets iets alles aldus jegens behalve
  spraken aten dronken lazen schreven riepen hielpen droegen sloegen trokken zongen sprongen vochten zochten kochten
  dachten wisten sliepen vroegen kenden keken vlogen zwommen schoten braken grepen hingen wezen zwegen bezochten
  ontvingen vertelden overleefden bereikten besloten ontsnapten tekenden eindigden verhuisden speelden haalden kunnen
  zaten stapten vertoonden leken spelen reizen praten lezen schrijven spreken helpen dragen trekken slapen kijken
  tevens hoogstens minstens ergens nergens telkens links rechts ons trots plots`,
)

/** What is counted without the ending of a plural. */
const PEOPLE = words(
  `personeel lieden kinderen leden data musea media politici artsen man koeien foto's auto's stuks critici medici
  academici academica's monteurs gezinnen`,
)

/** Words without -e that can stand between a number and what is counted. */
const MODIFIERS = words(
  `extra andere meer minder nieuw oud gratis half dubbel zwaar open eigen ander roze mobiele verschillende houten
  zilveren gouden stalen ijzeren betonnen plastic glazen papieren bijna miljoen andermans aparte ervaren gewapende
  vermeende verse lege kapotte volwassen gesneuvelde gestolen gevonden verlaten onbekende verdwenen vergeten verloren
  gebroken geslaagde gevallen geschreven verboden gesloten uitgebroken opgenomen overleden bezette russisch dergelijke`,
)

/** Words in -e that are nouns, conjunctions or pronouns. */
const NOT_MODIFIERS = words(
  `de te die je ze we me toe mee twee drie bijna toen hoe zo alle inclusive mede beide ene hoge lage zijde einde
  methode periode groente dame ruimte hoogte lengte diepte breedte gemeente provincie politie dode gewonde`,
)

/** How Dutch tells what is counted. Words come in lower case; of a compound with hyphens the last part is looked at. */
export const dutchNouns: NounTable = {
  isCounted: (word) =>
    PEOPLE.has(word) ||
    (word.length > 3 &&
      !NOT_COUNTED.has(word) &&
      /(?:en|ën|s|'s|ers|eren|ieden|mannen|'en)$/u.test(word) &&
      !/(?:isch|loos|eerden|waarts|lings|maals|lijks|langs|houten|zilveren|gouden|gesloten|verboden|gestolen)$/u.test(
        word,
      )),
  isModifier: (word) => MODIFIERS.has(word) || (word.length > 3 && word.endsWith('e') && !NOT_MODIFIERS.has(word)),
  countLeads: phrases(phrasesFor(true, 'aantal, het aantal, de hoeveelheid, totaal aantal')),
  partLinks: phrases(
    phrasesFor(
      true,
      'van de, van die, van deze, van zijn, van haar, van hun, van onze, van het, uit de, onder de, tegen',
    ),
  ),
  determiners: words(
    'de die deze dat dit beide alle onze hun zijn haar hen ons mijn uw jullie het eerste laatste tweede',
  ),
  stressedArticles: words('één eén éen'),
  comparatives: words('meer minder'),
  bareLeads: words('er'),
  bareFollowers: phrases(
    phrasesFor(
      true,
      `zijn, waren, werden, worden, hebben, hadden, is, was, kwamen, gingen, bleven, raakten, tegen
      van hen, van wie, van hun, daarvan, ervan`,
    ),
  ),
  bareFollowersInList: words('in uit op bij aan voor'),
  boundsOfAges: words('onder boven'),
}
