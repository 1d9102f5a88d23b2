import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBytes } from '../../../../src/workspace/import/readFile.ts'
import { codeOf, put, temporaryFolder, unwrap } from '../support.ts'

describe('a file to be imported', () => {
  it('is read whole, and is no link, no folder and nothing that isn’t there', async () => {
    const root = await temporaryFolder()
    const path = await put(root, 'plan.txt', 'The plan passed.')
    expect(Buffer.from(unwrap(await readBytes(path, 'plan.txt')).bytes).toString()).toBe('The plan passed.')
    await symlink(path, join(root, 'notes.txt'))
    expect(codeOf(await readBytes(join(root, 'notes.txt'), 'notes.txt'))).toBe('file-is-link')
    await mkdir(join(root, 'folder.txt'))
    expect(codeOf(await readBytes(join(root, 'folder.txt'), 'folder.txt'))).toBe('file-not-regular')
    expect(codeOf(await readBytes(join(root, 'none.txt'), 'none.txt'))).toBe('file-missing')
  })
})
