/** A full disk, one that is read-only, damaged files, and programs that write to the same files, in the real window. */
import { execFileSync } from 'node:child_process'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { anchorOf } from '../../src/core/model/annotation.ts'
import { parseArticle, serializeLayer } from '../../src/core/model/files.ts'
import { createLayerStore } from '../../src/workspace/layers/layerStore.ts'
import { expect, layerOnDisk, open, PROJECT, saved, tag, test } from '../e2e/factmark.ts'
import { COUNCIL } from '../e2e/samples.ts'
import { AMOUNTS, randomNumbers, SEED } from './amounts.ts'
import { mutateBytes } from './mutate.ts'

/** A small file system at `folder`; false where this user may mount none. */
function mountSmall(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test.describe('on a file system of 1 MB', () => {
  for (const fault of ['full', 'read-only'] as const) {
    test(`that is ${fault}: the window says so, keeps every edit, and writes them when it can`, async ({
      start,
      workspace,
      folder,
    }) => {
      const mounted = join(folder, 'mounted')
      await mkdir(mounted)
      test.skip(!mountSmall(mounted), 'this user may not mount file systems')
      try {
        const small = join(mounted, 'workspace')
        await cp(workspace, small, { recursive: true })
        const { page } = await start({ workspace: small, annotator: 'ann' })
        await open(page, COUNCIL.title)
        await tag(page, '31 votes', 'f')
        await saved(page)
        const filler = join(mounted, 'filler')
        if (fault === 'full') await writeFile(filler, Buffer.alloc(2 * 1024 * 1024)).catch(() => undefined)
        else execFileSync('mount', ['-o', 'remount,ro', mounted])
        await tag(page, 'The plan passed', 'c')
        await tag(page, 'three hours', 'f')
        await expect(page.getByRole('status')).toContainText(fault === 'full' ? 'no space' : 'read-only')
        expect((await layerOnDisk(small, COUNCIL.id, 'ann')).annotations).toHaveLength(1)
        if (fault === 'full') await rm(filler)
        else execFileSync('mount', ['-o', 'remount,rw', mounted])
        await saved(page)
        expect((await layerOnDisk(small, COUNCIL.id, 'ann')).annotations).toHaveLength(3)
      } finally {
        execFileSync('umount', ['-l', mounted])
      }
    })
  }
})

/** Whether a damaged file's text still says the same. */
function saysSame(damaged: string, original = ''): boolean {
  try {
    return JSON.stringify(JSON.parse(damaged.replace(/^\uFEFF/, ''))) === JSON.stringify(JSON.parse(original))
  } catch {
    return false
  }
}

test('damaged layer files are noticed, kept, and recovered from', async ({ start, workspace }) => {
  const random = randomNumbers(SEED)
  const template = await readFile(join(PROJECT, 'annotations', 'articles', `${COUNCIL.id}.json`), 'utf8')
  const parsed = parseArticle(template, 'template')
  if (!parsed.ok) throw new Error('no template')
  const originals = new Map<string, string>()
  const ids = Array.from({ length: AMOUNTS.damaged }, (_, number) => `damaged-${number}`)
  const { text } = parsed.value
  const annotator = { id: 'ann', name: 'ann' }
  const store = createLayerStore({ root: workspace, annotator, onSaving: () => undefined })
  for (const [number, id] of ids.entries()) {
    await writeFile(join(workspace, 'articles', `${id}.json`), JSON.stringify({ ...parsed.value, id }))
    for (let count = 0; count < 3; count += 1) {
      const span = { start: 10 * count, end: 10 * count + 7 }
      const now = '2026-03-01T10:00:00.000Z'
      const annotation = {
        id: crypto.randomUUID(),
        tag: 'claim',
        ...span,
        ...anchorOf(text, span),
        note: `nota ${number}`,
        links: [],
        created: now,
        updated: now,
      } as const
      await store.edit(id, { type: 'add', annotation })
    }
    const file = join(workspace, 'layers', id, 'ann.json')
    const good = await readFile(file)
    originals.set(id, good.toString('utf8'))
    const damaged = number % 2 ? good.subarray(0, Math.floor(random() * good.length)) : mutateBytes(random, good)
    await writeFile(file, damaged.equals(good) ? '' : damaged)
  }
  const { page } = await start({ workspace, annotator: 'ann' })
  const counts = { recovered: 0, harmless: 0, 'taken as changed from outside': 0, lost: 0 }
  for (const id of ids) {
    const damaged = await readFile(join(workspace, 'layers', id, 'ann.json'), 'utf8')
    const answer = await page.evaluate(async (article) => window.factmark.openArticle({ id: article }), id)
    if (!answer.ok) throw new Error(`${id}: ${JSON.stringify(answer.error)}`)
    const { layer, notices } = answer.value
    if (saysSame(damaged, originals.get(id))) {
      // A byte-order mark, a space, a field said twice: nothing was damaged after all.
      counts.harmless += 1
      expect(saysSame(layer, originals.get(id))).toBe(true)
    } else if (layer === originals.get(id)) {
      counts.recovered += 1
      expect(notices).not.toEqual([])
      const [aside = ''] = await readdir(join(workspace, '.factmark/set-aside', id))
      expect(await readFile(join(workspace, '.factmark/set-aside', id, aside), 'utf8')).toBe(damaged)
    } else if (notices.length === 0 && JSON.stringify(JSON.parse(damaged)) === JSON.stringify(JSON.parse(layer))) {
      // Still a good layer, with another note or time in it: nobody can know that nobody meant it.
      counts['taken as changed from outside'] += 1
    } else {
      counts.lost += 1
    }
  }
  console.log(`damaged layer files: ${ids.length}, ${JSON.stringify(counts)}`)
  expect(counts.lost).toBe(0)
  expect(counts.recovered).toBeGreaterThan(ids.length * 0.8)
})

test('another program that writes to the open layer all the time makes nobody lose anything', async ({
  start,
  workspace,
}) => {
  const { page } = await start({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, '31 votes', 'f')
  await saved(page)
  const file = join(workspace, 'layers', COUNCIL.id, 'ann.json')
  const outside: string[] = []
  for (let count = 0; count < AMOUNTS.outside; count += 1) {
    const layer = await layerOnDisk(workspace, COUNCIL.id, 'ann')
    const [model] = layer.annotations
    if (!model) throw new Error('nothing there')
    const id = crypto.randomUUID()
    outside.push(id)
    const note = `outside ${count}`
    const annotations = [...layer.annotations, { ...model, id, note }].sort(
      (a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1),
    )
    await writeFile(file, serializeLayer({ ...layer, annotations }))
    await tag(page, '31 votes', 'Shift+C')
    await saved(page)
  }
  await expect
    .poll(async () => {
      const ids = new Set((await layerOnDisk(workspace, COUNCIL.id, 'ann')).annotations.map(({ id }) => id))
      return outside.filter((id) => !ids.has(id)).length
    })
    .toBe(0)
  const { annotations } = await layerOnDisk(workspace, COUNCIL.id, 'ann')
  console.log(`writes from outside: ${outside.length}, annotations at the end: ${annotations.length}, missing: 0`)
  expect(annotations).toHaveLength(1 + 2 * AMOUNTS.outside)
})
