/** Tagging in the real window, as an analyst and as any program that holds to the contract would do it. */
import type { Page } from 'playwright/test'
import { documentOf, expect, layerOnDisk, open, saved, select, tag, test, titled } from './factmark.ts'
import { COUNCIL } from './samples.ts'

test('tags the first and the last word of an article', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, COUNCIL.first, 'c')
  const count = ((await documentOf(page).textContent()) ?? '').split(COUNCIL.last).length - 1
  await tag(page, COUNCIL.last, 'a', count - 1)
  await saved(page)
  const layer = await layerOnDisk(workspace, COUNCIL.id, 'ann')
  const [first, last] = layer.annotations
  expect(first).toMatchObject({ tag: 'claim', start: 0, quote: 'The', prefix: '' })
  expect(last).toMatchObject({ tag: 'attribution', quote: 'river.', suffix: '' })
})

test('tags nested, equal and overlapping spans, each of its own', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, 'The plan passed by 31 votes to 17', '1')
  await tag(page, '31 votes', '2')
  await tag(page, '31 votes', '3')
  await tag(page, 'votes to 17 after a debate', '4')
  await saved(page)
  const { annotations } = await layerOnDisk(workspace, COUNCIL.id, 'ann')
  expect(annotations.map(({ tag, quote }) => [tag, quote])).toEqual(
    expect.arrayContaining([
      ['claim', 'The plan passed by 31 votes to 17'],
      ['figure', '31 votes'],
      ['quote', '31 votes'],
      ['attribution', 'votes to 17 after a debate'],
    ]),
  )
  expect(annotations).toHaveLength(4)
  await expect(page.getByRole('complementary').getByRole('listitem')).toHaveCount(4)
})

test('tags a span across a paragraph break with the text between', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, 'three hours.\n\n“This is', 'q')
  await saved(page)
  const { annotations } = await layerOnDisk(workspace, COUNCIL.id, 'ann')
  expect(annotations[0]?.quote).toBe('three hours.\n\n“This is')
})

test('trims white space at the edges of a selection', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, ' plan passed ', 'c')
  await saved(page)
  const { annotations } = await layerOnDisk(workspace, COUNCIL.id, 'ann')
  expect(annotations[0]?.quote).toBe('plan passed')
})

test('undoes and redoes every kind of edit', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, '31 votes', 'f')
  await page.keyboard.press('q')
  await page.keyboard.press('Delete')
  const cards = page.getByRole('complementary').getByRole('listitem')
  await expect(cards).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(cards).toHaveCount(1)
  await expect(cards.first()).toContainText('Quote')
  await page.keyboard.press('Control+z')
  await expect(cards.first()).toContainText('Figure')
  await page.keyboard.press('Control+z')
  await expect(cards).toHaveCount(0)
  for (let times = 0; times < 2; times += 1) await page.keyboard.press('Control+Shift+z')
  await expect(cards.first()).toContainText('Quote')
  await saved(page)
  const { annotations } = await layerOnDisk(workspace, COUNCIL.id, 'ann')
  expect(annotations.map((annotation) => annotation.tag)).toEqual(['quote'])
})

test('keeps what can be undone when another article is opened and the first again', async ({
  openSession,
  workspace,
}) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, '31 votes', 'f')
  await open(page, 'Haven slaat minder over, maar verdient meer')
  await open(page, COUNCIL.title)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('complementary').getByRole('listitem')).toHaveCount(0)
})

test('goes through the annotations by key and by Tab, and leaves past the last', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, '31 votes', 'f')
  await tag(page, '17', 'f')
  await page.keyboard.press('Escape')
  const selected = page.getByRole('complementary').locator('[aria-current=true]')
  await expect(selected).toHaveCount(0)
  await page.keyboard.press('[')
  await expect(selected).toContainText('17')
  await page.keyboard.press('[')
  await expect(selected).toContainText('31 votes')
  await page.keyboard.press(']')
  await expect(selected).toContainText('17')
  await page.keyboard.press('Shift+Tab')
  await expect(selected).toContainText('31 votes')
  await page.keyboard.press('Tab')
  await expect(selected).toContainText('17')
  await expect(documentOf(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(documentOf(page)).not.toBeFocused()
})

test('selects by click, and goes through what lies under the pointer', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, 'The plan passed by 31 votes to 17', 'c')
  await tag(page, '31 votes', 'f')
  await page.keyboard.press('Escape')
  const box = await select(page, '31 votes').then(() =>
    page.evaluate(() => document.getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON()),
  )
  await page.evaluate(() => document.getSelection()?.collapseToStart())
  const selected = page.getByRole('complementary').locator('[aria-current=true]')
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await page.mouse.click(middle.x, middle.y)
  await expect(selected).toContainText('Figure')
  await page.mouse.click(middle.x, middle.y)
  await expect(selected).toContainText('Claim')
  await page.mouse.click(middle.x, middle.y)
  await expect(selected).toContainText('Figure')
})

test('selects by mouse and tags from the toolbar at the selection', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  const box = await select(page, 'city council').then(() =>
    page.evaluate(() => document.getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON()),
  )
  await page.evaluate(() => document.getSelection()?.collapseToStart())
  await page.mouse.move(box.x + 1, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 5 })
  await page.mouse.up()
  await page.getByRole('main').getByRole('button', { name: 'Attribution' }).click()
  await saved(page)
  const { annotations } = await layerOnDisk(workspace, COUNCIL.id, 'ann')
  expect(annotations.map(({ tag, quote }) => [tag, quote])).toEqual([['attribution', 'city council']])
})

test('selects with the keys alone', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await documentOf(page).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('a')
  await saved(page)
  const { annotations } = await layerOnDisk(workspace, COUNCIL.id, 'ann')
  expect(annotations[0]?.quote).toBe('city council')
})

test('leaves keys to a text field, and takes them again in the text', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await select(page, '31 votes')
  const search = page.getByRole('navigation').getByRole('searchbox')
  await search.focus()
  await page.keyboard.type('cfqa1234')
  await expect(search).toHaveValue('cfqa1234')
  await search.fill('')
  await expectOnlyTag(page)
})

test('leaves keys to a dialog, and takes them again when it is closed', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await select(page, '31 votes')
  await page.keyboard.press('Control+Alt+m')
  // The letters come while it opens, at its first field, and at the last button.
  await page.keyboard.type('cfqa')
  const dialog = page.getByRole('dialog')
  const field = dialog.getByRole('searchbox')
  await expect(field).toBeFocused()
  await page.keyboard.type('1234')
  await page.keyboard.press('Shift+Tab')
  // In the field, Escape would clear it first.
  await expect(dialog.locator(':focus:not(input)')).toHaveCount(1)
  await page.keyboard.type('cfqa')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expectOnlyTag(page)
})

test('takes no key that composes a character', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await select(page, '31 votes')
  await documentOf(page).evaluate((root) => {
    for (const keys of [
      { key: 'c', isComposing: true },
      { key: 'Process', code: 'KeyC' },
    ])
      root.dispatchEvent(new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true }))
  })
  await expectOnlyTag(page)
})

/** Tags, and expects that annotation alone: whatever an earlier key had tagged would be beside it. */
async function expectOnlyTag(page: Page): Promise<void> {
  await tag(page, 'city council', 'a')
  const cards = page.getByRole('complementary').getByRole('listitem')
  await expect(cards.filter({ hasText: 'city council' })).toHaveCount(1)
  await expect(cards).toHaveCount(1)
}

test('shows the text with nothing in it but the text', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, '31 votes', 'f')
  const { article } = await page.evaluate(async (id) => {
    const answer = await window.factmark.openArticle({ id })
    return { article: answer.ok ? (JSON.parse(answer.value.article) as { text: string; title: string }) : null }
  }, COUNCIL.id)
  const bare = (text: string) => text.replace(/\s+/g, '')
  expect(bare((await documentOf(page).textContent()) ?? '')).toBe(bare(article?.text ?? 'nothing'))
  await expect(titled(page, COUNCIL.title)).toHaveCount(1)
  await expect(page.getByRole('status')).toHaveCount(1)
})
