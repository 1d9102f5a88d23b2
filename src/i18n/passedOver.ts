/** What an import passed over, in words: the readers name it in English, or by what its file calls it. */
import type { TFunction } from 'i18next'

/** The translation of a reader's name for it; a file's own name as it is. */
export function passedOverName(t: TFunction, what: string): string {
  // Of the names of files there is no list, so the compiler can't know them.
  const translate = t as unknown as (key: string, options: { readonly defaultValue: string }) => string
  return translate(`exchange.passedOverWhat.${what.replaceAll(' ', '-')}`, { defaultValue: what })
}
