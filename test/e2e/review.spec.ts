/** Review from a colleague's tags to their answer: verdicts by key, comments, proposals, what should be tagged. */
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import type { Review } from '../../src/core/model/layer.ts'
import { expect, type Fixtures, layerOnDisk, open, saved, select, test } from './factmark.ts'
import { councilIn, idOf, MADE, spanOf } from './layers.ts'
import { give, pane, putTwoAnnotators, rows } from './reviewing.ts'
import { COUNCIL } from './samples.ts'

/** Opens the review of the sample layers as one of their annotators. */
async function reviewSamples(openSession: Fixtures['openSession'], workspace: string): Promise<Page> {
  await cp('annotations/layers', join(workspace, 'layers'), { recursive: true })
  const { page } = await openSession({ workspace, annotator: 'sample-a' })
  await open(page, COUNCIL.title)
  await page.keyboard.press('Control+Shift+r')
  await expect(rows(page).first()).toBeVisible()
  return page
}

test('gives verdicts by key: agrees, disputes with a proposal and a comment, says what is missing', async ({
  openSession,
  workspace,
}) => {
  await putTwoAnnotators(workspace)
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await page.keyboard.press('Control+Shift+r')
  await expect(rows(page)).toHaveCount(6)
  await page.keyboard.press(']')
  await expect(rows(page).first().locator('[aria-current=true]')).toContainText('£48.5 million')
  await expect(pane(page).locator('[aria-live=polite]')).toHaveText('1 of 6: £48.5 million')
  await page.keyboard.press('y')
  await expect(rows(page).nth(1).locator('[aria-current=true]')).toContainText('31 votes')
  await select(page, '31 votes to 17')
  await page.keyboard.press('p')
  await page.keyboard.press('r')
  await page.keyboard.type('Both numbers belong to it.')
  await page.keyboard.press('Control+Enter')
  await select(page, 'shopkeepers')
  await page.keyboard.press('f')
  await saved(page)
  await expect(pane(page)).toContainText('2 of 6 decided')
  const { reviews } = await layerOnDisk(workspace, COUNCIL.id, 'ann')
  expect(reviews.map(({ annotator, verdict, reason, comment }) => [annotator, verdict, reason, comment])).toEqual([
    ['bob', 'agree', null, ''],
    ['bob', 'dispute', 'boundary', 'Both numbers belong to it.'],
    ['bob', 'dispute', 'missing', ''],
  ])
})

test('shows what colleagues say of one’s annotations, takes an answer, and accepts a proposal with one key', async ({
  openSession,
  workspace,
}) => {
  const article = await councilIn(workspace)
  const reviewOf = (number: number, fields: Partial<Review>): Review => ({
    id: `00000000-0000-4000-8000-00000000000${number}`,
    annotator: 'bob',
    annotation: null,
    verdict: 'dispute',
    reason: null,
    proposal: null,
    comment: '',
    at: MADE,
    ...fields,
  })
  await putTwoAnnotators(workspace, {
    ann: {
      reviews: [
        reviewOf(1, { annotation: idOf('bob', '£48.5 million'), verdict: 'agree' }),
        reviewOf(2, {
          annotation: idOf('bob', '31 votes'),
          reason: 'boundary',
          proposal: { tag: 'figure', ...spanOf(article, '31 votes to 17') },
          comment: 'Both numbers belong to it.',
        }),
        reviewOf(3, { reason: 'missing', proposal: { tag: 'claim', ...spanOf(article, 'shopkeepers') } }),
      ],
    },
  })
  const running = await openSession({ workspace, annotator: 'bob' })
  const { page } = running
  await open(page, COUNCIL.title)
  await give(running, 'review-received')
  await expect(rows(page)).toHaveCount(3)
  await rows(page).filter({ hasText: 'Both numbers' }).getByRole('button').first().click()
  await page.keyboard.press('r')
  await page.keyboard.type('True.')
  await page.keyboard.press('Control+Enter')
  const missing = rows(page).filter({ hasText: 'Missing annotation' })
  await missing.getByRole('button').first().click()
  await page.keyboard.press('v')
  await expect(missing).toContainText('accepted')
  await saved(page)
  const { annotations, replies } = await layerOnDisk(workspace, COUNCIL.id, 'bob')
  expect(annotations.map(({ quote }) => quote)).toContain('shopkeepers')
  expect(replies.map(({ text }) => text)).toEqual(['True.'])
})

test('lists what should be tagged, with a comment, and takes it back', async ({ openSession, workspace }) => {
  const page = await reviewSamples(openSession, workspace)
  await select(page, 'shopkeepers')
  await page.keyboard.press('c')
  const asked = rows(page).filter({ hasText: 'missing' })
  await expect(asked).toContainText('shopkeepers')
  await expect(pane(page).locator('[aria-current=true]')).toContainText('shopkeepers')
  await page.keyboard.press('r')
  await expect(page.locator('[data-review-comment]')).toBeFocused()
  await page.keyboard.type('They are counted later.')
  await page.keyboard.press('Control+Enter')
  await expect(asked).toContainText('They are counted later.')
  await page.keyboard.press('Delete')
  await expect(asked).toHaveCount(0)
  await saved(page)
  expect((await layerOnDisk(workspace, COUNCIL.id, 'sample-a')).reviews).toEqual([])
})

test('comments on what a key has just made, however fast the next key comes', async ({ openSession, workspace }) => {
  const page = await reviewSamples(openSession, workspace)
  await page.keyboard.press(']')
  await expect(pane(page).locator('[aria-current=true]')).toBeVisible()
  await select(page, 'shopkeepers')
  // Both in one task: nothing is drawn between them.
  await page.evaluate(() => {
    for (const key of ['c', 'r'])
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  })
  const made = rows(page).filter({ hasText: 'shopkeepers' }).filter({ hasText: 'missing' })
  await expect(made.locator('[data-review-comment]')).toBeFocused()
  await page.keyboard.type('They are counted later.')
  await page.keyboard.press('Control+Enter')
  await saved(page)
  const { reviews } = await layerOnDisk(workspace, COUNCIL.id, 'sample-a')
  expect(reviews.map(({ reason, comment }) => [reason, comment])).toEqual([['missing', 'They are counted later.']])
})

test('says which colleague’s file is damaged until it is repaired, and keeps its format’s terms for who asks', async ({
  openSession,
  workspace,
}) => {
  await putTwoAnnotators(workspace)
  const file = join(workspace, 'layers', COUNCIL.id, 'bob.json')
  const good = await readFile(file, 'utf8')
  await writeFile(file, good.replace('"tag": "figure"', '"tag": "number"'))
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await page.keyboard.press('Control+Shift+r')
  const message = page
    .getByRole('region', { name: 'Messages' })
    .locator('div', { hasText: /bob\.json can’t be read/ })
    .first()
  await expect(message).toContainText('annotation 1 is damaged')
  await expect(message.getByText(/annotations\[0\]/)).toBeHidden()
  await message.getByText('Details').click()
  await expect(message.getByText(/annotations\[0\]\.tag/)).toBeVisible()
  await writeFile(file, good)
  await expect(rows(page).first()).toBeVisible()
  await expect(page.getByText(/bob\.json can’t be read/)).toHaveCount(0)
})

test('clears a filter that lets nothing through', async ({ openSession, workspace }) => {
  const page = await reviewSamples(openSession, workspace)
  const all = await rows(page).count()
  await pane(page)
    .getByRole('button', { name: /^Disputed/ })
    .click()
  await expect(pane(page)).toContainText('Nothing matches.')
  await pane(page).getByRole('button', { name: 'Clear the filter' }).click()
  await expect(rows(page)).toHaveCount(all)
})

test('goes on after a dispute as after agreement, takes it out of the undecided ones, and says what it replaced', async ({
  openSession,
  workspace,
}) => {
  const page = await reviewSamples(openSession, workspace)
  await pane(page)
    .getByRole('button', { name: /^Undecided/ })
    .click()
  await rows(page).nth(1).getByRole('button').first().click()
  const words = await rows(page).nth(1).locator('q').first().textContent()
  await page.keyboard.press('g')
  await expect(pane(page).locator('[aria-current=true]')).not.toContainText(words ?? '')
  const messages = page.getByRole('region', { name: 'Messages' })
  await messages.getByRole('button', { name: 'Add comment' }).click()
  await expect(page.locator('[data-review-comment]')).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('y')
  await expect(messages).toContainText('Verdict changed from “disputed: Guideline” to “agreed”')
  await messages.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(messages).toContainText('Undone: verdict')
})

test('makes current what is reviewed where the text is clicked', async ({ openSession, workspace }) => {
  const page = await reviewSamples(openSession, workspace)
  await select(page, '£48.5 million')
  const place = await page.evaluate(() => {
    const box = document.getSelection()?.getRangeAt(0).getBoundingClientRect()
    document.getSelection()?.collapseToStart()
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  })
  if (!place) throw new Error('no place')
  await page.mouse.click(place.x, place.y)
  await expect(pane(page).locator('[aria-current=true]')).toContainText('£48.5 million')
})
