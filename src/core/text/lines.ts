/** The length of lines: the page lays out a line as a whole. */

/**
 * The longest line that is shown, in UTF-16 code units. The window lays a line out as a whole, and its process ends where
 * one takes more memory than it has: at 45 million.
 */
export const LONGEST_LINE = 2_000_000

/** The length of a text's longest line, in UTF-16 code units. */
export function longestLine(text: string): number {
  let longest = 0
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    longest = Math.max(longest, end - start)
    start = end + 1
  }
  return longest
}
