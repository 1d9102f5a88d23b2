/** How counts are written for people: with separators between the thousands, as the language does. */
import type { FormatterModule } from 'i18next'
import type { Language } from '../core/model/language.ts'
import { withMinus } from '../core/text/writtenNumber.ts'
import { forLanguage } from './forLanguage.ts'

const countsIn = forLanguage((language) => new Intl.NumberFormat(language))

/** The numbers in sentences that are no counts: places in a text or file, versions, and a process's number. */
const NO_COUNTS: ReadonlySet<unknown> = new Set([
  ...['start', 'end', 'length', 'line', 'column', 'offset'],
  ...['found', 'version', 'pid'],
])

/** A count in a language: 10,000 or 10.000. */
export function writeCount(count: number, language: Language): string {
  return withMinus(countsIn(language).format(count))
}

const DECIMALS = new Map<string, Intl.NumberFormat>()

/** A measure in a language, with this many digits after the decimal sign: 0.90 or 0,90. */
export function writeDecimal(value: number, digits: number, language: Language): string {
  const key = `${language} ${digits}`
  const made = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  const format = DECIMALS.get(key) ?? new Intl.NumberFormat(language, made)
  DECIMALS.set(key, format)
  // What rounds to nothing has no sign.
  return withMinus(format.format(Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value))
}

/** A number that an article says, and how far it is from another: 4.5 and +0.5 or −0.5. */
export function writeFigures(language: Language): {
  readonly plain: (value: number) => string
  readonly difference: (value: number) => string
} {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 6 })
  const signed = new Intl.NumberFormat(language, { maximumFractionDigits: 6, signDisplay: 'exceptZero' })
  return {
    plain: (value) => withMinus(number.format(value)),
    difference: (value) => withMinus(signed.format(value)),
  }
}

/** Writes every count that fills a blank in a sentence. */
export const countFormatter: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value, _format, language, options) =>
    typeof value === 'number' && !NO_COUNTS.has(options?.interpolationkey)
      ? writeCount(value, language === 'nl' ? 'nl' : 'en')
      : value,
}

/** Bytes in the unit of 1,000, 1,000,000 … that suits them, as file managers count. */
export function writeBytes(bytes: number, language: Language): string {
  const [unit, size] =
    bytes < 1e6
      ? (['kilobyte', 1e3] as const)
      : bytes < 1e9
        ? (['megabyte', 1e6] as const)
        : (['gigabyte', 1e9] as const)
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(bytes / size)
}
