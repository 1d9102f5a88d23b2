/** A colleague who may write into the folder puts a link in the place of each file and folder: nothing is written where it leads. */
import { cp, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { OPERATIONS } from './operations.ts'
import { fill } from './prepared.ts'
import { loadProgram } from './program.ts'

async function allBelow(folder: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    found.push(path)
    if (entry.isDirectory()) found.push(...(await allBelow(path)))
  }
  return found
}

async function contentsOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const contents: Record<string, string> = {}
  for (const path of await allBelow(folder))
    if ((await lstat(path)).isFile()) contents[relative(folder, path)] = await readFile(path, 'utf8')
  return contents
}

it('writes nothing outside through a link in the place of any file or folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'factmark-links-'))
  const program = await loadProgram()
  const template = join(folder, 'template')
  await fill(program, template, () => undefined)
  await program.trashArticle(template, 'three', {
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
  })
  const places = [
    ...(await allBelow(template)),
    ...['.factmark/journal', '.factmark/memory', '.factmark/mappings.json'].map((name) => join(template, name)),
  ]
  let count = 0
  for (const place of new Set(places)) {
    const name = relative(template, place)
    if (name === 'workspace.json') continue
    for (const operation of OPERATIONS) {
      if (operation.name === 'importing a file with its original') continue
      const root = join(folder, 'workspace')
      const outside = join(folder, 'outside')
      await cp(template, root, { recursive: true })
      await mkdir(outside)
      const path = join(root, name)
      const target = join(outside, 'target')
      const isThere = (await lstat(path).catch(() => null)) !== null
      if (isThere) await rename(path, target)
      else if (name.includes('.json')) await writeFile(target, 'theirs')
      else await mkdir(target)
      await mkdir(dirname(path), { recursive: true })
      await symlink(target, path)
      const before = await contentsOf(outside)
      await operation.work(program, root, () => undefined).catch(() => undefined)
      expect(await contentsOf(outside), `${operation.name}, ${name}`).toEqual(before)
      count += 1
      await rm(root, { recursive: true })
      await rm(outside, { recursive: true })
      if (process.env.FACTMARK_FAULTS !== 'long') break
    }
  }
  console.log(`planted links: ${count}, writes outside: 0`)
  await rm(folder, { recursive: true, force: true })
})
