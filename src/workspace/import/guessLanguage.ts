/** Guesses a text's language from its letters; users can correct it later. */

/**
 * The languages that are recognised: those of the newsrooms around the North Sea and their neighbours. With fewer
 * candidates, short texts are recognised more reliably.
 */
const LANGUAGES = ['nl', 'en', 'de', 'fr', 'es', 'it', 'pt', 'da', 'sv', 'no', 'pl']

/** Whether a language, by its BCP 47 tag, is one that would be recognised. */
export function canGuess(tag: string): boolean {
  return LANGUAGES.includes(tag.split('-')[0]?.toLowerCase() ?? '')
}

/** How much of the text is looked at, in UTF-16 code units. */
const SAMPLE = 20_000

/**
 * The language of `text` as a code of two letters (ISO 639-1); null where it shows none surely, as a number or a
 * single word does. The library is loaded at the first call, not at the start.
 */
export async function guessLanguage(text: string): Promise<string | null> {
  const { eld } = await import('eld/extrasmall')
  eld.setLanguageSubset(LANGUAGES)
  const found = eld.detect(text.slice(0, SAMPLE))
  return found.isReliable() ? found.language : null
}
