/** Spans of a file with a text of its own, placed in an article whose text was edited since. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentOf } from '../../../../src/core/formats/document.ts'
import { placeDocument } from '../../../../src/core/formats/placing.ts'
import { runs } from '../../support/runs.ts'

const words = 'de het een raad stad water muur man zei dat niet plan'.split(' ')
const word = fc.constantFrom(...words)
/** Sentences that share most of their words; a number tells each from the others. */
const sentences = fc
  .array(fc.array(word, { minLength: 6, maxLength: 12 }), { minLength: 4, maxLength: 12 })
  .map((all) => all.map((one, index) => `Alinea ${index} ${one.join(' ')} einde ${index}.`))

function placed(base: string, text: string, start: number, quote: string) {
  const span = { id: '1', label: 'claim', start, end: start + quote.length, quote }
  const [found] = placeDocument(text, documentOf({ text: base, units: ['utf-16'], spans: [span] })).spans
  return found && { state: found.state, start: found.place?.start }
}

describe('a span of a file with its own text', () => {
  it('stays where the texts have it beside each other, whatever equal words stand nearer', () => {
    fc.assert(
      fc.property(
        sentences,
        fc.nat(),
        fc.nat(),
        fc.array(word, { maxLength: 30 }),
        fc.nat(),
        (all, at, edited, put, pick) => {
          const index = at % all.length
          const other = edited % all.length
          fc.pre(other !== index)
          const sentence = all[index] ?? ''
          const inner = [...sentence.matchAll(/\S+/g)].slice(2, -2)
          const chosen = inner[pick % inner.length]
          fc.pre(chosen !== undefined)
          const later = all.map((one, place) => (place === other ? put.join(' ') : one))
          const offset = (list: readonly string[]) => list.slice(0, index).join('\n\n').length + (index > 0 ? 2 : 0)
          const [quote = ''] = chosen ?? []
          const within = chosen?.index ?? 0
          const [base, text] = [all.join('\n\n'), later.join('\n\n')]
          expect(placed(base, text, offset(all) + within, quote)).toEqual({
            state: 'exact',
            start: offset(later) + within,
          })
        },
      ),
      { numRuns: runs(300) },
    )
  })

  it('is not told as moved where its words were changed and others like them stand elsewhere', () => {
    const before = 'De minister kwam op maandag aan in Delft. Op dinsdag vertrok de burgemeester met de trein.'
    const after = 'De burgemeester kwam op maandag aan in Delft. Op dinsdag vertrok de minister met de trein.'
    const found = placed(before, after, before.indexOf('minister'), 'minister')
    expect(found?.state).not.toBe('moved')
    expect(found?.state).not.toBe('exact')
  })
})
