/** What is drawn by shades alone has to be drawn otherwise in forced colours, which take all shades away. */
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, open, tag, test } from './factmark.ts'
import { COUNCIL } from './samples.ts'

test('in forced colours, buttons and notices that are told by their filling have a frame', async ({
  openSession,
  workspace,
}) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, '31 votes', 'f')
  await page.keyboard.press('Control+Alt+c')
  await expect(page.getByRole('textbox', { name: /^Number/ })).toBeVisible()
  const filled = await page.evaluate(() => {
    const accent = getComputedStyle(document.documentElement).getPropertyValue('--accent-ink')
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.color = accent
    const ink = getComputedStyle(probe).color
    probe.remove()
    const buttons = [...document.querySelectorAll('button')].filter((button) => getComputedStyle(button).color === ink)
    return buttons.map((button) => [button.textContent, getComputedStyle(button).borderTopStyle])
  })
  expect(filled).toEqual([
    ['Export', 'solid'],
    ['Save', 'solid'],
  ])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Factmark', { exact: true }).click()
  const notice = dialog.locator('[data-tone=info]')
  await expect(notice).toContainText('This format includes everything.')
  expect(await notice.evaluate((box) => getComputedStyle(box).borderTopStyle)).toBe('solid')
})

/**
 * What is drawn by a background alone and would be gone in forced colours, which take all shades away: little elements, and
 * what stands before or after them, of the ground's own colour.
 */
async function goneInForcedColours(page: Page, drawn: readonly string[]): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: 'active' })
  const gone = await page.evaluate(
    (drawn) =>
      drawn.filter((selector) => {
        const [element = '', pseudo] = selector.split('::')
        const found = document.querySelector(element)
        if (!found) throw new Error(`nothing is ${selector}`)
        const { backgroundColor, backgroundImage } = getComputedStyle(found, pseudo && `::${pseudo}`)
        const ground = getComputedStyle(document.body).backgroundColor
        return backgroundImage === 'none' && (backgroundColor === ground || /^rgba\(.*, 0\)$/.test(backgroundColor))
      }),
    drawn,
  )
  await page.emulateMedia({ forcedColors: null })
  return gone
}

test('in forced colours, what is drawn by shades alone is still there', async ({ openSession, workspace }) => {
  await cp('annotations/layers', join(workspace, 'layers'), { recursive: true })
  const { page } = await openSession({ workspace, annotator: 'sample-a' })
  await open(page, COUNCIL.title)
  await tag(page, 'The plan passed by 31 votes to 17', 'c')
  const edges = ['start', 'end'].flatMap((edge) => ['before', 'after'].map((part) => `[data-edge="${edge}"]::${part}`))
  await expect(page.locator('[data-edge="start"]')).toBeVisible()
  expect(await goneInForcedColours(page, edges), 'the edges of what is selected').toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  const cursor = '[role=document] + [class*=cursor]'
  await expect(page.locator(cursor)).toBeVisible()
  expect(await goneInForcedColours(page, [cursor]), 'the text cursor').toEqual([])

  await page.keyboard.press('Control+Shift+r')
  const review = page.getByRole('complementary', { name: 'Review' })
  await review.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(review.locator('[data-form="solid"]').first()).toBeVisible()
  expect(await goneInForcedColours(page, ['[data-form="solid"]']), 'a colleague’s line').toEqual([])
  await page.keyboard.press('F6')
  await page.getByRole('separator').last().focus()
  expect(await goneInForcedColours(page, ['[role=separator]:focus::before']), 'the divider').toEqual([])
})
