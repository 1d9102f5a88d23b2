import fsPromises, { mkdir, readdir, rmdir, utimes, writeFile } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { createExclusively, writeAtomically } from '../../../../src/workspace/disk/files.ts'
import { makeFolder } from '../../../../src/workspace/disk/folders.ts'
import { placeMark } from '../../../../src/workspace/disk/processPlace.ts'
import { removeAbandonedIn } from '../../../../src/workspace/disk/temporaryFiles.ts'
import { openTrail } from '../../../../src/workspace/layers/auditTrail.ts'
import { add, createBench } from '../storageSupport.ts'
import { put, temporaryFolder, temporaryWorkspace } from '../support.ts'

/** Notes which folders are synced, and fails to sync those that `failing` names. */
function watchSyncs(failing: (folder: string) => boolean = () => false): string[] {
  const synced: string[] = []
  const { open } = fsPromises
  vi.spyOn(fsPromises, 'open').mockImplementation(async (path, ...more) => {
    const file = await open(path, ...more)
    if (!(await file.stat()).isDirectory()) return file
    const sync = file.sync.bind(file)
    file.sync = async () => {
      if (failing(String(path))) throw Object.assign(new Error('EIO: i/o error, fsync'), { code: 'EIO' })
      await sync()
      synced.push(String(path))
    }
    return file
  })
  syncBuiltinESMExports()
  onTestFinished(() => {
    vi.restoreAllMocks()
    syncBuiltinESMExports()
  })
  return synced
}

it('says that a folder was not made where its name could not be synced, and syncs it at the next try', async () => {
  const root = await temporaryFolder()
  const folder = join(root, 'layers', 'plan')
  await mkdir(dirname(folder))
  let isBroken = true
  const synced = watchSyncs((path) => isBroken && path === dirname(folder))
  await expect(makeFolder(folder)).rejects.toMatchObject({ code: 'EIO' })
  await expect(writeAtomically(join(folder, 'ann.json'), 'text')).rejects.toMatchObject({ code: 'EIO' })
  isBroken = false
  await makeFolder(folder)
  expect(synced).toContain(dirname(folder))
})

it('syncs the name of a folder that another process made, once', async () => {
  const root = await temporaryFolder()
  await mkdir(join(root, 'layers'))
  const synced = watchSyncs()
  await makeFolder(join(root, 'layers'))
  expect(synced).toEqual([root])
  await makeFolder(join(root, 'layers'))
  expect(synced).toEqual([root])
})

it('syncs the name of a new folder that has the inode of one that is gone', async () => {
  const root = await temporaryFolder()
  const folder = join(root, 'layers')
  const synced = watchSyncs()
  await makeFolder(folder)
  await rmdir(folder)
  await mkdir(folder)
  await makeFolder(folder)
  expect(synced).toEqual([root, root])
})

it('takes no file as kept whose name is not on the disk', async () => {
  const root = await temporaryFolder()
  let isBroken = true
  watchSyncs((path) => isBroken && path === root)
  const path = join(root, 'article.json')
  await writeFile(path, 'there')
  await expect(createExclusively(path, 'there')).rejects.toMatchObject({ code: 'EIO' })
  isBroken = false
  expect(await createExclusively(path, 'there')).toBe(false)
})

it('calls no edit saved while the name of its trail can’t be synced', async () => {
  const root = await temporaryFolder()
  let isBroken = true
  const synced = watchSyncs((path) => isBroken && path === join(root, 'audit'))
  await mkdir(join(root, 'audit'))
  const trail = openTrail(join(root, 'audit', 'ann.jsonl'), 'a'.repeat(64))
  const record = { at: '2026-03-01T10:00:00.000Z', by: 'ann', event: 'found' } as const
  await expect(trail.append([record])).rejects.toMatchObject({ code: 'EIO' })
  await expect(trail.append([record])).rejects.toMatchObject({ code: 'EIO' })
  isBroken = false
  await trail.append([record])
  expect(synced).toContain(join(root, 'audit'))
})

it('answers an edit only when every folder on the way to it is synced', async () => {
  const { root, store } = await createBench()
  const synced = watchSyncs()
  await store.edit('bericht', add(1, 0, 4))
  for (const folder of ['layers', 'layers/bericht', '.factmark', '.factmark/audit', '.factmark/audit/bericht', ''])
    expect(synced).toContain(join(root, folder))
})

it('removes what dead processes left in every folder of a workspace, and nothing of the living', async () => {
  const { root } = await temporaryWorkspace()
  const dead = `${placeMark()}-4194999-0123456789abcdef.tmp`
  const alive = `${placeMark()}-${process.ppid}-0123456789abcdef.tmp`
  const elsewhere = '00000000-4194999-0123456789abcdef.tmp'
  const places = [
    'workspace.json',
    'articles/plan.json',
    'articles/originals/abc',
    'layers/plan/ann.json',
    '.factmark/locks/ann.json',
    '.factmark/memory/ann.json',
    '.factmark/history/plan/ann/v.json',
    '.factmark/trash/one/layers/ann.json',
  ]
  for (const place of places) for (const mark of [dead, alive, elsewhere]) await put(root, `${place}.${mark}`, '')
  const longAgo = new Date(Date.now() - 25 * 60 * 60_000)
  await utimes(join(root, `articles/plan.json.${elsewhere}`), longAgo, longAgo)
  expect(await removeAbandonedIn(root)).toBe(places.length + 1)
  for (const place of places) {
    const left = await readdir(join(root, dirname(place)))
    expect(left.filter((name) => name.includes(dead))).toEqual([])
    expect(left.some((name) => name.includes(alive))).toBe(true)
  }
})
