/**
 * `npm run test:beside`: this version and 0.1 in one folder. 0.1 is built from its commit in a folder of its own; nothing
 * that one writes is lost or refused by the other.
 */
import { execFile, execFileSync, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'

const PROJECT = join(import.meta.dirname, '../..')
const VERSION_0_1 = '728cf8f'
const MODULES_0_1 = [
  'layerStore',
  'lock',
  'articles',
  'adjudication',
  'trash',
  'validate',
  'importArticles',
  'catalogue',
  'workspace',
]
const run = promisify(execFile)

let folder = ''
const programs = { old: '', now: '' }
let root = ''

/** Packages that are not `whole` are loaded as they are: some ask for their own file's name. */
async function bundle(entry: string, to: string, whole: boolean): Promise<string> {
  await build({
    logLevel: 'error',
    configFile: false,
    root: join(entry, '..'),
    build: { ssr: entry, outDir: to, target: 'node20', rollupOptions: { output: { entryFileNames: 'program.mjs' } } },
    ssr: whole ? { noExternal: true } : { external: true },
  })
  return join(to, 'program.mjs')
}

/** 0.1 with its packages, in a new folder; FACTMARK_0_1 may name one that is there. */
async function checkOut(clone: string): Promise<string> {
  execFileSync('git', ['clone', '--quiet', '--no-checkout', PROJECT, clone])
  execFileSync('git', ['-C', clone, 'checkout', '--quiet', VERSION_0_1])
  await run('npm', ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: clone })
  return clone
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factmark-beside-'))
  const checkout = process.env.FACTMARK_0_1 ?? (await checkOut(join(folder, '0.1')))
  const entry = join(folder, 'old.ts')
  const modules = MODULES_0_1.map((name) => join(checkout, 'src/workspace', `${name}.ts`))
  await writeFile(entry, modules.map((path) => `export * from ${JSON.stringify(path)}\n`).join(''))
  await symlink(join(checkout, 'node_modules'), join(folder, 'node_modules'))
  programs.old = await bundle(entry, join(folder, 'old'), false)
  programs.now = await bundle(join(import.meta.dirname, 'program.ts'), join(folder, 'now'), true)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

beforeEach(async () => {
  root = await mkdtemp(join(folder, 'workspace-'))
  await writeFile(join(root, 'workspace.json'), '{"format":"factmark-workspace","version":1,"title":"Shared"}')
  await mkdir(join(root, 'articles'))
  await writeFile(join(root, 'minutes.txt'), 'The plan passed by 31 votes to 17, said the mayor of the town.')
  await ask('old', 'import', join(root, 'minutes.txt'))
})

/** What a version answers; one value for each line. */
async function answers(version: 'old' | 'now', ...args: readonly string[]): Promise<readonly unknown[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'driver.mjs'), programs[version], root, ...args])
  let out = ''
  let errors = ''
  child.stdout.on('data', (text) => {
    out += text
  })
  child.stderr.on('data', (text) => {
    errors += text
  })
  await new Promise((resolve) => child.once('close', resolve))
  expect(errors).toBe('')
  return out
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line))
}

// biome-ignore lint/suspicious/noExplicitAny: the question decides the kind of answer.
async function ask(version: 'old' | 'now', ...args: readonly string[]): Promise<any> {
  return (await answers(version, ...args))[0]
}

async function idsIn(version: 'old' | 'now', annotator: string): Promise<readonly string[]> {
  const opened = await ask(version, 'open', 'minutes', annotator)
  expect(opened.ok).toBe(true)
  return JSON.parse(opened.value.layer).annotations.map(({ id }: { id: string }) => id)
}

async function bothFindNothingWrong() {
  expect(await ask('old', 'validate')).toEqual([])
  expect(await ask('now', 'validate')).toEqual([])
}

it('edits one layer by turns, each keeping to the other’s lock, and loses nothing', async () => {
  const both = await Promise.all(
    (['old', 'now', 'old', 'now'] as const).map((version) => answers(version, 'contend', 'minutes', 'ann', '15000')),
  )
  const saved = both.flat()
  const found = new Set(await idsIn('now', 'ann'))
  console.log(`0.1 and this by turns: ${both.map(({ length }) => length).join(' + ')} saved edits`)
  expect(saved.filter((id) => !found.has(String(id)))).toEqual([])
  expect(both.every(({ length }) => length > 0)).toBe(true)
  expect(new Set(await idsIn('old', 'ann'))).toEqual(found)
  await bothFindNothingWrong()
})

it('opens and edits what the other wrote, in either order', async () => {
  const first = await ask('now', 'edit', 'minutes', 'ann')
  const second = await ask('old', 'edit', 'minutes', 'ann')
  const third = await ask('now', 'edit', 'minutes', 'ann')
  const ids = [first.id, second.id, third.id].sort()
  for (const version of ['old', 'now'] as const) expect([...(await idsIn(version, 'ann'))].sort()).toEqual(ids)
  await bothFindNothingWrong()
})

it('lets 0.1 open, edit and keep an article with fields that it doesn’t know', async () => {
  const file = join(root, 'page.html')
  await writeFile(join(root, 'cafe.txt'), Buffer.from('Caf\xe9: 31 votes.', 'latin1'))
  await writeFile(file, '')
  const { value } = await ask('now', 'import', join(root, 'cafe.txt'))
  const path = join(root, 'articles', `${value.id}.json`)
  const article = JSON.parse(await readFile(path, 'utf8'))
  expect(article.original).toBeDefined()
  const more = {
    author: 'A. Writer',
    publisher: 'The Town',
    blocks: [{ id: 'b1', kind: 'paragraph', start: 0, end: 4 }],
    omitted: [{ id: 'o1', kind: 'navigation', words: 3, excerpt: 'Home' }],
  }
  await writeFile(path, `${JSON.stringify({ ...article, ...more }, null, 2)}\n`)
  expect((await ask('old', 'article', value.id)).ok).toBe(true)
  expect((await ask('old', 'details', value.id, 'Corrected')).ok).toBe(true)
  expect((await ask('old', 'edit', value.id, 'ann')).ok).toBe(true)
  const after = (await ask('now', 'article', value.id)).value.article
  expect(after).toMatchObject({ ...more, original: article.original, title: 'Corrected' })
  await bothFindNothingWrong()
})

it('keeps to the lock of an adjudicator of the other version, and goes on with the same layer', async () => {
  expect((await ask('old', 'settle', 'minutes', 'anna')).ok).toBe(true)
  // Looking is free; the first decision takes the lock.
  expect(await answers('now', 'settle', 'minutes', 'ben')).toMatchObject([
    { ok: true },
    { ok: false, error: { code: 'adjudication-locked' } },
  ])
  await rm(join(root, '.factmark/settling'), { recursive: true })
  expect((await answers('now', 'settle', 'minutes', 'ben', 'close')).every((one) => (one as { ok: boolean }).ok)).toBe(
    true,
  )
  expect((await answers('old', 'settle', 'minutes', 'anna', 'close')).every((one) => (one as { ok: boolean }).ok)).toBe(
    true,
  )
  expect(await idsIn('now', 'adjudicated')).toHaveLength(3)
})

it('restores what the other removed', async () => {
  const { id } = await ask('old', 'edit', 'minutes', 'ann')
  const byOld = await ask('old', 'remove', 'minutes')
  expect((await ask('now', 'restore', byOld.value)).ok).toBe(true)
  expect(await idsIn('now', 'ann')).toEqual([id])
  const byNow = await ask('now', 'remove', 'minutes')
  expect((await ask('old', 'restore', byNow.value)).ok).toBe(true)
  expect(await idsIn('old', 'ann')).toEqual([id])
  await bothFindNothingWrong()
})

it('keeps the ids that 0.1 gave', async () => {
  await ask('old', 'edit', 'minutes', 'annotator', 'Иван')
  await ask('old', 'edit', 'minutes', 'jose', 'José')
  expect(await ask('now', 'named', 'Иван')).toMatchObject({ id: 'annotator' })
  expect(await ask('now', 'named', 'José')).toMatchObject({ id: 'jose' })
})
