/** What File → Export writes agrees with the text. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { en } from './english.ts'
import { expect, layerOnDisk, open, type Running, saved, tag, test } from './factmark.ts'
import { COUNCIL, HAVEN } from './samples.ts'

interface W3cItem {
  readonly target: {
    readonly selector: readonly [{ start: number; end: number }, { exact: string; prefix: string; suffix: string }]
  }
}

async function exportTo({ app, page }: Running, path: string, format: RegExp): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, path)
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog')
  await dialog.getByText(format).first().click()
  await dialog.getByRole('button', { name: /^export/i }).click()
  await expect(dialog.getByText(/exported, and read back/)).toBeVisible()
}

async function tagHaven(page: Page): Promise<void> {
  await open(page, HAVEN.title)
  await tag(page, '8,4 miljoen ton goederen', 'f')
  await tag(page, '🚂💨', 'q')
  await tag(page, 'fluit een trein.', 'c')
  await saved(page)
}

test('exports W3C Web Annotations with code points that agree with their quotes', async ({
  openSession,
  workspace,
  folder,
}) => {
  const running = await openSession({ workspace, annotator: 'ann' })
  await tagHaven(running.page)
  const out = join(folder, 'out.jsonld')
  await exportTo(running, out, /W3C/)
  const { text } = JSON.parse(await readFile(join(workspace, 'articles', `${HAVEN.id}.json`), 'utf8')) as {
    text: string
  }
  const { first } = JSON.parse(await readFile(out, 'utf8')) as { first: { items: W3cItem[] } }
  const points = [...text]
  expect(first.items).toHaveLength(3)
  for (const { target } of first.items) {
    const [{ start: from, end }, { exact, prefix, suffix }] = target.selector
    expect(points.slice(from, end).join('')).toBe(exact)
    expect(text).toContain(prefix + exact + suffix)
  }
})

test('exports the layer as it is', async ({ openSession, workspace, folder }) => {
  const running = await openSession({ workspace, annotator: 'ann' })
  await tagHaven(running.page)
  const out = join(folder, 'out.json')
  await exportTo(running, out, /Factmark/)
  expect(JSON.parse(await readFile(out, 'utf8'))).toEqual(await layerOnDisk(workspace, HAVEN.id, 'ann'))
})

test('exports the whole workspace as a folder of articles and annotators', async ({
  openSession,
  workspace,
  folder,
}) => {
  const running = await openSession({ workspace, annotator: 'ann' })
  await tagHaven(running.page)
  await open(running.page, COUNCIL.title)
  await tag(running.page, '31 votes', 'f')
  await saved(running.page)
  const out = join(folder, 'all')
  const dialog = running.page.getByRole('dialog')
  await running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, out)
  await running.page.keyboard.press('Control+e')
  await dialog.getByText(/whole workspace/i).click()
  await dialog.getByRole('radio', { name: en.formats.names.factmark, exact: true }).check()
  await dialog.getByRole('button', { name: /^export/i }).click()
  await expect(dialog.getByText(/exported, and read back/)).toBeVisible()
  for (const id of [HAVEN.id, COUNCIL.id]) {
    expect(JSON.parse(await readFile(join(out, id, 'ann.json'), 'utf8'))).toEqual(
      await layerOnDisk(workspace, id, 'ann'),
    )
  }
})

test('exports Excel, Word, a page and PDF first, and adds the extension to a name', async ({
  openSession,
  workspace,
  folder,
}) => {
  const running = await openSession({ workspace, annotator: 'ann' })
  const { page } = running
  await open(page, COUNCIL.title)
  await tag(page, '£48.5 million', 'f')
  await saved(page)
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog')
  for (const [format, extension, begins] of [
    ['Excel', 'xlsx', 'PK'],
    ['Word', 'docx', 'PK'],
    ['Web page', 'html', '<!doctype html>'],
    ['PDF', 'pdf', '%PDF'],
  ] as const) {
    await running.app.evaluate(
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      },
      join(folder, 'council'),
    )
    await dialog.getByRole('radio', { name: format, exact: true }).check()
    await dialog.getByRole('button', { name: /^export/i }).click()
    await expect(dialog.getByText(`council.${extension}`)).toBeVisible()
    const content = await readFile(join(folder, `council.${extension}`))
    expect(content.subarray(0, begins.length).toString()).toBe(begins)
    await dialog.getByRole('button', { name: 'Export again' }).click()
  }
  // Nobody resolved anything here.
  await dialog.getByRole('radio', { name: 'Resolved version', exact: true }).check()
  await expect(dialog.getByText(/no annotations/i)).toBeVisible()
})

test('says in sight why a file can’t be written, in the smallest window too', async ({
  openSession,
  workspace,
  folder,
}) => {
  const running = await openSession({ workspace, annotator: 'ann', size: { width: 1024, height: 700 } })
  const { app, page } = running
  await tagHaven(page)
  await writeFile(join(folder, 'in-the-way'), 'no folder')
  await app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    },
    join(folder, 'in-the-way', 'out.json'),
  )
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog')
  for (const format of ['Factmark', 'CSV']) {
    await dialog.getByText(format, { exact: true }).click()
    await dialog.getByRole('button', { name: /^export/i }).click()
    await expect(dialog.getByRole('alert')).toBeInViewport({ ratio: 1 })
  }
})
