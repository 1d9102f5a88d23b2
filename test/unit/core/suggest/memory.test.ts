import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import type { Edit } from '../../../../src/core/edits/edit.ts'
import { EMPTY_MEMORY, type Memory } from '../../../../src/core/model/memory.ts'
import { memorySchema } from '../../../../src/core/model/memorySchema.ts'
import { TAGS } from '../../../../src/core/model/tag.ts'
import {
  apartOf,
  changeMemory,
  dismissalOf,
  forgettingOf,
  inverseOfMemory,
  learned,
  type MemoryChange,
  MOST_PLACES,
  MOST_WORDS,
  memorable,
  rejectionOf,
} from '../../../../src/core/suggest/memory.ts'
import { memoryChangeSchema } from '../../../../src/core/suggest/memoryChangeSchema.ts'
import { annotationOf, articleOf, CHANGED, layerOf, MADE, uuid } from '../support/layers.ts'

const TEXT = 'Op ruim dertig locaties staan meer dan honderd toestellen.'
const article = articleOf(TEXT)
const figure = annotationOf(TEXT, 1, 3, 23, { tag: 'figure' })

const tagged = (words: string, count = 1): MemoryChange => ({
  words: [{ tag: 'figure', words, tagged: count, rejected: 0 }],
  places: [],
  at: MADE,
})

/** What an edit of a layer teaches. */
function taught(before: ReturnType<typeof layerOf>, edit: Edit) {
  const applied = applyEdit(TEXT, before, edit)
  if (!applied.ok) throw new Error(applied.error.code)
  return learned(before, applied.value.layer, applied.value.touched)
}

describe('what an edit teaches', () => {
  it('is the words that got a tag', () =>
    expect(taught(layerOf(article), { type: 'add', annotation: figure })).toEqual([
      { tag: 'figure', words: 'ruim dertig locaties', tagged: 1, rejected: 0 },
    ]))

  it('is unlearned when the tag is taken away again', () =>
    expect(taught(layerOf(article, figure), { type: 'remove', id: uuid(1) })).toEqual([
      { tag: 'figure', words: 'ruim dertig locaties', tagged: -1, rejected: 0 },
    ]))

  it('moves to the other words when the edges move, and to the other tag', () => {
    const resize: Edit = { type: 'resize', id: uuid(1), start: 8, end: 23, at: CHANGED }
    expect(taught(layerOf(article, figure), resize)).toEqual([
      { tag: 'figure', words: 'ruim dertig locaties', tagged: -1, rejected: 0 },
      { tag: 'figure', words: 'dertig locaties', tagged: 1, rejected: 0 },
    ])
    const retag: Edit = { type: 'retag', id: uuid(1), tag: 'claim', at: CHANGED }
    expect(taught(layerOf(article, figure), retag).map(({ tag, tagged }) => [tag, tagged])).toEqual([
      ['figure', -1],
      ['claim', 1],
    ])
  })

  it('is nothing for a note', () =>
    expect(taught(layerOf(article, figure), { type: 'note', id: uuid(1), note: 'x', at: CHANGED })).toEqual([]))
})

describe('what is worth remembering', () => {
  it.each([
    ['ruim  dertig\nlocaties', 'ruim dertig locaties'],
    ['x', null],
    ['—…', null],
    ['a'.repeat(121), null],
    ['a'.repeat(120), 'a'.repeat(120)],
  ])('%j is %j', (words, expected) => expect(memorable(words)).toBe(expected))
})

describe('a memory', () => {
  it('counts, and forgets what counts nothing', () => {
    const once = changeMemory(EMPTY_MEMORY, tagged('dertig'))
    const twice = changeMemory(once, tagged('dertig'))
    expect(twice.words).toEqual([{ tag: 'figure', words: 'dertig', tagged: 2, rejected: 0, at: MADE }])
    expect(changeMemory(twice, tagged('dertig', -2))).toEqual(EMPTY_MEMORY)
  })

  it('never counts below nothing', () => expect(changeMemory(EMPTY_MEMORY, tagged('dertig', -1))).toEqual(EMPTY_MEMORY))

  it('remembers a rejection by its words and by its place', () => {
    const rejected = { tag: 'figure', start: 3, end: 23, quote: 'ruim dertig locaties' } as const
    const memory = changeMemory(EMPTY_MEMORY, rejectionOf('navo-top', [rejected], MADE))
    expect(memory.words).toEqual([{ tag: 'figure', words: 'ruim dertig locaties', tagged: 0, rejected: 1, at: MADE }])
    expect(memory.places).toEqual([{ article: 'navo-top', tag: 'figure', start: 3, end: 23, at: MADE }])
  })

  it('can be cleared, and filled again by the inverse', () => {
    const full = changeMemory(changeMemory(EMPTY_MEMORY, tagged('dertig', 3)), {
      ...rejectionOf('navo-top', [{ tag: 'quote', start: 1, end: 4, quote: '„ja”' }], MADE),
    })
    const clearing = forgettingOf(full, full.words, full.places, MADE)
    expect(changeMemory(full, clearing)).toEqual(EMPTY_MEMORY)
    expect(changeMemory(changeMemory(full, clearing), inverseOfMemory(clearing, MADE))).toEqual(full)
  })

  it('forgets first what was not touched for longest when it is full', () => {
    const words = Array.from({ length: MOST_WORDS }, (_, index) => ({
      tag: 'figure' as const,
      words: `getal ${index}`,
      tagged: 1,
      rejected: 0,
    }))
    const places = Array.from({ length: MOST_PLACES }, (_, index) => ({
      article: 'navo-top',
      tag: 'figure' as const,
      start: index,
      end: index + 1,
      rejected: true,
    }))
    const full = changeMemory(EMPTY_MEMORY, { words, places, at: MADE })
    const more = changeMemory(full, {
      words: [{ tag: 'figure', words: 'nieuw', tagged: 1, rejected: 0 }],
      places: [{ article: 'haven', tag: 'figure', start: 0, end: 1, rejected: true }],
      at: CHANGED,
    })
    expect(more.words).toHaveLength(MOST_WORDS)
    expect(more.places).toHaveLength(MOST_PLACES)
    expect(more.words.map((entry) => entry.words)).toContain('nieuw')
    expect(more.places.map((place) => place.article)).toContain('haven')
  })

  const changes = fc.array(
    fc.record({
      words: fc.array(
        fc.record({
          tag: fc.constantFrom(...TAGS),
          words: fc.constantFrom('dertig', 'veertig', 'aldus hij'),
          tagged: fc.nat(3),
          rejected: fc.nat(3),
        }),
        { maxLength: 3 },
      ),
      places: fc.constant([]),
      at: fc.constant(MADE),
    }),
    { maxLength: 6 },
  )
  const memoryAfter = (all: readonly MemoryChange[], memory: Memory = EMPTY_MEMORY) => all.reduce(changeMemory, memory)

  it('is the same in whatever order it learned, takes each change back, and agrees with its schema', () => {
    fc.assert(
      fc.property(changes, changes, (first, second) => {
        const memory = memoryAfter([...first, ...second])
        expect(memoryAfter([...second, ...first])).toEqual(memory)
        expect(
          memoryAfter(
            second.map((change) => inverseOfMemory(change, MADE)),
            memory,
          ),
        ).toEqual(memoryAfter(first))
        expect(memorySchema.parse(JSON.parse(JSON.stringify(memory)))).toEqual(memory)
      }),
    )
  })

  it('dismisses figures as a contradiction each with each, and takes that back', () => {
    const place = (start: number) => ({ article: 'a', start, end: start + 5 })
    const change = dismissalOf([place(20), place(0), place(40)], MADE)
    const after = changeMemory(EMPTY_MEMORY, change)
    expect(after.dismissed?.map(({ one, other }) => [one.start, other.start])).toEqual([
      [0, 20],
      [0, 40],
      [20, 40],
    ])
    expect(memorySchema.parse(JSON.parse(JSON.stringify(after)))).toEqual(after)
    expect(changeMemory(after, inverseOfMemory(change, MADE))).toEqual(EMPTY_MEMORY)
  })

  it('dismisses a claim for an annotation, which is kept as long as others are dismissed, and takes that back', () => {
    const [one, other] = ['1', '2'].map((end) => `00000000-0000-4000-8000-00000000000${end}`) as [string, string]
    const change = apartOf({ annotation: one, claim: other }, MADE)
    const first = changeMemory(changeMemory(EMPTY_MEMORY, apartOf({ annotation: other, claim: one }, MADE)), change)
    expect(first.apart?.map(({ annotation }) => annotation)).toEqual([one, other])
    expect(memorySchema.parse(JSON.parse(JSON.stringify(first)))).toEqual(first)
    expect(memoryChangeSchema.parse(change)).toEqual(change)
    const figures = dismissalOf([{ article: 'a', start: 0, end: 5 }], MADE)
    expect(changeMemory(first, figures)).toEqual(first)
    const back = changeMemory(first, inverseOfMemory(change, MADE))
    expect(back.apart?.map(({ annotation }) => annotation)).toEqual([other])
  })
})
