/** Everything that keys can do to a span, each with its undo. */
import type { Page } from 'playwright/test'
import { documentOf, expect, layerOnDisk, open, saved, select, tag, test } from './factmark.ts'
import { COUNCIL } from './samples.ts'

const SPAN = 'passed by 31 votes'

/** What a key makes of the one figure "passed by 31 votes". */
const RESIZES: readonly (readonly [string, string])[] = [
  ['Alt+ArrowRight', 'passed by 31 votes to'],
  ['Alt+ArrowLeft', 'passed by 31'],
  ['Alt+Shift+ArrowRight', 'by 31 votes'],
  ['Alt+Shift+ArrowLeft', 'plan passed by 31 votes'],
  ['Control+Alt+ArrowRight', 'passed by 31 votes t'],
  ['Control+Alt+ArrowLeft', 'passed by 31 vote'],
  ['Control+Alt+Shift+ArrowRight', 'assed by 31 votes'],
  ['Control+Alt+Shift+ArrowLeft', 'n passed by 31 votes'],
]

async function quotes(page: Page, workspace: string): Promise<readonly (readonly [string, string])[]> {
  await saved(page)
  const { annotations } = await layerOnDisk(workspace, COUNCIL.id, 'ann')
  return annotations.map(({ tag, quote }) => [tag, quote] as const)
}

test('moves either edge by word and by character, and back by undo', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, SPAN, 'f')
  for (const [key, expected] of RESIZES) {
    await page.keyboard.press(key)
    expect(await quotes(page, workspace), key).toEqual([['figure', expected]])
    await page.keyboard.press('Control+z')
    expect(await quotes(page, workspace), `undo of ${key}`).toEqual([['figure', SPAN]])
  }
})

test('splits at the cursor and merges again, each one step of undo', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, SPAN, 'f')
  await select(page, '31 votes')
  await documentOf(page).evaluate(() => document.getSelection()?.collapseToStart())
  await page.keyboard.press('x')
  const parts = [
    ['figure', 'passed by'],
    ['figure', '31 votes'],
  ]
  expect(await quotes(page, workspace)).toEqual(parts)
  await page.keyboard.press('m')
  expect(await quotes(page, workspace)).toEqual([['figure', SPAN]])
  await page.keyboard.press('Control+z')
  expect(await quotes(page, workspace)).toEqual(parts)
  await page.keyboard.press('Control+z')
  expect(await quotes(page, workspace)).toEqual([['figure', SPAN]])
})

test('tags one span twice', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, SPAN, 'c')
  await page.keyboard.press('Shift+F')
  expect((await quotes(page, workspace)).toSorted()).toEqual([
    ['claim', SPAN],
    ['figure', SPAN],
  ])
})

test('changes and removes several at once, as one step of undo', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  for (const words of ['city council', '31 votes', 'three hours']) await tag(page, words, 'f')
  await page.keyboard.press('Control+Shift+a')
  await page.keyboard.press('q')
  expect((await quotes(page, workspace)).map(([tag]) => tag)).toEqual(['quote', 'quote', 'quote'])
  await page.keyboard.press('Control+z')
  expect((await quotes(page, workspace)).map(([tag]) => tag)).toEqual(['figure', 'figure', 'figure'])
  await page.keyboard.press('Control+Shift+a')
  await page.keyboard.press('Delete')
  expect(await quotes(page, workspace)).toEqual([])
  await page.keyboard.press('Control+z')
  expect(await quotes(page, workspace)).toHaveLength(3)
})

test('says how many are selected, and merges them by the button on the card', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  for (const words of ['passed by', '31 votes', '17']) await tag(page, words, 'f')
  const cards = page.getByRole('complementary')
  const card = (name: string) => cards.getByRole('button', { name: new RegExp(`^Figure, \\d of 3: ${name}$`) })
  await card('passed by').click()
  await card('31 votes').click({ modifiers: ['Shift'] })
  await expect(cards.getByText('2 selected')).toBeVisible()
  await cards.getByRole('button', { name: 'Merge annotations' }).click()
  const merged = [
    ['figure', SPAN],
    ['figure', '17'],
  ]
  expect(await quotes(page, workspace)).toEqual(merged)
  await page.keyboard.press('Control+z')
  expect(await quotes(page, workspace)).toHaveLength(3)
})

test('says so where a key has nothing to do', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, SPAN, 'f')
  const hint = page.locator('[data-area=reader] [aria-live][data-shown=true]')
  for (const [key, words] of [
    ['f', 'This already has the tag Figure'],
    ['=', /^There are no suggestions here|^Select a suggestion first/],
    ['y', /^Open Review/],
    ['F7', 'No quotes without an attribution'],
    ['F8', 'No claims without an attribution'],
    ['m', /^There is nothing to merge/],
    ['x', /^Place the cursor/],
  ] as const) {
    await page.keyboard.press(key)
    await expect(hint, key).toHaveText(words)
  }
  expect(await quotes(page, workspace)).toEqual([['figure', SPAN]])
})

test('goes on from the text cursor where it was moved away from what is selected', async ({
  openSession,
  workspace,
}) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  for (const words of ['three hours', '31 votes', 'city council']) await tag(page, words, 'f')
  const card = page.getByRole('complementary').locator('[aria-current=true]')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('[')
  await expect(card).toContainText('three hours')
  await page.keyboard.press('[')
  await expect(card).toContainText('31 votes')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press(']')
  await expect(card).toContainText('city council')
})
