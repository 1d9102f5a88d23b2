/** Writes times as people say them: of today the time alone. */
import { useDateLocale } from '../../platform/i18n.ts'

/** Writes an ISO time. */
export function useWriteTime(): (iso: string) => string {
  const locale = useDateLocale()
  return (iso) => {
    const at = new Date(iso)
    const isToday = at.toDateString() === new Date().toDateString()
    const options = isToday
      ? { timeStyle: 'short' as const }
      : { dateStyle: 'medium' as const, timeStyle: 'short' as const }
    return new Intl.DateTimeFormat(locale, options).format(at)
  }
}
