import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createWorkspace, openExisting, openWorkspace } from '../../../src/workspace/workspace.ts'
import { codeOf, fileIn, put, putArticle, temporaryFolder, unwrap } from './support.ts'

describe('openWorkspace', () => {
  it('makes an empty workspace of a missing folder, and opens it again', async () => {
    const folder = join(await temporaryFolder(), 'deep', 'Mijn werk')
    expect(unwrap(await openWorkspace(folder))).toEqual({ root: folder, title: 'Mijn werk' })
    expect(JSON.parse((await fileIn(folder, 'workspace.json')) ?? '')).toEqual({
      format: 'factmark-workspace',
      version: 1,
      title: 'Mijn werk',
    })
    expect(await readdir(join(folder, 'articles'))).toEqual([])
    expect(unwrap(await openWorkspace(folder)).title).toBe('Mijn werk')
  })

  it('takes a folder with nothing but a system’s own files for empty', async () => {
    const folder = await temporaryFolder()
    await put(folder, '.DS_Store', '')
    await put(folder, 'desktop.ini', '')
    expect((await openWorkspace(folder)).ok).toBe(true)
  })

  it('refuses a folder with other files, and leaves it alone', async () => {
    const folder = await temporaryFolder()
    await put(folder, 'holiday.txt', 'photos')
    expect(codeOf(await openWorkspace(folder))).toBe('folder-occupied')
    expect(await readdir(folder)).toEqual(['holiday.txt'])
  })

  it('refuses a file, and a folder below a file', async () => {
    const folder = await temporaryFolder()
    const file = await put(folder, 'file', '')
    expect(codeOf(await openWorkspace(file))).toBe('folder-is-file')
    expect((await openWorkspace(join(file, 'below'))).ok).toBe(false)
  })

  it('refuses a workspace of a newer format, or broken, and doesn’t write to it', async () => {
    const folder = await temporaryFolder()
    const newer = '{"format":"factmark-workspace","version":2,"title":"x"}'
    await put(folder, 'workspace.json', newer)
    expect(codeOf(await openWorkspace(folder))).toBe('version-newer')
    expect(await fileIn(folder, 'workspace.json')).toBe(newer)
    await put(folder, 'workspace.json', '{')
    expect(codeOf(await openWorkspace(folder))).toBe('file-not-json')
  })
})

describe('openExisting', () => {
  it('makes nothing', async () => {
    const folder = await temporaryFolder()
    expect(codeOf(await openExisting(folder))).toBe('no-workspace')
    expect(codeOf(await openExisting(join(folder, 'missing')))).toBe('no-workspace')
    expect(await readdir(folder)).toEqual([])
  })
})

describe('createWorkspace', () => {
  async function samples(): Promise<string> {
    const folder = await temporaryFolder()
    await put(folder, 'workspace.json', '{"format":"factmark-workspace","version":1,"title":"Samples"}')
    await put(folder, 'guidelines.md', '# How')
    await put(folder, 'layers/one/ann.json', '{}')
    await putArticle(folder, 'one', 'First.')
    await putArticle(folder, 'two', 'Second.')
    return folder
  }

  it('fills a new one with the samples’ guidelines and articles, not their layers', async () => {
    const from = await samples()
    const folder = join(await temporaryFolder(), 'new')
    expect(unwrap(await createWorkspace(folder, { title: 'Mine', samples: from })).title).toBe('Mine')
    expect(await readdir(join(folder, 'articles'))).toEqual(['one.json', 'two.json'])
    for (const place of ['articles', '.factmark/copies'])
      expect(await fileIn(folder, `${place}/one.json`)).toBe(await fileIn(from, 'articles/one.json'))
    expect(await fileIn(folder, 'guidelines.md')).toBe('# How')
    expect(await readdir(join(folder, 'layers'))).toEqual([])
  })

  it('opens one that is there, and adds nothing to it', async () => {
    const folder = await temporaryFolder()
    await openWorkspace(folder)
    unwrap(await createWorkspace(folder, { title: 'Other', samples: await samples() }))
    expect(await readdir(join(folder, 'articles'))).toEqual([])
  })

  it('makes it once when two start at the same moment', async () => {
    const folder = await temporaryFolder()
    await mkdir(folder, { recursive: true })
    const both = await Promise.all([createWorkspace(folder, { title: 'A' }), createWorkspace(folder, { title: 'B' })])
    expect(new Set(both.map((one) => unwrap(one).title)).size).toBe(1)
  })
})
