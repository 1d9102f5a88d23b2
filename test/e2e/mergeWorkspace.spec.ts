/** A workspace goes into one file, and comes out of it in another workspace, layer by layer as somebody agrees. */
import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { backup } from '../../src/i18n/en/backup.ts'
import { violations } from './axe.ts'
import { documentOf, expect, layerOnDisk, type Running, saved, select, test } from './factmark.ts'

/** Gives a menu's command, after which the system's dialogs answer with this path. */
async function give({ app }: Running, command: string, path: string): Promise<void> {
  await app.evaluate(
    ({ dialog, Menu }, [id, chosen]) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
      Menu.getApplicationMenu()?.getMenuItemById(id)?.click()
    },
    [command, path] as const,
  )
}

test('a backup is merged into another workspace, and the merge is undone', { tag: '@long' }, async ({
  start,
  folder,
}) => {
  const zip = join(folder, 'anna.zip')
  const file = join(folder, 'plan.txt')
  await writeFile(file, 'The plan costs 40 million.')
  const from = await start({ workspace: join(folder, 'from'), annotator: 'anna', files: [file] })
  await select(from.page, '40 million')
  await from.page.keyboard.press('f')
  await saved(from.page)
  await give(from, 'back-up', zip)
  const saving = from.page.getByRole('dialog', { name: backup.title })
  await saving.getByRole('button', { name: backup.save }).click()
  await expect(saving.getByText(`Saved: ${zip}`)).toBeVisible()
  expect(await violations(from.page, 'light', '[role=dialog]')).toEqual([])
  await from.page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(from.page, 'dark', '[role=dialog]')).toEqual([])
  expect((await stat(zip)).size).toBeGreaterThan(1000)
  await from.app.close()

  const workspace = join(folder, 'into')
  const into = await start({ workspace, annotator: 'ben' })
  const { page } = into
  await give(into, 'merge-workspace', zip)
  const dialog = page.getByRole('dialog', { name: backup.merge.title })
  await dialog.getByRole('button', { name: backup.merge.chooseFile }).click()
  await expect(dialog.getByText('1 new article will be added.')).toBeVisible()
  const layer = dialog.getByRole('checkbox', { name: 'anna (anna): 1 layer that is new here' })
  await expect(layer).toBeChecked()
  expect(await violations(page, 'light', '[role=dialog]')).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(page, 'dark', '[role=dialog]')).toEqual([])
  if (process.env.FACTMARK_LOOK) await page.screenshot({ path: `${process.env.FACTMARK_LOOK}/merge.png` })
  await dialog.getByRole('button', { name: backup.merge.submit, exact: true }).click()
  await expect(dialog).toBeHidden()
  const library = page.getByRole('navigation')
  await expect(library.getByText('plan', { exact: true })).toBeVisible()
  expect((await layerOnDisk(workspace, 'plan', 'anna')).annotations.map(({ quote }) => quote)).toEqual(['40 million'])
  await page.getByText('Merged anna.zip: 1 article added, 1 layer added.').waitFor()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByText(backup.merge.undone.replace('{{file}}', 'anna.zip'))).toBeVisible()
  await expect(library.getByText('plan', { exact: true })).toBeHidden()
  await expect(documentOf(page)).toBeHidden()
})
