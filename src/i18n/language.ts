/** The interface's languages. */

/** A language that the interface speaks. */
export type Language = 'en' | 'nl'

/** The interface's language for a BCP 47 tag of the system or the command line: Dutch for `nl…`, else English. */
export function languageFor(tag: string): Language {
  return /^nl\b/i.test(tag) ? 'nl' : 'en'
}
