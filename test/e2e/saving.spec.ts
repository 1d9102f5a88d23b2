/** What was called saved is on the disk; what is on the disk comes back. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { close, documentOf, expect, kill, layerOnDisk, open, saved, select, tag, test } from './factmark.ts'
import { COUNCIL } from './samples.ts'

test('finds every tag again after the process was killed right after "Saved"', async ({ start, workspace }) => {
  const first = await start({ workspace, annotator: 'ann' })
  await open(first.page, COUNCIL.title)
  await tag(first.page, '31 votes', 'f')
  await tag(first.page, 'The plan passed', 'c')
  await saved(first.page)
  await kill(first)
  const second = await start({ workspace, annotator: 'ann' })
  await open(second.page, COUNCIL.title)
  const cards = second.page.getByRole('complementary').getByRole('listitem')
  await expect(cards).toHaveCount(2)
  await expect(second.page.getByRole('status')).toHaveText('Saved')
})

test('writes everything before the window closes', async ({ start, workspace }) => {
  const running = await start({ workspace, annotator: 'ann' })
  await open(running.page, COUNCIL.title)
  for (const words of ['city council', '31 votes', 'three hours', 'packed public gallery']) {
    await tag(running.page, words, 'c')
  }
  await close(running)
  const { annotations } = await layerOnDisk(workspace, COUNCIL.id, 'ann')
  expect(annotations).toHaveLength(4)
})

test('stops saying "Saved" in the same task as the edit', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await select(page, '31 votes')
  const text = await documentOf(page).evaluate((root) => {
    root.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', bubbles: true, cancelable: true }))
    return document.querySelector('[role=status]')?.textContent
  })
  expect(text).toBe('Saving…')
  await saved(page)
})

test('never writes to the sample workspace, and leaves an untouched article without a layer', async ({
  openSession,
  workspace,
}) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await saved(page)
  await expect(readFile(join(workspace, 'layers', COUNCIL.id, 'ann.json'))).rejects.toThrow('ENOENT')
})

test('says what is wrong while a layer can’t be written, keeps the edit, and writes it when it can', async ({
  openSession,
  workspace,
}) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  const { mkdir, rm, writeFile } = await import('node:fs/promises')
  // A file where the folder should be: no layer can be written, whoever runs the test.
  await mkdir(join(workspace, 'layers'), { recursive: true })
  await rm(join(workspace, 'layers', COUNCIL.id), { recursive: true, force: true })
  await writeFile(join(workspace, 'layers', COUNCIL.id), 'in the way')
  await tag(page, '31 votes', 'f')
  await expect(page.getByRole('status')).toContainText('Not saved. Trying again')
  // The bar may cut the reason off: whoever points at it reads all of it.
  const reason = await page.getByRole('status').textContent()
  expect(await page.locator('[data-state=failed]').getAttribute('title')).toContain(reason)
  await rm(join(workspace, 'layers', COUNCIL.id))
  await saved(page)
  const { annotations } = await layerOnDisk(workspace, COUNCIL.id, 'ann')
  expect(annotations).toHaveLength(1)
})
