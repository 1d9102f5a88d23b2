import { expect, it } from 'vitest'
import type { Problem } from '../../../../src/core/problem.ts'
import { createWriteQueue } from '../../../../src/workspace/disk/writeQueue.ts'

it('reports a bug in writing like any other failure, and goes on trying', async () => {
  let isBroken = true
  const told: (Problem | null)[] = []
  const queue = createWriteQueue({
    write: async () => {
      if (isBroken) throw new RangeError('too deep')
      return null
    },
    onProblem: (problem) => told.push(problem),
    wait: () => new Promise((resolve) => setTimeout(resolve, 1)),
  })
  const written = queue.written()
  expect(await queue.flush()).toMatchObject({ error: { code: 'internal', details: { said: 'too deep' } } })
  isBroken = false
  await written
  expect(told.at(-1)).toBeNull()
})
