/** Two numbers that belong together: shares ("negen op de tien"), ranges ("25 tot 30"), changes ("van 34 naar 41"). */
import { phraseAt, phraseBefore } from '../language/phrases.ts'
import type { Token } from '../tokens.ts'
import { currencyBefore, moneyOf } from './currency.ts'
import { percentOf, type Scan } from './draft.ts'
import { countedAt, type Measured, unitAt } from './measured.ts'
import { type ReadNumber, readNumber } from './number.ts'

/** The largest whole in a share of two numbers. */
const LARGEST_WHOLE = 1_000_000

/** The most numbers of a list that are examined. */
const LONGEST_LIST = 5

const isYear = (token: Token | undefined) => /^(?:1[5-9]|20)\d\d$/.test(token?.lower ?? '')

/** How far apart two numbers of one scale are at most: 11,2 and 12,6 million, but not 500 and one million. */
const SAME_SCALE = 100

/** The second number of a pair, with what is measured or counted after it, or by the currency in front of it. */
interface Second {
  readonly number: ReadNumber
  readonly measured: Measured | null
}

/** The share that begins with `number`, in per cent; null where it isn't one. */
export function shareAt(
  { text, tokens, table }: Scan,
  number: ReadNumber,
): { readonly to: number; readonly percent: number } | null {
  const link = phraseAt(tokens, number.to, table.shares)
  const whole = link && readNumber(tokens, number.to + link.length, table)
  if (!whole || whole.written === 'article' || whole.isFraction) return null
  const isWhole = Number.isInteger(number.value) && Number.isInteger(whole.value) && whole.value <= LARGEST_WHOLE
  if (isYear(tokens[whole.from])) return null
  if (!isWhole || number.value < 1 || number.value >= whole.value || unitAt(tokens, whole.to, table)) return null
  const counted = countedAt(text, tokens, whole.to, table)
  return { to: counted?.to ?? whole.to, percent: percentOf(number.value / whole.value) }
}

/** A range that `number` begins: where it ends and what it measures; null where there is none. */
export function rangeAt(
  scan: Scan,
  number: ReadNumber,
  start: number,
  own: Measured | null,
): { readonly from: number; readonly to: number; readonly measured: Measured | null } | null {
  const { tokens, table } = scan
  if (changeMiddles(scan, start).includes(tokens[number.to]?.lower ?? '')) return null
  const opener = phraseBefore(tokens, start, table.between)
  const isOpen = opener !== null && start - opener.length >= scan.free
  for (const end of own && own.kind !== 'count' ? [own.to, number.to] : [number.to]) {
    const middle =
      isOpen && tokens[end]?.lower === opener.meaning ? 1 : (phraseAt(tokens, end, table.ranges)?.length ?? 0)
    const second = middle > 0 ? secondAt(scan, end + middle) : null
    if (!second || !isLess(number, second.number)) continue
    const isMeasure = second.measured !== null && second.measured.kind !== 'count'
    if (isYear(tokens[number.from]) && isYear(tokens[second.number.from]) && !isMeasure) continue
    const measured = second.measured ?? (own?.kind === 'money' ? own : null)
    // "Fell by 3 per cent to 5 per cent" are two figures; so are two units.
    const isChange = table.changeLeads.has(tokens[start - 1]?.lower ?? '')
    const isSame = end !== own?.to || (!isChange && own.unit === (second.measured?.unit ?? own.unit))
    if (!isSame || !(measured || isOpen)) continue
    return { from: isOpen ? start - opener.length : start, to: second.measured?.to ?? second.number.to, measured }
  }
  return null
}

/** What the last number of a list measures, which is what each does: "19, 23 en 31 jaar". */
export function listedAt(scan: Scan, number: ReadNumber): Measured | null {
  const { tokens, table } = scan
  let { to } = number
  for (let length = 1; length < LONGEST_LIST; length += 1) {
    const isComma = tokens[to]?.lower === ',' && tokens[to + 1]?.spaced === true
    if (!isComma && !table.listJoiners.has(tokens[to]?.lower ?? '')) return null
    const second = secondAt(scan, to + 1)
    if (!second) return null
    if (second.measured) return isComma ? null : { ...second.measured, to: number.to }
    to = second.number.to
  }
  return null
}

/** The number that `number` changes to, where "van" or "from" comes before `start`; null where there is none. */
export function changeAt(
  scan: Scan,
  number: ReadNumber,
  start: number,
): { readonly at: number; readonly scale: number; readonly measured: Measured | null } | null {
  const second = secondOfChange(scan, start, number.to)
  if (!second) return null
  const { scale, value } = second.number
  const ratio = number.value / (value / scale)
  const isScaled = number.scale === 1 && scale >= 1000 && ratio < SAME_SCALE && ratio > 1 / SAME_SCALE
  return { at: second.number.from, scale: isScaled ? scale : 1, measured: second.measured }
}

/** The second number of a change whose first one begins at the token `start` and ends before `end`. */
export function secondOfChange(scan: Scan, start: number, end: number): Second | null {
  const { tokens, table } = scan
  if (!changeMiddles(scan, start).includes(tokens[end]?.lower ?? '')) return null
  const bound = phraseAt(tokens, end + 1, table.bounds)
  return secondAt(scan, end + 1 + (bound?.length ?? 0))
}

/** The words that lead on to the second number of a change, where one is opened in front of the token `start`. */
function changeMiddles({ tokens, table }: Scan, start: number): readonly string[] {
  const opener = phraseBefore(tokens, start, table.changes)
  const whenLed = phraseBefore(tokens, start, table.changesWhenLed)
  const lead = (length: number) => tokens[start - length - 1]?.lower ?? ''
  return [
    ...(opener && !table.rangeLeads.has(lead(opener.length)) ? opener.meaning : []),
    ...(whenLed && table.changeLeads.has(lead(whenLed.length)) ? whenLed.meaning : []),
  ]
}

function secondAt({ text, tokens, table }: Scan, at: number): Second | null {
  const sign = phraseAt(tokens, at, table.currencies)
  const number = readNumber(tokens, at + (sign?.length ?? 0), table)
  if (!number || number.written === 'article' || number.isFraction) return null
  const currency = currencyBefore(tokens, number.from, table)
  const measured = currency
    ? moneyOf(currency.unit, number.to)
    : (unitAt(tokens, number.to, table) ?? countedAt(text, tokens, number.to, table))
  return { number, measured }
}

/** Whether the first number of a range is the smaller one, as it stands or in the scale of the second. */
function isLess(first: ReadNumber, { value, scale }: ReadNumber): boolean {
  return first.value < value || (first.scale === 1 && first.value * scale < value)
}
