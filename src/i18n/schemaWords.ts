/** What zod says of a value that a schema refuses, in the interface's language: it has words of its own for each. */
import { z } from 'zod'
import en from 'zod/v4/locales/en.js'
import nl from 'zod/v4/locales/nl.js'
import type { Language } from '../core/model/language.ts'

const WORDS = { en: en().localeError, nl: nl().localeError }

/** From now on every schema of this process speaks the language of the moment; until then it speaks English. */
export function speakSchemas(language: () => Language): void {
  z.config({ localeError: (issue) => WORDS[language()](issue) })
}
