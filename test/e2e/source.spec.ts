/** What an import left out can be viewed and imported, and the imported file is kept. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { page as webPage } from '../support/documents.ts'
import { documentOf, expect, saved, tag, test } from './factmark.ts'

const WORDS = 'De ploeg heeft ruim dertig locaties bezocht, zei de woordvoerder, en vond er niets bijzonders.'

test('takes in what was left out as a new article, as one step of undo, and never under annotations', {
  tag: '@long',
}, async ({ openSession, workspace, folder }) => {
  const file = join(folder, 'pagina.html')
  await writeFile(file, webPage([WORDS, WORDS.replace('De', 'Een')]))
  const { page, app } = await openSession({ workspace, annotator: 'ann', files: [file] })
  await expect(documentOf(page)).toContainText('ruim dertig')
  const main = await documentOf(page).textContent()

  await page.getByRole('button', { name: 'Show', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Imported file' })
  await expect(dialog.getByRole('switch', { name: /^navigation/ })).not.toBeChecked()
  await expect(dialog.getByRole('switch', { name: /^article/ }).first()).toBeChecked()
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('[role=dialog]').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  await dialog.getByRole('button', { name: 'Whole page' }).click()
  await dialog.getByRole('button', { name: 'Make new article' }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(async () => (await documentOf(page).textContent())?.length).toBeGreaterThan(main?.length ?? 0)

  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(documentOf(page)).toHaveText(main ?? '', { useInnerText: false })
  await expect(page.getByRole('navigation').getByText('Ruim dertig locaties bezocht')).toHaveCount(1)

  // The imported file, byte for byte.
  await app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    },
    join(folder, 'kopie.html'),
  )
  await tag(page, 'ruim dertig', 'f')
  await saved(page)
  await page.keyboard.press('Control+i')
  await page.getByRole('dialog').getByRole('button', { name: 'Imported file…' }).click()
  await expect(dialog.getByText('its text stays as it is')).toBeVisible()
  await expect(dialog.getByRole('switch').first()).toBeDisabled()
  await dialog.getByRole('button', { name: 'Save a copy…' }).click()
  await expect(page.getByText(/^Saved: .*kopie\.html/)).toBeVisible()
  expect(await readFile(join(folder, 'kopie.html'), 'utf8')).toBe(await readFile(file, 'utf8'))
})
