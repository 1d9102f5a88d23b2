/** The interface's languages. */

/** A language that the interface speaks. */
export type Language = 'en' | 'nl'

/** The interface's language for a tag of the system or the command line (BCP 47, or POSIX as in `nl_NL.UTF-8`): Dutch or English. */
export function languageFor(tag: string): Language {
  return /^nl(?![a-z])/i.test(tag) ? 'nl' : 'en'
}
