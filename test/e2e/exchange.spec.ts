/** Annotations exported from the window in every format come back unchanged into a workspace without layers. */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from 'playwright/test'
import { IMPORT_FORMATS, type ImportFormat } from '../../src/core/formats/names.ts'
import type { Article } from '../../src/core/model/article.ts'
import { serializeArticle, serializeLayer } from '../../src/core/model/files.ts'
import type { Layer } from '../../src/core/model/layer.ts'
import { en } from './english.ts'
import { close, expect, layerOnDisk, open, type Running, runFactmark, saved, tag, test } from './factmark.ts'
import { COUNCIL, HAVEN } from './samples.ts'

const MAIN: Readonly<Partial<Record<ImportFormat, string>>> = {
  brat: '.ann',
  'webanno-tsv': '.tsv',
  'cas-xmi': '.xmi',
  conll: '.conll',
  'refi-qda': '.qdpx',
  csv: '.csv',
  w3c: '.jsonld',
  doccano: '.jsonl',
  prodigy: '.jsonl',
}

/** Lets the system's dialogs answer with a path. */
async function answerDialogs({ app }: Running, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, path)
}

async function exportAs(running: Running, format: ImportFormat, path: string): Promise<Locator> {
  await answerDialogs(running, path)
  await running.page.keyboard.press('Control+e')
  const dialog = running.page.getByRole('dialog')
  await dialog.getByRole('radio', { name: en.formats.names[format], exact: true }).check()
  await dialog.getByRole('button', { name: /^export/i }).click()
  return dialog
}

async function importFrom(running: Running, path: string): Promise<Locator> {
  await answerDialogs(running, path)
  await running.page.keyboard.press('Control+Shift+o')
  const dialog = running.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  return dialog
}

/** Three annotations behind and over emoji, of three tags, none overlapping, on whole words. */
async function tagHaven(running: Running): Promise<void> {
  await open(running.page, HAVEN.title)
  await tag(running.page, '8,4 miljoen ton goederen', 'f')
  await tag(running.page, '🚂💨', 'q')
  await tag(running.page, 'fluit een trein.', 'c')
  await saved(running.page)
}

function spansOf({ annotations }: Layer) {
  return annotations.map(({ tag, start, end, quote, prefix, suffix }) => ({ tag, start, end, quote, prefix, suffix }))
}

test('every format brings annotations out of the window and back in', { tag: '@long' }, async ({
  start,
  workspace,
  folder,
}) => {
  test.setTimeout(240_000)
  const first = await start({ workspace, annotator: 'ann' })
  await tagHaven(first)
  const layer = await layerOnDisk(workspace, HAVEN.id, 'ann')
  for (const format of IMPORT_FORMATS) {
    const dialog = await exportAs(first, format, join(folder, `${format}${MAIN[format] ?? '.json'}`))
    await expect(dialog.getByText(/^3 annotations from .* were exported, and read back/), format).toBeVisible()
    await dialog.getByRole('button', { name: 'Done' }).click()
  }
  await close(first)

  const empty = join(folder, 'empty')
  await cp(join(workspace, 'articles'), join(empty, 'articles'), { recursive: true })
  await writeFile(
    join(empty, 'workspace.json'),
    JSON.stringify({ format: 'factmark-workspace', version: 1, title: 'Empty' }),
  )
  const second = await start({ workspace: empty, annotator: 'bob', userData: join(folder, 'second') })
  await open(second.page, HAVEN.title)
  for (const format of IMPORT_FORMATS) {
    // A name with a hyphen would get an id that tells it from the same name without.
    const annotator = `from ${format.replaceAll('-', ' ')}`
    await answerDialogs(second, join(folder, `${format}${MAIN[format] ?? '.json'}`))
    await second.page.keyboard.press('Control+Shift+o')
    const dialog = second.page.getByRole('dialog')
    await dialog.getByLabel('Annotator').fill(annotator)
    await dialog.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(dialog.getByText('3 exact'), format).toBeVisible()
    await dialog.getByRole('button', { name: 'Done' }).click()
    expect(spansOf(await layerOnDisk(empty, HAVEN.id, `from-${format}`)), format).toEqual(spansOf(layer))
  }
  await close(second)
  expect(await runFactmark(['validate', '--workspace', empty])).toMatchObject({ code: 0 })
})

test('names annotations that a format can’t hold, and leaves them out when asked', async ({
  openSession,
  workspace,
  folder,
}) => {
  const file = join(folder, 'odd.txt')
  // U+FFFF is no character that XML could hold.
  await writeFile(file, 'One man\uffffwent. Two men stayed.')
  const running = await openSession({ workspace, annotator: 'ann', files: [file] })
  await tag(running.page, 'man\uffffwent', 'c')
  await tag(running.page, 'Two', 'f')
  await saved(running.page)
  const dialog = await exportAs(running, 'cas-xmi', join(folder, 'odd.xmi'))
  await expect(dialog.getByText(/^This format can’t hold: claim “man.went” \(4\)\./)).toBeVisible()
  expect(await readdir(folder)).not.toContain('odd.xmi')
  await dialog.getByRole('switch', { name: 'Leave out annotations that this format can’t hold' }).check()
  await dialog.getByRole('button', { name: /^export/i }).click()
  await expect(dialog.getByText(/^1 annotation from .* was exported, and read back/)).toBeVisible()
  await expect(dialog.getByText(/^left out, as the format can’t hold it: claim “man.went” at 4/)).toBeVisible()
})

test('shows what a format loses before and after, with counts', async ({ openSession, workspace, folder }) => {
  const running = await openSession({ workspace, annotator: 'ann' })
  await open(running.page, COUNCIL.title)
  await tag(running.page, '31 votes', 'f')
  await tag(running.page, 'passed by 31 votes to 17', 'c')
  await saved(running.page)
  await running.page.keyboard.press('Control+e')
  const dialog = running.page.getByRole('dialog')
  const preflight = dialog.getByRole('region', { name: 'What this format includes' })
  await dialog.getByRole('radio', { name: en.formats.names.factmark, exact: true }).check()
  await expect(preflight).toContainText('This format includes everything.')
  await dialog.getByRole('radio', { name: 'CoNLL', exact: true }).check()
  await expect(preflight).toContainText('1 annotation that overlaps another')
  // What is lost is seen without scrolling.
  await expect(preflight.getByRole('listitem').last()).toBeInViewport({ ratio: 1 })
  await answerDialogs(running, join(folder, 'x.conll'))
  await dialog.getByRole('button', { name: /^export/i }).click()
  await expect(dialog.getByText(/^1 annotation from .* was exported, and read back/)).toBeVisible()
  await expect(dialog.getByText('1 annotation that overlaps another')).toBeVisible()
})

test('imports into the open layer only when asked to replace it, and shows the new one at once', async ({
  openSession,
  workspace,
  folder,
}) => {
  const running = await openSession({ workspace, annotator: 'ann' })
  await tagHaven(running)
  const out = join(folder, 'three.csv')
  const exported = await exportAs(running, 'csv', out)
  await expect(exported.getByText(/exported, and read back/)).toBeVisible()
  await exported.getByRole('button', { name: 'Done' }).click()
  await tag(running.page, 'haven', 'a')
  await saved(running.page)
  const before = await layerOnDisk(workspace, HAVEN.id, 'ann')
  expect(before.annotations).toHaveLength(4)

  const dialog = await importFrom(running, out)
  await expect(dialog.getByRole('alert')).toContainText('has a layer')
  expect(await layerOnDisk(workspace, HAVEN.id, 'ann')).toEqual(before)
  await dialog.getByRole('switch', { name: /Replace/ }).check()
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(dialog.getByText('3 exact')).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  expect((await layerOnDisk(workspace, HAVEN.id, 'ann')).annotations).toHaveLength(3)
  // What is tagged now is added to the new layer.
  await tag(running.page, 'haven', 'a')
  await saved(running.page)
  expect((await layerOnDisk(workspace, HAVEN.id, 'ann')).annotations).toHaveLength(4)
  expect(await readdir(join(workspace, '.factmark/trash'))).toHaveLength(1)
})

test('lets a foreign label be mapped, and lists what is skipped', async ({ openSession, workspace, folder }) => {
  const running = await openSession({ workspace, annotator: 'ann' })
  await open(running.page, HAVEN.title)
  const { text } = JSON.parse(await readFile(join(workspace, 'articles', `${HAVEN.id}.json`), 'utf8')) as {
    text: string
  }
  const points = [...text.slice(0, text.indexOf('🚂💨'))].length
  const file = join(folder, 'foreign.jsonl')
  const spans = [
    { start: points, end: points + 2, label: 'ENGINE' },
    { start: points, end: points + 2, label: 'OTHER' },
  ]
  await writeFile(file, `${JSON.stringify({ text, spans })}\n`)
  await answerDialogs(running, file)
  await running.page.keyboard.press('Control+Shift+o')
  const dialog = running.page.getByRole('dialog')
  await expect(dialog.getByText('2 skipped')).toBeVisible()
  await dialog.getByLabel('ENGINE').selectOption({ label: 'Quote' })
  await expect(dialog.getByText('1 skipped')).toBeVisible()
  await dialog.getByText('Check these').click()
  await expect(dialog.getByText('OTHER: no matching tag; 1 annotation skipped')).toBeVisible()
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  // What is foreseen is told in the same words as what was done.
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeVisible()
  await expect(dialog.getByText('1 exact')).toBeVisible()
  const layer = await layerOnDisk(workspace, HAVEN.id, 'ann')
  expect(layer.annotations).toMatchObject([{ tag: 'quote', quote: '🚂💨', foreign: { label: 'ENGINE' } }])
})

test('stops the export of a whole workspace, and leaves nothing of it', async ({ openSession, workspace, folder }) => {
  const running = await openSession({ workspace, annotator: 'ann' })
  await tagHaven(running)
  // The same layer on many copies of the article: enough to be stopped in the middle.
  const article = JSON.parse(await readFile(join(workspace, 'articles', `${HAVEN.id}.json`), 'utf8')) as Article
  const layer = await layerOnDisk(workspace, HAVEN.id, 'ann')
  for (let number = 0; number < 150; number += 1) {
    const id = `copy-${number}`
    await writeFile(join(workspace, 'articles', `${id}.json`), serializeArticle({ ...article, id }))
    await mkdir(join(workspace, 'layers', id), { recursive: true })
    const copy = { ...layer, article: { ...layer.article, id } }
    await writeFile(join(workspace, 'layers', id, 'ann.json'), serializeLayer(copy))
  }
  await answerDialogs(running, join(folder, 'all'))
  await running.page.keyboard.press('Control+e')
  const dialog = running.page.getByRole('dialog')
  await dialog.getByText(/whole workspace/i).click()
  await dialog.getByRole('radio', { name: en.formats.names.factmark, exact: true }).check()
  await dialog.getByRole('button', { name: /^export/i }).click()
  await expect(dialog.getByRole('progressbar')).toBeVisible()
  await dialog.getByRole('button', { name: 'Stop' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Cancelled')
  expect((await readdir(folder)).filter((name) => name.includes('all'))).toEqual([])
})
