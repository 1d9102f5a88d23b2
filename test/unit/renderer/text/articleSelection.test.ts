/** A selection in the article outlives fields that take it, and what the browser leaves behind where a field was. */
import { expect, test } from 'vitest'
import { createArticleSelection, type Offsets } from '../../../../src/renderer/text/articleSelection.ts'

/** A page whose selection is in the article, or elsewhere (null). */
function page() {
  let there: Offsets | null = null
  const selection = createArticleSelection({
    read: () => there,
    make: (offsets) => {
      there = offsets
    },
    clear: () => {
      there = null
    },
  })
  /** The browser moves the selection, and reports it if `isReported`. */
  const moves = (to: Offsets | null, isReported = true) => {
    there = to
    if (isReported) selection.remember()
  }
  return { selection, moves, there: () => there }
}

const WORDS = { anchor: 202, focus: 210 }
const END = { anchor: 350, focus: 350 }

test('gives back what was selected before a field had the selection', () => {
  const { selection, moves, there } = page()
  moves(WORDS)
  selection.lose()
  moves(null)
  expect(selection.offsets()).toBeNull()
  expect(selection.last()).toEqual(WORDS)
  selection.restore()
  expect(there()).toEqual(WORDS)
  expect(selection.offsets()).toEqual(WORDS)
})

test.each([true, false])(
  'takes the caret where a removed field was for nobody’s, reported (%s) or not',
  (isReported) => {
    const { selection, moves, there } = page()
    moves(WORDS)
    selection.lose()
    moves(null, isReported)
    moves(END, isReported)
    expect(selection.offsets()).toBeNull()
    expect(selection.last()).toEqual(WORDS)
    selection.restore()
    expect(there()).toEqual(WORDS)
  },
)

test('clears that caret where nothing had been selected', () => {
  const { selection, moves, there } = page()
  selection.lose()
  moves(END)
  selection.restore()
  expect(there()).toBeNull()
  moves(END)
  expect(selection.offsets()).toEqual(END)
})

test('keeps words that are selected while a field has the focus, and a caret that is set after it', () => {
  const { selection, moves } = page()
  moves(END)
  selection.lose()
  moves(WORDS)
  selection.restore()
  expect(selection.offsets()).toEqual(WORDS)
  moves(END)
  expect(selection.last()).toEqual(END)
})

test('selects what was only intended when it is restored', () => {
  const { selection, there } = page()
  selection.lose()
  selection.intend(WORDS)
  expect(selection.last()).toEqual(WORDS)
  expect(there()).toBeNull()
  selection.restore()
  expect(there()).toEqual(WORDS)
})

test('forgets what was selected in another text', () => {
  const { selection, moves } = page()
  moves(WORDS)
  moves(null)
  selection.forget()
  expect(selection.last()).toBeNull()
})

test('takes a caret in another text for nobody’s until that text has the focus', () => {
  const { selection, moves, there } = page()
  selection.lose()
  selection.forget()
  moves(END)
  expect(selection.offsets()).toBeNull()
  selection.restore()
  expect(there()).toBeNull()
  moves(END)
  expect(selection.offsets()).toEqual(END)
})
