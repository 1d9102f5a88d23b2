/** When an article was published, as people write it. */

/**
 * A date of any precision, with its month in full or in few letters: `2022-02` is "February 2022" or "Feb 2022". What
 * isn't a date is given back as it is.
 */
export function publishedDate(published: string, locale: string, month: 'long' | 'short'): string {
  const date = new Date(published)
  if (Number.isNaN(date.getTime())) return published
  const parts = published.split('-').length
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(parts > 1 && { month }),
    ...(parts > 2 && { day: 'numeric' }),
  }).format(date)
}
