import { expect, it } from 'vitest'
import { footnotesOf } from '../../../../src/core/text/footnotes.ts'

/** An article whose last paragraphs are notes with these markers, null for a further paragraph of the same note. */
function article(text: string, notes: readonly (readonly [string | null, string])[]) {
  let whole = `${text}\n\n`
  const blocks = notes.map(([marker, said], index) => {
    const start = whole.length
    whole += marker === null ? said : `${marker} ${said}`
    const end = whole.length
    whole += '\n\n'
    return { id: `b${index}`, kind: 'note', start, end, ...(marker !== null && { marker }) }
  })
  return { text: whole.trimEnd(), language: 'en', blocks } as Parameters<typeof footnotesOf>[0]
}

const said = (made: ReturnType<typeof article>) =>
  footnotesOf(made).map(({ text, span }) => [text, span && made.text.slice(span.start, span.end)])

it('gives each note the words of its sentence before its mark', () => {
  const made = article('It rained. The harbour¹ was closed, he said.² Ships left.', [
    ['¹', 'The northern one.'],
    [null, 'Built in 1910.'],
    ['²', 'By telephone.'],
  ])
  expect(said(made)).toEqual([
    ['The northern one.\nBuilt in 1910.', 'The harbour'],
    ['By telephone.', 'The harbour¹ was closed, he said.'],
  ])
})

it('takes no exponent and no unit for a mark, and a mark that is nowhere for none', () => {
  const made = article('Some 10² m² of water, or 5 m² a day,² fell.\n\nIt stopped.¹² Then¹', [
    ['²', 'Measured.'],
    ['¹²', 'At noon.'],
    ['†', 'Lost.'],
  ])
  expect(said(made)).toEqual([
    ['Measured.', 'Some 10² m² of water, or 5 m² a day,'],
    ['At noon.', 'It stopped.'],
    ['Lost.', null],
  ])
})

it('finds nothing in a text without notes', () => {
  expect(footnotesOf({ text: 'Plain.', language: 'en' })).toEqual([])
})
