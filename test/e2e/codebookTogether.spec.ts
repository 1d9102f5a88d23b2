/** A codebook in more than one pair of hands: two who edit it at once, and a colleague’s answers disputed and counted. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { violations } from './axe.ts'
import { expect, layerOnDisk, open, saved, test } from './factmark.ts'
import { councilIn, layerWith, putLayer } from './layers.ts'
import { give, pane, rows } from './reviewing.ts'
import { COUNCIL } from './samples.ts'

const value = (key: string, en: string) => ({ id: key, key, label: { en, nl: en }, retired: false, changed: 1 })

const question = (key: string, en: string, kind: 'one' | 'many') => ({
  ...{ id: key, key, of: ['claim'], label: { en, nl: en }, kind, ordered: false, shortcut: null, when: null },
  ...{ values: [value('yes', 'Yes'), value('no', 'No'), value('partly', 'Partly')], expected: true, changed: 1 },
})

const CODEBOOK = {
  ...{ format: 'factmark-codebook', version: 1, revision: 1, findings: [], examples: [], revisions: [] },
  attributes: [question('sure', 'Is it sure?', 'one'), question('about', 'What is it about?', 'many')],
}

test('shows both versions where two edit the codebook at once, and disputes a colleague’s answers @long', async ({
  openSession,
  workspace,
}) => {
  const file = join(workspace, 'codebook.json')
  await writeFile(file, JSON.stringify(CODEBOOK))
  const article = await councilIn(workspace)
  await putLayer(workspace, layerWith(article, 'ann', [], { status: 'done' }))
  const bob = layerWith(article, 'bob', [['claim', 'The plan passed by 31 votes to 17']], { status: 'done' })
  const answers = { sure: 'yes', about: ['yes', 'no'] }
  await putLayer(workspace, {
    ...bob,
    annotations: bob.annotations.map((one) => ({ ...one, attributes: answers, codebook: 1 })),
  })
  const running = await openSession({ workspace, annotator: 'ann' })
  const { page } = running
  await open(page, COUNCIL.title)

  await give(running, 'codebook')
  const dialog = page.getByRole('dialog', { name: 'Codebook' })
  const name = dialog.getByRole('textbox', { name: /^Name in English/ }).first()
  await name.fill('Is it certain?')
  await dialog.getByRole('button', { name: 'What is it about?' }).click()
  await name.fill('Its subject')
  const [sure, about] = CODEBOOK.attributes
  const theirs = { ...sure, label: { en: 'How sure is it?', nl: 'Hoe zeker is het?' }, changed: 2 }
  const revision = { id: 'r2', revision: 2, at: '2026-05-01T08:00:00.000Z', by: 'bob', note: 'Clearer' }
  await writeFile(
    file,
    JSON.stringify({ ...CODEBOOK, revision: 2, attributes: [theirs, about], revisions: [revision] }),
  )
  await dialog.getByRole('textbox', { name: 'Why you change it' }).fill('Shorter')
  await dialog.getByRole('button', { name: 'Save' }).click()
  const conflict = dialog.getByRole('region', { name: 'How sure is it?' })
  await expect(conflict.getByRole('row', { name: /Name/ })).toContainText('Is it certain?')
  await expect(conflict.getByRole('row', { name: /Name/ })).toContainText('How sure is it?')
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled()
  expect(await violations(page), 'both versions').toEqual([])
  await conflict.getByRole('button', { name: 'Keep mine: How sure is it?' }).click()
  await expect(conflict).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toHaveCount(0)
  const stored = JSON.parse(await readFile(file, 'utf8'))
  expect(stored.attributes.map(({ label }: typeof theirs) => label.en)).toEqual(['Is it certain?', 'Its subject'])
  expect(stored.revisions.map(({ note }: typeof revision) => note)).toEqual(['Clearer', 'Shorter'])

  await page.keyboard.press('Control+Shift+r')
  await expect(rows(page)).toHaveCount(1)
  await page.keyboard.press(']')
  await page.getByRole('button', { name: /^Is it certain\? Yes\. / }).focus()
  await page.keyboard.press('Enter')
  const menu = page.getByRole('menu', { name: 'Is it certain?' })
  await expect(menu.getByRole('menuitem', { name: /^Yes/ })).toBeDisabled()
  await page.keyboard.type('No')
  await page.keyboard.press('Enter')
  await expect(rows(page).first()).toContainText('Another answer')
  await page.getByRole('button', { name: 'Dispute', exact: true }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Its subject: Yes and No\. / }).click()
  const several = page.getByRole('menu', { name: 'Its subject' })
  await several.getByRole('menuitemcheckbox', { name: 'No' }).click()
  await several.getByRole('menuitemcheckbox', { name: 'Partly' }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('r')
  await page.keyboard.type('See line 3.')
  await page.keyboard.press('Control+Enter')
  await expect(pane(page)).toContainText('1 of 1 decided')
  await saved(page)
  expect((await layerOnDisk(workspace, COUNCIL.id, 'ann')).reviews).toMatchObject([
    {
      ...{ verdict: 'dispute', reason: 'other', attribute: 'about', comment: 'See line 3.' },
      proposal: { attributes: { sure: 'no', about: ['yes', 'partly'] } },
    },
  ])
})
