/** Whether a text says its article's title itself. */
import { foldText } from './folding/foldText.ts'
import type { TextBlock } from './structure.ts'

/** Whether the first block is a heading with the words of the title, however they are spaced, quoted or encoded. */
export function beginsWithTitle(title: string, text: string, blocks: readonly TextBlock[]): boolean {
  const [first] = blocks
  if (first?.kind !== 'heading') return false
  const words = (written: string) => foldText(written).text.trim()
  return words(title) !== '' && words(text.slice(first.start, first.end)) === words(title)
}
