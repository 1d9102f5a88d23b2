/** What the window and the worker that finds suggestions say to each other. */
import type { Memory } from '../../../core/model/memory.ts'
import type { Tag } from '../../../core/model/tag.ts'
import type { Suggestion } from '../../../core/suggest/suggestion.ts'

/** Messages to the worker: a text to look through, then (again and again) another memory to look through it with. */
export type ToWorker =
  | {
      readonly type: 'text'
      readonly text: string
      readonly language: string
      readonly kinds: readonly Tag[]
      readonly memory: Memory
    }
  | { readonly type: 'memory'; readonly memory: Memory }

/** A suggestion on its way: the window has the text that it quotes. */
export type SentSuggestion = Omit<Suggestion, 'quote'>

/** What the worker answers: part after part of what the rules found, then of what the memory found; each has a last part. */
export interface FromWorker {
  readonly by: 'rules' | 'memory'
  readonly part: readonly SentSuggestion[]
  readonly last: boolean
}
