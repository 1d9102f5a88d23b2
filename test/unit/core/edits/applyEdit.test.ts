import { describe, expect, it } from 'vitest'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import type { Edit } from '../../../../src/core/edits/edit.ts'
import type { Annotation } from '../../../../src/core/model/annotation.ts'
import { serializeLayer } from '../../../../src/core/model/files.ts'
import { annotationOf, articleOf, CHANGED, codeOf, layerOf, MADE, succeeded, uuid } from '../support/layers.ts'

const TEXT = '“Ruim dertig locaties 💩”, aldus de Noor. Dat zijn 40.000 man.'
const at = CHANGED
const value = { value: 40_000, bound: 'exact', unit: 'man', kind: 'count' }
const speaker = { name: 'de Noor', kind: 'person' }

const quote = annotationOf(TEXT, 1, 0, 25, { tag: 'quote', links: [{ rel: 'attributed-to', to: uuid(2) }] })
const attribution = annotationOf(TEXT, 2, 27, 40, { tag: 'attribution', speaker })
const figure = {
  ...annotationOf(TEXT, 3, 51, 61, { tag: 'figure', value, note: 'nagaan' }),
  confidence: 0.5,
} as Annotation
const layer = layerOf(articleOf(TEXT), quote, attribution, figure)

function apply(edit: Edit) {
  return succeeded(applyEdit(TEXT, layer, edit))
}

function annotationAfter(edit: Edit, number: number): Annotation | undefined {
  return apply(edit).layer.annotations.find(({ id }) => id === uuid(number))
}

const EDITS: readonly { readonly name: string; readonly edit: Edit; readonly inverse: Edit }[] = [
  {
    name: 'add',
    edit: { type: 'add', annotation: annotationOf(TEXT, 9, 1, 12) },
    inverse: { type: 'remove', id: uuid(9) },
  },
  { name: 'remove', edit: { type: 'remove', id: uuid(3) }, inverse: { type: 'add', annotation: figure } },
  {
    name: 'retag',
    edit: { type: 'retag', id: uuid(3), tag: 'claim', at },
    inverse: { type: 'retag', id: uuid(3), tag: 'figure', at: MADE },
  },
  {
    name: 'resize',
    edit: { type: 'resize', id: uuid(3), start: 0, end: TEXT.length, at },
    inverse: { type: 'resize', id: uuid(3), start: 51, end: 61, at: MADE },
  },
  {
    name: 'note',
    edit: { type: 'note', id: uuid(3), note: '', at },
    inverse: { type: 'note', id: uuid(3), note: 'nagaan', at: MADE },
  },
  {
    name: 'link',
    edit: { type: 'link', id: uuid(1), links: [], at },
    inverse: { type: 'link', id: uuid(1), links: quote.links, at: MADE },
  },
  {
    name: 'value (set)',
    edit: { type: 'value', id: uuid(2), value, at },
    inverse: { type: 'value', id: uuid(2), value: null, at: MADE },
  },
  {
    name: 'value (taken away)',
    edit: { type: 'value', id: uuid(3), value: null, at },
    inverse: { type: 'value', id: uuid(3), value, at: MADE },
  },
  {
    name: 'speaker (set)',
    edit: { type: 'speaker', id: uuid(3), speaker, at },
    inverse: { type: 'speaker', id: uuid(3), speaker: null, at: MADE },
  },
  {
    name: 'speaker (taken away)',
    edit: { type: 'speaker', id: uuid(2), speaker: null, at },
    inverse: { type: 'speaker', id: uuid(2), speaker, at: MADE },
  },
  { name: 'status', edit: { type: 'status', status: 'done' }, inverse: { type: 'status', status: 'open' } },
  {
    name: 'batch',
    edit: {
      type: 'batch',
      edits: [
        { type: 'link', id: uuid(1), links: [], at },
        { type: 'remove', id: uuid(2) },
      ],
    },
    inverse: {
      type: 'batch',
      edits: [
        { type: 'add', annotation: attribution },
        { type: 'link', id: uuid(1), links: quote.links, at: MADE },
      ],
    },
  },
]

describe('applyEdit', () => {
  it.each(EDITS)('gives for $name the edit that takes it back', ({ edit, inverse }) => {
    expect(apply(edit).inverse).toEqual(inverse)
  })

  it.each(EDITS)('changes the layer by $name, and its inverse gives the same bytes again', ({ edit }) => {
    const before = serializeLayer(layer)
    const applied = apply(edit)
    expect(serializeLayer(applied.layer)).not.toBe(before)
    expect(serializeLayer(succeeded(applyEdit(TEXT, applied.layer, applied.inverse)).layer)).toBe(before)
  })

  it('puts a new annotation in its place by start, end and id', () => {
    const annotation = annotationOf(TEXT, 8, 27, 40)
    const ids = apply({ type: 'add', annotation }).layer.annotations.map(({ id }) => id)
    expect(ids).toEqual([uuid(1), uuid(2), uuid(8), uuid(3)])
  })

  it('takes an annotation with the same tag and edges as another: coinciding spans are allowed', () => {
    const { id: _, ...rest } = figure
    const twin = { id: uuid(8), ...rest }
    expect(apply({ type: 'add', annotation: twin }).layer.annotations).toHaveLength(4)
  })

  it('anchors an annotation again where its edges change, and moves it to its place', () => {
    const resized = apply({ type: 'resize', id: uuid(3), start: 1, end: 12, at }).layer.annotations
    expect(resized.map(({ id }) => id)).toEqual([uuid(1), uuid(3), uuid(2)])
    expect(resized[1]).toMatchObject({ start: 1, end: 12, quote: 'Ruim dertig', prefix: '“', updated: CHANGED })
  })

  it('stamps what it changes with the time of the edit, and leaves the rest as it is', () => {
    expect(annotationAfter({ type: 'note', id: uuid(3), note: 'klopt', at }, 3)).toEqual({
      ...figure,
      note: 'klopt',
      updated: CHANGED,
    })
    expect(annotationAfter({ type: 'note', id: uuid(3), note: 'klopt', at }, 1)).toBe(quote)
  })

  it('leaves out the field of a value or speaker that is taken away', () => {
    expect(annotationAfter({ type: 'value', id: uuid(3), value: null, at }, 3)).not.toHaveProperty('value')
    expect(annotationAfter({ type: 'speaker', id: uuid(2), speaker: null, at }, 2)).not.toHaveProperty('speaker')
  })

  it('stores the fields of a new annotation in the order of the file format', () => {
    const shuffled = Object.fromEntries(Object.entries(annotationOf(TEXT, 9, 1, 12)).reverse())
    const stored = annotationAfter({ type: 'add', annotation: shuffled as unknown as Annotation }, 9)
    expect(Object.keys(stored ?? {})).toEqual(Object.keys(annotationOf(TEXT, 9, 1, 12)))
  })

  it('changes nothing by an empty batch', () => {
    const applied = apply({ type: 'batch', edits: [] })
    expect(applied.layer).toEqual(layer)
    expect(applied.touched).toEqual([])
  })

  it('applies the parts of a batch one on the other, and checks links at its end', () => {
    const added = annotationOf(TEXT, 9, 1, 12)
    const batch: Edit = {
      type: 'batch',
      edits: [
        { type: 'link', id: uuid(3), links: [{ rel: 'part-of', to: uuid(9) }], at },
        { type: 'add', annotation: added },
        { type: 'retag', id: uuid(9), tag: 'figure', at },
      ],
    }
    expect(annotationAfter(batch, 9)).toMatchObject({ tag: 'figure', updated: CHANGED })
    expect(annotationAfter(batch, 3)?.links).toEqual([{ rel: 'part-of', to: uuid(9) }])
  })
})

const changesOf = (id: string): readonly Edit[] => [
  { type: 'remove', id },
  { type: 'retag', id, tag: 'claim', at },
  { type: 'resize', id, start: 0, end: 1, at },
  { type: 'note', id, note: '', at },
  { type: 'link', id, links: [], at },
  { type: 'value', id, value: null, at },
  { type: 'speaker', id, speaker: null, at },
]

describe('applyEdit refuses', () => {
  it('to change in a batch what the batch has removed, and adds it again', () => {
    const remove: Edit = { type: 'remove', id: uuid(3) }
    const retag: Edit = { type: 'retag', id: uuid(3), tag: 'claim', at }
    expect(codeOf(applyEdit(TEXT, layer, { type: 'batch', edits: [remove, retag] }))).toBe('annotation-unknown')
    const again: Edit = { type: 'add', annotation: figure }
    expect(apply({ type: 'batch', edits: [remove, again] }).layer).toEqual(layer)
  })

  it.each(changesOf(uuid(7)))('to $type an annotation that the layer does not hold', (edit) => {
    expect(applyEdit(TEXT, layer, edit)).toMatchObject({
      ok: false,
      error: { code: 'annotation-unknown', details: { id: uuid(7) } },
    })
  })

  it('to add an id that is there already, in the layer or earlier in the batch', () => {
    const annotation = annotationOf(TEXT, 3, 1, 12)
    expect(codeOf(applyEdit(TEXT, layer, { type: 'add', annotation }))).toBe('annotation-duplicate')
    const add: Edit = { type: 'add', annotation: annotationOf(TEXT, 9, 1, 12) }
    expect(codeOf(applyEdit(TEXT, layer, { type: 'batch', edits: [add, add] }))).toBe('annotation-duplicate')
  })

  it.each(['quote', 'prefix', 'suffix'] as const)('to add an annotation whose %s is not what the text says', (part) => {
    const annotation = { ...annotationOf(TEXT, 9, 1, 12), [part]: 'iets anders' }
    expect(codeOf(applyEdit(TEXT, layer, { type: 'add', annotation }))).toBe('slice-differs')
  })

  it.each([
    [3, 3, 'span-empty'],
    [9, 3, 'span-empty'],
    [-1, 3, 'span-outside'],
    [0, TEXT.length + 1, 'span-outside'],
    [0.5, 3, 'span-outside'],
  ])('the edges %d–%d, as %s', (start, end, code) => {
    expect(codeOf(applyEdit(TEXT, layer, { type: 'resize', id: uuid(3), start, end, at }))).toBe(code)
    const annotation = { ...annotationOf(TEXT, 9, 0, 1), start, end }
    expect(codeOf(applyEdit(TEXT, layer, { type: 'add', annotation }))).toBe(code)
  })

  it('to remove what another annotation links to', () => {
    expect(applyEdit(TEXT, layer, { type: 'remove', id: uuid(2) })).toEqual({
      ok: false,
      error: { code: 'link-target-missing', details: { id: uuid(1), to: uuid(2) } },
    })
  })

  it.each([
    ['nowhere', uuid(7)],
    ['to itself', uuid(3)],
  ])('a link that leads %s', (_, to) => {
    const links = [{ rel: 'part-of', to } as const]
    expect(codeOf(applyEdit(TEXT, layer, { type: 'link', id: uuid(3), links, at }))).toBe('link-target-missing')
    const own = to === uuid(3) ? uuid(9) : to
    const annotation = annotationOf(TEXT, 9, 1, 12, { links: [{ rel: 'part-of', to: own }] })
    expect(codeOf(applyEdit(TEXT, layer, { type: 'add', annotation }))).toBe('link-target-missing')
  })

  it('no edit for a broken link that was there before and has nothing to do with it', () => {
    const links = [{ rel: 'part-of', to: uuid(7) } as const]
    const broken = layerOf(articleOf(TEXT), attribution, { ...figure, links })
    expect(applyEdit(TEXT, broken, { type: 'remove', id: uuid(2) }).ok).toBe(true)
    expect(applyEdit(TEXT, broken, { type: 'retag', id: uuid(3), tag: 'claim', at }).ok).toBe(true)
  })
})
