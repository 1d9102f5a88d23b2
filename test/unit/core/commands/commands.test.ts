import { expect, it } from 'vitest'
import { COMMANDS } from '../../../../src/core/commands/commands.ts'

it('names each command once, in words with hyphens', () => {
  expect(new Set(COMMANDS).size).toBe(COMMANDS.length)
  for (const command of COMMANDS) expect(command).toMatch(/^[a-z]+(-[a-z]+)*$/)
})
