/** What the worker does with an article: it finds suggestions in it once, and looks again with each new memory. */
import { recall } from '../../../core/suggest/recall.ts'
import { suggest } from '../../../core/suggest/suggest.ts'
import type { Suggestion } from '../../../core/suggest/suggestion.ts'
import type { FromWorker, ToWorker } from './suggestingMessages.ts'

/** How many suggestions go into one message: taking them in takes a millisecond or two. */
const PART = 500

/** Takes messages for one article and answers in parts by `send`. A memory before the first text finds nothing. */
export function createFinder(send: (message: FromWorker) => void): (message: ToWorker) => void {
  let article: Pick<Extract<ToWorker, { type: 'text' }>, 'text' | 'kinds'> = { text: '', kinds: [] }
  let found: readonly Suggestion[] = []
  const answer = (by: FromWorker['by'], suggestions: readonly Suggestion[]) => {
    for (let from = 0; from === 0 || from < suggestions.length; from += PART) {
      const part = suggestions.slice(from, from + PART).map(({ quote: _, ...suggestion }) => suggestion)
      send({ by, part, last: from + PART >= suggestions.length })
    }
  }
  return (message) => {
    if (message.type === 'text') {
      article = message
      found = suggest(message.text, message.language, new Set(message.kinds))
      answer('rules', found)
    }
    answer('memory', recall(article.text, message.memory, found, article.kinds))
  }
}
