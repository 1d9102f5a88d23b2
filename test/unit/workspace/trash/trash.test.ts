import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { namesIn } from '../../../../src/workspace/disk/files.ts'
import { replaceLayer, restoreFromTrash, trashArticle } from '../../../../src/workspace/trash/trash.ts'
import { codeOf, fileIn, interceptRename, put, putArticle, temporaryWorkspace, unwrap } from '../support.ts'

const LAYER = 'layers/plan/ann.json'
const TRAIL = '.factmark/audit/plan/ann.jsonl'
const IDS_AND_CLOCK = { now: () => '2026-03-01T10:00:00.000Z', newId: () => 'f0e1d2c3-0000-4000-8000-000000000000' }

async function workspaceWithTrail() {
  const { root } = await temporaryWorkspace()
  await put(root, LAYER, 'old')
  await put(root, TRAIL, 'trail')
  return root
}

it('keeps a layer that is replaced, with its trail, so that it can be put back', async () => {
  const root = await workspaceWithTrail()
  const trash = unwrap(await replaceLayer(root, 'plan', 'ann', 'new', IDS_AND_CLOCK))
  expect(await fileIn(root, LAYER)).toBe('new')
  expect(await fileIn(root, TRAIL)).toBeNull()
  expect(codeOf(await restoreFromTrash(root, trash))).toBe('trash-occupied')
  await rm(join(root, LAYER))
  unwrap(await restoreFromTrash(root, trash))
  expect(await fileIn(root, LAYER)).toBe('old')
  expect(await fileIn(root, TRAIL)).toBe('trail')
})

it('leaves a layer that can’t be replaced where it is, with its trail, and nothing in the trash', async () => {
  const root = await workspaceWithTrail()
  const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })
  interceptRename(join(root, LAYER), () => Promise.reject(denied))
  expect(codeOf(await replaceLayer(root, 'plan', 'ann', 'new', IDS_AND_CLOCK))).toBe('file-unwritable')
  expect(await fileIn(root, LAYER)).toBe('old')
  expect(await fileIn(root, TRAIL)).toBe('trail')
  expect(await namesIn(join(root, '.factmark/trash'))).toEqual([])
})

it('takes along the trail of a layer whose first write was cut off, and brings it back', async () => {
  const { root } = await temporaryWorkspace()
  await putArticle(root, 'plan', 'The plan passed.')
  await put(root, TRAIL, 'trail')
  const trash = unwrap(await trashArticle(root, 'plan', IDS_AND_CLOCK))
  expect(await fileIn(root, TRAIL)).toBeNull()
  unwrap(await restoreFromTrash(root, trash))
  expect(await fileIn(root, TRAIL)).toBe('trail')
  expect(await fileIn(root, 'articles/plan.json')).not.toBeNull()
})
