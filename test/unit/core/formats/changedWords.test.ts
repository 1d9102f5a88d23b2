import { describe, expect, it } from 'vitest'
import { documentOf } from '../../../../src/core/formats/document.ts'
import { placeDocument } from '../../../../src/core/formats/placing.ts'
import { anchorOf } from '../../../../src/core/model/annotation.ts'

const OLD =
  'The council met on Monday to talk about the harbour, which costs 40 million euros in all. ' +
  'Work on the wall starts in April, and the mayor hopes that it is done before the winter comes. ' +
  'Nobody was against it in the end.'

/** What becomes of words of the old text in a new one, for a file that has no text of its own. */
function placed(words: string, text: string, { context = true, position = true } = {}) {
  const start = OLD.indexOf(words)
  const span = { start, end: start + words.length }
  const { prefix, suffix } = context ? anchorOf(OLD, span) : { prefix: '', suffix: '' }
  const offsets = position ? span : { start: null, end: null }
  const spans = [
    { id: '1', label: 'claim', ...offsets, quote: words, prefix, suffix, note: undefined, data: undefined },
  ]
  const document = documentOf({ text: null, units: ['utf-16'], spans })
  const [found] = placeDocument(text, document).spans
  if (!found) throw new Error('no span')
  return { ...found, words: found.place && text.slice(found.place.start, found.place.end) }
}

describe('words that were changed since a file without a text quoted them', () => {
  it('are found between what stood beside them, with a score', () => {
    const found = placed('40 million euros', OLD.replace('40 million euros', '52 million euros'))
    expect(found).toMatchObject({ state: 'fuzzy', words: '52 million euros' })
    expect(found.state === 'fuzzy' && found.score).toBeGreaterThan(0.8)
  })

  it('are found where the offsets are of another length of text, and without offsets', () => {
    const text = `A new first paragraph, which is rather long.\n\n${OLD.replace('40 million euros', '52 million euros')}`
    expect(placed('40 million euros', text)).toMatchObject({ state: 'fuzzy', words: '52 million euros' })
    expect(placed('40 million euros', text, { position: false })).toMatchObject({ state: 'fuzzy' })
  })

  it('are found beside what stood on one side, where they are alike enough', () => {
    const text = OLD.replace('starts in April, and the mayor hopes', 'starts in April. The mayor, though, hopes')
    expect(placed('Work on the wall starts in April, and', text)).toMatchObject({ state: 'fuzzy' })
  })

  it('are found near their offsets without anything beside them, where they are long enough', () => {
    const words = 'the mayor hopes that it is done before the winter comes'
    const text = OLD.replace('it is done', 'it was done')
    expect(placed(words, text, { context: false })).toMatchObject({
      state: 'fuzzy',
      words: 'the mayor hopes that it was done before the winter comes',
    })
    expect(placed('in April', OLD.replace('in April', 'in August'), { context: false })).toMatchObject({
      why: 'absent',
    })
  })

  it('are gone where other words took their place, and where the same things stand beside two places', () => {
    const gone = OLD.replace('40 million euros', 'nothing that anybody would ever have expected')
    expect(placed('40 million euros', gone)).toMatchObject({ state: 'orphan', why: 'absent' })
    const changed = OLD.replace('40 million euros', '52 million euros')
    expect(placed('40 million euros', `${changed}\n\n${changed}`, { position: false })).toMatchObject({
      state: 'orphan',
    })
  })
})

describe('a file whose own text is an earlier one', () => {
  const WAS = '💩 She said "we wait" at noon. It costs 40 million euros. He left early.'
  const IS = '💩 She said “we wait” at noon. It costs 52 million euros.'
  const told = (words: string) => {
    const start = WAS.indexOf(words)
    // Offsets in characters, of which the emoji is one.
    const span = { id: '1', label: 'claim', start: start - 1, end: start - 1 + words.length, quote: null }
    const rest = { prefix: undefined, suffix: undefined, note: undefined, data: undefined }
    const document = documentOf({ text: WAS, units: ['code-points'], spans: [{ ...span, ...rest }] })
    const [found] = placeDocument(IS, document).spans
    return [found?.state, found?.words, found?.place && IS.slice(found.place.start, found.place.end)]
  }

  it('says of each span what the file has there: exact, evened, with other words, or not found', () => {
    expect(told('She said')).toEqual(['exact', 'She said', 'She said'])
    expect(told('"we wait"')).toEqual(['evened', '"we wait"', '“we wait”'])
    expect(told('40 million')).toEqual(['fuzzy', '40 million', '52 million'])
    expect(told('He left early')).toEqual(['orphan', 'He left early', null])
  })
})
