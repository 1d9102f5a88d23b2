/**
 * Makes text from files safe for a terminal: what would move the cursor, change colours or reverse text is shown as an
 * escape.
 */

/** Controls but line feed and tab, those of the second range (U+009B begins a sequence), and marks that turn the direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNSAFE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g

/** A text with these characters as JSON escapes them: `\u001b`. */
export function visible(text: string): string {
  return text.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
