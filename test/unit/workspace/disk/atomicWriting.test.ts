import { execFile } from 'node:child_process'
import { chmod, mkdir, readdir, readFile, readlink, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { writeAtomically } from '../../../../src/workspace/disk/files.ts'
import { writeOut } from '../../../../src/workspace/disk/output.ts'
import { placeMark } from '../../../../src/workspace/disk/processPlace.ts'
import { removeAbandoned, temporaryName } from '../../../../src/workspace/disk/temporaryFiles.ts'
import { endedProcess, temporaryFolder } from '../support.ts'

const run = promisify(execFile)

it('replaces no link, and writes nothing where it leads', async () => {
  const folder = await temporaryFolder()
  const elsewhere = join(await temporaryFolder(), 'start-up')
  await writeFile(elsewhere, 'theirs')
  const path = join(folder, 'ann.json')
  await symlink(elsewhere, path)
  await expect(writeAtomically(path, 'ours')).rejects.toMatchObject({ code: 'ELOOP' })
  expect(await readFile(elsewhere, 'utf8')).toBe('theirs')
  expect(await readlink(path)).toBe(elsewhere)
  expect(await readdir(folder)).toEqual(['ann.json'])
})

it('replaces no folder and no pipe', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'a.json'))
  await run('mkfifo', [join(folder, 'b.json')])
  await expect(writeAtomically(join(folder, 'a.json'), 'ours')).rejects.toMatchObject({ code: 'EISDIR' })
  await expect(writeAtomically(join(folder, 'b.json'), 'ours')).rejects.toMatchObject({ code: 'EINVAL' })
  expect((await stat(join(folder, 'b.json'))).isFIFO()).toBe(true)
  expect((await readdir(folder)).sort()).toEqual(['a.json', 'b.json'])
})

it('gives temporary files names that can’t be guessed', () => {
  const names = new Set(Array.from({ length: 1000 }, () => temporaryName('ann.json')))
  expect(names.size).toBe(1000)
  for (const name of names) expect(name).toMatch(/^ann\.json\.[0-9a-f]{8}-\d+-[0-9a-f]{16}\.tmp$/)
})

it('keeps the mode of the file that it replaces', async () => {
  const path = join(await temporaryFolder(), 'ann.json')
  await writeFile(path, 'old')
  await chmod(path, 0o640)
  await writeAtomically(path, 'new')
  expect((await stat(path)).mode & 0o777).toBe(0o640)
})

it('leaves what was written last where several write at once', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'ann.json')
  const texts = Array.from({ length: 30 }, (_, index) => String(index).repeat(10_000 - index * 300))
  await Promise.all(texts.map((text) => writeAtomically(path, text)))
  expect(await readFile(path, 'utf8')).toBe(texts.at(-1))
  expect(await readdir(folder)).toEqual(['ann.json'])
})

it('leaves the file as it was, and nothing beside it, where the last look refuses', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'ann.json')
  await writeFile(path, 'old')
  const refuse = () => Promise.reject(new Error('no'))
  await expect(writeAtomically(path, 'new', refuse)).rejects.toThrow('no')
  expect(await readFile(path, 'utf8')).toBe('old')
  expect(await readdir(folder)).toEqual(['ann.json'])
})

it('writes to a pipe and through a link where a user says so', async () => {
  const folder = await temporaryFolder()
  const pipe = join(folder, 'pipe')
  await run('mkfifo', [pipe])
  const reading = run('cat', [pipe])
  await writeOut(pipe, 'through the pipe')
  expect((await reading).stdout).toBe('through the pipe')
  expect((await stat(pipe)).isFIFO()).toBe(true)
  await writeFile(join(folder, 'real.json'), 'old')
  await symlink(join(folder, 'real.json'), join(folder, 'link.json'))
  await writeOut(join(folder, 'link.json'), 'new')
  expect(await readFile(join(folder, 'real.json'), 'utf8')).toBe('new')
  expect(await readlink(join(folder, 'link.json'))).toBe(join(folder, 'real.json'))
})

it('removes the temporary files of processes that are gone, and no others', async () => {
  const folder = await temporaryFolder()
  const random = '0123456789abcdef'
  const ended = await endedProcess()
  const gone = `ann.json.${placeMark()}-${ended}-${random}.tmp`
  const alive = `ann.json.${placeMark()}-${process.ppid}-${random}.tmp`
  const own = basename(temporaryName(join(folder, 'ann.json')))
  const elsewhere = `ann.json.00000000-${ended}-${random}.tmp`
  const forgotten = `bea.json.00000000-${ended}-${random}.tmp`
  const older = ['ann.json.3141592653', 'ann.json.4711-lx0f3a-12.tmp']
  const files = [gone, alive, own, elsewhere, forgotten, ...older, 'ann.json', 'ann.json.tmp']
  for (const name of files) await writeFile(join(folder, name), '')
  await symlink(join(folder, 'ann.json'), join(folder, `link.json.${placeMark()}-${ended}-${random}.tmp`))
  const longAgo = new Date(Date.now() - 25 * 60 * 60_000)
  for (const name of [forgotten, older[0] ?? '']) await utimes(join(folder, name), longAgo, longAgo)
  expect(await removeAbandoned(folder)).toBe(3)
  const left = await readdir(folder)
  expect(left).not.toContain(gone)
  expect(left).not.toContain(forgotten)
  expect(left).not.toContain(older[0])
  expect(left).toHaveLength(files.length - 3 + 1)
})
