import { describe, expect, it } from 'vitest'
import { fail } from '../../../../src/core/problem.ts'
import { ok } from '../../../../src/core/result.ts'
import { incomingApart } from '../../../../src/workspace/exchange/incomingApart.ts'
import { onRepairs } from '../../../../src/workspace/library/repairs.ts'
import { codeOf, fileIn, put, temporaryFolder } from '../support.ts'

const NOW = '2026-03-01T10:00:00.000Z'
const options = { self: null, now: () => NOW }
const INCOMING = {
  earlier: [],
  file: 'b.json',
  from: null,
  made: null,
  isNewArticle: false,
  article: { id: 'plan', title: 'Plan' },
  rows: [],
  packed: new Uint8Array(),
}

/** Work in a thread that does `script`, which knows `port` and `order`. */
async function workOf(script: string) {
  const root = await temporaryFolder()
  const head = `import { parentPort as port, workerData as order } from 'node:worker_threads'\n`
  return { root, work: incomingApart(root, await put(root, 'thread.mjs', head + script)) }
}

describe('incomingApart', () => {
  it('gives the answer, and reports progress and repairs', async () => {
    const { root, work } = await workOf(`
      port.postMessage({ kind: 'progress', done: 1, total: 2 })
      port.postMessage({ kind: 'repaired', problem: { code: 'article-repaired', details: {} } })
      port.postMessage({ kind: 'answer', answer: { ok: false, error: { code: 'layer-missing', details: order.task } } })`)
    const progress: unknown[] = []
    const repaired: unknown[] = []
    const end = onRepairs(root, (problem) => repaired.push(problem.code))
    const onProgress = (...amounts: unknown[]) => void progress.push(amounts)
    const found = await work.read('/b.json', 'b.json', { ...options, onProgress })
    end()
    expect(found).toMatchObject({ error: { code: 'layer-missing', details: { kind: 'read', path: '/b.json' } } })
    expect(progress).toEqual([[1, 2]])
    expect(repaired).toEqual(['article-repaired'])
  })

  it('has the layers saved that are compared, and hears whether they are', async () => {
    const { work } = await workOf(`
      port.on('message', ({ outcome }) => port.postMessage({ kind: 'answer', answer: outcome }))
      port.postMessage({ kind: 'save', article: 'plan' })`)
    const asked: string[] = []
    const save = async (article: string) => {
      asked.push(article)
      return fail('file-unwritable')
    }
    expect(codeOf((await work.read('/b', 'b', { ...options, save })) ?? ok(null))).toBe('file-unwritable')
    expect(asked).toEqual(['plan'])
  })

  it('ends reading at once when it is cancelled, whatever the thread is at', async () => {
    const { root, work } = await workOf(`
      import { appendFileSync } from 'node:fs'
      appendFileSync(order.root + '/turns', '.')
      port.postMessage({ kind: 'progress', done: 0, total: 1 })
      for (;;) appendFileSync(order.root + '/turns', '.')`)
    const cancel = new AbortController()
    const found = work.read('/b', 'b', { ...options, signal: cancel.signal, onProgress: () => cancel.abort() })
    expect(codeOf((await found) ?? ok(null))).toBe('cancelled')
    let turns = -1
    const isStill = async () => {
      const before = turns
      turns = (await fileIn(root, 'turns'))?.length ?? -1
      return turns > 0 && before === turns
    }
    await expect.poll(isStill, { interval: 200 }).toBe(true)
    expect(codeOf((await work.read('/b', 'b', { ...options, signal: cancel.signal })) ?? ok(null))).toBe('cancelled')
  })

  it('lets what is being written be finished', async () => {
    const { work } = await workOf(`
      port.on('message', ({ kind }) => port.postMessage({ kind: 'answer', answer: { ok: true, value: kind } }))
      port.postMessage({ kind: 'progress', done: 0, total: 1 })`)
    const cancel = new AbortController()
    const onProgress = () => cancel.abort()
    const by = { id: 'imp', name: 'Importer' }
    const taking = { accept: [], by, now: () => NOW, signal: cancel.signal, onProgress }
    expect(await work.takeIn(INCOMING, taking)).toEqual({ ok: true, value: 'stop' })
  })

  it('says where a file takes too much memory, and fails loudly where there is a bug', async () => {
    const hungry = await workOf(`const all = []; for (;;) all.push(new Array(1e6).fill({}))`)
    const small = { maxOldGenerationSizeMb: 64 }
    const found = await incomingApart(hungry.root, `${hungry.root}/thread.mjs`, small).read('/b', 'b', options)
    expect(found).toMatchObject({ error: { code: 'import-memory', details: { file: 'b', limit: 64 } } })
    await expect((await workOf(`throw new Error('a bug')`)).work.read('/b', 'b', options)).rejects.toThrow('a bug')
    await expect((await workOf('')).work.read('/b', 'b', options)).rejects.toThrow('without an answer')
  })
})
