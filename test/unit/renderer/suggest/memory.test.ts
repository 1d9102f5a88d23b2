import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { EMPTY_MEMORY } from '../../../../src/core/model/memory.ts'
import { fail } from '../../../../src/core/problem.ts'
import { changeMemory, rejectionOf } from '../../../../src/core/suggest/memory.ts'
import { createMemory } from '../../../../src/renderer/features/suggest/memory.ts'
import { CHANGED, layerOf } from '../../core/support/layers.ts'
import { ARTICLE, on } from '../support.ts'
import { storedMemory, suggestionOn } from './support.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const REJECTION = rejectionOf(ARTICLE.id, [suggestionOn('31 members', 'figure')], CHANGED)
const REJECTED = changeMemory(EMPTY_MEMORY, REJECTION)

describe('a change', () => {
  it('holds at once and on the disk, and its inverse takes it back', () => {
    const { memory, stored } = storedMemory()
    const inverse = memory.remember(REJECTION)
    expect(memory.state.getState().memory).toEqual(REJECTED)
    expect(stored.memory).toEqual(REJECTED)
    memory.remember(inverse)
    expect(memory.state.getState().memory.places).toEqual([])
  })

  it('that can’t be written is told', async () => {
    const told: string[] = []
    const memory = createMemory({
      read: () => Promise.resolve(fail('internal', {})),
      write: () => Promise.resolve(fail('internal', {})),
      showProblem: ({ code }) => told.push(code),
      now: () => CHANGED,
    })
    memory.remember(REJECTION)
    await vi.runAllTimersAsync()
    expect(told).toEqual(['internal'])
  })
})

describe('reading', () => {
  it('shows another annotator’s memory, and nothing of the last one’s meanwhile', async () => {
    const { memory, stored } = storedMemory()
    memory.remember(REJECTION)
    stored.memory = EMPTY_MEMORY
    const loaded = memory.load()
    expect(memory.state.getState().memory).toEqual(EMPTY_MEMORY)
    stored.memory = REJECTED
    await loaded
    await memory.reload()
    expect(memory.state.getState().memory).toEqual(REJECTED)
  })

  it('asks again where something was changed here while it was read', async () => {
    const answers = [EMPTY_MEMORY, REJECTED]
    const memory = createMemory({
      read: () => Promise.resolve({ ok: true, value: { memory: answers.shift() ?? EMPTY_MEMORY, notices: [] } }),
      write: () => Promise.resolve({ ok: true, value: null }),
      showProblem: () => undefined,
      now: () => CHANGED,
    })
    const reading = memory.reload()
    memory.remember(REJECTION)
    await reading
    expect(answers).toEqual([])
    expect(memory.state.getState().memory).toEqual(REJECTED)
  })
})

it('learns from an edit after the edit itself', async () => {
  const { memory, stored } = storedMemory()
  const annotation = on('31 members', 1, 'figure')
  memory.learn(layerOf(ARTICLE), layerOf(ARTICLE, annotation), [annotation.id])
  expect(stored.memory.words).toEqual([])
  await vi.runAllTimersAsync()
  expect(stored.memory.words).toMatchObject([{ tag: 'figure', words: '31 members', tagged: 1 }])
})
