import { open, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { contentFingerprint } from '../../../../src/workspace/disk/fileFingerprint.ts'
import { ChangedMeanwhile, replaceFile } from '../../../../src/workspace/disk/replaceFile.ts'
import { temporaryFolder } from '../support.ts'

const OURS = Buffer.from('ours')

async function fileWith(text: string) {
  const path = join(await temporaryFolder(), 'ann.json')
  await writeFile(path, text)
  return path
}

const namesBeside = (path: string) => readdir(dirname(path))

it('replaces a file that is as it was, gives its new state, and leaves nothing beside it', async () => {
  const path = await fileWith('old')
  const state = await replaceFile(path, OURS, await contentFingerprint(path))
  expect(await readFile(path, 'utf8')).toBe('ours')
  expect(state).toBe(await contentFingerprint(path))
  expect(await namesBeside(path)).toEqual(['ann.json'])
})

it('makes a file where there was none', async () => {
  const path = join(await temporaryFolder(), 'ann.json')
  await replaceFile(path, OURS, null)
  expect(await readFile(path, 'utf8')).toBe('ours')
})

it.each(['a changed file', 'a file that came'])('leaves %s as it is', async (what) => {
  const path = await fileWith('old')
  const known = what === 'a file that came' ? null : await contentFingerprint(path)
  await writeFile(path, 'theirs')
  await expect(replaceFile(path, OURS, known)).rejects.toBeInstanceOf(ChangedMeanwhile)
  expect(await readFile(path, 'utf8')).toBe('theirs')
  expect(await namesBeside(path)).toEqual(['ann.json'])
})

it('gives the file back to whoever writes into it all the while', async () => {
  const path = await fileWith('old')
  const file = await open(path, 'r+')
  const known = await contentFingerprint(path)
  let isOver = false
  const replacing = replaceFile(path, OURS, known).finally(() => {
    isOver = true
  })
  const writing = (async () => {
    while (!isOver) await file.write('their words', 0)
    await file.close()
  })()
  await expect(replacing).rejects.toBeInstanceOf(ChangedMeanwhile)
  await writing
  expect(await readFile(path, 'utf8')).toBe('their words')
  expect(await namesBeside(path)).toEqual(['ann.json'])
})
