/** What is made once for each language, when it is first asked for: a formatter takes milliseconds, which no start should. */
import type { Language } from '../core/model/language.ts'

/** Gives what `make` makes for a language; made once. */
export function forLanguage<T>(make: (language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>()
  return (language) => {
    const known = made.get(language) ?? make(language)
    made.set(language, known)
    return known
  }
}
