/** Dates as files write them, to the forms in which an article keeps them. */

/** The date in an ISO time or date, in its own time zone; `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Null for another form. */
export function isoDate(written: string | null | undefined): string | null {
  const found = /^\s*(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[\sT])/.exec(written ?? '')
  if (found) return withinCalendar(found.slice(1, 4).filter((part): part is string => part !== undefined))
  const packed = /^\s*(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}|$)/.exec(written ?? '')
  if (packed) return withinCalendar(packed.slice(1, 4))
  return mailDate(written)
}

/** The moment that a header or a document names, as an ISO time in UTC; null where it names none. */
export function isoTime(written: string | null | undefined): string | null {
  if (!written) return null
  const moment = Date.parse(written)
  return Number.isNaN(moment) ? null : new Date(moment).toISOString()
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** The date in a mail header (RFC 5322, 3.3): the sender's own day, whatever the time zone. */
function mailDate(written: string | null | undefined): string | null {
  const found = /(?:^|,)\s*(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?\s+(\d{4})\b/.exec(written ?? '')
  if (!found) return null
  const month = MONTHS.indexOf((found[2] ?? '').toLowerCase()) + 1
  if (month === 0) return null
  return withinCalendar([found[3] ?? '', String(month).padStart(2, '0'), (found[1] ?? '').padStart(2, '0')])
}

function withinCalendar(parts: readonly string[]): string | null {
  const [year, month = '01', day = '01'] = parts
  if (Number(year) < 1000 || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null
  return parts.join('-')
}
