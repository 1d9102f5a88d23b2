/** The interface's languages, which reports and exports are written in too; an article's language is any code. */

/** A language that the interface speaks. */
export type Language = 'en' | 'nl'

/** Languages that are written from right to left (CLDR, `characterOrder`), in their usual scripts. */
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'iw', 'ks', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'])

/** The direction of a text in a language, by its BCP 47 tag. */
export function textDirection(tag: string): 'ltr' | 'rtl' {
  const [language = '', ...rest] = tag.toLowerCase().split('-')
  return RIGHT_TO_LEFT.has(language) && !rest.includes('latn') && !rest.includes('cyrl') ? 'rtl' : 'ltr'
}
