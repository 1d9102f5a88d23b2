/** Guesses a text's language from its script and its letters; users can correct it later. */
import { UNKNOWN_LANGUAGE } from '../../core/model/articleDetails.ts'

/**
 * The languages that are recognised: those of the newsrooms around the North Sea and their neighbours. With fewer
 * candidates, short texts are recognised more reliably.
 */
const LANGUAGES = ['nl', 'en', 'de', 'fr', 'es', 'it', 'pt', 'da', 'sv', 'no', 'pl']

/** Scripts that one language alone is written in, as far as news is concerned. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Greek}/gu, 'el'],
]

/** Whether a language, by its BCP 47 tag, is one that would be recognised. */
function canGuess(tag: string): boolean {
  return LANGUAGES.includes(tag.split('-')[0]?.toLowerCase() ?? '')
}

/** How much of the text is looked at, in UTF-16 code units. */
const SAMPLE = 20_000

/**
 * The language of `text` as a code of two letters (ISO 639-1); null where it shows none surely, as a number or a
 * single word does. The library is loaded at the first call, not at the start.
 */
export async function guessLanguage(text: string): Promise<string | null> {
  const written = languageOfScript(text.slice(0, SAMPLE))
  if (written !== undefined) return written
  const { eld } = await import('eld/extrasmall')
  eld.setLanguageSubset(LANGUAGES)
  const found = eld.detect(text.slice(0, SAMPLE))
  return found.isReliable() ? found.language : null
}

/**
 * The language that a file names, unless its text is surely in another: templates name that of their maker. Unknown
 * where neither says.
 */
export async function articleLanguage(named: string | null, text: string): Promise<string> {
  const guessed = await guessLanguage(text)
  if (named === null) return guessed ?? UNKNOWN_LANGUAGE
  const isOther = guessed !== null && named.split('-')[0]?.toLowerCase() !== guessed
  return isOther && canGuess(named) ? guessed : named
}

/** The language of a script; null for a script of several languages, undefined for Latin and others. */
function languageOfScript(sample: string): string | null | undefined {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const share = (script: RegExp) => (sample.match(script)?.length ?? 0) / Math.max(1, letters)
  if (letters < 8) return undefined
  const found = SCRIPTS.find(([script]) => share(script) > 0.5)
  if (found) return found[1]
  const [han, kana] = [share(/\p{Script=Han}/gu), share(/[\u3041-\u30ff]/gu)]
  if (han + kana > 0.5) return kana > 0.05 ? 'ja' : 'zh'
  // Persian, Urdu and others have letters of their own, and no taa marbuta.
  if (share(/\p{Script=Arabic}/gu) > 0.5)
    return share(/[\u067e\u0686\u0698\u06a9\u06af\u06cc]/gu) === 0 && share(/\u0629/gu) > 0.005 ? 'ar' : null
  return undefined
}
