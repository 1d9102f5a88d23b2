/** The words that bound English numbers, and English phrases that are figures as they stand. */
import type { Bound, FigureTable, Quantity } from '../figureTable.ts'
import { words } from '../language.ts'
import { phrases, phrasesFor } from '../phrases.ts'
import { CURRENCIES, SIGN_BOUNDS, symbolUnits } from '../symbols.ts'
import { englishUnits, englishVague, englishVagueWithUnit } from './units.ts'

const time = (value: number, unit: string): Quantity => ({ value, bound: 'exact', unit, kind: 'duration' })

/** The words around English numbers. */
export const englishFigures: FigureTable = {
  bounds: phrases<Bound>([
    ...SIGN_BOUNDS,
    ...phrasesFor<Bound>(
      'at-least',
      `more than, greater than, higher than, larger than, longer than, older than, bigger than, no fewer than
      no less than, not less than, at least, a minimum of, well over, well above, just over, just above, a little over
      slightly over, slightly more than, just more than, upwards of, in excess of, north of, as few as, as little as`,
    ),
    ...phrasesFor<Bound>(
      'at-most',
      `fewer than, less than, lower than, smaller than, shorter than, younger than, no more than, not more than
      no longer than, at most, a maximum of, up to, as many as, as much as, just under, just below, a little under
      slightly under, slightly less than, just less than, well under, well below, under, below`,
    ),
    ...phrasesFor<Bound>(
      'about',
      `about, around, roughly, approximately, some, almost, nearly, an estimated, circa, close to, close on
      in the region of, more or less, c ., virtually, approx, approx .`,
    ),
    ...phrasesFor<Bound>('exact', 'exactly, precisely'),
  ]),
  comparing: words('than'),
  boundsOfQuantities: phrases<Bound>(phrasesFor<Bound>('at-least', 'over, above')),
  boundsOfMeasures: phrases<Bound>(phrasesFor<Bound>('at-most', 'within')),
  boundsBehind: phrases<Bound>([
    ...phrasesFor<Bound>('at-least', 'or more, or longer, or older, or over, or above, and over, and above, +'),
    ...phrasesFor<Bound>('at-most', 'or fewer, or less, or under, or younger, or below, and under'),
    ...phrasesFor<Bound>('about', 'or so'),
  ]),
  currencies: phrases(CURRENCIES),
  units: phrases([...symbolUnits('per cent'), ...englishUnits]),
  wholes: phrases<Quantity>([
    ...phrasesFor(time(90, 'minutes'), 'an hour and a half'),
    ...phrasesFor(time(18, 'months'), 'a year and a half'),
    ...phrasesFor(time(30, 'minutes'), 'half an hour, a half hour, half - hour'),
    ...phrasesFor(time(15, 'minutes'), 'a quarter of an hour'),
    ...phrasesFor(time(45, 'minutes'), 'three quarters of an hour, three - quarters of an hour'),
    ...phrasesFor(time(6, 'months'), 'half a year'),
    ...phrasesFor(time(50, 'years'), 'half a century'),
    ...phrasesFor(time(5, 'years'), 'half a decade'),
    ...phrasesFor(time(14, 'days'), 'a fortnight'),
  ]),
  vague: englishVague,
  vagueWithUnit: englishVagueWithUnit,
  joinedUnits: [],
  percentUnit: 'per cent',
}
