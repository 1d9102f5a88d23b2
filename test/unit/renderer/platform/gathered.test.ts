import { describe, expect, it } from 'vitest'
import { createGathered } from '../../../../src/renderer/platform/gathered.ts'

describe('createGathered', () => {
  it('runs once for all who ask while it runs, and each is answered by a run that began later', async () => {
    const ends: (() => void)[] = []
    const settled: string[] = []
    const ask = createGathered(() => new Promise((resolve) => ends.push(resolve)))
    const asked = (name: string) => void ask().then(() => settled.push(name))
    asked('first')
    asked('second')
    asked('third')
    expect(ends).toHaveLength(1)
    ends[0]?.()
    await expect.poll(() => ends.length).toBe(2)
    expect(settled).toEqual(['first'])
    asked('fourth')
    ends[1]?.()
    await expect.poll(() => ends.length).toBe(3)
    expect(settled).toEqual(['first', 'second', 'third'])
    ends[2]?.()
    await expect.poll(() => settled).toEqual(['first', 'second', 'third', 'fourth'])
    expect(ends).toHaveLength(3)
  })

  it('goes on after a run that failed', async () => {
    let runs = 0
    const ask = createGathered(async () => {
      runs += 1
      if (runs === 1) throw new Error('once')
    })
    const failed = ask()
    const next = ask()
    await expect(failed).rejects.toThrow('once')
    await next
    await ask()
    expect(runs).toBe(3)
  })
})
