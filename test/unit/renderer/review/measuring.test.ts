import { beforeEach, describe, expect, it } from 'vitest'
import type { MeasuredState } from '../../../../src/core/agreement/measuredState.ts'
import type { Problem } from '../../../../src/core/problem.ts'
import { ok, type Result } from '../../../../src/core/result.ts'
import type { MeasurablePlace } from '../../../../src/ipc/review.ts'
import { createMeasuring, type Measuring } from '../../../../src/renderer/features/review/measuring.ts'
import type { FromWorker, ToWorker } from '../../../../src/renderer/features/review/measuringMessages.ts'
import type { WorkerHandlers } from '../../../../src/renderer/platform/workerSlot.ts'

const BROKEN: Problem = { code: 'file-invalid', details: { file: 'layers/b/bob.json', path: 'tag', reason: 'EIO' } }
const place = (article: string, ...annotators: readonly string[]): MeasurablePlace => ({
  ...{ article, title: article, annotators, brought: [] },
})

let found: ((answer: Result<readonly MeasurablePlace[]>) => void)[]
let unreadable: ReadonlySet<string>
let posted: ToWorker[]
let states: MeasuredState[]
let handlers: WorkerHandlers<FromWorker> | null
let measuring: Measuring

beforeEach(() => {
  found = []
  unreadable = new Set()
  posted = []
  states = []
  handlers = null
  measuring = createMeasuring({
    places: () => new Promise((resolve) => found.push(resolve)),
    articleOf: async ({ article }, measuredState) => {
      states.push(measuredState)
      return unreadable.has(article)
        ? { ok: false, error: BROKEN }
        : ok({ article: `{"id":"${article}"}`, layers: [], version: null, unconfirmed: 0, brought: [], untold: 0 })
    },
    codebook: () => ({ attributes: [] }),
    worker: {
      start: (given) => {
        handlers = given
        return { post: (message) => posted.push(message), stop: () => undefined }
      },
      post: () => undefined,
      stop: () => {
        handlers = null
      },
    },
  })
})

const state = () => measuring.state.getState()

describe('measuring', () => {
  it('sends everybody who is there, every article, and that there are no more', async () => {
    const measured = measuring.measure(null)
    const earlier = { annotator: 'dora', from: 'a-1' }
    found[0]?.(ok([place('a', 'ann', 'bob'), { ...place('b', 'bob', 'cas'), brought: [earlier] }]))
    await measured
    expect(posted.map(({ type }) => type)).toEqual(['begin', 'article', 'article', 'finish'])
    expect(posted[0]).toMatchObject({ annotators: ['ann', 'bob', 'cas', 'dora'] })
    expect(state()).toMatchObject({ phase: 'reading', part: 1 })
  })

  it('says which article can’t be read, and measures the others', async () => {
    unreadable = new Set(['a'])
    const measured = measuring.measure(null)
    found[0]?.(ok([place('a', 'ann'), place('b', 'ann')]))
    await measured
    expect(posted.filter(({ type }) => type === 'article')).toHaveLength(1)
    expect(state().problem).toEqual(BROKEN)
  })

  it('asks for every article in the state that is measured', async () => {
    for (const state of [undefined, 'first-done'] as const) {
      const measured = measuring.measure(null, state)
      found.at(-1)?.(ok([place('a', 'ann', 'bob')]))
      await measured
    }
    expect(states).toEqual(['now', 'first-done'])
  })

  it('is done with what is wrong where nothing can be listed', async () => {
    const measured = measuring.measure('a')
    found[0]?.({ ok: false, error: BROKEN })
    await measured
    expect(state()).toMatchObject({ phase: 'done', problem: BROKEN })
    expect(posted).toEqual([])
  })

  it('leaves a measurement for the next one', async () => {
    const first = measuring.measure('a')
    const second = measuring.measure('b')
    found[0]?.(ok([place('a', 'ann')]))
    await first
    expect(posted).toEqual([])
    found[1]?.(ok([place('b', 'bob')]))
    await second
    expect(posted[0]).toMatchObject({ annotators: ['bob'] })
  })

  it('keeps what is known when it is cancelled, and is not cancelled once it is done', async () => {
    const measured = measuring.measure('a')
    found[0]?.(ok([place('a', 'ann', 'bob')]))
    await measured
    const result = { agreement: {}, articles: [], counts: {}, names: {} } as never
    handlers?.onMessage({ type: 'measured', measured: result })
    measuring.cancel()
    expect(state()).toMatchObject({ phase: 'cancelled', measured: result })
    expect(handlers).toBeNull()

    const again = measuring.measure('a')
    found[1]?.({ ok: false, error: BROKEN })
    await again
    measuring.cancel()
    expect(state().phase).toBe('done')
  })

  it('ends with what the worker throws', async () => {
    const measured = measuring.measure('a')
    found[0]?.(ok([place('a', 'ann')]))
    await measured
    handlers?.onProblem({ code: 'internal', details: {} })
    expect(state()).toMatchObject({ phase: 'done', problem: { code: 'internal' } })
  })
})
