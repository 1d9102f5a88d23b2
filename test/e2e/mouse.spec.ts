/** What the mouse does in the text: selections that snap, handles that are dragged, the strip beside the scroll bar. */
import type { Page } from 'playwright/test'
import { documentOf, expect, layerOnDisk, open, saved, select, tag, test, titled } from './factmark.ts'
import { COUNCIL } from './samples.ts'

/** Where the window draws words: from the middle of their first line's first to its last character. */
async function boxOf(page: Page, words: string) {
  return documentOf(page).evaluate((root, words) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(words) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + words.length)
      const { left, right, top, bottom } = range.getBoundingClientRect()
      return { left, right, middle: (top + bottom) / 2 }
    }
    throw new Error(`the article does not say: ${words}`)
  }, words)
}

async function dragOver(page: Page, words: string): Promise<void> {
  const { left, right, middle } = await boxOf(page, words)
  await page.mouse.move(left + 1, middle)
  await page.mouse.down()
  await page.mouse.move(right - 1, middle, { steps: 6 })
  await page.mouse.up()
}

/** Waits until the handles are there, and nothing moves them any more: the text's font has come, and a frame after it. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('[data-edge=end]')).toBeVisible()
  await page.evaluate(async () => {
    await document.fonts.ready
    for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame)
  })
}

const selected = (page: Page) => page.evaluate(() => document.getSelection()?.toString())

test('snaps a selection to words, to sentences, or to nothing', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await dragOver(page, 'opkeepers and whol')
  expect(await selected(page)).toBe('shopkeepers and whole')
  await page.keyboard.press('Control+Alt+n')
  await dragOver(page, '31 vo')
  expect(await selected(page)).toMatch(/^The plan passed.*three hours\.$/)
  await page.keyboard.press('Control+Alt+n')
  await page.keyboard.press('Control+Alt+n')
  await dragOver(page, 'opkeepers and whol')
  expect(await selected(page)).toBe('opkeepers and whol')
  await page.keyboard.press('c')
  await saved(page)
  const { annotations } = await layerOnDisk(workspace, COUNCIL.id, 'ann')
  expect(annotations.map(({ quote }) => quote)).toEqual(['opkeepers and whol'])
})

test('resizes the selected annotation by dragging a handle, and leaves it with Escape', async ({
  openSession,
  workspace,
}) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, '31 votes', 'f')
  // Playwright's poll gives up where its question throws: the first look must find the file.
  await saved(page)
  const quotes = async () => (await layerOnDisk(workspace, COUNCIL.id, 'ann')).annotations.map(({ quote }) => quote)
  const dragEnd = async (to: string) => {
    await settled(page)
    const handle = await page.locator('[data-edge=end]').boundingBox()
    const { right, middle } = await boxOf(page, to)
    await page.mouse.move((handle?.x ?? 0) + (handle?.width ?? 0) / 2, (handle?.y ?? 0) + (handle?.height ?? 0) / 2)
    await page.mouse.down()
    await page.mouse.move(right - 3, middle, { steps: 5 })
  }
  await dragEnd('17')
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('preview'))).toBe(true)
  await page.mouse.up()
  await expect.poll(quotes).toEqual(['31 votes to 17'])
  await dragEnd('debate')
  await page.keyboard.press('Escape')
  await page.mouse.up()
  expect(await page.evaluate(() => CSS.highlights.has('preview'))).toBe(false)
  await saved(page)
  expect(await quotes()).toEqual(['31 votes to 17'])
  await documentOf(page).press('Control+z')
  await saved(page)
  expect(await quotes()).toEqual(['31 votes'])
})

test('goes where the strip beside the scroll bar is pressed', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  const strip = page.locator('main + div canvas')
  const { height = 0, width = 0 } = (await strip.boundingBox()) ?? {}
  await strip.click({ position: { x: width / 2, y: height - 4 } })
  await expect(documentOf(page).getByText('Then she put up her hood')).toBeInViewport()
})

test('links with a click in the text while the picker is open, splits where one clicked, and copies', async ({
  openSession,
  workspace,
}) => {
  const { app, page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  const source = 'the leader of the council told a packed public gallery'
  await tag(page, source, 'a')
  await tag(page, '“This is the night we stop crossing our fingers,”', 'q')
  await page.keyboard.press('l')
  const field = page.getByRole('combobox', { name: 'Link to' })
  await expect(field).toBeFocused()
  await page.keyboard.type('nothing like it')
  await expect(page.getByText('Nothing matches.')).toBeVisible()
  // As when another window comes to the front.
  await field.blur()
  const { left, middle } = await boxOf(page, 'leader of')
  await page.mouse.click(left + 20, middle)
  await expect(field).toHaveCount(0)
  await saved(page)
  const layer = () => layerOnDisk(workspace, COUNCIL.id, 'ann')
  await expect.poll(async () => (await layer()).annotations.map(({ links }) => links.length)).toEqual([1, 0])
  // Windows share the display's clipboard, which another test may empty in between.
  await expect(async () => {
    await page.keyboard.press('Control+c')
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toContain('This is the night')
  }).toPass()
  await page.keyboard.press('l')
  await expect(field).toBeFocused()
  await page.getByRole('navigation').click({ position: { x: 4, y: 4 } })
  await expect(field).toHaveCount(0)
  const words = await boxOf(page, 'told')
  await page.mouse.click(words.left + 1, words.middle)
  await page.keyboard.press('x')
  await saved(page)
  expect((await layer()).annotations.map(({ quote }) => quote).slice(1)).toEqual([
    'the leader of the council',
    'told a packed public gallery',
  ])
})

test('says what is left of an article that is done, marks sentences as looked at, and goes on to the next', async ({
  openSession,
  workspace,
}) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, '31 votes', 'f')
  await page.keyboard.press('j')
  await page.keyboard.press('5')
  await saved(page)
  const layer = () => layerOnDisk(workspace, COUNCIL.id, 'ann')
  expect((await layer()).seen).toHaveLength(1)
  await expect(page.locator('[data-area=reader] [data-shown=true]')).toHaveText('Marked as looked at')
  await page.keyboard.press('Control+Enter')
  const summary = page.getByRole('region', { name: 'Marked as done' })
  await expect(summary).toContainText(/\d+ sentences not looked at/)
  await select(page, 'shopkeepers')
  await page.keyboard.press('c')
  await expect(page.getByText('This article is marked as done. Your change is saved.')).toBeVisible()
  await page.keyboard.press('Alt+Enter')
  await expect(titled(page, COUNCIL.title)).toHaveCount(0)
  await expect(summary).toHaveCount(0)
})

test('offers on the right mouse button what can be done there, with the keys', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, '31 votes', 'f')
  await page.keyboard.press('Escape')
  const { left, middle } = await boxOf(page, '31 votes')
  await page.mouse.click(left + 8, middle, { button: 'right' })
  const menu = page.getByRole('menu', { name: 'What you can do here' })
  await expect(menu.getByRole('menuitem', { name: /^Edit note/ })).toContainText('N')
  await expect(menu.getByRole('menuitem', { name: 'Accept suggestion' })).toHaveCount(0)
  await menu.getByRole('menuitem', { name: /^Delete annotation/ }).click()
  // The command runs once the menu is closed.
  await expect.poll(async () => (await layerOnDisk(workspace, COUNCIL.id, 'ann')).annotations).toEqual([])
})

test('explains a button where the pointer rests, then the next one, and Escape closes the dialog around it', async ({
  openSession,
  workspace,
}) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  const tooltip = page.locator('[data-base-ui-portal] > [role=presentation][aria-hidden=true] > [data-side]')
  await page.getByRole('button', { name: 'Show or hide articles' }).hover()
  await expect(tooltip).toHaveText(/Show or hide articles/)
  await page.getByRole('button', { name: 'All commands' }).first().hover()
  await expect(tooltip).toHaveText(/All commands.*Ctrl\+K/)
  await page.keyboard.press('Escape')
  await expect(tooltip).toHaveCount(0)
  await page.keyboard.press('Control+,')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Close' }).hover()
  await expect(tooltip).toHaveText('Close')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(tooltip).toHaveCount(0)
})
