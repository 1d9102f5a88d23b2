import { mkdir, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import {
  contentsBy,
  countNames,
  type Found,
  fileStamp,
  findIn,
  findInNow,
} from '../../../../src/workspace/disk/folderContents.ts'
import { gatheredLooks } from '../../../../src/workspace/disk/gatheredLooks.ts'
import { looksHere, looksPromptly } from '../../../../src/workspace/disk/looks.ts'
import { temporaryFolder } from '../support.ts'

/** A workspace with a layer, a file that means nothing, a folder with a layer's name, and a link that leads to itself. */
async function workspace() {
  const root = await temporaryFolder()
  const folder = 'layers/flood'
  await mkdir(join(root, folder, 'cleo.json'), { recursive: true })
  await writeFile(join(root, folder, 'anna.json'), '{}')
  await writeFile(join(root, folder, 'notes.txt'), 'text')
  await symlink('bob.json', join(root, folder, 'bob.json'))
  await symlink('circle', join(root, 'layers', 'circle'))
  return { root, folder }
}

it.each([
  ['one after the other', findIn],
  ['while whoever asks waits', findInNow],
])(
  'finds the files that mean something, the folders that are watched and what the system can’t say, %s',
  async (_, find) => {
    const { root, folder } = await workspace()
    const stamp = await fileStamp(root, `${folder}/anna.json`, undefined)
    expect(stamp).toMatch(/^[\d.]+ [\d.]+ 2 \d+$/)
    expect(await find(root, folder)).toEqual({
      stamps: new Map([
        [`${folder}/anna.json`, stamp],
        [`${folder}/bob.json`, null],
      ]),
      folders: [],
    })
    expect(await find(root, 'layers')).toEqual({ stamps: new Map(), folders: ['layers/circle', folder] })
    expect(await find(root, 'layers/none')).toBe('missing')
    expect(await find(root, `${folder}/anna.json`)).toBe('missing')
    expect(await find(root, 'layers/circle')).toBe('unknown')
  },
)

it('takes what was known before for what the system can’t say', () => {
  const before = {
    fingerprints: new Map([
      ['a', 'old'],
      ['b', 'old'],
    ]),
    folders: ['c'],
  }
  expect(contentsBy('unknown', before)).toBe(before)
  expect(contentsBy('unknown', undefined)).toEqual({ fingerprints: new Map(), folders: [] })
  expect(contentsBy('missing', before)).toBe(null)
  const found = {
    stamps: new Map([
      ['a', null],
      ['b', 'new'],
      ['d', null],
    ]),
    folders: [],
  }
  expect(contentsBy(found, before)).toEqual({
    fingerprints: new Map([
      ['a', 'old'],
      ['b', 'new'],
    ]),
    folders: [],
  })
})

it('looks into many folders with one question and gives each its own answer, and into a few itself', async () => {
  const { root, folder } = await workspace()
  const questions: (readonly string[])[] = []
  const folders = (at: string, asked: readonly string[]): Promise<readonly Found[]> => {
    questions.push(asked)
    return looksPromptly.folders(at, asked)
  }
  const find = gatheredLooks(root, { ...looksHere, folders })
  const few = await Promise.all([find(folder, 1), find('layers', 2)])
  expect(questions).toEqual([])
  expect(await Promise.all([find(folder, 1), find('layers', 2), find('articles', 5000)])).toEqual([...few, 'missing'])
  expect(questions).toEqual([[folder, 'layers', 'articles']])
})

it('tells a state of a file apart from the one before', async () => {
  const { root, folder } = await workspace()
  const before = await findInNow(root, folder)
  await utimes(join(root, folder, 'anna.json'), 1, 1)
  expect(await findIn(root, folder)).not.toEqual(before)
})

it('counts the names in a folder as far as they make a difference', async () => {
  const { root, folder } = await workspace()
  expect(await countNames(join(root, folder), 4)).toBe(4)
  expect(await countNames(join(root, folder), 5)).toBe(0)
  expect(await countNames(join(root, 'none'), 1)).toBe(0)
})
