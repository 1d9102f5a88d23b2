/** Whether two figures say the same, however each is stated: 1.5 km and 1,500 metres, 3 per cent and 0.03 or one in ten and 10 %. */
import type { FigureValue } from '../model/annotation.ts'
import { foldText } from '../text/folding/foldText.ts'
import type { ComparedFigure } from './rates.ts'
import { stemOf } from './terms.ts'

/** A figure in the terms in which it is compared. */
interface EvenedFigure {
  /** What it measures: only figures of one measure can be compared. */
  readonly measure: string
  readonly value: number
  /** How far apart two numbers may be that count as one. */
  readonly tolerance: number
}

/**
 * Units by what they measure, each in the smallest common one: seconds, months, metres, square metres, kilograms, litres,
 * watts, watt-hours, megabytes. They are named as suggestions name them (`core/suggest/language`).
 */
const UNITS: readonly (readonly [measure: string, factor: number, units: string])[] = [
  ['time', 1, 'second, seconds, seconde, seconden, sec'],
  ['time', 60, 'minute, minutes, minuut, minuten, min'],
  ['time', 3600, 'hour, hours, uur, uren'],
  ['time', 86_400, 'day, days, dag, dagen'],
  ['time', 604_800, 'week, weeks, weken'],
  ['months', 1, 'month, months, maand, maanden'],
  ['months', 12, 'year, years, jaar, jaren'],
  ['length', 0.001, 'millimetres, millimeters, millimeter, mm'],
  ['length', 0.01, 'centimetre, centimetres, centimeter, centimeters, cm'],
  ['length', 1, 'metre, metres, meter, meters, m'],
  ['length', 1000, 'kilometre, kilometres, kilometer, kilometers, km'],
  ['area', 1, 'm2, m², square metres, square meters, vierkante meter'],
  ['area', 10_000, 'hectare, hectares, hectaren, ha'],
  ['area', 1_000_000, 'km2, km², square kilometres, square kilometers, vierkante kilometer'],
  ['mass', 1e-9, 'micrograms, microgram'],
  ['mass', 1e-6, 'milligrams, milligram, mg'],
  ['mass', 0.001, 'gram, grams, g'],
  ['mass', 1, 'kilo, kilos, kilogram, kilograms, kg'],
  ['mass', 1000, 'tonne, tonnes, ton, tons, tonnen'],
  ['volume', 0.001, 'millilitres, milliliters, milliliter'],
  ['volume', 0.01, 'centiliter'],
  ['volume', 1, 'litre, litres, liter, liters'],
  ['volume', 100, 'hectoliter'],
  ['volume', 1000, 'm3, m³, cubic metres, cubic meters, kubieke meter'],
  ['volume', 1e12, 'kubieke kilometer'],
  ['power', 1, 'watts, watt'],
  ['power', 1000, 'kilowatts, kilowatt, kw'],
  ['power', 1e6, 'megawatts, megawatt, mw'],
  ['power', 1e9, 'gigawatts, gigawatt, gw'],
  ['energy', 1000, 'kilowatt-hours, kilowattuur, kwh'],
  ['energy', 1e6, 'megawatt-hours, megawattuur, mwh'],
  ['energy', 1e9, 'gigawattuur, gwh'],
  ['energy', 1e12, 'twh'],
  ['data', 1, 'megabytes, megabyte'],
  ['data', 1000, 'gigabytes, gigabyte'],
  ['data', 1e6, 'terabytes, terabyte'],
  ['speed', 1, 'km/h, kilometres per hour, kilometer per uur'],
  ['celsius', 1, '°c, degrees celsius, graden celsius'],
]

const KNOWN = new Map(
  UNITS.flatMap(([measure, factor, units]) =>
    units.split(', ').map((unit) => [foldedUnit(unit), { measure, factor }] as const),
  ),
)

const SHARE = /^(?:%|per ?cent|procent|percent)$/

const PER_MILLE = /^(?:‰|promille)$/

function foldedUnit(unit: string): string {
  return foldText(unit, { case: true, accents: true }).text
}

/** A figure as it is compared; null where it has no number. */
function evened(figure: ComparedFigure): EvenedFigure | null {
  const whole = measured(figure)
  if (whole === null) return null
  const { measure, value } = whole
  const tolerance = measure === 'share' ? SHARE_TOLERANCE : ROUNDING * Math.abs(value)
  const { per } = figure
  return per
    ? { measure: `${measure} per ${per.of}`, value: value * per.factor, tolerance: tolerance * per.factor }
    : { measure, value, tolerance }
}

/** A figure whatever it is for each of. */
function measured({ value, unit, kind }: FigureValue): Omit<EvenedFigure, 'tolerance'> | null {
  if (value === null) return null
  const name = unit === null ? '' : foldedUnit(unit)
  if (kind === 'percentage' && PER_MILLE.test(name)) return { measure: 'share', value: value / 1000 }
  if (kind === 'percentage')
    return SHARE.test(name) ? { measure: 'share', value: value / 100 } : { measure: `points ${name}`, value }
  // Nothing is counted in numbers below one: they are parts of something.
  if (kind === 'count' && value > 0 && value < 1) return { measure: 'share', value }
  const known = kind === 'measure' || kind === 'duration' ? KNOWN.get(name) : undefined
  if (known) return { measure: known.measure, value: value * known.factor }
  return { measure: `${kind} ${kind === 'money' ? name : stemOf(name)}`, value }
}

/** Parts of a whole are stated to a tenth of a per cent at best: a third is 33.3 per cent. */
const SHARE_TOLERANCE = 0.0005

/** What sums in floating point may differ by. */
const ROUNDING = 1e-9

/** Whether both measure the same thing in comparable units, whatever their numbers are. */
export function isComparable(one: ComparedFigure, other: ComparedFigure): boolean {
  const [a, b] = [evened(one), evened(other)]
  return a !== null && b !== null && a.measure === b.measure
}

/** Whether both say the same number of the same unit. */
export function saysSameFigure(one: ComparedFigure, other: ComparedFigure): boolean {
  const [a, b] = [evened(one), evened(other)]
  if (a === null || b === null || a.measure !== b.measure) return false
  return Math.abs(a.value - b.value) <= Math.max(a.tolerance, b.tolerance)
}
