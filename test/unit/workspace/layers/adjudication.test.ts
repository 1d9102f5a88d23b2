import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseLayer } from '../../../../src/core/model/files.ts'
import { validateWorkspace } from '../../../../src/workspace/validate.ts'
import { uuid } from '../../core/support/layers.ts'
import { fileIn, put, unwrap } from '../support.ts'
import { add, adjudicators, decide, decisionOf, LAYER, writeOutside } from './adjudicationSupport.ts'

describe('createAdjudication', () => {
  it('writes each edit, and gives what is there when it is opened again', async () => {
    const { ann, ids } = await adjudicators()
    expect(unwrap(parseLayer(unwrap(await ann.open('plan')), 'a'))).toMatchObject({ annotations: [], decisions: [] })
    unwrap(await ann.edit('plan', add(1)))
    unwrap(await ann.edit('plan', add(2)))
    expect(await ids()).toEqual([uuid(1), uuid(2)])
    await ann.close('plan')
    expect(unwrap(await ann.open('plan'))).toContain(uuid(2))
  })

  it('keeps a trail of who decided what, and earlier versions, as for every layer', async () => {
    const { root, ann, bob, wait } = await adjudicators()
    unwrap(await ann.open('plan'))
    unwrap(await ann.edit('plan', add(1)))
    await ann.close('plan')
    wait(6)
    unwrap(await bob.open('plan'))
    unwrap(await bob.edit('plan', decide(2)))
    const trail = (await fileIn(root, '.factmark/audit/plan/adjudicated.jsonl')) ?? ''
    expect(
      trail
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
        .map(({ by, edit }) => [by, edit.type]),
    ).toEqual([
      ['ann', 'add'],
      ['bob', 'decision'],
    ])
    expect(await readdir(join(root, '.factmark/history/plan/adjudicated'))).toHaveLength(1)
    expect(await validateWorkspace(root)).toEqual([])
  })

  it('sets a damaged file aside, says so, and opens what was saved last', async () => {
    const { root, ann, notices } = await adjudicators()
    unwrap(await ann.open('plan'))
    unwrap(await ann.edit('plan', add(1)))
    unwrap(await ann.edit('plan', decide(2)))
    await ann.close('plan')
    await put(root, LAYER, ((await fileIn(root, LAYER)) ?? '').replace('"offsets"', '"offset"'))
    const layer = unwrap(parseLayer(unwrap(await ann.open('plan')), 'a'))
    expect(notices).toMatchObject([{ code: 'layer-recovered', details: { file: LAYER } }])
    expect(layer.annotations.map(({ id }) => id)).toEqual([uuid(1)])
    expect(layer.decisions).toEqual([decisionOf(2)])
  })

  it('opens a layer that says nothing of decisions, and takes some', async () => {
    const { root, ann, layer } = await adjudicators()
    unwrap(await ann.open('plan'))
    unwrap(await ann.edit('plan', add(1)))
    await ann.close('plan')
    const { decisions: _, ...without } = await layer()
    await put(root, LAYER, JSON.stringify(without))
    unwrap(await ann.open('plan'))
    unwrap(await ann.edit('plan', decide(2)))
    expect((await layer()).decisions).toEqual([decisionOf(2)])
  })
})

describe('an adjudicated layer that something else writes while it is open', () => {
  it('is merged with what is decided here, and the window is told to look again', async () => {
    const { root, ann, changed, layer, ids } = await adjudicators()
    unwrap(await ann.open('plan'))
    unwrap(await ann.edit('plan', add(1)))
    writeOutside(root, 5)
    unwrap(await ann.edit('plan', decide(2)))
    expect(await ids()).toEqual([uuid(1), uuid(5)])
    expect((await layer()).decisions).toHaveLength(1)
    expect(changed).toEqual(['plan'])
    expect(unwrap(await ann.open('plan'))).toContain(uuid(5))
    expect(await validateWorkspace(root)).toEqual([])
  })

  it('is looked at when somebody says that it changed', async () => {
    const { root, ann, changed } = await adjudicators()
    unwrap(await ann.open('plan'))
    unwrap(await ann.edit('plan', add(1)))
    writeOutside(root, 5)
    await ann.refresh('plan')
    expect(changed).toEqual(['plan'])
  })

  it('keeps every edit of both, however they come between each other', async () => {
    const { root, ann, layer } = await adjudicators()
    unwrap(await ann.open('plan'))
    unwrap(await ann.edit('plan', add(1)))
    const outside = [31, 32, 33, 34, 35]
    for (const [index, number] of outside.entries()) {
      const decided = ann.edit('plan', decide(11 + index))
      await new Promise(setImmediate)
      writeOutside(root, number)
      unwrap(await decided)
      unwrap(await ann.edit('plan', decide(21 + index)))
    }
    const { annotations, decisions = [] } = await layer()
    expect(annotations.map(({ id }) => id)).toEqual([1, ...outside].map(uuid))
    expect(decisions.map(({ id }) => id).sort()).toEqual([11, 12, 13, 14, 15, 21, 22, 23, 24, 25].map(uuid))
  })

  it('leaves a trail from which all of it can be rescued', async () => {
    const { root, ann, layer, notices } = await adjudicators()
    unwrap(await ann.open('plan'))
    unwrap(await ann.edit('plan', add(1)))
    writeOutside(root, 5)
    unwrap(await ann.edit('plan', decide(2)))
    const last = await layer()
    await ann.close('plan')
    await put(root, LAYER, '{}')
    const rescued = unwrap(parseLayer(unwrap(await ann.open('plan')), 'a'))
    expect(notices).toMatchObject([{ code: 'layer-recovered' }])
    expect(rescued).toEqual(last)
  })
})
