import { expect, test } from 'vitest'
import { readAssignments, saveAssignments } from '../../../../src/workspace/library/assignments.ts'
import { fileIn, put, temporaryWorkspace, unwrap } from '../support.ts'

test('says who takes which articles beside all else that the file says, and takes it back', async () => {
  const { root } = await temporaryWorkspace()
  const before = JSON.parse((await fileIn(root, 'workspace.json')) ?? '')
  await put(root, 'workspace.json', JSON.stringify({ ...before, blind: false, ours: 1 }))
  expect(unwrap(await readAssignments(root))).toBeNull()
  const shared = { each: 1, articles: { a: ['ann'] } }
  expect(unwrap(await saveAssignments(root, shared))).toBeNull()
  expect(unwrap(await readAssignments(root))).toEqual(shared)
  expect(JSON.parse((await fileIn(root, 'workspace.json')) ?? '')).toMatchObject({ blind: false, ours: 1 })
  expect(unwrap(await saveAssignments(root, null))).toEqual(shared)
  expect(JSON.parse((await fileIn(root, 'workspace.json')) ?? '')).toEqual({ ...before, blind: false, ours: 1 })
})
