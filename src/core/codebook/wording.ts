/** The words of a codebook in one language. */
import type { Wording } from '../model/codebook.ts'
import type { Language } from '../model/language.ts'

/** Something of a codebook with a key and words for it. */
interface Worded {
  readonly key: string
  readonly label: Wording
}

/** What to call it: its label in this language, else in the other, else its key. */
export function labelOf({ key, label }: Worded, language: Language): string {
  return wordsOf(label, language) || key
}

/** Words in this language, else in the other; empty where nobody wrote any. */
export function wordsOf(wording: Wording | undefined, language: Language): string {
  if (!wording) return ''
  return wording[language] || wording[language === 'en' ? 'nl' : 'en']
}

/** A question as it stands before its answer: with a colon, unless it ends in a mark of its own. */
export function beforeAnswer(question: string): string {
  return /[?!:…]$/u.test(question) ? question : `${question}:`
}

/** What the values are called, by key; a key that the codebook doesn't have stands for itself. */
export function valueLabels(
  values: readonly Worded[],
  given: readonly string[],
  language: Language,
): readonly string[] {
  return given.map((key) => {
    const known = values.find((value) => value.key === key)
    return known ? labelOf(known, language) : key
  })
}
