import { describe, expect, it } from 'vitest'
import { editSchema } from '../../../../src/core/edits/edit.ts'
import { annotationOf, CHANGED, uuid } from '../support/layers.ts'

const id = uuid(1)
const at = CHANGED
const retag = { type: 'retag', id, at, tag: 'claim' }

describe('editSchema', () => {
  it.each([
    { type: 'add', annotation: annotationOf('woord', 1, 0, 5) },
    { type: 'remove', id },
    retag,
    { type: 'resize', id, at, start: 0, end: 5 },
    { type: 'note', id, at, note: '' },
    { type: 'link', id, at, links: [{ rel: 'part-of', to: uuid(2) }] },
    { type: 'value', id, at, value: { value: null, bound: 'exact', unit: null, kind: 'count' } },
    { type: 'value', id, at, value: null },
    { type: 'speaker', id, at, speaker: { name: 'de Noor', kind: 'person' } },
    { type: 'speaker', id, at, speaker: null },
    { type: 'attributes', id, at, attributes: { 'claim-type': 'quantity', themes: ['a', 'b'] }, codebook: 3 },
    { type: 'attributes', id, at, attributes: null, codebook: null },
    { type: 'article-attributes', attributes: { genre: 'news' }, codebook: 1 },
    { type: 'status', status: 'done' },
    { type: 'batch', edits: [retag, { type: 'remove', id }] },
  ])('takes the edit $type as it is', (edit) => {
    expect(editSchema.parse(edit)).toEqual(edit)
  })

  it('keeps fields of an annotation that it does not know', () => {
    const annotation = { ...annotationOf('woord', 1, 0, 5), colour: '#fff' }
    expect(editSchema.parse({ type: 'add', annotation })).toEqual({ type: 'add', annotation })
  })

  it.each([
    ['null', null],
    ['a type that there is not', { type: 'explode', id }],
    ['an id that is not a UUID', { type: 'remove', id: '../../etc/passwd' }],
    ['a tag that there is not', { ...retag, tag: 'opinion' }],
    ['a time that is not one', { ...retag, at: 'yesterday' }],
    ['a time without UTC', { ...retag, at: '2024-05-01T08:00:00+02:00' }],
    ['an answer that is a number', { type: 'attributes', id, at, attributes: { genre: 4 }, codebook: 1 }],
    ['a field too many', { ...retag, path: '/' }],
    ['a negative offset', { type: 'resize', id, at, start: -1, end: 5 }],
    ['an offset that is not whole', { type: 'resize', id, at, start: 0, end: 1.5 }],
    ['a note above 100,000 code units', { type: 'note', id, at, note: 'x'.repeat(100_001) }],
    ['a batch within a batch', { type: 'batch', edits: [{ type: 'batch', edits: [] }] }],
    ['a status that there is not', { type: 'status', status: 'closed' }],
  ])('refuses %s', (_, edit) => {
    expect(editSchema.safeParse(edit).success).toBe(false)
  })
})
