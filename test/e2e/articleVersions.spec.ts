/** A later version of an article: carrying annotations over, deciding, and what changed. */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serializeArticle, serializeWorkspace } from '../../src/core/model/files.ts'
import { violations } from './axe.ts'
import { expect, layerOnDisk, open, saved, select, test } from './factmark.ts'
import { resize } from './launch.ts'
import { councilIn, layerWith, putLayer } from './layers.ts'

const LATER = 'council-update'
const TITLE = 'Council backs flood wall after long debate'

test('carries annotations to a later version, decides about each, and shows what changed', async ({
  start,
  workspace,
}) => {
  const council = await councilIn(workspace)
  const paragraphs = council.text.split('\n\n')
  const gone = paragraphs.at(-1)?.split(' ').slice(0, 4).join(' ') ?? ''
  const text = paragraphs.slice(0, -1).join('\n\n').replace('31 votes to 17', '33 votes to 17')
  const sha256 = createHash('sha256').update(text).digest('hex')
  const { original: _, blocks: _b, ...rest } = council
  const later = { ...rest, id: LATER, title: TITLE, text, sha256, previous: council.id }
  await writeFile(join(workspace, 'articles', `${LATER}.json`), serializeArticle(later))
  const marks = [
    ['claim', 'The plan passed by 31 votes to 17'],
    ['figure', '£48.5 million'],
    ['figure', '31 votes'],
    ['claim', gone],
  ] as const
  await putLayer(workspace, layerWith(council, 'ann', marks))
  await putLayer(workspace, layerWith(council, 'ben', marks))
  const seen = { format: 'factmark-workspace', version: 1, title: 'Open', blind: false } as const
  await writeFile(join(workspace, 'workspace.json'), serializeWorkspace(seen))

  const { page, app } = await start({ workspace, annotator: 'ann' })
  await expect(page.getByRole('navigation').getByText('version 2')).toBeVisible()
  await open(page, TITLE)
  await page.getByRole('button', { name: 'Carry over', exact: true }).click()
  await expect(page.getByText('This is a later version of an article in which you'), 'the offer goes').toHaveCount(0)
  const tab = page.getByRole('tabpanel')
  await expect(tab.getByRole('heading', { name: /To confirm/ })).toBeVisible()
  await expect(page.getByRole('tab', { name: 'Versions 2' }), 'the tab says how many wait').toBeVisible()
  await saved(page)
  const carried = await layerOnDisk(workspace, LATER, 'ann')
  expect(carried.annotations.map(({ quote, carried: from }) => [quote, from?.as, from?.confirmed])).toEqual([
    ['£48.5 million', 'same', true],
    ['The plan passed by 33 votes to 17', 'changed', false],
    ['33 votes', 'changed', false],
  ])
  expect(carried.uncarried).toMatchObject([{ quote: gone, reason: 'gone' }])
  await expect(tab.getByText('Not carried over yet: ben')).toBeVisible()
  await expect(tab.getByText('31 → 33 (+2)')).toBeVisible()
  expect(await violations(page, 'light', '[role=tabpanel]')).toEqual([])
  // With their keys, in the smallest window, both decisions stand beside each other.
  await resize(app, { width: 1024, height: 700 })
  const decisions = tab.getByRole('listitem').filter({ has: page.locator('[aria-current=true]') })
  const topOf = async (name: string) => (await decisions.getByRole('button', { name }).boundingBox())?.y
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(1024)
  expect(await topOf('Drop')).toBe(await topOf('Keep'))

  await tab.getByRole('button', { name: 'Side by side' }).click()
  const beside = page.getByRole('dialog', { name: 'What changed' })
  await expect(beside.getByRole('row').filter({ hasText: '33' }).locator('ins')).toHaveText('changed: 33')
  await beside.getByRole('button', { name: 'One text' }).click()
  await expect(beside.locator('del').filter({ hasText: '31' })).toHaveText('removed: 31 ')
  await expect(beside.locator('ins').first()).toHaveText('added: 33 ')
  expect(await violations(page), 'one text').toEqual([])
  expect(await page.locator('[role=document]').count(), 'only the article is one').toBe(1)
  await page.keyboard.press('Escape')
  const log = join(workspace, 'changes.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, log)
  await tab.getByRole('button', { name: 'Save the changes as…' }).click()
  await page.getByRole('menuitem', { name: 'PDF' }).click()
  await expect(page.getByText(`Changes saved as ${log}`)).toBeVisible()
  expect((await readFile(log)).subarray(0, 5).toString()).toBe('%PDF-')

  await page.keyboard.press('Control+Shift+k')
  await page.keyboard.press('Control+Shift+d')
  await saved(page)
  const decided = await layerOnDisk(workspace, LATER, 'ann')
  expect(decided.annotations.map(({ quote, carried: from }) => [quote, from?.confirmed])).toEqual([
    ['£48.5 million', true],
    ['The plan passed by 33 votes to 17', true],
  ])
  expect(decided.uncarried?.map(({ reason }) => reason)).toEqual(['gone', 'dropped'])

  await page.keyboard.press('Control+z')
  await expect(tab.getByRole('heading', { name: /To confirm/ })).toBeVisible()
  await expect(tab.locator('[aria-current=true]'), 'what was undone is selected').toContainText('33 votes')
  await select(page, 'river')
  await tab.getByRole('button', { name: 'Place at selection' }).click()
  await saved(page)
  const placed = await layerOnDisk(workspace, LATER, 'ann')
  expect(placed.annotations.some(({ quote, carried: from }) => quote === 'river' && from?.confirmed)).toBe(true)
  expect(placed.uncarried).toBeUndefined()

  await page.keyboard.press('Control+Shift+r')
  const review = page.getByRole('complementary', { name: 'Review' })
  await review.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(
    review.getByText(/ben’s annotations are on version 1 .* 1 the same, 2 moved or changed, 1 without/),
  ).toBeVisible()
  await expect(review.getByRole('button', { name: 'ben', pressed: true })).toBeVisible()
})

test('lists what is at several places, and places, adjusts and drops it by keyboard', async ({
  openSession,
  workspace,
}) => {
  const council = await councilIn(workspace)
  const { original: _, blocks: _b, ...rest } = council
  const words = 'flood defences along the river'
  const twice = `Of ${words} we know nothing.\n\nOf these ${words} I heard.`
  const sha256 = createHash('sha256').update(twice).digest('hex')
  const later = { ...rest, id: 'wall-later', title: 'wall-later', text: twice, sha256, previous: council.id }
  await writeFile(join(workspace, 'articles', 'wall-later.json'), serializeArticle(later))
  await putLayer(workspace, layerWith(council, 'ann', [['claim', words]]))
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, 'wall-later')
  await page.getByRole('button', { name: 'Carry over', exact: true }).click()
  const tab = page.getByRole('tabpanel')
  await expect(tab.getByText('At several places:', { exact: true })).toBeVisible()
  await saved(page)
  const stored = async () => {
    const { annotations, uncarried } = await layerOnDisk(workspace, 'wall-later', 'ann')
    return [annotations.map(({ start, quote }) => [start, quote]), uncarried?.map(({ reason }) => reason)]
  }
  expect(await stored()).toEqual([[], ['ambiguous']])
  expect(await violations(page, 'light', '[role=tabpanel]')).toEqual([])

  await expect(tab.getByRole('button', { name: 'Place 1 of 2' }), 'carrying goes to it').toBeVisible()
  await expect(tab.locator('li[aria-current=true]')).toContainText(words)
  await page.keyboard.press('Control+Shift+j')
  await expect(tab.getByRole('button', { name: 'Place 2 of 2' })).toBeVisible()
  await expect(tab.locator('[aria-live]')).toHaveText(`At several places: ${words}. Place 2 of 2`)
  await page.keyboard.press('Control+Shift+k')
  await expect(tab.getByText('At several places:', { exact: true })).toHaveCount(0)
  await saved(page)
  const second = twice.lastIndexOf(words)
  expect(await stored()).toEqual([[[second, words]], undefined])

  await page.keyboard.press('Control+z')
  await expect(tab.getByText('At several places:', { exact: true })).toBeVisible()
  await saved(page)
  expect(await stored(), 'undone').toEqual([[], ['ambiguous']])
  await page.keyboard.press('Control+Shift+z')
  await saved(page)
  expect(await stored(), 'and made again').toEqual([[[second, words]], undefined])

  await page.keyboard.press(']')
  await page.keyboard.press('Alt+ArrowRight')
  await saved(page)
  expect(await stored(), 'adjusted').toEqual([[[second, `${words} I`]], undefined])
  await page.keyboard.press('Control+Shift+d')
  await expect(tab.getByText('Dropped:', { exact: true })).toBeVisible()
  await saved(page)
  expect(await stored(), 'dropped').toEqual([[], ['dropped']])

  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z')
  await expect(tab.getByText('At several places:', { exact: true })).toBeVisible()
  await page.keyboard.press('Control+Shift+j')
  await expect(tab.getByRole('button', { name: /^Place \d of 2/ })).toBeVisible()
  await page.keyboard.press('Control+Shift+d')
  await expect(tab.getByText('Dropped:', { exact: true }), 'without a place it can be dropped, too').toBeVisible()
  await saved(page)
  expect(await stored()).toEqual([[], ['dropped']])
  await page.keyboard.press('Control+z')
  await saved(page)
  expect(await stored(), 'and that undone').toEqual([[], ['ambiguous']])
})
