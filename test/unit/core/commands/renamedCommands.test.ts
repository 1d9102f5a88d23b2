import { expect, test } from 'vitest'
import { settingsSchema } from '../../../../src/ipc/settings.ts'

test('keeps an analyst’s own keys of commands that had another name', () => {
  const keys = { 'choose-all': ['Mod+Alt+z'], 'settle-first': ['F4'], next: ['n'] }
  expect(settingsSchema.parse({ keys }).keys).toEqual({
    'select-all': ['Mod+Alt+z'],
    'adjudicate-first': ['F4'],
    next: ['n'],
  })
})

test('passes over keys that no version could have stored', () => {
  expect(settingsSchema.parse({ keys: { nonsense: ['F4'] } }).keys).toEqual({})
  expect(settingsSchema.parse({ keys: 'F4' }).keys).toEqual({})
})
