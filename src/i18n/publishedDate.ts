/** When an article was published, as people write it. */

/**
 * A date of any precision, with its month in full or in few letters: `2022-02` is "February 2022" or "Feb 2022". What
 * isn't a date is given back as it is.
 */
export function publishedDate(published: string, locale: string, month: 'long' | 'short'): string {
  const date = new Date(published)
  if (Number.isNaN(date.getTime())) return published
  const parts = published.split('-').length
  return formatOf(locale, month, parts).format(date)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format takes milliseconds, and a list has hundreds of dates. */
function formatOf(locale: string, month: 'long' | 'short', parts: number): Intl.DateTimeFormat {
  const key = [locale, month, parts].join()
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(parts > 1 && { month }),
      ...(parts > 2 && { day: 'numeric' }),
    })
  formats.set(key, format)
  return format
}
