/** The main walks of the window in the engine that users get. Those marked `@short` are part of `npm test`. */
import type { Page } from 'playwright/test'
import { ADJUDICATED } from '../../src/core/model/ids.ts'
import { violations } from '../e2e/axe.ts'
import { documentOf, layerOnDisk, open, saved, select, tag } from '../e2e/factmark.ts'
import { pane, putTwoAnnotators, rows } from '../e2e/reviewing.ts'
import { COUNCIL, HAVEN } from '../e2e/samples.ts'
import { tellPage } from './carrier.ts'
import { expect, pixelsAt, test } from './engine.ts'

/** Leaves nothing selected, and the text cursor at the beginning. */
async function putAside(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Home')
}

const cards = (page: Page) => page.getByRole('complementary').getByRole('listitem')

test('opens, tags, selects and saves, and draws the highlight @short', async ({ page, show, workspace }) => {
  await show('ann')
  await open(page, COUNCIL.title)
  // No suggestion is here, so that nothing but the highlight changes these pixels.
  await expect(page.getByRole('button', { name: /^\d+ suggestions$/ })).not.toHaveText('0 suggestions')
  const bare = await pixelsAt(page, 'city council')
  await tag(page, 'city council', 'c')
  await expect(cards(page)).toHaveCount(1)
  await putAside(page)
  await expect.poll(async () => (await pixelsAt(page, 'city council')).equals(bare)).toBe(false)
  await page.keyboard.press('Control+z')
  await expect(cards(page)).toHaveCount(0)
  await putAside(page)
  await expect.poll(async () => (await pixelsAt(page, 'city council')).equals(bare)).toBe(true)
  await tag(page, '31 votes', 'f')
  await tag(page, 'The plan passed by 31 votes to 17', 'c')
  await expect(cards(page)).toHaveCount(2)
  await putAside(page)
  const selected = page.getByRole('complementary').locator('[aria-current=true]')
  await page.keyboard.press(']')
  await expect(selected).toContainText('The plan passed')
  await page.keyboard.press(']')
  await expect(selected).toContainText('31 votes')
  await page.keyboard.press('Alt+ArrowRight')
  await saved(page)
  const { annotations } = await layerOnDisk(workspace, COUNCIL.id, 'ann')
  expect(annotations.map(({ tag, quote }) => [tag, quote])).toEqual([
    ['claim', 'The plan passed by 31 votes to 17'],
    ['figure', '31 votes to'],
  ])
})

test('selects by mouse and by keys @short', async ({ page, show }) => {
  await show('ann')
  await open(page, COUNCIL.title)
  await select(page, 'city council')
  const box = await page.evaluate(() => document.getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON())
  await page.evaluate(() => document.getSelection()?.collapseToStart())
  await page.mouse.move(box.x + 1, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 5 })
  await page.mouse.up()
  await page.getByRole('main').getByRole('button', { name: 'Attribution' }).click()
  await expect(cards(page)).toContainText('city council')
  await page.keyboard.press('Escape')
  await documentOf(page).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('c')
  await expect(cards(page)).toHaveCount(2)
  await expect(cards(page).first()).toContainText('The')
})

test('finds words in the article and in the library @short', async ({ page, show }) => {
  await show('ann')
  await open(page, COUNCIL.title)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('council')
  await expect(page.getByRole('search').getByText(/of 5/)).toBeVisible()
  await page.keyboard.press('Escape')
  const library = page.getByRole('navigation')
  const others = library.getByText(HAVEN.title)
  await expect(others).toBeVisible()
  await library.getByRole('searchbox').fill('shopkeepers')
  await expect(library.getByText(COUNCIL.title)).toBeVisible()
  await expect(others).toHaveCount(0)
})

test('suggests in a worker, and takes a suggestion', async ({ page, show }) => {
  await show('ann')
  await open(page, COUNCIL.title)
  await expect(page.getByRole('button', { name: /^\d+ suggestions$/ })).not.toHaveText('0 suggestions')
  await documentOf(page).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('e')
  await expect(page.getByRole('region', { name: /^Suggested/ })).toContainText('1 of')
  await page.keyboard.press('=')
  await expect(cards(page)).not.toHaveCount(0)
})

test('reviews a colleague’s annotations and resolves the differences', async ({ page, show, workspace }) => {
  await putTwoAnnotators(workspace)
  await show('ann')
  await open(page, COUNCIL.title)
  await page.keyboard.press('Control+Shift+r')
  await expect(rows(page)).toHaveCount(6)
  await page.keyboard.press(']')
  await page.keyboard.press('y')
  await saved(page)
  expect((await layerOnDisk(workspace, COUNCIL.id, 'ann')).reviews).toMatchObject([{ verdict: 'agree' }])
  tellPage(page, 'command', 'adjudicate')
  await pane(page)
    .getByRole('button', { name: /^Accept 1 agreed/ })
    .click()
  await page.keyboard.press(']')
  await page.keyboard.press('u')
  await expect(pane(page)).toContainText('2 of 6 decided')
  await saved(page)
  const { decisions } = await layerOnDisk(workspace, COUNCIL.id, ADJUDICATED)
  expect(decisions?.map(({ outcome }) => outcome)).toEqual(['agreed', 'one'])
})

test('prints the article and nothing beside it', async ({ page, show }) => {
  const program = await show('ann')
  await open(page, COUNCIL.title)
  await tag(page, '31 votes', 'f')
  await saved(page)
  tellPage(page, 'command', 'print')
  await expect.poll(() => program.printed.length).toBe(1)
  expect(program.printed[0]?.subarray(0, 5).toString()).toBe('%PDF-')
  await page.emulateMedia({ media: 'print' })
  await expect(documentOf(page)).toBeVisible()
  await expect(page.getByRole('navigation')).toBeHidden()
})

for (const theme of ['light', 'dark'] as const) {
  test(`passes axe in the ${theme} theme`, async ({ page, show, workspace }) => {
    await putTwoAnnotators(workspace)
    await show('ann')
    await page.evaluate((theme) => window.factmark.saveSettings({ theme }), theme)
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await open(page, COUNCIL.title)
    expect.soft(await violations(page), 'the main window').toEqual([])
    await page.keyboard.press('Control+f')
    await page.keyboard.type('council')
    expect.soft(await violations(page), 'the find bar').toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Shift+r')
    await expect(rows(page)).toHaveCount(6)
    expect.soft(await violations(page), 'review').toEqual([])
    await page.keyboard.press('Control+,')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect.soft(await violations(page), 'preferences').toEqual([])
  })
}
