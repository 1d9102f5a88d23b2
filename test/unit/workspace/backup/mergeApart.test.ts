import { describe, expect, it } from 'vitest'
import { fail } from '../../../../src/core/problem.ts'
import { ok, type Result } from '../../../../src/core/result.ts'
import { mergeApart } from '../../../../src/workspace/backup/mergeApart.ts'
import { codeOf, put, temporaryFolder, unwrap } from '../support.ts'
import { ALONE, NOW } from './support.ts'

const options = { self: null, now: () => NOW }
const catalogue = { articles: async () => ok({ entries: [], problems: [] }) }

/** Work in a thread that does `script`, which knows `port`, `say` and `order`. */
async function workOf(script: string) {
  const root = await temporaryFolder()
  const head = `import { parentPort as port, workerData as order } from 'node:worker_threads'
    const say = (message) => port.postMessage(message)
    const answer = (value) => say({ kind: 'answer', answer: { ok: true, value } })\n`
  return mergeApart(root, catalogue, await put(root, 'thread.mjs', head + script))
}

const merging = { ...options, ...ALONE, chosen: [] }

describe('mergeApart', () => {
  it('holds the layers of an article from the thread’s asking to its letting go', async () => {
    const work = await workOf(`
      port.on('message', (message) => {
        if (message.kind === 'look') answer('plan')
        if (message.kind === 'merge') say({ kind: 'lock', call: 7, article: 'plan', annotators: ['anna'] })
        if (message.kind === 'locked') say({ kind: 'release', call: message.call })
        if (message.kind === 'done') answer('report')
      })`)
    const { plan, merge } = unwrap(await work.look('/b.zip', 'b.zip', options))
    const order: unknown[] = [plan]
    const lock = async <T>(article: string, annotators: readonly string[], held: () => Promise<Result<T>>) => {
      order.push('taken', article, annotators)
      const done = await held()
      order.push('released')
      return done
    }
    order.push(await merge({ ...merging, lock }))
    expect(order).toEqual(['plan', 'taken', 'plan', ['anna'], 'released', 'report'])
  })

  it('says in the thread why the layers can’t be held or saved', async () => {
    const work = await workOf(`
      port.on('message', (message) => {
        if (message.kind === 'look') say({ kind: 'save', call: 1, article: 'plan' })
        if (message.kind === 'done') say({ kind: 'answer', answer: message.outcome })
      })`)
    const save = async () => fail('file-unwritable')
    expect(codeOf(await work.look('/b.zip', 'b.zip', { ...options, save }))).toBe('file-unwritable')
  })

  it('ends reading at once when it is cancelled, and asks writing to end', async () => {
    const looping = await workOf(
      `port.on('message', () => { say({ kind: 'progress', done: 0, total: 1 }); for (;;); })`,
    )
    const cancel = new AbortController()
    const looked = looping.look('/b', 'b', { ...options, signal: cancel.signal, onProgress: () => cancel.abort() })
    expect(codeOf(await looked)).toBe('cancelled')

    const work = await workOf(`
      port.on('message', ({ kind }) => {
        if (kind === 'look' || kind === 'stop') answer(kind)
        else say({ kind: 'progress', done: 0, total: 1 })
      })`)
    const { merge } = unwrap(await work.look('/b', 'b', options))
    const stop = new AbortController()
    expect(await merge({ ...merging, signal: stop.signal, onProgress: () => stop.abort() })).toBe('stop')
  })

  it('lets go of what it holds where the thread has a bug, and fails loudly', async () => {
    const work = await workOf(`
      port.on('message', (message) => {
        if (message.kind === 'look') answer('plan')
        if (message.kind === 'merge') say({ kind: 'lock', call: 1, article: 'plan', annotators: [] })
        if (message.kind === 'locked') throw new Error('a bug')
      })`)
    const { merge } = unwrap(await work.look('/b', 'b', options))
    let isHeld = false
    const lock = async <T>(_article: string, _annotators: readonly string[], held: () => Promise<Result<T>>) => {
      isHeld = true
      return held().finally(() => {
        isHeld = false
      })
    }
    await expect(merge({ ...merging, lock })).rejects.toThrow('a bug')
    expect(isHeld).toBe(false)
  })
})
