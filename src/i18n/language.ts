/** From what a system or a user calls a language to one of the interface's. */
import type { Language } from '../core/model/language.ts'

/** The interface's language for a tag of the system or the command line (BCP 47, or POSIX as in `nl_NL.UTF-8`): Dutch or English. */
export function languageFor(tag: string): Language {
  return /^nl(?![a-z])/i.test(tag) ? 'nl' : 'en'
}
