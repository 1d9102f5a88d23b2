/** Dates where there is little room for them. */

/** A date of any precision in few letters: `2022-02` is "Feb 2022". What isn't a date is given back as it is. */
export function shortDate(published: string, locale: string): string {
  const date = new Date(published)
  if (Number.isNaN(date.getTime())) return published
  const parts = published.split('-').length
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(parts > 1 && { month: 'short' }),
    ...(parts > 2 && { day: 'numeric' }),
  }).format(date)
}
