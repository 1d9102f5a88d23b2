/** Finds suggestions where it doesn't hold up the window, and sends them in parts that it takes in at a glance. */
import type { Memory } from '../../../core/model/memory.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { recall } from '../../../core/suggest/recall.ts'
import { suggest } from '../../../core/suggest/suggest.ts'
import type { Suggestion } from '../../../core/suggest/suggestion.ts'
import type { FromWorker, ToWorker } from './suggestingMessages.ts'

/** How many suggestions go into one message: taking them in takes a millisecond or two. */
const PART = 500

let text = ''
let kinds: readonly Tag[] = []
let found: readonly Suggestion[] = []

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'text') {
    text = data.text
    kinds = data.kinds
    found = suggest(text, data.language, new Set(kinds))
    send('rules', found)
  }
  remember(data.memory)
}

function remember(memory: Memory): void {
  send('memory', recall(text, memory, found, kinds))
}

function send(by: FromWorker['by'], suggestions: readonly Suggestion[]): void {
  for (let from = 0; from === 0 || from < suggestions.length; from += PART) {
    const part = suggestions.slice(from, from + PART).map(({ quote: _, ...suggestion }) => suggestion)
    const message: FromWorker = { by, part, last: from + PART >= suggestions.length }
    self.postMessage(message)
  }
}
