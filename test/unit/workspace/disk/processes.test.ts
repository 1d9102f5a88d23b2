import { expect, it } from 'vitest'
import { isAlive } from '../../../../src/workspace/disk/processes.ts'
import { endedProcess } from '../support.ts'

it('knows a process that lives and one that has ended', async () => {
  expect(await isAlive(process.pid)).toBe(true)
  expect(await isAlive(await endedProcess())).toBe(false)
})
