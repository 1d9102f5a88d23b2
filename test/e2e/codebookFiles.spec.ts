/** Codebooks of other programs in and out, findings, examples, and going through what was answered under older wording. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Codebook } from '../../src/core/model/codebook.ts'
import { violations } from './axe.ts'
import { expect, layerOnDisk, open, saved, tag, test } from './factmark.ts'
import { give } from './reviewing.ts'
import { COUNCIL } from './samples.ts'

const CONFIGURATION = `[entities]
Claim
Person

[attributes]
Weight Arg:Claim, Value:light|heavy
`

test('brings a codebook in, keeps an example, and goes through answers under older wording', async ({
  openSession,
  workspace,
  folder,
}) => {
  const running = await openSession({ workspace, annotator: 'ann' })
  const { page, app } = running
  const given = join(folder, 'annotation.conf')
  const written = join(folder, 'book.qdc')
  await writeFile(given, CONFIGURATION)
  await app.evaluate(
    ({ dialog }, { given, written }) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [given] })
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: written })
    },
    { given, written },
  )
  await open(page, COUNCIL.title)
  const dialog = page.getByRole('dialog', { name: 'Codebook' })
  const stored = async () => JSON.parse(await readFile(join(workspace, 'codebook.json'), 'utf8')) as Codebook

  await give(running, 'codebook')
  await dialog.getByRole('button', { name: 'Import…' }).click()
  await expect(dialog).toContainText('The questions of annotation.conf are in this codebook now')
  await expect(dialog).toContainText('Left out, because only the four tags can be labels: Person')
  await dialog.getByRole('button', { name: /^Findings/ }).click()
  await dialog.getByRole('button', { name: 'Add finding' }).click()
  await dialog.getByRole('textbox', { name: /^Name in English/ }).fill('Satire')
  expect(await violations(page), 'the codebook').toEqual([])
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toHaveCount(0)
  expect((await stored()).attributes).toMatchObject([{ key: 'weight', of: ['claim'] }])
  expect((await stored()).findings).toMatchObject([{ key: 'satire' }])

  await tag(page, 'The plan passed by 31 votes to 17', 'c')
  await page.keyboard.press(';')
  const questions = page.getByRole('group', { name: 'Questions about this annotation' })
  await expect(questions).toBeFocused()
  await page.keyboard.press('2')
  await page.keyboard.press('Escape')
  await give(running, 'mark-example')
  const example = page.getByRole('dialog', { name: 'Good example' })
  await example.getByRole('textbox', { name: 'What it shows' }).fill('A vote decides much.')
  await example.getByRole('button', { name: 'Save' }).click()
  await expect(example).toHaveCount(0)
  await page.keyboard.press(';')
  await expect(page.getByRole('list', { name: 'Examples' })).toContainText('A vote decides much.')
  await page.keyboard.press('Escape')

  await give(running, 'codebook')
  await dialog.getByRole('button', { name: /^Weight/ }).click()
  await dialog
    .getByRole('group', { name: 'heavy' })
    .getByRole('textbox', { name: /^Name in English/ })
    .fill('Heavy')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toHaveCount(0)
  await give(running, 'older-answers')
  const older = page.getByRole('dialog', { name: 'Answered under older wording' })
  await expect(older.getByRole('button', { name: /changed: Weight/ })).toContainText(
    'The plan passed by 31 votes to 17',
  )
  expect(await violations(page), 'older answers').toEqual([])
  await older.getByRole('button', { name: /changed: Weight/ }).click()
  await page.keyboard.press(';')
  await expect(questions).toBeFocused()
  await page.keyboard.press('+')
  await page.keyboard.press('Escape')
  await saved(page)
  const { revision } = await stored()
  expect((await layerOnDisk(workspace, COUNCIL.id, 'ann')).annotations).toMatchObject([
    { attributes: { weight: 'heavy' }, codebook: revision },
  ])
  await give(running, 'older-answers')
  await expect(older).toContainText('Nothing left')
  await page.keyboard.press('Escape')

  await give(running, 'codebook')
  await dialog.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: /^REFI-QDA/ }).click()
  await expect(page.getByText(`Codebook written to ${written}.`)).toBeVisible()
  await expect(dialog).toContainText('Not included, because this format has no place for it:')
  await expect(dialog.getByRole('listitem').filter({ hasText: 'findings (1): Satire' })).toBeVisible()
  expect(await violations(page), 'what was left out').toEqual([])
  expect(await readFile(written, 'utf8')).toContain('<Code guid="')
})
