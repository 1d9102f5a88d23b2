/**
 * The guide, done as it is written: articles that come in through an inbox, that change after publication, that a sync
 * client copies, and that are removed. Whatever isn't so is named at the end, by its sentence.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serializeLayer } from '../../src/core/model/files.ts'
import { documentOf, expect, layerOnDisk, open, saved, select, tag, test, titled } from './factmark.ts'
import { cards, guide } from './guide.ts'
import { councilIn, layerWith } from './layers.ts'
import { answerDialogs, give } from './reviewing.ts'
import { COUNCIL } from './samples.ts'

test('the window does what the guide says of the inbox, later versions, sync copies and the trash @long', async ({
  start,
  workspace,
  folder,
}) => {
  test.setTimeout(400_000)
  const running = await start({ workspace, annotator: 'ann', size: { width: 1280, height: 860 } })
  const { page } = running
  page.setDefaultTimeout(8000)
  const { says, wrong } = guide(page)
  const messages = page.getByRole('region', { name: 'Messages' })
  const articles = page.getByRole('navigation')
  const tab = page.getByRole('tabpanel')
  const layers = join(workspace, 'layers', COUNCIL.id)

  // Getting started: an inbox.
  const inbox = join(folder, 'inbox')
  await says('Choose a folder under Preferences ▸ Inbox', async () => {
    await mkdir(inbox)
    await answerDialogs(running, inbox)
    await page.keyboard.press('Control+,')
    const preferences = page.getByRole('dialog', { name: 'Preferences' })
    await preferences.getByRole('button', { name: 'Choose folder…' }).click()
    await expect(preferences.getByText(inbox, { exact: true })).toBeVisible()
    await page.keyboard.press('Escape')
  })
  await says('each file that is saved there is imported; Open is in that message, and the file is moved', async () => {
    await writeFile(join(inbox, 'harbour.txt'), 'The harbour was closed for two days.')
    await expect(messages.getByText('From the inbox: harbour')).toBeVisible()
    await messages.getByRole('button', { name: 'Open', exact: true }).click()
    await expect(documentOf(page)).toContainText('The harbour was closed')
    expect(await readdir(join(inbox, 'imported'))).toEqual(['harbour.txt'])
  })
  await says('a file that can’t be imported stays, and Factmark says why', async () => {
    await writeFile(join(inbox, 'picture.html'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]))
    await expect(messages.getByText(/picture\.html/)).toBeVisible()
    expect(await readdir(inbox)).toContain('picture.html')
  })

  // Articles that change.
  await open(page, COUNCIL.title)
  await tag(page, 'The plan passed by 31 votes to 17', 'c')
  await tag(page, '31 votes', 'f')
  await tag(page, '£48.5 million', 'f')
  await tag(page, 'Nobody offered a reply', 'c')
  await saved(page)
  const council = await councilIn(workspace)
  const later = council.text.replace('31 votes', '33 votes').replace('Nobody offered a reply. ', '')
  await says('File ▸ Import as a later version… brings in a later text of the open article', async () => {
    const file = join(folder, 'Late edition.txt')
    await writeFile(file, later.replace(' Nobody offered a reply.', ''))
    await answerDialogs(running, file)
    await give(running, 'import-later')
    const asked = page.getByRole('dialog', { name: 'A later version?' })
    await expect(asked.getByRole('radio', { name: /^A later version/ })).toBeChecked()
    await asked.getByRole('button', { name: 'Make it a later version' }).click()
    const details = page.getByRole('dialog', { name: 'Article details' })
    await details.waitFor()
    await page.keyboard.press('Escape')
    await expect(details).toHaveCount(0)
    await expect(titled(page, 'Late edition')).toBeVisible({ timeout: 20_000 })
    await expect(articles.getByText('version 2')).toBeVisible()
  })
  await says('Factmark offers to carry your annotations over; what has other words waits', async () => {
    await page.getByRole('button', { name: 'Carry over', exact: true }).click()
    await expect(tab.getByRole('heading', { name: /To confirm/ })).toBeVisible()
    await expect(tab.getByText('31 → 33 (+2)')).toBeVisible()
  })
  await says('Ctrl+Shift+J goes to the next that waits, Ctrl+Shift+K keeps it, Ctrl+Shift+D drops it', async () => {
    for (const key of ['Control+Shift+j', 'Control+Shift+k', 'Control+Shift+j', 'Control+Shift+d'])
      await page.keyboard.press(key)
    await expect(tab.getByRole('heading', { name: /To confirm/ })).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(tab.getByRole('heading', { name: /To confirm/ })).toBeVisible()
  })
  await says('for one without a place, select words and press Place at selection', async () => {
    await select(page, 'river')
    await tab.getByRole('button', { name: 'Place at selection' }).click()
    await expect(tab.getByRole('button', { name: 'Place at selection' })).toHaveCount(0)
  })
  await says('Side by side shows both versions, also as one text', async () => {
    await tab.getByRole('button', { name: 'Side by side' }).click()
    const beside = page.getByRole('dialog', { name: 'What changed' })
    await expect(beside.getByRole('row').filter({ hasText: '33' }).first()).toBeVisible()
    await beside.getByRole('button', { name: 'One text' }).click()
    await expect(beside.locator('del').filter({ hasText: '31' })).toBeVisible()
    await page.keyboard.press('Escape')
  })
  await page.getByRole('tab', { name: 'Annotations' }).click()

  // Saving and sharing.
  await open(page, COUNCIL.title)
  await says('conflict copies of sync clients are offered for merging', async () => {
    const copy = await layerOnDisk(workspace, COUNCIL.id, 'ann')
    await select(page, 'city council')
    await page.keyboard.press('a')
    await saved(page)
    const count = await cards(page).count()
    const kept = copy.annotations.filter(({ quote }) => quote !== '31 votes')
    const added = layerWith(council, 'ann', [['figure', 'three times']]).annotations
    const both = [...kept, ...added].sort((a, b) => a.start - b.start || b.end - a.end)
    await writeFile(
      join(layers, 'ann (conflicted copy 2026-03-01).json'),
      serializeLayer({ ...copy, annotations: both }),
    )
    await page.getByRole('button', { name: 'Merge', exact: true }).click()
    await expect(cards(page)).toHaveCount(count + 1)
    await expect.poll(() => readdir(layers)).toEqual(['ann.json'])
  })
  await says('copies of someone else’s annotations are only shown', async () => {
    const bens = layerWith(council, 'ben', [['figure', '31 votes']])
    await writeFile(join(layers, 'ben.json'), serializeLayer(bens))
    await writeFile(join(layers, 'ben (conflicted copy 2026-03-01).json'), serializeLayer(bens))
    await expect(page.getByText(/Only ben can merge it/).first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Merge', exact: true })).toHaveCount(0)
  })
  await says('if another program changes your annotations while they are open, both sides are merged', async () => {
    const now = await layerOnDisk(workspace, COUNCIL.id, 'ann')
    const added = layerWith(council, 'ann', [['figure', '26']]).annotations
    const count = await cards(page).count()
    await writeFile(
      join(layers, 'ann.json'),
      serializeLayer({
        ...now,
        annotations: [...now.annotations, ...added].sort((a, b) => a.start - b.start || b.end - a.end),
      }),
    )
    await expect(cards(page)).toHaveCount(count + 1)
  })
  await says('what you remove goes to the trash, Undo brings it back, and Trash… restores it', async () => {
    const row = articles.getByRole('button', { name: /^harbour/ })
    const remove = async () => {
      await row.click({ button: 'right' })
      await page.getByRole('menuitem', { name: /^Remove article/ }).click()
      await expect(row).toHaveCount(0)
    }
    await remove()
    await messages.getByRole('button', { name: 'Undo' }).last().click()
    await expect(row).toHaveCount(1)
    await remove()
    await give(running, 'trash')
    const trash = page.getByRole('dialog', { name: 'Trash' })
    await trash
      .getByRole('button', { name: /^Restore/ })
      .first()
      .click()
    await page.keyboard.press('Escape')
    await expect(row).toHaveCount(1)
  })
  expect(wrong).toEqual([])
})
