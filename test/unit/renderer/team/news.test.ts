import { expect, it } from 'vitest'
import { createTelling } from '../../../../src/renderer/features/team/newsBetween.ts'

it('says once what keeps the server away, however often it is tried again, and again after it answered', () => {
  const isNew = createTelling()
  expect(isNew('The certificate was refused.', false)).toBe(true)
  expect(isNew(null, false)).toBe(false)
  expect(isNew('The certificate was refused.', false)).toBe(false)
  expect(isNew('The password is wrong.', false)).toBe(true)
  expect(isNew(null, true)).toBe(false)
  expect(isNew('The password is wrong.', false)).toBe(true)
  // While it answers, each layer that is refused is news of its own.
  expect(isNew('A layer stays here.', true)).toBe(true)
  expect(isNew('A layer stays here.', true)).toBe(true)
})
