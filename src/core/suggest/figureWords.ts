/** A figure's value as people read and write it, by the rules of a language (ECMA-402): "≥ 30 locaties", "€ 25 miljoen". */
import type { FigureValue } from '../model/annotation.ts'
import { withMinus } from '../text/writtenNumber.ts'

/** How the words around a number bound it, as values say it; the first where nothing bounds it. */
export const BOUNDS = ['exact', 'at-least', 'at-most', 'about'] as const

/** What figures are about, as values say it. */
export const FIGURE_KINDS = ['count', 'measure', 'money', 'percentage', 'duration'] as const

/** Who speaks, as speakers are told apart. */
export const SPEAKER_KINDS = ['person', 'anonymous', 'organisation', 'document'] as const

/** The signs of the bounds that have one. */
const SIGNS: Readonly<Record<string, string>> = { 'at-least': '≥', 'at-most': '≤', about: '≈' }

/** More digits than these after the decimal mark are not shown. */
const DECIMALS = 6

/** The value in a language by its BCP 47 tag; null where it is no one number. */
export function figureWords({ value, bound, unit, kind }: FigureValue, language: string): string | null {
  if (value === null) return null
  const sign = SIGNS[bound]
  const number = withUnit(value, unit, kind, language)
  return sign ? `${sign} ${number}` : number
}

function withUnit(value: number, unit: string | null, kind: string, language: string): string {
  const number = numberWords(value, language)
  if (unit === null) return number
  if (kind === 'percentage' && /^(?:%|per ?cent|procent)$/i.test(unit)) {
    return withMinus(formatOf(language, 'percent').format(value / 100))
  }
  return kind === 'money' && /^[A-Z]{3}$/.test(unit) ? money(value, unit, language) : `${number} ${unit}`
}

/** Round millions and more in words, as papers write them; nothing is rounded off for it. */
function numberWords(value: number, language: string): string {
  const isRound = Math.abs(value) >= 1_000_000 && value % 1000 === 0
  return withMinus(formatOf(language, isRound ? 'round' : 'plain').format(value))
}

/** An amount by its currency's code (ISO 4217). Whole amounts are shown whole, round millions in words. */
function money(value: number, currency: string, language: string): string {
  const isWhole = Number.isInteger(value)
  const amount = formatOf(language, isWhole ? 'whole-money' : 'money', currency)
  if (!isWhole || value < 1_000_000) return withMinus(amount.format(value))
  const parts = amount.formatToParts(1)
  return parts.map(({ type, value: part }) => (type === 'integer' ? numberWords(value, language) : part)).join('')
}

const OPTIONS = {
  plain: { maximumFractionDigits: DECIMALS },
  round: { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: DECIMALS },
  percent: { style: 'percent', maximumFractionDigits: DECIMALS },
  money: { style: 'currency', currencyDisplay: 'narrowSymbol' },
  'whole-money': { style: 'currency', currencyDisplay: 'narrowSymbol', maximumFractionDigits: 0 },
} as const

const formats = new Map<string, Intl.NumberFormat>()

/** Making a format takes a hundred times as long as writing a number with it, and a table has thousands. */
function formatOf(language: string, name: keyof typeof OPTIONS, currency?: string): Intl.NumberFormat {
  const key = [language, name, currency].join()
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(language, { ...OPTIONS[name], ...(currency && { currency }) })
  // Currencies are written by people: there is no end of them.
  if (formats.size < MOST_FORMATS) formats.set(key, made)
  return made
}

const MOST_FORMATS = 200

/** A number as it is put into a field: without signs between thousands. */
export function plainNumber(value: number, language: string): string {
  return new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 20 }).format(value)
}

/** The number that somebody wrote in a language, with or without signs between thousands; null for what is none. */
export function numberFrom(written: string, language: string): number | null {
  const parts = new Intl.NumberFormat(language).formatToParts(12345.6)
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  const plain = written.replaceAll(sign('group'), '').replace(/\s/g, '').replace(sign('decimal'), '.').replace('−', '-')
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null
}
