/** zod's messages for invalid values, in the interface's language: zod has translations of its own. */
import { z } from 'zod'
import en from 'zod/v4/locales/en.js'
import nl from 'zod/v4/locales/nl.js'
import type { Language } from '../core/model/language.ts'

const WORDS = { en: en().localeError, nl: nl().localeError }

/** Makes every schema of this process use the current language; before that they use English. */
export function speakSchemas(language: () => Language): void {
  z.config({ localeError: (issue) => WORDS[language()](issue) })
}
