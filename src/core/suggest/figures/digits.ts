/** The value of digits with their separators, by what a language writes before decimals. */

/** What digits say. `foreign` where the separators are used the other way round than the language does. */
export interface DigitsValue {
  readonly value: number
  readonly foreign: boolean
}

/**
 * The value of a token of digits, full stops and commas; null where it is no number: a version, an IP address, a date,
 * or digits that begin with a zero, as telephone numbers do. Without a `decimal` mark a single separator in front of
 * three digits parts thousands.
 */
export function digitsValue(digits: string, decimal: ',' | '.' | null): DigitsValue | null {
  if (/^0\d/.test(digits)) return null
  if (decimal === null) return readAs(digits, ',', false) ?? readAs(digits, '.', false)
  return readAs(digits, decimal, false) ?? readAs(digits, decimal === ',' ? '.' : ',', true)
}

function readAs(digits: string, decimal: ',' | '.', foreign: boolean): DigitsValue | null {
  const [whole = '', fraction, ...more] = digits.split(decimal)
  if (more.length > 0 || fraction?.match(/\D/)) return null
  const groups = whole.split(decimal === ',' ? '.' : ',')
  const [first = '', ...others] = groups
  if (others.length > 0 && (first.length > 3 || others.some((group) => group.length !== 3))) return null
  return { value: Number(`${groups.join('')}.${fraction ?? 0}`), foreign }
}
