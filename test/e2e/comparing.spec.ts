/** Comparing layers: lanes in the text, differences by kind and tag, and measures of agreement. */
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ADJUDICATED } from '../../src/core/model/ids.ts'
import { violations } from './axe.ts'
import { expect, layerOnDisk, open, saved, test } from './factmark.ts'
import { give, lanes, pane, rows } from './reviewing.ts'
import { COUNCIL } from './samples.ts'

test('draws colleagues in lanes of their own, and finds each difference by its kind and tags', async ({
  openSession,
  workspace,
}) => {
  await cp('annotations/layers', join(workspace, 'layers'), { recursive: true })
  const { page, app } = await openSession({ workspace, annotator: 'sample-a' })
  await open(page, COUNCIL.title)
  await give({ page, app }, 'compare')
  await expect(pane(page).getByRole('row', { name: /^Agreed/ })).toContainText('39')
  await expect.poll(() => lanes(page)).toBe(4)
  const missing = pane(page)
    .getByRole('row', { name: /^Missing: Sample B/ })
    .getByRole('button')
    .first()
  await missing.click()
  await expect(rows(page)).toHaveCount(Number(await missing.textContent()))
  await rows(page).first().getByRole('button').click()
  await expect(rows(page).first().locator('[aria-current=true]')).toBeVisible()
  await missing.click()
  await pane(page).getByText('Tags by you (rows) and Sample B (columns)').click()
  await pane(page).getByRole('button', { name: '1', exact: true }).last().click()
  await expect(rows(page).first()).toContainText('Missing')
  await pane(page).getByRole('button', { name: 'Sample B', exact: true }).click()
  await expect(pane(page)).toContainText('nothing to compare yet')
  await expect.poll(() => lanes(page)).toBe(0)
  await pane(page).getByRole('button', { name: 'Close review' }).click()
  await expect(page.getByRole('complementary', { name: 'Annotations' })).toBeVisible()
})

test('measures an article and the workspace, and opens what lies behind a number', async ({
  openSession,
  workspace,
}) => {
  await cp('annotations/layers', join(workspace, 'layers'), { recursive: true })
  const running = await openSession({ workspace, annotator: 'sample-a' })
  const { page } = running
  await open(page, COUNCIL.title)
  await page.keyboard.press('Control+Shift+y')
  const dialog = page.getByRole('dialog', { name: 'Agreement' })
  await expect(dialog).toContainText('Sample A and Sample B: 1 article')
  await dialog.getByRole('button', { name: 'Workspace' }).click()
  await expect(dialog).toContainText('Sample A and Sample B: 3 articles')
  const all = dialog.getByRole('row', { name: /^All tags/ })
  await expect(all.getByRole('cell')).toContainText([
    '0.89',
    '0.94',
    '0.94',
    '–too few annotators',
    '0.98',
    /0\.9\d0\.9\d – 0\.9\d/,
  ])
  await dialog.getByRole('switch', { name: 'As first marked done' }).click()
  await expect(dialog).toContainText('their audit trails don’t tell what they were when first done')
  expect(await violations(page), 'agreement').toEqual([])
  await dialog.getByRole('button', { name: /^Figure/ }).click()
  await expect(dialog).toBeHidden()
  await expect(rows(page).first()).toContainText('Figure')
})

test('measures the answers to the codebook’s questions and leads to where they differ', async ({
  openSession,
  workspace,
}) => {
  await cp('annotations/layers', join(workspace, 'layers'), { recursive: true })
  await writeFile(join(workspace, 'codebook.json'), JSON.stringify(CODEBOOK))
  for (const [annotator, everyOther] of [
    ['sample-a', 'no'],
    ['sample-b', 'yes'],
  ] as const) {
    const path = join(workspace, 'layers', COUNCIL.id, `${annotator}.json`)
    const layer = JSON.parse(await readFile(path, 'utf8')) as { annotations: { tag: string; start: number }[] }
    const annotations = layer.annotations.map((one) =>
      one.tag === 'claim'
        ? { ...one, attributes: { sure: one.start % 2 === 0 ? everyOther : 'yes' }, codebook: 1 }
        : one,
    )
    await writeFile(path, JSON.stringify({ ...layer, annotations }))
  }
  const running = await openSession({ workspace, annotator: 'sample-a' })
  const { page } = running
  await open(page, COUNCIL.title)
  await page.keyboard.press('Control+Shift+y')
  const dialog = page.getByRole('dialog', { name: 'Agreement' })
  const row = dialog.getByRole('row', { name: /^Is it sure\?/ })
  await expect(row).toContainText('Too few answers to say what this number means.')
  expect(await violations(page), 'measures of answers').toEqual([])
  await row.getByRole('button', { name: /Show where answers to “Is it sure\?” differ/ }).click()
  await expect(dialog).toBeHidden()
  await expect(rows(page).first()).toContainText('Is it sure? No')
  await expect(rows(page).first()).toContainText('Is it sure? Yes')
})

test('shows answers about the article that differ, and keeps one of them in the resolved version', async ({
  openSession,
  workspace,
}) => {
  await cp('annotations/layers', join(workspace, 'layers'), { recursive: true })
  const [sure] = CODEBOOK.attributes
  const about = ['genre', 'outlet'].map((key) => ({
    ...sure,
    id: key,
    key,
    of: ['article'],
    label: { en: key, nl: key },
  }))
  await writeFile(join(workspace, 'codebook.json'), JSON.stringify({ ...CODEBOOK, attributes: about }))
  for (const [annotator, genre] of [
    ['sample-a', 'no'],
    ['sample-b', 'yes'],
  ] as const) {
    const path = join(workspace, 'layers', COUNCIL.id, `${annotator}.json`)
    const layer = JSON.parse(await readFile(path, 'utf8')) as object
    await writeFile(path, JSON.stringify({ ...layer, attributes: { genre, outlet: 'yes' }, codebook: 1 }))
  }
  const running = await openSession({ workspace, annotator: 'sample-a' })
  const { page } = running
  await open(page, COUNCIL.title)
  await give(running, 'compare')
  const questions = pane(page).getByRole('list', { name: 'About this article' }).getByRole('listitem')
  await expect(questions).toHaveCount(1)
  await expect(questions).toContainText(/genre: No.*you.*genre: Yes.*Sample B/)
  expect(await violations(page), 'answers compared').toEqual([])
  await page.keyboard.press(']')
  await expect(questions.locator('[aria-current=true]'), 'keys go to it before the text').toHaveCount(1)
  await page.keyboard.press(']')
  await expect(questions.locator('[aria-current=true]')).toHaveCount(0)
  await expect(rows(page).locator('[aria-current=true]')).toHaveCount(1)
  await page.keyboard.press('[')
  await expect(questions.locator('[aria-current=true]'), 'and back').toHaveCount(1)

  await give(running, 'adjudicate')
  await expect(questions).toContainText('open')
  await page.keyboard.press(']')
  await expect(questions.getByRole('button', { name: 'Keep: Sample B' }), 'it comes first').toBeEnabled()
  expect(await violations(page), 'a current question').toEqual([])
  await page.keyboard.press('i')
  await expect(questions).toContainText('one version')
  await expect(questions.locator('[aria-current=true]'), 'the next difference is current').toHaveCount(0)
  await expect(rows(page).locator('[aria-current=true]')).toHaveCount(1)
  await pane(page).getByRole('button', { name: 'Accept 1 agreed answer about the article' }).click()
  await saved(page)
  const kept = await layerOnDisk(workspace, COUNCIL.id, ADJUDICATED)
  expect([kept.attributes, kept.codebook]).toEqual([{ genre: 'yes', outlet: 'yes' }, 1])
  await questions.getByRole('button', { name: /genre: No/ }).click()
  await questions.getByRole('button', { name: 'Reopen' }).click()
  await expect(questions).toContainText('open')
  await rows(page).first().getByRole('button').first().click()
  await page.keyboard.press('Control+z')
  await expect(questions).toContainText('one version')
  await expect(questions.locator('[aria-current=true]'), 'what was undone is current').toHaveCount(1)
  expect(await violations(page), 'answers resolved').toEqual([])
})

const value = (key: string, en: string) => ({ id: key, key, label: { en, nl: en }, retired: false, changed: 1 })

/** One question, about claims. */
const CODEBOOK = {
  format: 'factmark-codebook',
  version: 1,
  revision: 1,
  attributes: [
    {
      ...{ id: 's', key: 'sure', of: ['claim'], label: { en: 'Is it sure?', nl: 'Staat het vast?' }, kind: 'one' },
      ...{ ordered: false, shortcut: null, values: [value('yes', 'Yes'), value('no', 'No')], when: null },
      ...{ expected: true, changed: 1 },
    },
  ],
}
