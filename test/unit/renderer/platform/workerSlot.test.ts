import { expect, test } from 'vitest'
import { createWorkerSlot } from '../../../../src/renderer/platform/workerSlot.ts'

/** A worker that keeps what it is sent and answers when the test says so. */
class FakeWorker {
  readonly posted: unknown[] = []
  isTerminated = false
  onmessage: ((event: MessageEvent) => void) | null = null
  onerror: ((event: ErrorEvent) => void) | null = null

  postMessage(message: unknown): void {
    this.posted.push(message)
  }

  terminate(): void {
    this.isTerminated = true
  }

  answer(data: unknown): void {
    this.onmessage?.({ data } as MessageEvent)
  }

  crash(message: string): void {
    this.onerror?.({ message } as ErrorEvent)
  }
}

function slotOfFakes() {
  const workers: FakeWorker[] = []
  const slot = createWorkerSlot<string, string>(() => {
    const worker = new FakeWorker()
    workers.push(worker)
    return worker as unknown as Worker
  })
  const received: string[] = []
  const start = (name: string) =>
    slot.start({
      onMessage: (message) => received.push(`${name}: ${message}`),
      onProblem: ({ code }) => received.push(`${name} failed: ${code}`),
    })
  return { slot, start, workers, received }
}

test('messages reach the worker that runs, and its answers the handlers', () => {
  const { slot, start, workers, received } = slotOfFakes()
  const running = start('first')
  running.post('one')
  slot.post('two')
  workers[0]?.answer('done')
  expect(workers[0]?.posted).toEqual(['one', 'two'])
  expect(received).toEqual(['first: done'])
})

test('a new worker replaces the one that runs, of which nothing is heard again', () => {
  const { slot, start, workers, received } = slotOfFakes()
  const first = start('first')
  start('second')
  first.post('late')
  first.stop()
  workers[0]?.answer('late')
  workers[0]?.crash('late')
  slot.post('now')
  workers[1]?.answer('now')
  expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false])
  expect(workers.map(({ posted }) => posted)).toEqual([[], ['now']])
  expect(received).toEqual(['second: now'])
})

test('a worker that was stopped gets and gives no more messages', () => {
  const { slot, start, workers, received } = slotOfFakes()
  start('first')
  slot.stop()
  slot.post('late')
  workers[0]?.answer('late')
  expect(workers[0]).toMatchObject({ isTerminated: true, posted: [] })
  expect(received).toEqual([])
})

test('a worker that throws is a problem', () => {
  const { start, workers, received } = slotOfFakes()
  start('first')
  workers[0]?.crash('out of memory')
  expect(received).toEqual(['first failed: internal'])
})
