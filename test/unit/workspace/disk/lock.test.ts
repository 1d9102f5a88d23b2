import { readdir, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Problem } from '../../../../src/core/problem.ts'
import { ok } from '../../../../src/core/result.ts'
import { removeLeftBehind } from '../../../../src/workspace/disk/leftBehind.ts'
import { type AnnotatorLock, type LockOptions, takeLock, whileLocked } from '../../../../src/workspace/disk/lock.ts'
import { processStart } from '../../../../src/workspace/disk/processes.ts'
import { processPlace } from '../../../../src/workspace/disk/processPlace.ts'
import { endedProcess, fileIn, put, temporaryWorkspace } from '../support.ts'

const LOCK = '.factmark/locks/ann.json'

async function take(root: string, more: Partial<LockOptions> = {}): Promise<AnnotatorLock> {
  const lock = await takeLock({ root, annotator: 'ann', onChange: () => undefined, ...more })
  onTestFinished(() => lock.release())
  return lock
}

/** The lock of another program: by default of a process of this host that lives. */
async function putLock(root: string, fields: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const pid = process.ppid
  const holder = {
    format: 'factmark-lock',
    version: 1,
    host: hostname(),
    pid,
    started: await processStart(pid),
    heartbeat: new Date().toISOString(),
    token: 'other',
    place: processPlace(),
    ...fields,
  }
  await put(root, LOCK, JSON.stringify(holder))
}

/** Makes the lock's file look as if it had been written so many milliseconds ago. */
async function age(root: string, by: number): Promise<void> {
  const then = new Date(Date.now() - by)
  await utimes(join(root, LOCK), then, then)
}

/** A clock of waiting that passes only when it is told to, in milliseconds. */
function watchedClock(): (by: number) => void {
  let now = performance.now()
  const spy = vi.spyOn(performance, 'now').mockImplementation(() => now)
  onTestFinished(() => spy.mockRestore())
  return (by) => {
    now += by
  }
}

describe('the lock of an annotator', () => {
  it('holds host, process, its start and a heartbeat, and is gone when it is released', async () => {
    const { root } = await temporaryWorkspace()
    const lock = await take(root)
    expect(lock.problem()).toBeNull()
    expect(JSON.parse((await fileIn(root, LOCK)) ?? '')).toMatchObject({
      host: hostname(),
      pid: process.pid,
      started: await processStart(process.pid),
      heartbeat: expect.stringMatching(/Z$/),
    })
    await lock.release()
    expect(await fileIn(root, LOCK)).toBeNull()
  })

  it('says from time to time that its holder lives', async () => {
    const { root } = await temporaryWorkspace()
    let time = Date.UTC(2026, 2, 1)
    await take(root, { interval: 10, clock: () => time })
    const heartbeat = async () => JSON.parse((await fileIn(root, LOCK)) ?? '{}').heartbeat
    expect(await heartbeat()).toBe('2026-03-01T00:00:00.000Z')
    time += 31_000
    await expect.poll(heartbeat).toBe('2026-03-01T00:00:31.000Z')
  })

  it('tells the second program who has it, and lets it in when that one is done', async () => {
    const { root } = await temporaryWorkspace()
    await putLock(root)
    const told: (Problem | null)[] = []
    const lock = await take(root, { interval: 10, onChange: (problem) => told.push(problem) })
    expect(lock.problem()).toMatchObject({ code: 'layer-locked', details: { host: hostname(), pid: process.ppid } })
    const { rm } = await import('node:fs/promises')
    await rm(join(root, LOCK))
    await expect.poll(() => told.at(-1)).toBeNull()
    expect(lock.problem()).toBeNull()
  })

  it.each([
    ['whose process is gone', async () => ({ pid: await endedProcess() })],
    ['whose number another process has now', async () => ({ started: 'boot 1' })],
  ])('%s is free', async (_name, fields) => {
    const { root } = await temporaryWorkspace()
    await putLock(root, await fields())
    expect((await take(root)).problem()).toBeNull()
    expect(JSON.parse((await fileIn(root, LOCK)) ?? '').pid).toBe(process.pid)
  })

  const { machine, boot, namespace } = processPlace()
  const elsewhere = [
    ['of another machine', { host: 'elsewhere', place: { machine: 'other', boot, namespace } }],
    ['of a clone with this machine’s name', { place: { machine, boot: 'other', namespace } }],
    ['of another container', { place: { machine, boot, namespace: 'pid:[1]' } }],
    ['of a process whose start can’t be told', { started: null }],
    ['of version 0.1 elsewhere', { host: 'elsewhere', place: undefined }],
  ] as const

  it.each(elsewhere)('%s is respected, whatever its clock says', async (_name, fields) => {
    for (const heartbeat of ['2020-01-01T00:00:00.000Z', '2099-01-01T00:00:00.000Z']) {
      const { root } = await temporaryWorkspace()
      await putLock(root, { ...fields, heartbeat })
      expect((await take(root)).problem()).toMatchObject({ code: 'layer-locked' })
    }
  })

  it.each(elsewhere)('%s is free when its file looks old and stays as it is', async (_name, fields) => {
    const passes = watchedClock()
    const { root } = await temporaryWorkspace()
    await putLock(root, { ...fields, heartbeat: '2099-01-01T00:00:00.000Z' })
    await age(root, 11 * 60_000)
    const first = await take(root)
    passes(91_000)
    await first.release()
    expect((await take(root)).problem()).toBeNull()
  })

  it.each(elsewhere.slice(0, 3))('%s is not taken by a clock that is two years ahead', async (_name, fields) => {
    const passes = watchedClock()
    const { root } = await temporaryWorkspace()
    for (const heartbeat of ['2026-01-01T00:00:00.000Z', '2026-01-01T00:00:30.000Z', '2026-01-01T00:01:00.000Z']) {
      await putLock(root, { ...fields, heartbeat })
      await age(root, 2 * 365 * 86_400_000)
      const lock = await take(root)
      expect([lock.problem()?.code, lock.isDoubtful()]).toEqual(['layer-locked', true])
      passes(60_000)
    }
  })

  it.each(elsewhere)('%s doesn’t last for ever, though its file is dated 2099', async (_name, fields) => {
    const passes = watchedClock()
    const { root } = await temporaryWorkspace()
    await putLock(root, { ...fields, heartbeat: '2099-01-01T00:00:00.000Z' })
    await age(root, -70 * 365 * 86_400_000)
    expect((await take(root)).problem()).toMatchObject({ code: 'layer-locked' })
    passes(11 * 60_000)
    expect((await take(root)).problem()).toBeNull()
  })

  it('tells since when, and of a time in the future nothing but now', async () => {
    const { root } = await temporaryWorkspace()
    await putLock(root, { since: '2026-03-01T08:00:00.000Z' })
    const clock = () => Date.UTC(2026, 2, 1, 9)
    expect((await take(root, { clock })).problem()?.details).toMatchObject({ time: '2026-03-01T08:00:00.000Z' })
    await putLock(root, { since: '2099-01-01T00:00:00.000Z' })
    expect((await take(root, { clock })).problem()?.details).toMatchObject({ time: '2026-03-01T09:00:00.000Z' })
  })

  it('of version 0.1 whose process isn’t found is free after two heartbeats, for it may be in another container', async () => {
    const { root } = await temporaryWorkspace()
    await putLock(root, { place: undefined, pid: await endedProcess() })
    expect((await take(root)).problem()).toMatchObject({ code: 'layer-locked' })
    await age(root, 61_000)
    expect((await take(root)).problem()).toBeNull()
  })

  it('is taken from another program where somebody says so, and that program sees it', async () => {
    const { root } = await temporaryWorkspace()
    const told: (Problem | null)[] = []
    const lock = await take(root, { interval: 10, onChange: (problem) => told.push(problem) })
    await putLock(root)
    await expect.poll(() => told.at(-1)?.code).toBe('layer-locked')
    await lock.takeOver()
    expect(lock.problem()).toBeNull()
    expect(told.at(-1)).toBeNull()
    expect(JSON.parse((await fileIn(root, LOCK)) ?? '')).toMatchObject({ pid: process.pid, place: processPlace() })
  })

  it('of a newer version is respected', async () => {
    const { root } = await temporaryWorkspace()
    await putLock(root, { version: 2, mood: 'fine' })
    expect((await take(root)).problem()).toMatchObject({ code: 'layer-locked' })
  })

  it('of another host that lives is respected, and one that is torn is not', async () => {
    const { root } = await temporaryWorkspace()
    await putLock(root, { place: { machine: 'other', boot: null, namespace: null } })
    expect((await take(root)).problem()).toMatchObject({ code: 'layer-locked' })
    await put(root, LOCK, '{"format":')
    expect((await take(root)).problem()).toBeNull()
  })
})

describe('a lock that was left behind', () => {
  it('is removed by one of many at once, and only if it still says the same', async () => {
    const { root } = await temporaryWorkspace()
    await put(root, LOCK, 'left')
    await Promise.all(Array.from({ length: 8 }, () => removeLeftBehind(join(root, LOCK), 'left')))
    expect(await fileIn(root, LOCK)).toBeNull()
    await put(root, LOCK, 'taken')
    await removeLeftBehind(join(root, LOCK), 'left')
    expect(await fileIn(root, LOCK)).toBe('taken')
    expect(await readdir(join(root, '.factmark/locks'))).toEqual(['ann.json'])
  })

  it('is removed though a process was ended in its turn to do so', async () => {
    const { root } = await temporaryWorkspace()
    await putLock(root, { pid: await endedProcess() })
    await put(root, `${LOCK}.turn`, '')
    expect((await take(root)).problem()).toBeNull()
    expect(await readdir(join(root, '.factmark/locks'))).toEqual(['ann.json'])
  })
})

describe('whileLocked', () => {
  it('does nothing while another program has one of the locks, and leaves none behind', async () => {
    const { root } = await temporaryWorkspace()
    await putLock(root)
    const work = vi.fn()
    expect(await whileLocked(root, ['bob', 'ann'], work)).toMatchObject({ error: { code: 'layer-locked' } })
    expect(work).not.toHaveBeenCalled()
    expect(await readdir(join(root, '.factmark/locks'))).toEqual(['ann.json'])
  })

  it('takes the locks from whoever has them where somebody says so', async () => {
    const { root } = await temporaryWorkspace()
    await putLock(root)
    expect(await whileLocked(root, ['ann'], async () => ok('done'), { takeOver: true })).toEqual(ok('done'))
  })

  it('keeps others out while it works, also from what fails', async () => {
    const { root } = await temporaryWorkspace()
    const held = () => readdir(join(root, '.factmark/locks'))
    const during = await whileLocked(root, ['ann', 'bob'], async () => ok(await held()))
    expect(during).toEqual(ok(['ann.json', 'bob.json']))
    await expect(whileLocked(root, ['ann'], () => Promise.reject(new Error('bug')))).rejects.toThrow('bug')
    expect(await held()).toEqual([])
  })
})
