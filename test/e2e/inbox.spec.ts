/** What a browser saves in the inbox comes in by itself, and goes to the trash from the message that says so. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inbox as words } from '../../src/i18n/en/inbox.ts'
import { shell } from '../../src/i18n/en/shell.ts'
import { source } from '../../src/i18n/en/source.ts'
import { violations } from './axe.ts'
import { documentOf, expect, test } from './factmark.ts'

test('a page that is saved in the inbox is imported, opened and undone from the message', { tag: '@long' }, async ({
  openSession,
  folder,
}) => {
  const inbox = join(folder, 'inbox')
  await mkdir(inbox)
  const { app, page } = await openSession({ workspace: join(folder, 'work'), annotator: 'anna' })
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, inbox)
  await page.keyboard.press('Control+,')
  const preferences = page.getByRole('dialog', { name: shell.preferences.title })
  await preferences.getByRole('button', { name: words.choose }).click()
  await expect(preferences.getByText(inbox, { exact: true })).toBeVisible()
  await expect(preferences.getByRole('switch', { name: words.moves })).toBeChecked()
  expect(await violations(page, 'light', '[role=dialog]')).toEqual([])
  if (process.env.FACTMARK_LOOK) await page.screenshot({ path: `${process.env.FACTMARK_LOOK}/inbox.png` })
  await page.keyboard.press('Escape')
  await writeFile(join(inbox, 'harbour.txt'), 'The harbour was closed for two days.')
  const message = page.getByText('From the inbox: harbour')
  await expect(message).toBeVisible()
  if (process.env.FACTMARK_LOOK) await page.screenshot({ path: `${process.env.FACTMARK_LOOK}/arrived.png` })
  await page.getByRole('region', { name: shell.messages }).getByRole('button', { name: words.open }).click()
  await expect(documentOf(page)).toContainText('The harbour was closed')
  expect(await readdir(join(inbox, 'imported'))).toEqual(['harbour.txt'])
  await writeFile(join(inbox, 'storm.txt'), 'The storm lasted a day.')
  await expect(page.getByText('From the inbox: storm')).toBeVisible()
  await page.getByRole('region', { name: shell.messages }).getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByText(words.removed_one)).toBeVisible()
  await expect(page.getByRole('navigation').getByText('storm', { exact: true })).toBeHidden()

  // Nearly the text of an article of that name: what it is, is asked.
  await writeFile(join(inbox, 'harbour.txt'), 'The harbour was closed for two days, or three.')
  await page.getByRole('button', { name: source.near.ask }).click()
  const dialog = page.getByRole('dialog', { name: source.near.title })
  await dialog.getByRole('radio', { name: source.near.later, exact: true }).check()
  expect(await violations(page, 'light', '[role=dialog]')).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(page, 'dark', '[role=dialog]')).toEqual([])
  if (process.env.FACTMARK_LOOK) await page.screenshot({ path: `${process.env.FACTMARK_LOOK}/near.png` })
  await dialog.getByRole('button', { name: source.near.submit.later, exact: true }).click()
  await expect(dialog).toBeHidden()
  const articles = join(folder, 'work', 'articles')
  const later = (await readdir(articles)).find((name) => /^harbour-/.test(name)) ?? ''
  expect(JSON.parse(await readFile(join(articles, later), 'utf8')).previous).toBe('harbour')
})
