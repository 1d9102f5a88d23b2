/** Notes, links and finding, by key and by mouse, each with its undo. */
import { drag } from './dragging.ts'
import { documentOf, expect, layerOnDisk, open, saved, select, tag, test } from './factmark.ts'
import { COUNCIL } from './samples.ts'

const QUOTE = '“This is the night we stop crossing our fingers,”'
const SOURCE = 'the leader of the council told a packed public gallery'

test('writes a note by key, keeps it on leaving the field, and takes it back by undo', async ({
  openSession,
  workspace,
}) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, '31 votes', 'f')
  await page.keyboard.press('n')
  await page.keyboard.type('check the minutes: c f q')
  await page.keyboard.press('Control+Enter')
  await saved(page)
  expect((await layerOnDisk(workspace, COUNCIL.id, 'ann')).annotations.map(({ note }) => note)).toEqual([
    'check the minutes: c f q',
  ])
  await page.keyboard.press('Control+z')
  await saved(page)
  expect((await layerOnDisk(workspace, COUNCIL.id, 'ann')).annotations.map(({ note }) => note)).toEqual([''])
})

test('links a quote with the nearest attribution by two keys, and unlinks it the same way', async ({
  openSession,
  workspace,
}) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, 'said a founder of the residents’ group', 'a')
  await tag(page, SOURCE, 'a')
  await tag(page, QUOTE, 'q')
  await page.keyboard.press('l')
  await page.keyboard.press('Enter')
  await saved(page)
  const linked = await layerOnDisk(workspace, COUNCIL.id, 'ann')
  const source = linked.annotations.find(({ quote }) => quote === SOURCE)
  const links = () =>
    layerOnDisk(workspace, COUNCIL.id, 'ann').then((layer) => layer.annotations.map(({ links }) => links))
  expect((await links()).flat()).toEqual([{ rel: 'attributed-to', to: source?.id }])
  await page.keyboard.press('l')
  await page.keyboard.press('Enter')
  await saved(page)
  expect((await links()).flat()).toEqual([])
  await page.keyboard.press('Control+z')
  await saved(page)
  expect((await links()).flat()).toHaveLength(1)
})

test('links by dragging one card onto another', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, SOURCE, 'a')
  await tag(page, QUOTE, 'q')
  await saved(page)
  const cards = page.getByRole('complementary').getByRole('listitem')
  const linksOnDisk = async () => {
    const { annotations } = await layerOnDisk(workspace, COUNCIL.id, 'ann')
    return annotations.find(({ tag }) => tag === 'quote')?.links
  }
  await drag(page, cards.first(), cards.nth(1))
  await expect.poll(linksOnDisk).toHaveLength(1)
  await expect(cards.first()).toContainText(`→ ${SOURCE}`)
  await expect(cards.nth(1)).toContainText('1 linked annotation')
  await page.keyboard.press('Control+z')
  await expect.poll(linksOnDisk).toEqual([])
})

test('finds words, steps through them, and tags all of them as one step of undo', async ({
  openSession,
  workspace,
}) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('council')
  const bar = page.getByRole('search', { name: 'Find in article' })
  await expect(bar.getByText(/^1 of/), 'shown while it is typed').toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.getSelection()?.toString().toLowerCase())).toBe('council')
  const count = Number((await bar.getByText(/of \d+/).textContent())?.match(/of (\d+)/)?.[1])
  await bar.getByRole('button', { name: 'Tag all matches as attribution' }).click()
  await saved(page)
  expect((await layerOnDisk(workspace, COUNCIL.id, 'ann')).annotations).toHaveLength(count)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await saved(page)
  expect((await layerOnDisk(workspace, COUNCIL.id, 'ann')).annotations).toHaveLength(0)
})

test('finds from the text cursor on, stays at a hit while its words are typed on, and takes the field back', async ({
  openSession,
  workspace,
}) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  const bar = page.getByRole('search', { name: 'Find in article' })
  const field = bar.getByRole('textbox')
  // The second of five; the keys come before the browser has reported the selection.
  await select(page, 'leader of the council')
  await page.evaluate(() => document.getSelection()?.collapseToStart())
  await page.keyboard.press('Control+f')
  await page.keyboard.type('counc')
  await page.keyboard.press('Enter')
  await expect(bar.getByText('2 of 5')).toBeVisible()
  await page.keyboard.type('il')
  await page.keyboard.press('Enter')
  await expect(bar.getByText('2 of 5')).toBeVisible()
  await page.keyboard.press('Shift+Enter')
  await expect(bar.getByText('1 of 5')).toBeVisible()
  await documentOf(page).focus()
  await page.keyboard.press('Control+f')
  await expect(field).toBeFocused()
  await page.keyboard.type('votes')
  await expect(field).toHaveValue('votes')
  await page.keyboard.press('Escape')
  await select(page, 'council', 1)
  await page.keyboard.press('Control+f')
  await expect(bar.getByText('2 of 5')).toBeVisible()
})

test('gives up a regular expression that never ends, and stays usable', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await page.keyboard.press('Control+f')
  await page.getByRole('button', { name: 'Regular expression' }).click()
  const field = page.getByRole('textbox', { name: 'Find in article' })
  await field.fill('council|councillors')
  await expect(page.getByText(/of 5$/)).toBeVisible()
  await field.fill('((\\w|\\s|[,.])+)+§')
  // What was found before is not what is looked for now.
  await page.keyboard.press('Control+Alt+1')
  await expect(page.getByText(/takes longer than 2 seconds/)).toBeVisible()
  await field.fill('\\d+ votes')
  await expect(page.getByText(/of 1$/)).toBeVisible()
  await expect(page.getByRole('complementary').getByRole('listitem')).toHaveCount(0)
})
