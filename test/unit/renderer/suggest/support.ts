/** Suggestions over the small article, and a suggestion memory that keeps what it is told. */
import type { Memory } from '../../../../src/core/model/memory.ts'
import { EMPTY_MEMORY } from '../../../../src/core/model/memory.ts'
import type { Tag } from '../../../../src/core/model/tag.ts'
import { changeMemory, type MemoryChange } from '../../../../src/core/suggest/memory.ts'
import type { Suggestion } from '../../../../src/core/suggest/suggestion.ts'
import { createMemory, type SuggestionMemory } from '../../../../src/renderer/features/suggest/memory.ts'
import { CHANGED } from '../../core/support/layers.ts'
import { TEXT } from '../support.ts'

/** A suggestion for the first place of `words`. */
export function suggestionOn(words: string, tag: Tag, fields: Partial<Suggestion> = {}): Suggestion {
  const start = TEXT.indexOf(words)
  if (start === -1) throw new Error(`not in the text: ${words}`)
  return { tag, start, end: start + words.length, quote: words, rule: 'figure-count', confidence: 0.9, ...fields }
}

/** A memory whose other side is `stored`, which may change by itself. */
export function storedMemory(): { readonly memory: SuggestionMemory; readonly stored: { memory: Memory } } {
  const stored = { memory: EMPTY_MEMORY }
  const memory = createMemory({
    read: () => Promise.resolve({ ok: true, value: { memory: stored.memory, notices: [] } }),
    write: (change: MemoryChange) => {
      stored.memory = changeMemory(stored.memory, change)
      return Promise.resolve({ ok: true, value: null })
    },
    showProblem: (problem) => {
      throw new Error(problem.code)
    },
    now: () => CHANGED,
  })
  return { memory, stored }
}
