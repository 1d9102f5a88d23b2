/** What changes on the disk from outside is shown without a restart, and nothing newer is written over. */
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { parseMemory, serializeMemory, serializeWorkspace } from '../../src/core/model/files.ts'
import { EMPTY_MEMORY, type Memory } from '../../src/core/model/memory.ts'
import { changeMemory } from '../../src/core/suggest/memory.ts'
import { close, expect, layerOnDisk, open, saved, tag, test } from './factmark.ts'
import { councilIn, layerWith, putLayer } from './layers.ts'
import { COUNCIL, HAVEN } from './samples.ts'

const LAYER = join('layers', COUNCIL.id, 'ann.json')

function cards(page: Page) {
  return page.getByRole('complementary').getByRole('listitem')
}

function row(page: Page, title: string) {
  return page.getByRole('navigation').getByRole('listitem').filter({ hasText: title })
}

/** Writes a layer of `annotator` with a claim on each of these words, as a sync client brings it. */
async function bring(workspace: string, annotator: string, words: readonly string[]): Promise<void> {
  const claims = words.map((quote) => ['claim', quote] as const)
  await putLayer(workspace, layerWith(await councilIn(workspace), annotator, claims))
}

test('shows a colleague’s layer that comes in and changes while the review pane is open', async ({
  openSession,
  workspace,
}) => {
  const seen = { format: 'factmark-workspace', version: 1, title: 'Open', blind: false } as const
  await writeFile(join(workspace, 'workspace.json'), serializeWorkspace(seen))
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await page.keyboard.press('Control+Shift+r')
  const pane = page.getByRole('complementary', { name: 'Review' })
  const all = pane.getByRole('button', { name: /^All \d/ })
  await expect(all).toHaveCount(0)
  await bring(workspace, 'bob', ['31 votes'])
  await expect(all).toHaveAccessibleName(/\b1$/)
  await bring(workspace, 'bob', ['31 votes', 'The plan passed', 'city council'])
  await expect(all).toHaveAccessibleName(/\b3$/)
  await bring(workspace, 'bob', ['city council'])
  await expect(all).toHaveAccessibleName(/\b1$/)
  await expect(pane.getByRole('listitem')).toContainText('city council')
  await rm(join(workspace, 'layers', COUNCIL.id, 'bob.json'))
  await expect(all).toHaveCount(0)
})

test('keeps the library in step with articles and own layers that come and go', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, HAVEN.title)
  await expect(row(page, COUNCIL.title)).toHaveCount(1)
  const before = await row(page, COUNCIL.title).innerText()
  // Her own, from another computer of hers, on an article that isn't open here.
  await bring(workspace, 'ann', ['31 votes', 'The plan passed'])
  await expect(row(page, COUNCIL.title)).toContainText('2')
  await rm(join(workspace, LAYER))
  await expect.poll(() => row(page, COUNCIL.title).innerText()).toBe(before)
  const article = join(workspace, 'articles', `${COUNCIL.id}.json`)
  const text = await readFile(article, 'utf8')
  await rm(article)
  await expect(row(page, COUNCIL.title)).toHaveCount(0)
  await writeFile(article, text)
  await expect(row(page, COUNCIL.title)).toHaveCount(1)
})

test('leaves a newer format alone that comes in while the layer is open, shows it, and says what to do', async ({
  openSession,
  workspace,
}) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, '31 votes', 'f')
  await tag(page, 'The plan passed', 'c')
  await saved(page)
  const old = await readFile(join(workspace, LAYER), 'utf8')
  const { annotations, ...rest } = await layerOnDisk(workspace, COUNCIL.id, 'ann')
  const newer = JSON.stringify({ ...rest, version: 2, mood: 'fine', annotations: annotations.slice(0, 1) })
  await writeFile(join(workspace, LAYER), newer)
  await expect(page.getByText(/saved by a newer version of Factmark and.*Update Factmark to edit it/)).toBeVisible()
  await expect(cards(page)).toHaveCount(1)
  await tag(page, 'city council', 'c')
  await expect(cards(page)).toHaveCount(1)
  await saved(page)
  expect(await readFile(join(workspace, LAYER), 'utf8')).toBe(newer)
  expect(await readdir(join(workspace, '.factmark'))).not.toContain('set-aside')
  // It was a mistake: the file of this version is put back.
  await writeFile(join(workspace, LAYER), old)
  await expect(page.getByText('You can continue here')).toBeVisible()
  await expect(cards(page)).toHaveCount(2)
  await tag(page, 'city council', 'c')
  await saved(page)
  expect((await layerOnDisk(workspace, COUNCIL.id, 'ann')).annotations).toHaveLength(3)
})

test('keeps edits that a newer format came in between, and puts them in when this version is back @long', async ({
  start,
  workspace,
  folder,
}) => {
  const first = await start({ workspace, annotator: 'ann' })
  await open(first.page, COUNCIL.title)
  await tag(first.page, '31 votes', 'f')
  await saved(first.page)
  const old = await readFile(join(workspace, LAYER), 'utf8')
  const newer = old.replace('"version": 1', '"version": 2')
  // The network folder is gone for a while, and comes back with what a newer Factmark has made of the layer.
  await rename(workspace, `${workspace}-away`)
  await tag(first.page, 'The plan passed', 'c')
  await expect(first.page.getByRole('status')).toContainText('can’t be reached')
  await writeFile(join(`${workspace}-away`, LAYER), newer)
  await rename(`${workspace}-away`, workspace)
  await expect(first.page.getByText(/A newer version of Factmark saved .*ann\.json/).first()).toBeVisible()
  await first.app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false })
  })
  await close(first)
  expect(await readFile(join(workspace, LAYER), 'utf8')).toBe(newer)
  const [kept = ''] = (await readdir(join(folder, 'user-data', 'unsaved'), { recursive: true })).filter((name) =>
    name.endsWith('.json'),
  )
  expect(JSON.parse(await readFile(join(folder, 'user-data', 'unsaved', kept), 'utf8')).edits).toHaveLength(1)

  const { page } = await start({ workspace, annotator: 'ann' })
  await expect(page.getByText('still kept on this computer (1)')).toBeVisible()
  await expect(cards(page)).toHaveCount(1)
  await writeFile(join(workspace, LAYER), old)
  await expect(cards(page)).toHaveCount(2)
  await expect.poll(async () => (await layerOnDisk(workspace, COUNCIL.id, 'ann')).annotations.length).toBe(2)
})

test('sets a file aside that is torn under an open window, says so, and writes what is open', async ({
  openSession,
  workspace,
}) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, '31 votes', 'f')
  await saved(page)
  const good = await readFile(join(workspace, LAYER), 'utf8')
  await writeFile(join(workspace, LAYER), good.slice(0, 200))
  await expect(page.getByText(/ann\.json was damaged.*moved aside as/)).toBeVisible()
  await expect.poll(() => readFile(join(workspace, LAYER), 'utf8').catch(() => null)).toBe(good)
  await expect(cards(page)).toHaveCount(1)
})

test('writes a file again that is removed under an open window, and says so', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, '31 votes', 'f')
  await saved(page)
  const before = await readFile(join(workspace, LAYER), 'utf8')
  await rm(join(workspace, LAYER))
  await expect(page.getByText(`${LAYER} was missing`, { exact: false }).first()).toBeVisible()
  expect(await readFile(join(workspace, LAYER), 'utf8')).toBe(before)
})

test('shows what another computer’s suggestions learned, and asks before it closes on what it can’t write', async ({
  start,
  workspace,
}) => {
  const running = await start({ workspace, annotator: 'ann' })
  const { app, page } = running
  await open(page, COUNCIL.title)
  await tag(page, 'city council', 'c')
  await saved(page)
  const file = join(workspace, '.factmark/memory/ann.json')
  const remembered = async () => (await memoryIn(file)).words.map(({ words }) => words)
  await expect.poll(remembered).toEqual(['city council'])
  const at = '2026-03-01T10:00:00.000Z'
  const memory = await memoryIn(file)
  const theirs = changeMemory(memory, {
    words: [{ tag: 'claim', words: 'the gasworks', tagged: 1, rejected: 0 }],
    places: [],
    at,
  })
  await page.keyboard.press('Control+Alt+m')
  const dialog = page.getByRole('dialog', { name: 'Suggestion memory' })
  await expect(dialog.getByRole('listitem')).toHaveCount(1)
  await writeFile(file, serializeMemory(theirs))
  await expect(dialog.getByRole('listitem')).toHaveCount(2)
  await expect(dialog).toContainText('the gasworks')
  await page.keyboard.press('Escape')

  // A file stands where the folder of memories has to be: she is asked, and all is written when she goes on trying.
  await rename(join(workspace, '.factmark/memory'), join(workspace, '.factmark/away'))
  await writeFile(join(workspace, '.factmark/memory'), 'in the way')
  await tag(page, 'The plan passed', 'c')
  await saved(page)
  const said = app.evaluate(
    ({ dialog }) =>
      new Promise<string>((resolve) => {
        dialog.showMessageBox = (_window: unknown, options?: { message: string }) => {
          resolve(options?.message ?? '')
          return Promise.resolve({ response: 0, checkboxChecked: false })
        }
      }),
  )
  const closed = close(running)
  expect(await said).toBe('Suggestion memory has not been saved to the workspace.')
  await rm(join(workspace, '.factmark/memory'))
  await rename(join(workspace, '.factmark/away'), join(workspace, '.factmark/memory'))
  await closed
  expect((await remembered()).sort()).toEqual(['The plan passed', 'city council', 'the gasworks'])
})

async function memoryIn(file: string): Promise<Memory> {
  const parsed = parseMemory(await readFile(file, 'utf8').catch(() => ''), file)
  return parsed.ok ? parsed.value : EMPTY_MEMORY
}
