/** Signs that every language writes alike: currencies, percentages, units of the SI, and signs that bound a number. */
import { asWritten, type Bound, forms, type MeasureUnit } from './figureTable.ts'
import { phrasesFor } from './phrases.ts'

/** Currencies in front of a number or after it, by their ISO 4217 codes. */
export const CURRENCIES: readonly (readonly [phrase: string, code: string])[] = [
  ['€', 'EUR'],
  ['eur', 'EUR'],
  ['$', 'USD'],
  ['us $', 'USD'],
  ['usd', 'USD'],
  ['£', 'GBP'],
  ['gbp', 'GBP'],
  ['¥', 'JPY'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['₹', 'INR'],
  ['₺', 'TRY'],
  ['chf', 'CHF'],
  ['a $', 'AUD'],
  ['c $', 'CAD'],
]

/** Units by their signs. `percent` is what a language calls the part of a hundred. */
export function symbolUnits(percent: string): readonly (readonly [phrase: string, unit: MeasureUnit])[] {
  return [
    ...forms('percentage', percent, '%'),
    ...forms('percentage', '‰', '‰'),
    ...CURRENCIES.map(([sign, unit]) => [sign, { unit, kind: 'money' }] as const),
    ...asWritten('measure', 'km, cm, mm, kg, mg, kwh, mwh, gwh, twh, kw, mw, gw, ha, db, teu'),
    ...forms('measure', 'km/h', 'km / h'),
    ...forms('measure', 'm²', 'm ²'),
    ...forms('measure', 'm³', 'm ³'),
    ...forms('measure', 'km²', 'km ²'),
    ...forms('measure', '°C', '° c, °'),
    ...forms('measure', '°F', '° f'),
  ]
}

/** Signs in front of a number that bound it. */
export const SIGN_BOUNDS: readonly (readonly [phrase: string, bound: Bound])[] = [
  ...phrasesFor<Bound>('about', '±, ~, ≈'),
  ...phrasesFor<Bound>('at-least', '>, ≥'),
  ...phrasesFor<Bound>('at-most', '<, ≤'),
]
