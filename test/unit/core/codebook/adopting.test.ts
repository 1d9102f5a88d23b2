import { describe, expect, it } from 'vitest'
import { adoptCodebook } from '../../../../src/core/codebook/adopt.ts'
import { faultsOf } from '../../../../src/core/codebook/checkCodebook.ts'
import { defaultCodebook } from '../../../../src/core/codebook/defaultCodebook.ts'
import { EMPTY_CODEBOOK } from '../../../../src/core/model/codebook.ts'

let last = 0
const newId = () => {
  last += 1
  return `id-${last}`
}
const note = { id: 'r', at: '2026-03-01T10:00:00.000Z', by: 'anna', note: 'other.zip' }
const everywhere = (id: string) => id
const here = { ...defaultCodebook(newId), revision: 2 }
const there = { ...defaultCodebook(newId), revision: 5 }

describe('a codebook of another workspace', () => {
  it('that asks the same is known by its keys, whatever the ids, and changes nothing', () => {
    expect(adoptCodebook(here, there, note, everywhere)).toEqual({ codebook: here, differing: [] })
  })

  it('brings new attributes, values and findings as one revision, later than both', () => {
    const mood = { ...there.attributes[0], id: 'm', key: 'mood' } as (typeof there.attributes)[number]
    const [first, ...others] = there.attributes
    const wider = first && {
      ...first,
      values: [...first.values, { ...first.values[0], id: 'v', key: 'rumour' } as (typeof first.values)[number]],
    }
    const { codebook, differing } = adoptCodebook(
      here,
      { ...there, attributes: [...(wider ? [wider] : []), ...others, mood] },
      note,
      everywhere,
    )
    expect([codebook.revision, codebook.revisions.at(-1), differing]).toEqual([6, { ...note, revision: 6 }, []])
    expect(codebook.attributes.map(({ key }) => key)).toEqual([...here.attributes.map(({ key }) => key), 'mood'])
    expect(codebook.attributes[0]?.values.at(-1)?.key).toBe('rumour')
    expect(codebook.attributes[0]?.changed).toBe(here.attributes[0]?.changed)
    expect(faultsOf(codebook)).toEqual([])
  })

  it('leaves the wording here where it differs, names it, and makes its answers older', () => {
    const attributes = there.attributes.map((one) =>
      one.key === 'genre' ? { ...one, label: { en: 'Kind', nl: 'Soort' } } : one,
    )
    const { codebook, differing } = adoptCodebook(here, { ...there, attributes }, note, everywhere)
    expect(differing).toEqual(['genre'])
    expect(codebook.attributes.find(({ key }) => key === 'genre')).toMatchObject({ label: { en: 'Genre' }, changed: 6 })
  })

  it('brings examples on articles that are here', () => {
    const example = { id: 'e', annotator: 'ben', annotation: 'x', reason: 'clear' }
    const examples = [
      { ...example, article: 'theirs' },
      { ...example, annotation: 'y', article: 'gone' },
    ]
    const { codebook } = adoptCodebook(EMPTY_CODEBOOK, { ...EMPTY_CODEBOOK, examples }, note, (id) =>
      id === 'theirs' ? 'ours' : undefined,
    )
    expect(codebook.examples).toEqual([{ ...example, article: 'ours' }])
  })
})
