/** What words say that are tagged by hand: the value of a figure, the speaker of an attribution. */
import type { SaysMore } from '../../core/edits/plan.ts'
import { saidBy } from '../../core/suggest/saidBy.ts'
import type { Suggestion } from '../../core/suggest/suggestion.ts'
import { useEditor } from '../document/editor.ts'

const connected: { found: () => readonly Suggestion[] } = { found: () => [] }

/** Says where the suggestions for the article in front are, once. */
export function connectFilling(found: () => readonly Suggestion[]): void {
  connected.found = found
}

/** What words of the article in front say as a tag, by the rules that suggest. */
export const saysMore: SaysMore = (span, tag) => {
  const { open } = useEditor.getState()
  if (!open) return {}
  const { text, language } = open.article
  return saidBy({ text, blocks: open.blocks, language }, span, tag, connected.found())
}
