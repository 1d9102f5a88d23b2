import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { extractorsWithSpare } from '../../../src/main/spareExtractor.ts'
import type { ExtractorProcess } from '../../../src/workspace/import/extract/extractorProcess.ts'

interface Started extends ExtractorProcess {
  readonly crash: () => void
  readonly hasEnded: () => boolean
}

let started: Started[]

function start(): Started {
  const listeners: (() => void)[] = []
  let ended = false
  const process: Started = {
    send: () => undefined,
    onAnswer: () => undefined,
    onEnd: (listener) => listeners.push(listener),
    memory: async () => null,
    end: () => {
      ended = true
    },
    crash: () => {
      for (const listener of listeners) listener()
    },
    hasEnded: () => ended,
  }
  started.push(process)
  return process
}

beforeEach(() => {
  started = []
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

it('gives the spare, and starts the next: nobody gets one twice', () => {
  const extractors = extractorsWithSpare(start)
  extractors.prepare()
  extractors.prepare()
  expect(started).toHaveLength(1)
  expect(extractors.start()).toBe(started[0])
  expect(extractors.start()).toBe(started[1])
  expect(started).toHaveLength(3)
  expect(started.some((process) => process.hasEnded())).toBe(false)
})

it('never gives one that ended by itself', () => {
  const extractors = extractorsWithSpare(start)
  extractors.prepare()
  started[0]?.crash()
  expect(started[0]?.hasEnded()).toBe(true)
  expect(extractors.start()).toBe(started[1])
})

it('ends a spare that nobody needs, and leaves the one that reads alone', () => {
  const extractors = extractorsWithSpare(start, 1000)
  extractors.start()
  vi.advanceTimersByTime(1001)
  expect(started.map((process) => process.hasEnded())).toEqual([false, true])
})
