import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../../src/core/anchoring/alignment.ts'
import { placingIn } from '../../../../src/core/anchoring/placeAgain.ts'
import { runs } from '../../support/runs.ts'

const word = fc.constantFrom(...'de het een raad stad water 17 3,5 “ja” – … é 🌊 muur zei dat niet plan'.split(' '))
const sentence = fc.array(word, { minLength: 3, maxLength: 14 }).map((words) => `${words.join(' ')}.`)
const text = fc
  .array(sentence, { minLength: 1, maxLength: 12 })
  .map((sentences) => sentences.join('\n\n'))
  .filter((made) => /\p{L}/u.test(made))
const cut = fc.tuple(fc.nat(), fc.nat())

/** A span of the text that splits no surrogate pair and holds a letter. */
function spanIn(of: string, [one, other]: readonly [number, number]) {
  const units = [...of.matchAll(/\p{L}+/gu)]
  const [first, last] = [units[one % units.length], units[other % units.length]].sort(
    (a, b) => (a?.index ?? 0) - (b?.index ?? 0),
  )
  return { start: first?.index ?? 0, end: (last?.index ?? 0) + (last?.[0].length ?? 0) }
}

describe('placing again', () => {
  it('finds everything where it was in the same text', () => {
    fc.assert(
      fc.property(text, cut, (of, edges) => {
        const span = spanIn(of, edges)
        expect(placingIn(alignTexts(of, of))(span)).toEqual({ as: 'same', ...span, score: 1 })
      }),
      { numRuns: runs(200) },
    )
  })

  it('shifts everything by what was put before it', () => {
    fc.assert(
      fc.property(text, cut, (of, edges) => {
        const span = spanIn(of, edges)
        const before = 'Rectificatie: zie onder.\n\n'
        const placed = placingIn(alignTexts(of, before + of))(span)
        const by = before.length
        expect(placed).toEqual({ as: 'same', start: span.start + by, end: span.end + by, score: 1 })
      }),
      { numRuns: runs(200) },
    )
  })

  it('finds nothing of a text that has no word of it', () => {
    fc.assert(
      fc.property(text, cut, (of, edges) => {
        const placed = placingIn(alignTexts(of, 'Quite another article about bees, honey and hives in summer'))(
          spanIn(of, edges),
        )
        expect(placed.as).toBe('gone')
      }),
      { numRuns: runs(100) },
    )
  })

  it('gives places within the text, and the same words where it says so', () => {
    fc.assert(
      fc.property(text, text, cut, (of, later, edges) => {
        const span = spanIn(of, edges)
        const placed = placingIn(alignTexts(of, later))(span)
        if (!('start' in placed)) return
        expect(placed.start).toBeGreaterThanOrEqual(0)
        expect(placed.end).toBeLessThanOrEqual(later.length)
        expect(placed.end).toBeGreaterThan(placed.start)
        if (placed.as === 'same') expect(later.slice(placed.start, placed.end)).toBe(of.slice(span.start, span.end))
      }),
      { numRuns: runs(300) },
    )
  })

  it('aligns each word with one word that is the same, in order where it was kept', () => {
    fc.assert(
      fc.property(text, text, (of, later) => {
        const { old, later: other, kept, to, from } = alignTexts(of, later)
        to.forEach((place, index) => {
          if (place < 0) return
          expect(other.ids[place]).toBe(old.ids[index])
          expect(from[place]).toBe(index)
        })
        let [end, until] = [0, 0]
        for (const run of kept) {
          expect(run.from).toBeGreaterThanOrEqual(end)
          expect(run.to).toBeGreaterThanOrEqual(until)
          end = run.from + run.length
          until = run.to + run.length
        }
      }),
      { numRuns: runs(300) },
    )
  })
})
