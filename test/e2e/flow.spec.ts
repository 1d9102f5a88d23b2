/** Several articles at once, finding them, and the shape of the window. */
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { violations } from './axe.ts'
import { close, documentOf, expect, open, PROJECT, saved, select, tag, test, titled } from './factmark.ts'
import { COUNCIL, HAVEN } from './samples.ts'

function tabs(page: Page) {
  return page.getByRole('tablist', { name: 'Open articles' }).getByRole('tab')
}

test('opens several articles as tabs, one of them in front, and remembers them over a start', async ({
  start,
  workspace,
}) => {
  const first = await start({ workspace, annotator: 'ann' })
  const { page } = first
  await open(page, COUNCIL.title)
  await expect(tabs(page)).toHaveCount(0)
  await page.keyboard.press('Control+t')
  await page.keyboard.type('haven')
  await page.keyboard.press('Enter')
  await expect(titled(page, HAVEN.title)).toBeFocused()
  await expect(tabs(page)).toHaveText([COUNCIL.title, HAVEN.title])
  await expect(documentOf(page), 'the one in front alone').toHaveCount(1)
  await page.keyboard.press('Control+Tab')
  await expect(titled(page, COUNCIL.title)).toBeFocused()
  await page.keyboard.press('Control+Shift+PageDown')
  await expect(tabs(page)).toHaveText([HAVEN.title, COUNCIL.title])
  const library = page.getByRole('navigation')
  await library.getByRole('button', { name: /^Bondgenoten/ }).click({ modifiers: ['Control'] })
  await expect(tabs(page)).toHaveCount(3)
  expect(await violations(page)).toEqual([])
  const [from, to] = [await tabs(page).first().boundingBox(), await tabs(page).nth(2).boundingBox()]
  if (!from || !to) throw new Error('no tabs')
  await page.mouse.move(from.x + 20, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(to.x + 20, to.y + 10, { steps: 4 })
  await page.mouse.up()
  await expect(tabs(page).nth(2)).toHaveText(HAVEN.title)
  await tabs(page).nth(1).click()
  await page.keyboard.press('Control+w')
  await expect(tabs(page)).toHaveText([COUNCIL.title, HAVEN.title])
  await expect(titled(page, HAVEN.title)).toBeVisible()
  await close(first)

  const { page: again } = await start({ workspace, annotator: 'ann' })
  await expect(tabs(again)).toHaveText([COUNCIL.title, HAVEN.title])
  await expect(titled(again, HAVEN.title)).toBeVisible()
  await tabs(again).last().focus()
  await again.keyboard.press('Delete')
  await expect(tabs(again), 'one is enough').toHaveCount(0)
  await expect(titled(again, COUNCIL.title)).toBeVisible()
})

test('finds articles and annotations beside commands, sorts the list, and gives its rows a menu', async ({
  openSession,
  workspace,
}) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, '31 votes', 'f')
  await saved(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('31 vo')
  await expect(page.getByRole('option')).toHaveText([/31 votes.*Figure/])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary').locator('[aria-current=true]')).toContainText('31 votes')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('haven')
  await expect(page.getByRole('option', { name: HAVEN.title })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(titled(page, HAVEN.title)).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('31 vo')
  await expect(page.getByRole('option')).toHaveText([/31 votes.*Council backs.*Figure/])
  const dialog = await page.getByRole('dialog').boundingBox()
  expect(dialog?.height, 'no room is left for what was not found').toBeLessThan(230)
  await page.keyboard.press('Enter')
  await expect(titled(page, COUNCIL.title)).toBeVisible()
  await expect(page.getByRole('complementary').locator('[aria-current=true]')).toContainText('31 votes')
  await open(page, HAVEN.title)

  const library = page.getByRole('navigation')
  const titles = library.getByRole('list', { name: 'Articles' }).getByRole('button', { name: /^(?!More)/ })
  await library.getByRole('button', { name: /^Sort by/ }).click()
  await page.getByRole('menuitemradio', { name: 'State' }).click()
  await expect(titles.first()).toHaveText(new RegExp(COUNCIL.title))
  await library.getByRole('button', { name: new RegExp(`^${COUNCIL.title}`) }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Mark as done' }).click()
  await expect(library.getByRole('button', { name: new RegExp(`^${COUNCIL.title}`) })).toContainText('Done')
  await expect(titles.first(), 'what is done comes last').not.toHaveText(new RegExp(COUNCIL.title))
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(library.getByRole('button', { name: new RegExp(`^${COUNCIL.title}`) })).toContainText('In progress')
})

test('names the keys that matter now, until it is switched off', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await expect(page.getByRole('region', { name: 'Tour' }), 'nothing is offered where all was named').toHaveCount(0)
  const hints = page.getByRole('region', { name: 'Keys that matter now' })
  await open(page, COUNCIL.title)
  await select(page, '31 votes')
  await expect(hints.getByRole('listitem').first()).toHaveText('CClaim')
  await hints.getByRole('button', { name: 'Figure' }).click()
  await expect(hints.getByRole('listitem').first()).toHaveText(/Value or speaker/)
  await saved(page)
  await hints.getByRole('button', { name: 'Hide key hints' }).click()
  await expect(hints).toHaveCount(0)
})

test('gives the panes another width by key and by mouse', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann', size: { width: 1280, height: 800 } })
  await open(page, COUNCIL.title)
  const divider = page.getByRole('separator', { name: 'Width of the article list' })
  await divider.focus()
  await page.keyboard.press('ArrowRight')
  await expect(divider).toHaveAttribute('aria-valuenow', '272')
  await expect.poll(async () => (await page.getByRole('navigation').boundingBox())?.width).toBe(272)
  await page.keyboard.press('Enter')
  await expect(divider).toHaveAttribute('aria-valuenow', '256')
  const side = page.getByRole('separator', { name: 'Width of the side panel' })
  const box = await side.boundingBox()
  if (!box) throw new Error('no divider')
  await page.mouse.move(box.x + 4, box.y + 200)
  await page.mouse.down()
  await page.mouse.move(box.x - 46, box.y + 200, { steps: 3 })
  await page.mouse.up()
  await expect(side).toHaveAttribute('aria-valuenow', '382')
  await side.dblclick()
  await expect(side).toHaveAttribute('aria-valuenow', '332')
})

test('names people, and asks before somebody new begins', async ({ openSession, workspace }) => {
  await cp(join(PROJECT, 'annotations/layers'), join(workspace, 'layers'), { recursive: true })
  const { app, page } = await openSession({ workspace, annotator: 'sample-a' })
  await expect(page.getByRole('contentinfo')).toContainText('Annotator: Sample A')
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false })
  })
  await page.getByRole('button', { name: 'Annotator: Sample A' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('list').getByRole('listitem')).toHaveText([
    /Sample A.*you now/,
    /Sample B.*\d articles/,
  ])
  await dialog.getByRole('textbox').fill('Sampel B')
  await dialog.getByRole('button', { name: 'Continue' }).click()
  await expect(dialog).toContainText('Is Sampel B new here?')
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: /Sample B/ }).click()
  await expect(page.getByRole('contentinfo')).toContainText('Annotator: Sample B')
  await open(page, COUNCIL.title)
  await select(page, '31 votes')
  await page.keyboard.press('Escape')
})
