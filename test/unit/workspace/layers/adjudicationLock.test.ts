import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { processPlace } from '../../../../src/workspace/disk/processPlace.ts'
import { LOCK_MINUTES } from '../../../../src/workspace/layers/adjudicationLock.ts'
import { uuid } from '../../core/support/layers.ts'
import { codeOf, fileIn, put, unwrap } from '../support.ts'
import { add, adjudicators, decide, LOCK } from './adjudicationSupport.ts'

describe('the lock on the adjudicated layer', () => {
  it('lets everybody look, and one decide, from the first decision until the article is closed', async () => {
    const { root, ann, bob, by, wait } = await adjudicators()
    unwrap(await ann.open('plan'))
    unwrap(await bob.open('plan'))
    expect(await fileIn(root, LOCK)).toBeNull()
    unwrap(await ann.edit('plan', add(1)))
    expect(codeOf(await bob.edit('plan', add(2)))).toBe('adjudication-locked')
    expect(codeOf(await by('eve').open('plan'))).toBeNull()
    await ann.close('plan')
    expect(await fileIn(root, LOCK)).toBeNull()
    expect(codeOf(await bob.edit('plan', add(2)))).toBe('adjudication-moved')
    unwrap(await bob.edit('plan', add(2)))
    unwrap(await ann.open('plan'))
    expect(codeOf(await ann.edit('plan', add(3)))).toBe('adjudication-locked')
    wait(LOCK_MINUTES + 1)
    unwrap(await ann.edit('plan', add(3)))
    expect(codeOf(await bob.edit('plan', add(4)))).toBe('adjudication-locked')
  })

  it('is not there for those who only looked', async () => {
    const { root, ann } = await adjudicators()
    unwrap(await ann.open('plan'))
    await ann.end()
    expect(await fileIn(root, LOCK)).toBeNull()
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
    const window = by('ann', { isAlone: () => isAlone })
    unwrap(await window.open('plan'))
    expect(codeOf(await window.edit('plan', add(1)))).toBe(code)
  })

  it('says to version 0.1 what it understands', async () => {
    const { root, ann, now } = await adjudicators()
    unwrap(await ann.open('plan'))
    unwrap(await ann.edit('plan', add(1)))
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
    unwrap(await ann.edit('plan', add(1)))
    expect(await fileIn(root, LOCK)).toContain('"ann"')
  })

  it('is waited for while it is being written', async () => {
    const { root, ann } = await adjudicators()
    unwrap(await ann.open('plan'))
    await put(root, LOCK, '')
    const deciding = ann.edit('plan', add(1))
    const holder = { by: 'bob', name: 'Bob', at: '2026-03-01T10:00:00.000Z', token: 'x' }
    await put(root, LOCK, JSON.stringify(holder))
    expect(codeOf(await deciding)).toBe('adjudication-locked')
    expect(await fileIn(root, LOCK)).toContain('"bob"')
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
    unwrap(await bob.open('plan'))
    await expect.poll(async () => codeOf(await bob.edit('plan', decide(3)))).toBeNull()
    expect((await layer()).decisions).toHaveLength(2)
  })
})
