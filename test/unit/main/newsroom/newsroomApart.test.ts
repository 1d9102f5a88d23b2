import { describe, expect, it } from 'vitest'
import { type NewsroomThread, newsroomApart } from '../../../../src/main/newsroom/newsroomApart.ts'
import type { NewsroomTask } from '../../../../src/main/newsroom/newsroomTasks.ts'
import { codeOf, put, temporaryFolder } from '../../workspace/support.ts'

const TASK: NewsroomTask = { kind: 'count', root: '/w', title: 'W', places: [], format: 'docx', filter: null }

/** A thread that does `script`, which knows `port`. */
async function threadOf(script: string, megabytes?: number): Promise<NewsroomThread> {
  const head = `import { parentPort as port } from 'node:worker_threads'\n`
  return newsroomApart(await put(await temporaryFolder(), 'thread.mjs', head + script), megabytes)
}

describe('newsroomApart', () => {
  it('gives the rows before the task, and reports how far it is', async () => {
    const thread = await threadOf(`
      const heard = []
      port.on('message', (message) => {
        heard.push(message.kind)
        if (message.kind !== 'task') return
        port.postMessage({ kind: 'progress', step: 'making', done: 1, total: 2 })
        port.postMessage({ kind: 'answer', answer: { ok: true, value: heard } })
      })`)
    const progress: unknown[] = []
    thread.give(0, '[]')
    thread.give(0, '[]')
    expect(await thread.perform(TASK, { onProgress: (...amounts) => void progress.push(amounts) })).toEqual({
      ok: true,
      value: ['rows', 'rows', 'task'],
    })
    expect(progress).toEqual([['making', 1, 2]])
  })

  it('ends at once when it is cancelled, whatever the thread is at', async () => {
    const thread = await threadOf(`
      port.on('message', () => {
        port.postMessage({ kind: 'progress', step: 'reading', done: 0, total: 1 })
        for (;;);
      })`)
    const run = new AbortController()
    const found = thread.perform(TASK, { signal: run.signal, onProgress: () => run.abort() })
    expect(codeOf(await found)).toBe('cancelled')
  })

  it('is told to stop once it writes, so that it leaves no part of what it wrote', async () => {
    const thread = await threadOf(`
      port.on('message', ({ kind }) => {
        if (kind === 'stop') return port.postMessage({ kind: 'answer', answer: { ok: false, error: { code: 'cancelled', details: {} } } })
        port.postMessage({ kind: 'writing' })
        port.postMessage({ kind: 'progress', step: 'making', done: 1, total: 1 })
      })`)
    const run = new AbortController()
    const found = thread.perform(TASK, { signal: run.signal, onProgress: () => run.abort() })
    expect(codeOf(await found)).toBe('cancelled')
  })

  it('prints a page that comes in parts', async () => {
    const thread = await threadOf(`
      port.on('message', (message) => {
        if (message.kind === 'printed') return port.postMessage({ kind: 'answer', answer: { ok: true, value: message.bytes } })
        for (const html of ['<p>', '</p>']) port.postMessage({ kind: 'page', html })
        port.postMessage({ kind: 'print' })
      })`)
    const pdf = async (html: readonly string[]) => new TextEncoder().encode(html.join('|'))
    expect(await thread.perform(TASK, { pdf })).toEqual({ ok: true, value: new TextEncoder().encode('<p>|</p>') })
  })

  it('says that there is too little memory, and rejects where the thread fails', async () => {
    const hungry = await threadOf(
      `port.on('message', () => { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)) })`,
      16,
    )
    expect(codeOf(await hungry.perform(TASK))).toBe('export-memory')
    const faulty = await threadOf(`port.on('message', () => { throw new Error('a bug') })`)
    await expect(faulty.perform(TASK)).rejects.toThrow('a bug')
  })
})
