/** What an import of findings did, in words. */
import type { i18n } from 'i18next'

/** How many findings came in, and how many entries were left out if any were. */
export function importedSentences(
  t: i18n['t'],
  { library, count, skipped }: { readonly library: string; readonly count: number; readonly skipped: number },
): string {
  const imported = t('claims.imported', { library, count })
  return skipped === 0 ? imported : `${imported} ${t('claims.skipped', { count: skipped })}`
}
