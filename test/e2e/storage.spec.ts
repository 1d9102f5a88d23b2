/** Nothing is lost: damage, other programs, sync clients, a folder that is gone. */
import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { serializeArticle, serializeLayer } from '../../src/core/model/files.ts'
import type { Layer } from '../../src/core/model/layer.ts'
import { close, expect, kill, layerOnDisk, open, runFactmark, saved, tag, test, titled } from './factmark.ts'
import { COUNCIL } from './samples.ts'

const LAYER = join('layers', COUNCIL.id, 'ann.json')

function cards(page: Page) {
  return page.getByRole('complementary').getByRole('listitem')
}

/** The layer without its annotation number `index`, as another program would write it. */
function without(layer: Layer, index: number): string {
  return serializeLayer({ ...layer, annotations: layer.annotations.filter((_, other) => other !== index) })
}

test('opens what was saved last in the place of a torn file, sets that aside, and says so', async ({
  start,
  workspace,
}) => {
  const first = await start({ workspace, annotator: 'ann' })
  await open(first.page, COUNCIL.title)
  await tag(first.page, '31 votes', 'f')
  await tag(first.page, 'The plan passed', 'c')
  await saved(first.page)
  await kill(first)
  const text = await readFile(join(workspace, LAYER), 'utf8')
  await writeFile(join(workspace, LAYER), text.slice(0, 300))
  const { page } = await start({ workspace, annotator: 'ann' })
  await expect(cards(page)).toHaveCount(2)
  await expect(page.getByText(/ann\.json was damaged.*moved aside as/)).toBeVisible()
  expect(await readdir(join(workspace, '.factmark/set-aside', COUNCIL.id))).toEqual([
    expect.stringMatching(/^ann-torn-/),
  ])
  expect(await readFile(join(workspace, LAYER), 'utf8')).toBe(text)
})

test('shows earlier versions with what differs, and restores one as a step that can be undone', async ({
  start,
  workspace,
}) => {
  const first = await start({ workspace, annotator: 'ann' })
  await open(first.page, COUNCIL.title)
  await tag(first.page, '31 votes', 'f')
  await saved(first.page)
  await close(first)
  const { page } = await start({ workspace, annotator: 'ann' })
  await expect(cards(page)).toHaveCount(1)
  await tag(page, 'The plan passed', 'c')
  await saved(page)
  await page.keyboard.press('Escape')
  await expect(cards(page)).toHaveCount(2)
  const before = await layerOnDisk(workspace, COUNCIL.id, 'ann')
  await page.keyboard.press('Control+Shift+h')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('list', { name: 'Versions' }).getByRole('button').first().click()
  await expect(dialog.getByRole('list', { name: 'What would change' })).toContainText('The plan passed')
  await dialog.getByRole('button', { name: 'Restore' }).click()
  await expect(cards(page)).toHaveCount(1)
  await saved(page)
  await page.keyboard.press('Control+z')
  await expect(cards(page)).toHaveCount(2)
  await saved(page)
  expect((await layerOnDisk(workspace, COUNCIL.id, 'ann')).annotations).toEqual(before.annotations)
})

test('tells a second program that the first works here, shows the layer, and lets it go on afterwards', async ({
  start,
  workspace,
  folder,
}) => {
  const first = await start({ workspace, annotator: 'ann' })
  await open(first.page, COUNCIL.title)
  await tag(first.page, '31 votes', 'f')
  await saved(first.page)
  const second = await start({ workspace, annotator: 'ann', userData: join(folder, 'second') })
  await open(second.page, COUNCIL.title)
  await expect(second.page.getByText(/Another Factmark has been editing the annotations of “ann” since/)).toBeVisible()
  await tag(second.page, 'The plan passed', 'c')
  await expect(cards(second.page)).toHaveCount(1)
  const removed = await second.page.evaluate(
    async (id) => [await window.factmark.trashLayer({ id }), await window.factmark.trashArticle({ id })],
    COUNCIL.id,
  )
  expect(removed).toMatchObject([{ error: { code: 'layer-locked' } }, { error: { code: 'layer-locked' } }])
  expect((await layerOnDisk(workspace, COUNCIL.id, 'ann')).annotations).toHaveLength(1)
  await tag(first.page, 'city council', 'c')
  await saved(first.page)
  await expect(cards(second.page)).toHaveCount(2)
  await close(first)
  await expect(second.page.getByText('You can continue here')).toBeVisible()
  await tag(second.page, 'The plan passed', 'c')
  await saved(second.page)
  expect((await layerOnDisk(workspace, COUNCIL.id, 'ann')).annotations).toHaveLength(3)
})

test('continues here after a warning, and makes the other window read-only', { tag: '@long' }, async ({
  start,
  workspace,
  folder,
}) => {
  const first = await start({ workspace, annotator: 'ann' })
  await open(first.page, COUNCIL.title)
  await tag(first.page, '31 votes', 'f')
  await saved(first.page)
  const { page } = await start({ workspace, annotator: 'ann', userData: join(folder, 'second') })
  await open(page, COUNCIL.title)
  await page.getByRole('button', { name: 'Continue here…' }).click()
  await expect(page.getByRole('dialog')).toContainText('hasn’t been saved by then can be lost')
  await page.getByRole('dialog').getByRole('button', { name: 'Continue here', exact: true }).click()
  await expect(page.getByText('You can continue here')).toBeVisible()
  await tag(page, 'The plan passed', 'c')
  await saved(page)
  expect((await layerOnDisk(workspace, COUNCIL.id, 'ann')).annotations).toHaveLength(2)
  await expect(first.page.getByText(/Another Factmark has been editing/)).toBeVisible()
})

test('takes the lock of a killed program over without a word', { tag: '@long' }, async ({ start, workspace }) => {
  const first = await start({ workspace, annotator: 'ann' })
  await open(first.page, COUNCIL.title)
  await kill(first)
  const { page } = await start({ workspace, annotator: 'ann' })
  await tag(page, '31 votes', 'f')
  await saved(page)
  await expect(page.getByText(/Another Factmark/)).toHaveCount(0)
  expect((await layerOnDisk(workspace, COUNCIL.id, 'ann')).annotations).toHaveLength(1)
})

test('shows an article that came in from outside, without a restart', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  const article = JSON.parse(await readFile(join(workspace, 'articles', `${COUNCIL.id}.json`), 'utf8'))
  const come = { ...article, id: 'from-outside', title: 'A report from a colleague' }
  await writeFile(join(workspace, 'articles', 'from-outside.json'), serializeArticle(come))
  await open(page, 'A report from a colleague')
  await expect(titled(page, 'A report from a colleague')).toBeVisible()
})

test('merges what another program wrote into the open layer, and lists what differs', async ({
  openSession,
  workspace,
}) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, '31 votes', 'f')
  await tag(page, 'The plan passed', 'c')
  await saved(page)
  const layer = await layerOnDisk(workspace, COUNCIL.id, 'ann')
  const gone = layer.annotations.findIndex(({ quote }) => quote === '31 votes')
  await writeFile(join(workspace, LAYER), without(layer, gone))
  await expect(cards(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText('Removed')
  await expect(page.getByRole('dialog')).toContainText('31 votes')
  await page.keyboard.press('Escape')
  await tag(page, 'city council', 'c')
  await saved(page)
  const quotes = (await layerOnDisk(workspace, COUNCIL.id, 'ann')).annotations.map(({ quote }) => quote)
  expect(quotes.sort()).toEqual(['The plan passed', 'city council'])
  const { stdout } = await runFactmark(['validate', '--workspace', workspace, '--json'])
  expect(JSON.parse(stdout)).toEqual({ ok: true, problems: [] })
})

test('offers to merge a sync client’s conflict copy', async ({ openSession, workspace }) => {
  const first = await openSession({ workspace, annotator: 'ann' })
  await open(first.page, COUNCIL.title)
  await tag(first.page, '31 votes', 'f')
  await tag(first.page, 'The plan passed', 'c')
  await saved(first.page)
  const layer = await layerOnDisk(workspace, COUNCIL.id, 'ann')
  await first.page.keyboard.press('Control+z')
  await saved(first.page)
  await writeFile(
    join(workspace, 'layers', COUNCIL.id, 'ann.sync-conflict-20260301-101500-ABCDEFG.json'),
    serializeLayer(layer),
  )
  await first.page.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(cards(first.page)).toHaveCount(2)
  await expect.poll(async () => (await layerOnDisk(workspace, COUNCIL.id, 'ann')).annotations.length).toBe(2)
  expect(await readdir(join(workspace, 'layers', COUNCIL.id))).toEqual(['ann.json'])
})

test('keeps edits while the workspace is gone, also over an end and a start @long', async ({
  start,
  workspace,
  folder,
}) => {
  const first = await start({ workspace, annotator: 'ann' })
  await open(first.page, COUNCIL.title)
  await rename(workspace, `${workspace}-away`)
  await tag(first.page, '31 votes', 'f')
  await tag(first.page, 'The plan passed', 'c')
  await expect(first.page.getByRole('status')).toContainText('can’t be reached')
  const kept = join(folder, 'user-data', 'unsaved')
  await expect
    .poll(async () => {
      const [file] = (await readdir(kept, { recursive: true })).filter((name) => name.endsWith('.json'))
      return file && JSON.parse(await readFile(join(kept, file), 'utf8')).edits.length
    })
    .toBe(2)
  await kill(first)
  await rename(`${workspace}-away`, workspace)
  const { page } = await start({ workspace, annotator: 'ann' })
  await expect(cards(page)).toHaveCount(2)
  await expect(page.getByText('kept on this computer and have been restored: 2')).toBeVisible()
  await expect.poll(async () => (await layerOnDisk(workspace, COUNCIL.id, 'ann')).annotations.length).toBe(2)
})

test('shows a layer of a newer format, and changes nothing in it', { tag: '@long' }, async ({ start, workspace }) => {
  const first = await start({ workspace, annotator: 'ann' })
  await open(first.page, COUNCIL.title)
  await tag(first.page, '31 votes', 'f')
  await saved(first.page)
  await kill(first)
  const newer = (await readFile(join(workspace, LAYER), 'utf8')).replace('"version": 1', '"version": 2')
  await writeFile(join(workspace, LAYER), newer)
  const { page } = await start({ workspace, annotator: 'ann' })
  await expect(page.getByText('is read-only here')).toBeVisible()
  await expect(cards(page)).toHaveCount(1)
  await tag(page, 'The plan passed', 'c')
  await expect(cards(page)).toHaveCount(1)
  expect(await readFile(join(workspace, LAYER), 'utf8')).toBe(newer)
})
