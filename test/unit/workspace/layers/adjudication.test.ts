import { readFileSync, writeFileSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Edit } from '../../../../src/core/edits/edit.ts'
import { parseLayer, serializeLayer } from '../../../../src/core/model/files.ts'
import type { Decision } from '../../../../src/core/model/layer.ts'
import type { Problem } from '../../../../src/core/problem.ts'
import { processPlace } from '../../../../src/workspace/disk/processPlace.ts'
import { type AdjudicationOptions, createAdjudication } from '../../../../src/workspace/layers/adjudication.ts'
import { LOCK_MINUTES } from '../../../../src/workspace/layers/adjudicationLock.ts'
import { validateWorkspace } from '../../../../src/workspace/validate.ts'
import { annotationOf, uuid } from '../../core/support/layers.ts'
import { codeOf, fileIn, put, putArticle, temporaryWorkspace, unwrap } from '../support.ts'

const TEXT = 'The plan passed by 31 votes to 17.'
const LAYER = 'layers/plan/adjudicated.json'
const LOCK = '.factmark/settling/plan.json'

async function adjudicators() {
  const { root } = await temporaryWorkspace()
  await putArticle(root, 'plan', TEXT)
  let minutes = 0
  const now = () => new Date(Date.UTC(2026, 2, 1, 10, minutes)).toISOString()
  const saving: (Problem | null)[] = []
  const notices: Problem[] = []
  const changed: string[] = []
  const by = (id: string, options: Partial<AdjudicationOptions> = {}) =>
    createAdjudication({
      root,
      annotator: { id, name: id },
      now,
      onSaving: (_article, problem) => saving.push(problem),
      onNotice: (problem) => notices.push(problem),
      onChanged: (article) => changed.push(article),
      wait: () => new Promise((resolve) => setTimeout(resolve, 1)),
      ...options,
    })
  const layer = async () => unwrap(parseLayer((await fileIn(root, LAYER)) ?? '', 'a'))
  const ids = async () => (await layer()).annotations.map(({ id }) => id)
  return {
    root,
    ann: by('ann'),
    bob: by('bob'),
    by,
    wait: (more: number) => (minutes += more),
    saving,
    notices,
    changed,
    layer,
    ids,
    now,
  }
}

const add = (number: number): Edit => ({ type: 'add', annotation: annotationOf(TEXT, number, 4, 8) })
const decisionOf = (number: number): Decision => ({
  id: uuid(number),
  units: [],
  outcome: 'none',
  by: 'ann',
  at: '2026-03-01T10:00:00.000Z',
})
const decide = (number: number): Edit => ({ type: 'decision', id: uuid(number), decision: decisionOf(number) })

/** What another program that doesn't know the lock does, at one go: it adds an annotation to the file as it is. */
function writeOutside(root: string, number: number) {
  const path = join(root, LAYER)
  const layer = unwrap(parseLayer(readFileSync(path, 'utf8'), 'a'))
  writeFileSync(
    path,
    serializeLayer({ ...layer, annotations: [...layer.annotations, annotationOf(TEXT, number, 4, 8)] }),
  )
}

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

describe('the lock on the adjudicated layer', () => {
  it('lets one adjudicator in at a time, until the lock is let go or left behind', async () => {
    const { ann, bob, wait } = await adjudicators()
    unwrap(await ann.open('plan'))
    expect(codeOf(await bob.open('plan'))).toBe('adjudication-locked')
    await ann.close('plan')
    unwrap(await bob.open('plan'))
    expect(codeOf(await ann.open('plan'))).toBe('adjudication-locked')
    wait(LOCK_MINUTES + 1)
    unwrap(await ann.open('plan'))
    expect(codeOf(await bob.edit('plan', add(1)))).toBe('adjudication-locked')
  })

  it('lets one of two windows of the same annotator in, and loses none of their decisions', async () => {
    const { by, layer } = await adjudicators()
    const windows = [by('ann'), by('ann')]
    const kept: string[] = []
    const work = async (window: (typeof windows)[number], from: number) => {
      for (let number = from; number < from + 10; number += 1) {
        if (!(await window.open('plan')).ok) continue
        if ((await window.edit('plan', decide(number))).ok) kept.push(uuid(number))
        if (number % 3 === 0) await window.close('plan')
      }
    }
    unwrap(await (windows[0] as (typeof windows)[number]).open('plan'))
    expect(codeOf(await (windows[1] as (typeof windows)[number]).open('plan'))).toBe('adjudication-locked')
    await Promise.all(windows.map((window, index) => work(window, 1 + 10 * index)))
    expect(kept.length).toBeGreaterThan(0)
    expect((await layer()).decisions?.map(({ id }) => id).sort()).toEqual(kept.sort())
  })

  it.each([
    ['somebody else', { by: 'bob', name: 'Bob' }, true, 'adjudication-locked'],
    ['the same annotator, who may work elsewhere', { by: 'ann', name: 'Ann' }, false, 'adjudication-locked'],
    ['the same annotator, who works here alone', { by: 'ann', name: 'Ann' }, true, null],
  ])('of version 0.1 by %s is honoured as far as it says something', async (_who, holder, isAlone, code) => {
    const { root, by, now } = await adjudicators()
    await put(root, LOCK, JSON.stringify({ ...holder, at: now() }))
    expect(codeOf(await by('ann', { isAlone: () => isAlone }).open('plan'))).toBe(code)
  })

  it('says to version 0.1 what it understands', async () => {
    const { root, ann, now } = await adjudicators()
    unwrap(await ann.open('plan'))
    expect(JSON.parse((await fileIn(root, LOCK)) ?? '')).toMatchObject({ by: 'ann', name: 'ann', at: now() })
  })

  it.each([
    [
      'by a process that is gone',
      { pid: 2 ** 22 + 1, place: processPlace(), started: null, at: '2026-03-01T10:00:00.000Z' },
    ],
    ['by a clock that is years ahead', { at: '2099-01-01T00:00:00.000Z' }],
    ['and says half of what it should', 'half'],
  ])('is free where it was left %s', async (_how, left) => {
    const { root, ann } = await adjudicators()
    await put(
      root,
      LOCK,
      left === 'half' ? '{"by":"bo' : JSON.stringify({ by: 'bob', name: 'Bob', token: 'x', ...(left as object) }),
    )
    unwrap(await ann.open('plan'))
    expect(await fileIn(root, LOCK)).toContain('"ann"')
  })

  it('is kept while something can’t be written, and let go when it is', async () => {
    const { root, ann, bob, saving, layer } = await adjudicators()
    unwrap(await ann.open('plan'))
    unwrap(await ann.edit('plan', add(1)))
    const good = (await fileIn(root, 'workspace.json')) ?? ''
    await rm(join(root, 'workspace.json'))
    const answer = ann.edit('plan', decide(2))
    await expect.poll(() => saving.length).toBeGreaterThan(0)
    await ann.close('plan')
    await put(root, 'workspace.json', good)
    unwrap(await answer)
    await expect.poll(async () => codeOf(await bob.open('plan'))).toBeNull()
    expect((await layer()).decisions).toHaveLength(1)
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
