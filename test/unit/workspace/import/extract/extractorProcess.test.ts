import { describe, expect, it } from 'vitest'
import { NO_DETAILS } from '../../../../../src/workspace/import/extract/extracted.ts'
import { type ExtractLimits, extractApart } from '../../../../../src/workspace/import/extract/extractorProcess.ts'
import { startNodeExtractor } from '../../../../../src/workspace/import/extract/nodeExtractor.ts'
import { codeOf, put, temporaryFolder } from '../../support.ts'

const REQUEST = { bytes: new Uint8Array(4), file: 'bom.pdf', kind: 'pdf' } as const

/** Limits that nothing here reaches, unless it is about them. */
const WIDE: ExtractLimits = { seconds: 20, megabytes: 400 }

/**
 * Reads with a process that does `script` when it is asked, within limits that a test can wait for. `onPid` is called
 * when the process sends its number, and so is at work.
 */
async function readWith(script: string, limits = WIDE, signal?: AbortSignal, onPid?: () => void) {
  const entry = await put(await temporaryFolder(), 'reader.mjs', `process.on('message', () => { ${script} })`)
  let pid: number | null = null
  const outcome = await extractApart(
    () => {
      const reader = startNodeExtractor(entry)
      const onAnswer = (listener: (answer: unknown) => void) =>
        reader.onAnswer((answer) => {
          if (typeof answer !== 'number') return listener(answer)
          pid = answer
          onPid?.()
        })
      return { ...reader, onAnswer }
    },
    REQUEST,
    limits,
    signal,
  )
  return { outcome, pid: () => pid }
}

function isRunning(pid: number | null): boolean {
  try {
    return pid !== null && process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('extractApart', () => {
  it('gives the answer of the process', async () => {
    const value = {
      text: 'klaar',
      replaced: 0,
      blocks: [{ id: 'b1', kind: 'paragraph', start: 0, end: 5 }],
      omitted: [],
      details: NO_DETAILS,
    }
    const { outcome } = await readWith(`process.send(${JSON.stringify({ ok: true, value })})`)
    expect(outcome).toEqual({ ok: true, value })
  })

  it('ends a process that never does', async () => {
    const { outcome, pid } = await readWith('process.send(process.pid); for (;;) {}', { seconds: 1, megabytes: 400 })
    expect(codeOf(outcome)).toBe('import-time')
    await expect.poll(() => isRunning(pid())).toBe(false)
  })

  it('ends a process that takes memory outside its heap', async () => {
    const { outcome } = await readWith('const kept = []; setInterval(() => kept.push(Buffer.alloc(20e6, 1)), 5)')
    expect(codeOf(outcome)).toBe('import-memory')
  }, 20_000)

  it('says so when the process dies, or answers something else', async () => {
    expect(codeOf((await readWith('process.exit(3)')).outcome)).toBe('import-crashed')
    expect(codeOf((await readWith('process.send({ ok: true, value: { text: 7 } })')).outcome)).toBe('import-crashed')
    expect(
      codeOf((await readWith("process.send({ ok: false, error: { code: 'rm -rf', details: {} } })")).outcome),
    ).toBe('import-crashed')
  })

  it('ends the process when it is cancelled, and starts none after that', async () => {
    const cancel = new AbortController()
    const script = 'process.send(process.pid, () => { for (;;) {} })'
    const { outcome, pid } = await readWith(script, WIDE, cancel.signal, () => cancel.abort())
    expect(codeOf(outcome)).toBe('cancelled')
    await expect.poll(() => isRunning(pid())).toBe(false)
    const none = () => {
      throw new Error('started')
    }
    expect(codeOf(await extractApart(none, REQUEST, undefined, cancel.signal))).toBe('cancelled')
  })
})
