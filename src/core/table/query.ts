/**
 * The language of the search above the table: words, and conditions as `tag:figure value:>1m -has:note`. All terms of a
 * query must hold; a comma parts values of which one is enough, a minus before a term turns it round.
 *
 * Law: `parseQuery(writeQuery(terms))` gives the same terms.
 */

/** How a condition compares: holds (`:`), is exactly (`:=`), or is larger or smaller. */
export type Comparison = 'holds' | 'is' | '>' | '>=' | '<' | '<='

/** A value that a condition names. */
export interface WantedValue {
  readonly comparison: Comparison
  readonly value: string
}

/** A term. `key` is the name of a condition as it was typed, in lower case; null where words are searched for. */
export interface QueryTerm {
  readonly negated: boolean
  readonly key: string | null
  /** One of these is enough. Words are one value. */
  readonly values: readonly WantedValue[]
}

const KEY = /^([\p{L}][\p{L}\p{N}-]*):/u
const COMPARISONS = ['>=', '<=', '>', '<', '='] as const

/** The terms of a query, in their order. Whatever is typed has a meaning: an open quotation mark ends with the query. */
export function parseQuery(text: string): readonly QueryTerm[] {
  const terms: QueryTerm[] = []
  let at = 0
  while (at < text.length) {
    if (isSpace(text[at])) {
      at += 1
      continue
    }
    const read = readTerm(text, at)
    if (read.term) terms.push(read.term)
    at = read.end
  }
  return terms
}

function readTerm(text: string, from: number): { readonly term: QueryTerm | null; readonly end: number } {
  const negated = text[from] === '-' && from + 1 < text.length && !isSpace(text[from + 1])
  const start = negated ? from + 1 : from
  const key = KEY.exec(text.slice(start))?.[1] ?? null
  if (key === null) {
    const { value, end } = readValue(text, start, NO_COMMA)
    const term = value === '' ? null : { negated, key, values: [{ comparison: 'holds' as const, value }] }
    return { term, end: Math.max(end, start + 1) }
  }
  const values: WantedValue[] = []
  let at = start + key.length + 1
  for (;;) {
    const sign = COMPARISONS.find((one) => text.startsWith(one, at))
    const isSize = sign !== undefined && sign !== '='
    const { value, end } = readValue(text, at + (sign?.length ?? 0), isSize ? DECIMAL_COMMA : ANY_COMMA)
    if (value !== '') values.push({ comparison: sign === undefined ? 'holds' : sign === '=' ? 'is' : sign, value })
    at = end
    if (text[at] !== ',') break
    at += 1
  }
  return { term: values.length === 0 ? null : { negated, key: key.toLowerCase(), values }, end: at }
}

/** The commas that end a value: none in words; any in a list; in a list of sizes, those that are no decimal comma. */
const NO_COMMA = /(?!)/y
const ANY_COMMA = /,/y
const DECIMAL_COMMA = /,(?!\d)/y

/** Words between quotation marks, in which a backslash keeps the next character; or up to a space or such a comma. */
function readValue(text: string, from: number, comma: RegExp): { readonly value: string; readonly end: number } {
  const isComma = (at: number) => {
    comma.lastIndex = at
    return comma.test(text)
  }
  if (text[from] !== '"') {
    let end = from
    while (end < text.length && !isSpace(text[end]) && !isComma(end)) end += 1
    return { value: text.slice(from, end), end }
  }
  let value = ''
  let at = from + 1
  while (at < text.length && text[at] !== '"') {
    if (text[at] === '\\' && at + 1 < text.length) at += 1
    value += text[at]
    at += 1
  }
  return { value, end: Math.min(text.length, at + 1) }
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/u.test(character)
}

/** A query that says these terms. */
export function writeQuery(terms: readonly QueryTerm[]): string {
  return terms
    .map(({ negated, key, values }) => {
      const words = values.map(
        ({ comparison, value }) => `${signOf(comparison)}${quoted(value, key !== null, values.length > 1)}`,
      )
      return `${negated ? '-' : ''}${key === null ? '' : `${key}:`}${words.join(',')}`
    })
    .join(' ')
}

function signOf(comparison: Comparison): string {
  return comparison === 'holds' ? '' : comparison === 'is' ? '=' : comparison
}

function quoted(value: string, isList: boolean, isOneOfMany: boolean): string {
  const isPlain = isList ? /^[^\s",\\<>=][^\s",]*$/u.test(value) : /^[^\s"\\-][^\s"]*$/u.test(value) && !KEY.test(value)
  // What follows a size could be taken for its decimals.
  return isPlain && !isOneOfMany ? value : `"${value.replace(/["\\]/g, '\\$&')}"`
}

const UNITS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mln: 1e6, b: 1e9, bn: 1e9, mld: 1e9 }

/** The number that somebody typed: with a decimal point or comma, and k, m or b for thousands and more; null for none. */
export function queryNumber(typed: string): number | null {
  const [, number = '', unit = ''] = /^(-?\d+(?:[.,]\d+)?)\s*([a-z]*)$/.exec(typed.toLowerCase()) ?? []
  const factor = unit === '' ? 1 : UNITS[unit]
  return number === '' || factor === undefined ? null : Number(number.replace(',', '.')) * factor
}

/** Whether this names a year, a month, a day or a time, as ISO 8601 writes them. */
export function isQueryDate(typed: string): boolean {
  return /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?)?)?$/.test(typed)
}
