/** Where one was in an article, and where a search leads. */
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { close, documentOf, expect, open, PROJECT, saved, select, tag, test, titled } from './factmark.ts'
import { COUNCIL, HAVEN } from './samples.ts'

/** How far the article is scrolled, in pixels. */
function scrolled(page: Page): Promise<number> {
  return page.getByRole('main').evaluate((pane) => pane.scrollTop)
}

/** The words that are marked as a match of a search, and as the current one. */
function marked(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  return page.evaluate(() => {
    const wordsOf = (name: string) =>
      [...(CSS.highlights.get(name) ?? [])].map((range) => {
        const live = document.createRange()
        live.setStart(range.startContainer, range.startOffset)
        live.setEnd(range.endContainer, range.endOffset)
        return live.toString()
      })
    return { all: wordsOf('found'), current: wordsOf('found-current') }
  })
}

test('remembers the place in each article, over a start, and opens a search result at its place @long', {
  tag: '@long',
}, async ({ start, workspace }) => {
  const size = { width: 1024, height: 600 }
  const first = await start({ workspace, annotator: 'ann', size })
  const { page } = first
  await open(page, COUNCIL.title)
  await tag(page, '31 votes', 'f')
  await page.getByRole('main').evaluate((pane) => pane.scrollTo(0, 400))
  await expect.poll(() => scrolled(page)).toBe(400)
  await open(page, HAVEN.title)
  expect(await scrolled(page)).toBe(0)
  await open(page, COUNCIL.title)
  const near = async (now: Page) => Math.abs((await scrolled(now)) - 400) < 40
  await expect.poll(() => near(page)).toBe(true)
  await expect(page.getByRole('complementary').locator('[aria-current=true]')).toContainText('31 votes')

  const search = page.getByRole('navigation').getByRole('searchbox')
  await search.fill('waterstanden')
  await page
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^${HAVEN.title}`) })
    .click()
  await expect(titled(page, HAVEN.title)).toBeFocused()
  await expect.poll(() => marked(page)).toMatchObject({ current: [expect.stringMatching(/waterstanden/i)] })
  expect(await scrolled(page), 'the match is in sight').toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  expect(await marked(page)).toEqual({ all: [], current: [] })
  await search.fill('')
  await open(page, COUNCIL.title)
  await expect.poll(() => near(page)).toBe(true)
  await select(page, 'three hours')
  await saved(page)
  await close(first)

  const { page: again } = await start({ workspace, annotator: 'ann', size })
  await expect(titled(again, COUNCIL.title)).toBeVisible()
  await expect.poll(() => near(again)).toBe(true)
  await expect.poll(() => again.evaluate(() => String(document.getSelection()))).toBe('three hours')
  await expect(documentOf(again)).toBeFocused()
})

test('cards scroll with the text and the text with the cards, and the selected card stays in view', async ({
  openSession,
  workspace,
}) => {
  await cp(join(PROJECT, 'annotations/layers'), join(workspace, 'layers'), { recursive: true })
  const { page } = await openSession({ workspace, annotator: 'sample-a' })
  await open(page, COUNCIL.title)
  const text = page.getByRole('main')
  const cards = page.getByRole('complementary').locator('div:has(> ol)')
  const top = (pane: typeof text) => pane.evaluate((element) => element.scrollTop)
  await expect(cards.getByRole('listitem').first()).toBeVisible()

  await text.hover()
  await page.mouse.wheel(0, 500)
  await expect.poll(() => top(cards), 'the cards follow the text').toBeGreaterThan(300)
  const read = await top(text)
  await cards.hover()
  await page.mouse.wheel(0, 900)
  await expect.poll(() => top(text), 'the text follows the cards').toBeGreaterThan(read)
  await page.mouse.wheel(0, -20_000)
  await expect.poll(() => top(text)).toBe(0)

  await page.getByRole('document', { name: COUNCIL.title }).focus()
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < 12; step += 1) await page.keyboard.press(']')
  await expect(page.getByRole('toolbar', { name: 'Actions for this annotation' })).toBeInViewport({ ratio: 1 })
})
