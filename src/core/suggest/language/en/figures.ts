/** The words around English numbers: what bounds them, what they measure, what is counted, and what is no figure. */
import { type FigureTable, type Unit, words } from '../language.ts'

const measure = (unit: string): Unit => ({ unit, kind: 'measure' })
const duration = (unit: string, factor = 1): Unit => ({ unit, kind: 'duration', factor })
const money = (unit: string, factor = 1): Unit => ({ unit, kind: 'money', factor })
const percentage = (unit: string): Unit => ({ unit, kind: 'percentage' })

const measures = (...names: string[]) => Object.fromEntries(names.map((name) => [name, measure(name)]))

/** Words in -s that are never counted. */
const NOT_COUNTED = words(
  `is was has does this its his hers ours theirs yes as us plus minus less across towards besides always perhaps
  sometimes thus versus whereas unless says goes comes gets makes takes gives knows wants needs costs lies lives
  works plays runs falls rises stands remains becomes shows means keeps holds begins starts ends overseas hers
  ago afterwards nevertheless`,
)

/** What is counted without a plural in -s. */
const IRREGULAR = words('people men women children police staff sheep fish cattle deer troops personnel aircraft feet')

/** Words that aren't adjectives, so that no head noun is looked for behind them. */
const NOT_MODIFIERS = words(
  `the a an of in on at to for from by with and or but nor than that which who whom whose as if when while where
  is are was were be been being has have had do does did will would can could shall should may might must not
  it he she they we you i this these those there here then after before since until under over between into per
  each every all both half if because during without within about against also just only still yet ago later
  said says say told came went took made got gave were apiece more most less fewer`,
)

/** The words around English numbers. */
export const englishFigures: FigureTable = {
  bounds: [
    ['no more than', 'at-most'],
    ['not more than', 'at-most'],
    ['no fewer than', 'at-least'],
    ['no less than', 'at-least'],
    ['more than', 'at-least'],
    ['fewer than', 'at-most'],
    ['less than', 'at-most'],
    ['greater than', 'at-least'],
    ['higher than', 'at-least'],
    ['lower than', 'at-most'],
    ['longer than', 'at-least'],
    ['at least', 'at-least'],
    ['at most', 'at-most'],
    ['up to', 'at-most'],
    ['as many as', 'at-most'],
    ['as much as', 'at-most'],
    ['as few as', 'at-least'],
    ['a minimum of', 'at-least'],
    ['a maximum of', 'at-most'],
    ['close to', 'about'],
    ['well over', 'at-least'],
    ['just over', 'at-least'],
    ['just under', 'at-most'],
    ['just above', 'at-least'],
    ['just below', 'at-most'],
    ['a little over', 'at-least'],
    ['a little under', 'at-most'],
    ['upwards of', 'at-least'],
    ['in excess of', 'at-least'],
    ['over', 'at-least'],
    ['above', 'at-least'],
    ['under', 'at-most'],
    ['below', 'at-most'],
    ['within', 'at-most'],
    ['about', 'about'],
    ['around', 'about'],
    ['roughly', 'about'],
    ['approximately', 'about'],
    ['some', 'about'],
    ['almost', 'about'],
    ['nearly', 'about'],
    ['an estimated', 'about'],
    ['circa', 'about'],
    ['exactly', 'exact'],
  ],
  units: {
    ...measures(
      'tonnes',
      'tons',
      'kilograms',
      'kilos',
      'kg',
      'grams',
      'kilometres',
      'kilometers',
      'kilometre',
      'kilometer',
      'km',
      'metres',
      'meters',
      'metre',
      'meter',
      'centimetres',
      'cm',
      'millimetres',
      'millimeters',
      'mm',
      'miles',
      'feet',
      'inches',
      'acres',
      'hectares',
      'litres',
      'liters',
      'gallons',
      'knots',
      'megawatts',
      'mw',
      'kilowatts',
      'gigawatts',
      'volts',
      'degrees',
      'square metres',
      'square kilometres',
      'square miles',
      'square feet',
      'cubic metres',
      'cubic meters',
      'cubic feet',
      'decibels',
    ),
    tonne: measure('tonnes'),
    ton: measure('tons'),
    mile: measure('miles'),
    foot: measure('feet'),
    inch: measure('inches'),
    acre: measure('acres'),
    percent: percentage('per cent'),
    'per cent': percentage('per cent'),
    '%': percentage('per cent'),
    points: percentage('points'),
    'percentage point': percentage('points'),
    'percentage points': percentage('points'),
    euro: money('EUR'),
    euros: money('EUR'),
    dollar: money('USD'),
    dollars: money('USD'),
    cents: money('USD', 0.01),
    pound: money('GBP'),
    pounds: money('GBP'),
    pence: money('GBP', 0.01),
    second: duration('seconds'),
    seconds: duration('seconds'),
    minute: duration('minutes'),
    minutes: duration('minutes'),
    hour: duration('hours'),
    hours: duration('hours'),
    day: duration('days'),
    days: duration('days'),
    night: duration('nights'),
    nights: duration('nights'),
    week: duration('weeks'),
    weeks: duration('weeks'),
    fortnight: duration('days', 14),
    month: duration('months'),
    months: duration('months'),
    year: duration('years'),
    years: duration('years'),
    decade: duration('years', 10),
    decades: duration('years', 10),
    century: duration('years', 100),
    centuries: duration('years', 100),
  },
  fixed: [
    ['an hour and a half', { value: 90, bound: 'exact', unit: 'minutes', kind: 'duration' }],
    ['half an hour', { value: 30, bound: 'exact', unit: 'minutes', kind: 'duration' }],
    ['a quarter of an hour', { value: 15, bound: 'exact', unit: 'minutes', kind: 'duration' }],
    ['half a year', { value: 6, bound: 'exact', unit: 'months', kind: 'duration' }],
  ],
  months: words(
    `january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec`,
  ),
  labels: words(
    `article articles chapter page pages section number no room route line bus version platform flight highway road
    grade class figure table type paragraph schedule covid interstate channel ward`,
  ),
  beforeYear: words('in since from until till by of to during after before late early mid summer winter spring autumn'),
  beforeClock: words('at by around until from'),
  afterClock: words("am pm a.m p.m o'clock"),
  isCounted: (word) =>
    IRREGULAR.has(word) ||
    (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is|ous|'s)$/u.test(word) && !NOT_COUNTED.has(word)),
  isModifier: (word) => word.length > 2 && !NOT_MODIFIERS.has(word) && !/(?:ly)$/u.test(word),
  percentUnit: 'per cent',
}
