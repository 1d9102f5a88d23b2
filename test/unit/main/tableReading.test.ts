import { expect, it } from 'vitest'
import type { Context } from '../../../src/main/context.ts'
import { stopTableReading, whileReadingTable } from '../../../src/main/tableReading.ts'

function aborted(context: Context): Promise<string> {
  return whileReadingTable(
    context,
    ({ signal }) => new Promise((resolve) => signal.addEventListener('abort', () => resolve('cancelled'))),
  )
}

it('ends every reading that runs or waits, not the last alone, and none that begins later', async () => {
  const context = { tell: () => undefined } as unknown as Context
  const both = [aborted(context), aborted(context)]
  stopTableReading(context)
  expect(await Promise.all(both)).toEqual(['cancelled', 'cancelled'])
  const later = whileReadingTable(context, async ({ signal }) => signal.aborted)
  expect(await later).toBe(false)
})

it('tells how far it is', async () => {
  const told: unknown[] = []
  const context = { tell: (...what: unknown[]) => told.push(what) } as unknown as Context
  await whileReadingTable(context, async ({ onProgress }) => onProgress(1, 2))
  expect(told).toEqual([['tableProgress', { done: 1, total: 2 }]])
})
