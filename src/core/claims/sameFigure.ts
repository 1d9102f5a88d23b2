/** Whether two figures say the same, however each is stated: 1.5 km and 1,500 metres, 3 per cent and 0.03 or one in ten and 10 %. */
import type { FigureValue } from '../model/annotation.ts'
import { foldText } from '../text/folding/foldText.ts'
import { stemOf } from './terms.ts'

/** A figure in the terms in which it is compared. */
interface EvenedFigure {
  /** What it measures: only figures of one measure can be compared. */
  readonly measure: string
  readonly value: number
}

/** Units by what they measure, each in the smallest common one: seconds, metres, square metres, kilograms, litres. */
const UNITS: readonly (readonly [measure: string, factor: number, units: string])[] = [
  ['time', 1, 'second seconds seconde seconden sec'],
  ['time', 60, 'minute minutes minuut minuten min'],
  ['time', 3600, 'hour hours uur uren'],
  ['time', 86_400, 'day days dag dagen'],
  ['time', 604_800, 'week weeks weken'],
  ['months', 1, 'month months maand maanden'],
  ['months', 12, 'year years jaar jaren'],
  ['length', 0.01, 'centimetre centimetres centimeter centimeters cm'],
  ['length', 1, 'metre metres meter meters m'],
  ['length', 1000, 'kilometre kilometres kilometer kilometers km'],
  ['area', 1, 'm2 m²'],
  ['area', 10_000, 'hectare hectares hectaren ha'],
  ['area', 1_000_000, 'km2 km²'],
  ['mass', 0.001, 'gram grams g'],
  ['mass', 1, 'kilo kilos kilogram kilograms kg'],
  ['mass', 1000, 'tonne tonnes ton tons tonnen'],
  ['volume', 1, 'litre litres liter liters'],
]

const KNOWN = new Map(
  UNITS.flatMap(([measure, factor, units]) => units.split(' ').map((unit) => [unit, { measure, factor }] as const)),
)

const SHARE = /^(?:%|per ?cent|procent|percent)$/

/** A figure as it is compared; null where it has no number. */
function evened({ value, unit, kind }: FigureValue): EvenedFigure | null {
  if (value === null) return null
  const name = unit === null ? '' : foldText(unit, { case: true, accents: true }).text
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
export function isComparable(one: FigureValue, other: FigureValue): boolean {
  const [a, b] = [evened(one), evened(other)]
  return a !== null && b !== null && a.measure === b.measure
}

/** Whether both say the same number of the same unit. */
export function saysSameFigure(one: FigureValue, other: FigureValue): boolean {
  const [a, b] = [evened(one), evened(other)]
  if (a === null || b === null || a.measure !== b.measure) return false
  const tolerance = a.measure === 'share' ? SHARE_TOLERANCE : ROUNDING * Math.max(Math.abs(a.value), Math.abs(b.value))
  return Math.abs(a.value - b.value) <= tolerance
}
