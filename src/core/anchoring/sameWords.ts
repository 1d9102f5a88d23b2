/** Whether two passages say the same words. */
import { createTokenizer } from './tokens.ts'

/** Whether they have the same words and signs in one order, however those are set: quotation marks, dashes, spaces. */
export function isSameWords(one: string, other: string): boolean {
  if (one === other) return true
  const tokenize = createTokenizer()
  const [a, b] = [tokenize(one), tokenize(other)]
  return a.count === b.count && a.ids.every((id, index) => id === b.ids[index])
}
