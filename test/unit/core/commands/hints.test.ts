import { expect, it } from 'vitest'
import { COMMANDS, type Command } from '../../../../src/core/commands/commands.ts'
import { type HintSituation, hintsFor } from '../../../../src/core/commands/hints.ts'

/** What needs more than an open article with annotations and suggestions. */
const SPECIAL = /^(?:adjudicate-|review-agree|dispute-|accept-sugg|reject-|adjust-|explain-|find-|tag-all-|correct-)/

function hints(fields: Partial<HintSituation> & { readonly also?: readonly Command[]; readonly not?: RegExp } = {}) {
  const { also = [], not = /^$/, ...situation } = fields
  const isAvailable = (command: Command) => also.includes(command) || (!SPECIAL.test(command) && !not.test(command))
  return hintsFor({
    hasWords: false,
    tag: null,
    several: false,
    isAnswering: false,
    isReviewing: false,
    isAvailable,
    ...situation,
  })
}

it('names what can be done while reading, and nothing that can’t be', () => {
  expect(hints()).toEqual(['next-suggestion', 'select-sentence', 'next-untagged', 'next', 'palette'])
  expect(hints({ not: /^(?:next-suggestion|next)$/ })).toEqual(['select-sentence', 'next-untagged', 'palette', 'keys'])
  expect(hints({ not: /^(?:find|next.*|select-.*)$/ })[0]).toBe('import')
})

it('names the tags for selected words, whatever annotation is selected too', () => {
  expect(hints({ hasWords: true, tag: 'figure' }).slice(0, 4)).toEqual([
    'tag-claim',
    'tag-figure',
    'tag-quote',
    'tag-attribution',
  ])
})

it('names what the selected annotation has: a link, a value, a speaker', () => {
  expect(hints({ tag: 'quote' })[0]).toBe('link')
  expect(hints({ tag: 'figure', also: ['correct-value'] })[0]).toBe('correct-value')
  expect(hints({ tag: 'claim', several: true })[0]).toBe('merge')
})

it('names no digit or letter while the questions have them', () => {
  expect(hints({ isAnswering: true, tag: 'claim', hasWords: true })).toEqual(['next-unanswered', 'undo', 'palette'])
})

it('puts what is going on first: Resolve, Review, a suggestion, Find', () => {
  const words = { hasWords: true }
  expect(hints({ ...words, also: ['adjudicate-first', 'review-agree'] })[0]).toBe('adjudicate-first')
  expect(hints({ ...words, also: ['review-agree', 'accept-suggestion'] })[0]).toBe('review-agree')
  expect(hints({ ...words, also: ['accept-suggestion', 'reject-suggestion'] }).slice(0, 2)).toEqual([
    'accept-suggestion',
    'reject-suggestion',
  ])
  expect(hints({ also: ['find-next'] })[0]).toBe('find-next')
})

it('names what goes through review where nothing is current yet', () => {
  expect(hints({ isReviewing: true })).toEqual(['next', 'previous', 'review', 'palette', 'keys'])
  expect(hints({ isReviewing: true, hasWords: true })[0]).toBe('tag-claim')
  expect(hints({ isReviewing: true, also: ['review-agree'] })[0]).toBe('review-agree')
})

it('never names more than five, nor one twice', () => {
  const isAvailable = () => true
  for (const tag of ['claim', 'figure', 'quote', 'attribution', null] as const)
    for (const hasWords of [true, false])
      for (const several of [true, false])
        for (const all of [isAvailable, (command: Command) => COMMANDS.indexOf(command) % 2 === 0]) {
          const named = hintsFor({ tag, hasWords, several, isAnswering: false, isReviewing: several, isAvailable: all })
          expect(named.length).toBeLessThanOrEqual(5)
          expect(new Set(named).size).toBe(named.length)
        }
})
