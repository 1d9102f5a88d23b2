import fs from 'node:fs'
import { rm } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { namesIn } from '../../../../src/workspace/disk/files.ts'
import { replaceLayer, restoreFromTrash } from '../../../../src/workspace/library/trash.ts'
import { codeOf, fileIn, put, temporaryWorkspace, unwrap } from '../support.ts'

const LAYER = 'layers/plan/ann.json'
const TRAIL = '.factmark/audit/plan/ann.jsonl'
const STAMPS = { now: () => '2026-03-01T10:00:00.000Z', newId: () => 'f0e1d2c3-0000-4000-8000-000000000000' }

async function workspaceWithTrail() {
  const { root } = await temporaryWorkspace()
  await put(root, LAYER, 'old')
  await put(root, TRAIL, 'trail')
  return root
}

it('keeps a layer that is replaced, with its trail, so that it can be put back', async () => {
  const root = await workspaceWithTrail()
  const trash = unwrap(await replaceLayer(root, 'plan', 'ann', 'new', STAMPS))
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
  const { rename } = fs
  const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })
  vi.spyOn(fs, 'rename').mockImplementation((from, to, answer) =>
    to === join(root, LAYER) ? answer(denied) : rename(from, to, answer),
  )
  syncBuiltinESMExports()
  onTestFinished(() => {
    vi.restoreAllMocks()
    syncBuiltinESMExports()
  })
  expect(codeOf(await replaceLayer(root, 'plan', 'ann', 'new', STAMPS))).toBe('file-unwritable')
  expect(await fileIn(root, LAYER)).toBe('old')
  expect(await fileIn(root, TRAIL)).toBe('trail')
  expect(await namesIn(join(root, '.factmark/trash'))).toEqual([])
})
