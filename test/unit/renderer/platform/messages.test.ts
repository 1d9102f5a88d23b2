import { beforeEach, expect, test } from 'vitest'
import type { Problem } from '../../../../src/core/problem.ts'
import { notify, showProblem, showProblemsOf, useToasts } from '../../../../src/renderer/platform/messages.ts'

beforeEach(() => useToasts.setState({ toasts: [] }))

const texts = () => useToasts.getState().toasts.map(({ text }) => text)

function broken(file: string): Problem {
  return { code: 'file-invalid', details: { file, path: 'annotations[2].tag', reason: 'EIO' } }
}

test('the message about a file goes when the file is repaired, and no other does', () => {
  notify({ text: 'Imported.', tone: 'info' })
  showProblemsOf('colleagues', [broken('bob.json'), broken('carla.json')])
  expect(texts()).toEqual(['Imported.', expect.stringContaining('bob.json'), expect.stringContaining('carla.json')])
  showProblemsOf('colleagues', [broken('carla.json')])
  expect(texts()).toEqual(['Imported.', expect.stringContaining('carla.json')])
  showProblemsOf('colleagues', [])
  expect(texts()).toEqual(['Imported.'])
})

test('a message that is still true stays the same message', () => {
  showProblemsOf('colleagues', [broken('bob.json')])
  const before = useToasts.getState().toasts
  showProblemsOf('colleagues', [broken('bob.json')])
  expect(useToasts.getState().toasts).toEqual(before)
})

test('the terms of a file’s format are details', () => {
  showProblem(broken('bob.json'))
  const [toast] = useToasts.getState().toasts
  expect(toast?.text).toMatch(/^bob\.json can’t be read, because annotation 3 /)
  expect(toast?.text).not.toContain('annotations[')
  expect(toast?.details).toMatch(/^annotations\[2\]\.tag: /)
  showProblem({ code: 'file-missing', details: { file: 'a.txt' } })
  expect(useToasts.getState().toasts.at(-1)?.details).toBeNull()
})

test('the same words are shown once, and no more than four messages', () => {
  for (const text of ['a', 'b', 'c', 'a', 'd', 'e']) notify({ text, tone: 'info' })
  expect(texts()).toEqual(['c', 'a', 'd', 'e'])
})
