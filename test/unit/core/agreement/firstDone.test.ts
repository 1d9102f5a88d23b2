/** A layer as it was when it was first done: agreement on that owes nothing to looking at each other's. */
import { expect, it } from 'vitest'
import { atFirstDone } from '../../../../src/core/agreement/firstDone.ts'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import type { Edit } from '../../../../src/core/edits/edit.ts'
import { emptyLayer } from '../../../../src/core/model/layer.ts'
import { annotationOf, articleOf, succeeded } from '../support/layers.ts'

const TEXT = 'Ruim dertig locaties zijn bezocht, zei de woordvoerder.'
const START = emptyLayer(articleOf(TEXT), { id: 'ann', name: 'Ann' })
const add = (number: number, start: number): Edit => ({
  type: 'add',
  annotation: annotationOf(TEXT, number, start, start + 4),
})
const DONE: Edit = { type: 'status', status: 'done' }
const OPEN: Edit = { type: 'status', status: 'open' }
const after = (...edits: readonly Edit[]) =>
  edits.reduce((layer, edit) => succeeded(applyEdit(TEXT, layer, edit)).layer, START)
const trailOf = (...edits: readonly Edit[]) => edits.map((edit) => ({ edit }))

it('leaves out what was changed after it was first done, also where it was opened and done again', () => {
  const edits = [
    add(1, 0),
    DONE,
    OPEN,
    add(2, 10),
    { type: 'remove', id: annotationOf(TEXT, 1, 0, 4).id },
    DONE,
  ] as const
  expect(atFirstDone(TEXT, after(...edits), trailOf(...edits))).toEqual(after(add(1, 0), DONE))
})

it('takes being done within a batch, too', () => {
  const batch: Edit = { type: 'batch', edits: [add(1, 0), DONE] as never }
  expect(atFirstDone(TEXT, after(batch, add(2, 10)), trailOf(batch, add(2, 10)))).toEqual(after(batch))
})

it('is the layer as it is where it was never done, or not edited since', () => {
  for (const edits of [[add(1, 0)], [add(1, 0), DONE], []]) {
    const layer = after(...edits)
    expect(atFirstDone(TEXT, layer, trailOf(...edits))).toBe(layer)
  }
})

it('isn’t told by a trail that begins with a file from outside, unless nothing was edited since', () => {
  const found = {}
  const layer = after(add(1, 0), DONE)
  expect(atFirstDone(TEXT, layer, [found, { edit: add(1, 0) }, { edit: DONE }])).toBe(layer)
  expect(atFirstDone(TEXT, layer, [found, { edit: DONE }, { edit: add(1, 0) }])).toBeNull()
  expect(atFirstDone(TEXT, layer, [{ edit: { type: 'unheard' } }, { edit: DONE }, { edit: OPEN }])).toBeNull()
})
