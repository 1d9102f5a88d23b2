/** Counting words. */

/** How many runs of characters other than white space a text has: what word processors call its words. */
export function countWords(text: string): number {
  let count = 0
  for (const _ of text.matchAll(/\S+/g)) count += 1
  return count
}
