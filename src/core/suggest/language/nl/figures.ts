/** The words around Dutch numbers: what bounds them, what they measure, what is counted, and what is no figure. */
import { type FigureTable, type Unit, words } from '../language.ts'

const measure = (unit: string): Unit => ({ unit, kind: 'measure' })
const duration = (unit: string, factor = 1): Unit => ({ unit, kind: 'duration', factor })
const money = (unit: string, factor = 1): Unit => ({ unit, kind: 'money', factor })
const count = (unit: string): Unit => ({ unit, kind: 'count' })
const percentage = (unit: string): Unit => ({ unit, kind: 'percentage' })

const measures = (...names: string[]) => Object.fromEntries(names.map((name) => [name, measure(name)]))
const counts = (...names: string[]) => Object.fromEntries(names.map((name) => [name, count(name)]))

/** Plural-looking words that are never counted. */
const NOT_COUNTED = words(
  `worden werden zijn waren hebben hadden kunnen konden moeten moesten zullen zouden mogen willen wilden gaan gingen
  komen kwamen staan stonden liggen lagen zitten zaten blijven bleven krijgen kregen maken maakten lopen liepen houden
  nemen doen deden geven gaven laten lieten varen rijden leven wonen werken vallen vielen sterven binnen buiten boven
  onder tussen tegen samen tijdens volgens alleen eens soms ondanks sinds langs straks thans steeds verder is was dus
  als plus naast reeds bovendien ineens meteen opnieuw vandaag morgen gisteren eveneens anders overigens`,
)

/** Words that can stand between a number and what is counted though they don't end in -e. */
const MODIFIERS = words('extra andere meer nieuw oud gratis half dubbel zwaar politiek open eigen ander roze mobiele')

/** Words in -e that are nouns, conjunctions or pronouns rather than adjectives. */
const NOT_MODIFIERS = words('de te die je ze we me toe mee twee drie bijna toen hoe zo alle')

/** The words around Dutch numbers. */
export const dutchFigures: FigureTable = {
  bounds: [
    ['niet meer dan', 'at-most'],
    ['niet minder dan', 'at-least'],
    ['meer dan', 'at-least'],
    ['minder dan', 'at-most'],
    ['langer dan', 'at-least'],
    ['korter dan', 'at-most'],
    ['hoger dan', 'at-least'],
    ['lager dan', 'at-most'],
    ['groter dan', 'at-least'],
    ['kleiner dan', 'at-most'],
    ['ouder dan', 'at-least'],
    ['jonger dan', 'at-most'],
    ['ten minste', 'at-least'],
    ['op zijn minst', 'at-least'],
    ['op zijn hoogst', 'at-most'],
    ['niet minder', 'at-least'],
    ['een kleine', 'about'],
    ['een dikke', 'at-least'],
    ['een goede', 'at-least'],
    ['in de buurt van', 'about'],
    ['rond de', 'about'],
    ['om en nabij', 'about'],
    ['ruim', 'at-least'],
    ['minstens', 'at-least'],
    ['tenminste', 'at-least'],
    ['minimaal', 'at-least'],
    ['zeker', 'at-least'],
    ['dik', 'at-least'],
    ['hooguit', 'at-most'],
    ['hoogstens', 'at-most'],
    ['maximaal', 'at-most'],
    ['binnen', 'at-most'],
    ['krap', 'at-most'],
    ['nog geen', 'at-most'],
    ["zo'n", 'about'],
    ['ongeveer', 'about'],
    ['circa', 'about'],
    ['pakweg', 'about'],
    ['bijna', 'about'],
    ['grofweg', 'about'],
    ['naar schatting', 'about'],
    ['rond', 'about'],
    ['rondom', 'about'],
    ['precies', 'exact'],
    ['exact', 'exact'],
  ],
  units: {
    ...measures(
      'ton',
      'kilo',
      'kilogram',
      'kg',
      'gram',
      'kilometer',
      'km',
      'meter',
      'cm',
      'centimeter',
      'millimeter',
      'mm',
      'hectare',
      'ha',
      'liter',
      'teu',
      'megawatt',
      'mw',
      'kilowatt',
      'gigawatt',
      'kilowattuur',
      'kwh',
      'volt',
      'graden',
      'knopen',
      'mijl',
      'vierkante meter',
      'vierkante kilometer',
      'kubieke meter',
      'decibel',
      'hertz',
    ),
    m: measure('meter'),
    ...counts('keer', 'maal', 'man', 'stuks'),
    procent: percentage('procent'),
    '%': percentage('procent'),
    procentpunt: percentage('procentpunt'),
    procentpunten: percentage('procentpunt'),
    euro: money('EUR'),
    "euro's": money('EUR'),
    eurocent: money('EUR', 0.01),
    dollar: money('USD'),
    pond: money('GBP'),
    seconde: duration('seconden'),
    seconden: duration('seconden'),
    minuut: duration('minuten'),
    minuten: duration('minuten'),
    uur: duration('uur'),
    dag: duration('dagen'),
    dagen: duration('dagen'),
    nacht: duration('nacht'),
    nachten: duration('nachten'),
    week: duration('weken'),
    weken: duration('weken'),
    maand: duration('maanden'),
    maanden: duration('maanden'),
    kwartaal: duration('maanden', 3),
    jaar: duration('jaar'),
    jaren: duration('jaar'),
    jarige: duration('jaar'),
    jarig: duration('jaar'),
    eeuw: duration('jaar', 100),
    eeuwen: duration('jaar', 100),
    decennia: duration('jaar', 10),
  },
  fixed: [
    ['een halfjaar', { value: 6, bound: 'exact', unit: 'maanden', kind: 'duration' }],
    ['een half jaar', { value: 6, bound: 'exact', unit: 'maanden', kind: 'duration' }],
    ['een half uur', { value: 30, bound: 'exact', unit: 'minuten', kind: 'duration' }],
    ['een halfuur', { value: 30, bound: 'exact', unit: 'minuten', kind: 'duration' }],
    ['een kwartier', { value: 15, bound: 'exact', unit: 'minuten', kind: 'duration' }],
    ['drie kwartier', { value: 45, bound: 'exact', unit: 'minuten', kind: 'duration' }],
    ['de helft', { value: 50, bound: 'exact', unit: 'procent', kind: 'percentage' }],
    ['driekwart', { value: 75, bound: 'exact', unit: 'procent', kind: 'percentage' }],
    ['een kwart', { value: 25, bound: 'exact', unit: 'procent', kind: 'percentage' }],
  ],
  months: words(
    'januari februari maart april mei juni juli augustus september oktober november december jan feb apr aug sep okt nov dec',
  ),
  labels: words(
    'artikel artikelen art hoofdstuk pagina blz paragraaf lid nummer nr kamer zaal lijn bus tram versie perron a n vlucht route snelweg groep klas bijlage tabel figuur formule covid jaargang nummers type',
  ),
  beforeYear: words('in sinds van uit tot vanaf eind begin medio voor na tegen zomer winter najaar voorjaar'),
  beforeClock: words('om rond vanaf tot tegen'),
  afterClock: words('uur u'),
  isCounted: (word) =>
    word.length > 3 &&
    !NOT_COUNTED.has(word) &&
    (/(?:en|ën|s|'s|ers|eren|lieden|men)$/u.test(word) || PEOPLE.has(word)) &&
    !/(?:isch|ens|ends)$/u.test(word),
  isModifier: (word) =>
    MODIFIERS.has(word) || (word.length > 3 && word.endsWith('e') && !NOT_MODIFIERS.has(word) && !word.endsWith('ie')),
  percentUnit: 'procent',
}

/** What is counted without a plural ending. */
const PEOPLE = words('personeel lieden kinderen leden data musea media politici artsen stuks')
