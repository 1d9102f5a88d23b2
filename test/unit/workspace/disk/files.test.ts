import { execFileSync } from 'node:child_process'
import fsPromises, { mkdir, symlink } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { contentFingerprint } from '../../../../src/workspace/disk/fileFingerprint.ts'
import { readText, writeAtomically } from '../../../../src/workspace/disk/files.ts'
import { guardPath, guardWrite } from '../../../../src/workspace/disk/guard.ts'
import { codeOf, fileIn, put, temporaryFolder, temporaryWorkspace } from '../support.ts'

/** Every step that the disk is asked for, in order, until the test ends; with a `fault`, writing fails by it. */
function watchDisk(fault?: Error): string[] {
  const steps: string[] = []
  const { open, rename } = fsPromises
  vi.spyOn(fsPromises, 'rename').mockImplementation((...args) => {
    steps.push('rename')
    return rename(...args)
  })
  vi.spyOn(fsPromises, 'open').mockImplementation(async (...args) => {
    const handle = await open(...args)
    const { writeFile, sync } = handle
    handle.writeFile = async (...written) => {
      steps.push('write')
      if (fault) throw fault
      return writeFile.apply(handle, written)
    }
    handle.sync = async () => {
      steps.push((await handle.stat()).isDirectory() ? 'sync folder' : 'sync file')
      return sync.call(handle)
    }
    return handle
  })
  syncBuiltinESMExports()
  onTestFinished(() => {
    vi.restoreAllMocks()
    syncBuiltinESMExports()
  })
  return steps
}

describe('writeAtomically', () => {
  it('writes, syncs the file, renames it, syncs the folder, and only then answers', async () => {
    const folder = await temporaryFolder()
    // The first file in a folder that another program made also has the folder's own name synced.
    await writeAtomically(join(folder, 'first.json'), 'first')
    const steps = watchDisk()
    const lastLook = async () => void steps.push('last look')
    await writeAtomically(join(folder, 'a.json'), 'new', lastLook)
    expect([...steps, 'answer']).toEqual(['write', 'sync file', 'last look', 'rename', 'sync folder', 'answer'])
    expect(await fileIn(folder, 'a.json')).toBe('new')
  })

  it('gives the state of the file that it wrote, which another program’s file has not', async () => {
    const folder = await temporaryFolder()
    const path = await put(folder, 'a.json', 'old')
    const written = await writeAtomically(path, 'new')
    expect(await contentFingerprint(path)).toBe(written)
    await put(folder, 'a.json', 'owt')
    expect(await contentFingerprint(path)).not.toBe(written)
  })

  it('leaves the old file as it is, and nothing beside it, when the disk is full', async () => {
    const folder = await temporaryFolder()
    await put(folder, 'a.json', 'old')
    watchDisk(Object.assign(new Error('no space'), { code: 'ENOSPC' }))
    await expect(writeAtomically(join(folder, 'a.json'), 'new')).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(await fileIn(folder, 'a.json')).toBe('old')
    expect(await fsPromises.readdir(folder)).toEqual(['a.json'])
  })
})

describe('readText', () => {
  it('refuses a folder and a pipe, and does not wait for the pipe', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'folder.json'))
    expect(codeOf(await readText(join(folder, 'folder.json')))).toBe('file-not-regular')
    execFileSync('mkfifo', [join(folder, 'pipe.json')])
    expect(codeOf(await readText(join(folder, 'pipe.json')))).toBe('file-not-regular')
  })

  it('refuses a file that no string can hold, by its size', async () => {
    const folder = await temporaryFolder()
    const path = await put(folder, 'big.json', '')
    await fsPromises.truncate(path, 2 * 1024 ** 3)
    expect(codeOf(await readText(path))).toBe('file-too-large')
  })
})

describe('guardPath', () => {
  it('refuses a symbolic link at the file and at any folder below the workspace', async () => {
    const { root } = await temporaryWorkspace()
    const elsewhere = await temporaryFolder()
    await put(elsewhere, 'ann.json', '{}')
    await mkdir(join(root, 'layers', 'a'))
    await symlink(join(elsewhere, 'ann.json'), join(root, 'layers', 'a', 'ann.json'))
    await symlink(elsewhere, join(root, 'layers', 'b'))
    expect(await guardPath(root, join(root, 'layers', 'a', 'ann.json'))).toMatchObject({ code: 'file-is-link' })
    expect(await guardPath(root, join(root, 'layers', 'b', 'ann.json'))).toMatchObject({
      details: { file: 'layers/b' },
    })
    expect(await guardPath(root, join(root, 'layers', 'c', 'ann.json'))).toBeNull()
  })

  it('lets the workspace itself be a link', async () => {
    const { root } = await temporaryWorkspace()
    const link = join(await temporaryFolder(), 'link')
    await symlink(root, link)
    expect(await guardWrite(link, join(link, 'layers', 'a', 'ann.json'))).toBeNull()
  })

  it('refuses to write where the workspace is gone', async () => {
    const root = join(await temporaryFolder(), 'gone')
    expect(await guardWrite(root, join(root, 'layers', 'a', 'ann.json'))).toMatchObject({ code: 'workspace-gone' })
  })
})
