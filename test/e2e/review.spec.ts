/** Review from end to end: blind tagging, bundles, verdicts, settling, and what re-opens when a layer changes. */
import { cp, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Page } from 'playwright/test'
import { serializeWorkspace } from '../../src/core/model/files.ts'
import { ADJUDICATED } from '../../src/core/model/ids.ts'
import { close, expect, layerOnDisk, open, type Running, saved, select, tag, test } from './factmark.ts'
import { COUNCIL } from './samples.ts'

const QUOTE = '“This is the night we stop crossing our fingers,”'
const SOURCE = 'the leader of the council told a packed public gallery'

/** Answers the system's dialogs for files with this path. */
async function answerDialogs({ app }: Running, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, path)
}

/** Gives a command by its menu item. */
async function give({ app }: Running, command: string): Promise<void> {
  await app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), command)
}

const pane = (page: Page) => page.getByRole('complementary', { name: 'Review' })
const rows = (page: Page) => pane(page).getByRole('listitem')
const lanes = (page: Page) =>
  page.evaluate(() => [...CSS.highlights].filter(([name, { size }]) => name.startsWith('peer-0') && size > 0).length)

/** Writes the open article into a bundle, with the layers that the dialog proposes. */
async function send(running: Running, path: string): Promise<void> {
  await answerDialogs(running, path)
  await give(running, 'send-for-review')
  await running.page.getByRole('dialog').getByRole('button', { name: 'Save file…' }).click()
  await expect(running.page.getByText(`Saved: ${path}`)).toBeVisible()
}

async function receive(running: Running, path: string): Promise<void> {
  await answerDialogs(running, path)
  await give(running, 'open-bundle')
  await expect(running.page.getByText(`${basename(path)}: `).last()).toBeVisible()
}

test('two annotators tag blind, exchange bundles, review, settle, and a change opens what it is about again', async ({
  start,
  workspace,
  folder,
}) => {
  const other = join(folder, 'other')
  await cp(join(workspace, 'workspace.json'), join(other, 'workspace.json'))
  const blind = join(folder, 'blind.json')
  const back = join(folder, 'back.json')

  // Ann tags and sends the article without anybody's layer.
  const ann = await start({ workspace, annotator: 'ann', userData: join(folder, 'ann') })
  await open(ann.page, COUNCIL.title)
  await tag(ann.page, '31 votes to 17', 'f')
  await tag(ann.page, '£48.5 million', 'f')
  await saved(ann.page)
  await answerDialogs(ann, blind)
  await give(ann, 'send-for-review')
  await ann.page.getByRole('dialog').getByRole('checkbox', { name: /ann/ }).uncheck()
  await ann.page.getByRole('dialog').getByRole('button', { name: 'Save file…' }).click()
  await expect(ann.page.getByText(`Saved: ${blind}`)).toBeVisible()

  // Bob opens it in a workspace of his own, tags, is done, and sends his layer back.
  const bob = await start({ workspace: other, annotator: 'bob', userData: join(folder, 'bob') })
  await receive(bob, blind)
  await expect(bob.page.getByRole('heading', { level: 1, name: COUNCIL.title })).toBeVisible()
  await tag(bob.page, '31 votes', 'f')
  await tag(bob.page, '£48.5 million', 'f')
  await tag(bob.page, 'just over three hours', 'f')
  await bob.page.keyboard.press('Control+Enter')
  await saved(bob.page)
  await send(bob, back)

  // Bob's tags stay hidden from Ann until she is done.
  await receive(ann, back)
  await ann.page.keyboard.press('Control+Shift+r')
  await expect(pane(ann.page)).toContainText('stay hidden')
  await pane(ann.page).getByRole('button', { name: 'Mark as done' }).click()
  await expect(rows(ann.page)).toHaveCount(3)

  // She goes through them by key: agrees, disputes with a proposal, says what should be tagged.
  await ann.page.keyboard.press(']')
  await expect(rows(ann.page).first().locator('[aria-current=true]')).toContainText('£48.5 million')
  await expect(pane(ann.page).locator('[aria-live=polite]')).toHaveText('1 of 3: £48.5 million')
  await ann.page.keyboard.press('y')
  await expect(rows(ann.page).nth(1).locator('[aria-current=true]')).toContainText('31 votes')
  await select(ann.page, '31 votes to 17')
  await ann.page.keyboard.press('p')
  await ann.page.keyboard.press('r')
  await ann.page.keyboard.type('Both numbers belong to it.')
  await ann.page.keyboard.press('Control+Enter')
  await select(ann.page, 'three times')
  await ann.page.keyboard.press('f')
  await saved(ann.page)
  await expect(pane(ann.page)).toContainText('2 of 3 decided')
  const { reviews } = await layerOnDisk(workspace, COUNCIL.id, 'ann')
  expect(reviews.map(({ annotator, verdict, reason, comment }) => [annotator, verdict, reason, comment])).toEqual([
    ['bob', 'agree', null, ''],
    ['bob', 'dispute', 'boundary', 'Both numbers belong to it.'],
    ['bob', 'dispute', 'missing', ''],
  ])
  const forth = join(folder, 'forth.json')
  await send(ann, forth)

  // Bob sees the verdicts, answers, and accepts the proposals with one key each.
  await receive(bob, forth)
  await give(bob, 'review-received')
  await expect(rows(bob.page)).toHaveCount(3)
  await rows(bob.page).filter({ hasText: 'Both numbers' }).getByRole('button').first().click()
  await bob.page.keyboard.press('r')
  await bob.page.keyboard.type('True.')
  await bob.page.keyboard.press('Control+Enter')
  await rows(bob.page).filter({ hasText: 'Missing annotation' }).getByRole('button').first().click()
  await bob.page.keyboard.press('v')
  await expect(rows(bob.page).filter({ hasText: 'Missing annotation' })).toContainText('accepted')
  await saved(bob.page)
  const bobs = await layerOnDisk(other, COUNCIL.id, 'bob')
  expect(bobs.annotations.map(({ quote }) => quote)).toContain('three times')
  expect(bobs.replies.map(({ text }) => text)).toEqual(['True.'])
  await pane(bob.page).getByRole('button', { name: 'Close review' }).click()
  await tag(bob.page, SOURCE, 'a')
  await tag(bob.page, QUOTE, 'q')
  await bob.page.keyboard.press('l')
  await expect(bob.page.getByRole('listbox', { name: 'Link to' })).toBeFocused()
  await bob.page.keyboard.press('Enter')
  await saved(bob.page)
  const again = join(folder, 'again.json')
  await send(bob, again)
  await receive(ann, again)

  // Ann settles: what is agreed at once, the differences one by one, rejecting one of them.
  await give(ann, 'adjudicate')
  await pane(ann.page)
    .getByRole('button', { name: /^Accept 1 agreed/ })
    .click()
  await expect(pane(ann.page)).toContainText('1 of 6 decided')
  await ann.page.keyboard.press(']')
  await ann.page.keyboard.press('u')
  await ann.page.keyboard.press('0')
  for (let left = 3; left > 0; left -= 1) await ann.page.keyboard.press('d')
  await expect(pane(ann.page)).toContainText('All differences are resolved.')
  await saved(ann.page)
  const settled = await layerOnDisk(workspace, COUNCIL.id, ADJUDICATED)
  expect(settled.decisions?.map(({ outcome, by }) => [outcome, by])).toEqual([
    ['agreed', 'ann'],
    ['one', 'ann'],
    ['none', 'ann'],
    ['one', 'ann'],
    ['one', 'ann'],
    ['one', 'ann'],
  ])
  expect(
    settled.annotations.map(({ quote, provenance }) => [quote, provenance?.from.map(({ annotator }) => annotator)]),
  ).toEqual([
    ['£48.5 million', ['ann', 'bob']],
    ['31 votes to 17', ['ann']],
    [QUOTE, ['bob']],
    [SOURCE, ['bob']],
    ['three times', ['bob']],
  ])
  // The quote keeps its source, which has an id of its own in the settled layer.
  const [quote, source] = [QUOTE, SOURCE].map((words) => settled.annotations.find(({ quote }) => quote === words))
  expect(quote?.links).toEqual([{ rel: 'attributed-to', to: source?.id }])

  // The report says all of it, as one file of HTML and as PDF.
  for (const [as, button] of [
    ['html', 'Save as HTML…'],
    ['pdf', 'Save as PDF…'],
  ] as const) {
    const report = join(folder, `report.${as}`)
    await answerDialogs(ann, report)
    await give(ann, 'review-report')
    await ann.page.getByRole('dialog').getByRole('button', { name: button }).click()
    await expect(ann.page.getByText(`Saved: ${report}`)).toBeVisible()
    const bytes = await readFile(report)
    if (as === 'pdf') expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    else
      for (const words of ['Both numbers belong to it.', 'bob: True.', 'resolved annotations'])
        expect(String(bytes)).toContain(words)
  }
  await give(ann, 'adjudicate')
  await expect(pane(ann.page)).toContainText('6 of 6 decided')

  // Undo, redo, and a change of Ann's layer: only what it is about is open again.
  await ann.page.keyboard.press('Control+z')
  await expect(pane(ann.page)).toContainText('5 of 6 decided')
  await ann.page.keyboard.press('Control+Shift+z')
  await expect(pane(ann.page)).toContainText('6 of 6 decided')
  await pane(ann.page).getByRole('button', { name: 'Close review' }).click()
  await ann.page
    .getByRole('complementary')
    .getByRole('button', { name: /£48.5 million/ })
    .first()
    .click()
  await ann.page.keyboard.press('c')
  await give(ann, 'adjudicate')
  await expect(pane(ann.page)).toContainText('5 of 6 decided')
  await expect(rows(ann.page).first()).toContainText('£48.5 million')
  await expect(rows(ann.page).first()).toContainText('open')
  await close(ann)
  await close(bob)
})

test('draws colleagues in lanes of their own, and finds each difference by its kind and tags', async ({
  start,
  workspace,
}) => {
  await cp('annotations/layers', join(workspace, 'layers'), { recursive: true })
  const { page, app } = await start({ workspace, annotator: 'sample-a' })
  await open(page, COUNCIL.title)
  await give({ page, app }, 'compare')
  await expect(pane(page).getByRole('row', { name: /All tags/ })).toContainText('39')
  await expect.poll(() => lanes(page)).toBe(4)
  const missing = pane(page)
    .getByRole('row', { name: /All tags/ })
    .getByRole('button')
    .last()
  await missing.click()
  await expect(rows(page)).toHaveCount(Number(await missing.textContent()))
  await rows(page).first().getByRole('button').click()
  await expect(rows(page).first().locator('[aria-current=true]')).toBeVisible()
  await missing.click()
  await pane(page).getByText('Tags by you (rows) and Sample B (columns)').click()
  await pane(page).getByRole('button', { name: '1', exact: true }).last().click()
  await expect(rows(page).first()).toContainText('Missing')
  await pane(page).getByRole('button', { name: 'Sample B', exact: true }).click()
  await expect(pane(page)).toContainText('nothing to compare yet')
  await expect.poll(() => lanes(page)).toBe(0)
  await pane(page).getByRole('button', { name: 'Close review' }).click()
  await expect(page.getByRole('complementary', { name: 'Annotations' })).toBeVisible()
})

test('measures an article and the workspace, and opens what lies behind a number', async ({ start, workspace }) => {
  await cp('annotations/layers', join(workspace, 'layers'), { recursive: true })
  const running = await start({ workspace, annotator: 'sample-a' })
  const { page } = running
  await open(page, COUNCIL.title)
  await page.keyboard.press('Control+Shift+y')
  const dialog = page.getByRole('dialog', { name: 'Agreement' })
  await expect(dialog).toContainText('Sample A, Sample B: 1 article')
  await dialog.getByRole('button', { name: 'Workspace' }).click()
  await expect(dialog).toContainText('Sample A, Sample B: 3 articles')
  const all = dialog.getByRole('row', { name: /^All tags/ })
  await expect(all.getByRole('cell')).toContainText([
    '0.89',
    '0.94',
    '0.94',
    '–too few annotators',
    '0.98',
    /0\.9\d0\.9\d – 0\.9\d/,
  ])
  await dialog.getByRole('button', { name: /^Figure/ }).click()
  await expect(dialog).toBeHidden()
  await expect(rows(page).first()).toContainText('Figure')
})

test('switches blind tagging off for the workspace, and back', async ({ start, workspace }) => {
  await cp('annotations/layers/council-flood-defences', join(workspace, 'layers', COUNCIL.id), { recursive: true })
  const { page } = await start({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await page.keyboard.press('Control+Shift+r')
  await expect(pane(page)).toContainText('2 colleagues have annotated')
  await pane(page).getByRole('button', { name: 'Blind tagging…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Blind tagging' })
  await expect(dialog).toContainText('to everyone in this workspace')
  await dialog.getByRole('button', { name: 'Turn off blind tagging' }).click()
  await expect(rows(page).first()).toBeVisible()
  const blind = async () => JSON.parse(await readFile(join(workspace, 'workspace.json'), 'utf8')).blind
  expect(await blind()).toBe(false)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(pane(page)).toContainText('stay hidden')
  expect(await blind()).toBe(true)
})

test('follows blind tagging that somebody else switches', async ({ start, workspace }) => {
  await cp('annotations/layers/council-flood-defences', join(workspace, 'layers', COUNCIL.id), { recursive: true })
  const { app, page } = await start({ workspace, annotator: 'ann' })
  const say = (blind: boolean) =>
    writeFile(
      join(workspace, 'workspace.json'),
      serializeWorkspace({ format: 'factmark-workspace', version: 1, title: 'Ours', blind }),
    )
  await open(page, COUNCIL.title)
  await page.keyboard.press('Control+Shift+r')
  await expect(pane(page)).toContainText('2 colleagues have annotated')
  await pane(page).getByRole('button', { name: 'Blind tagging…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Blind tagging' })
  await expect(dialog.getByRole('button', { name: 'Turn off blind tagging' })).toBeVisible()
  await say(false)
  await expect(dialog.getByRole('button', { name: 'Turn on blind tagging' })).toBeVisible()
  await expect(page.getByText('A colleague turned off blind tagging')).toBeVisible()
  await expect.poll(() => lanes(page)).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  await expect(rows(page).first()).toBeVisible()
  // They are hidden at once, before the main process has said anew what may be seen.
  await app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('factmark:request:colleagues')
    ipcMain.handle('factmark:request:colleagues', () => new Promise(() => {}))
  })
  await say(true)
  await expect(page.getByText('A colleague turned on blind tagging')).toBeVisible()
  await expect(pane(page)).toContainText('2 colleagues have annotated')
  await expect(rows(page)).toHaveCount(0)
  await expect.poll(() => lanes(page)).toBe(0)
})

test('goes through what should be tagged and what was answered, by click in the text too', async ({
  start,
  workspace,
}) => {
  await cp('annotations/layers', join(workspace, 'layers'), { recursive: true })
  const { page } = await start({ workspace, annotator: 'sample-a' })
  await open(page, COUNCIL.title)
  await page.keyboard.press('Control+Shift+r')
  await expect(rows(page).first()).toBeVisible()
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

  // A dispute takes the tag out of the undecided ones, but not away from under one's hands.
  await pane(page)
    .getByRole('button', { name: /^Undecided/ })
    .click()
  await rows(page).nth(1).getByRole('button').first().click()
  const words = await rows(page).nth(1).locator('q').first().textContent()
  await page.keyboard.press('g')
  await expect(pane(page).locator('[aria-current=true]')).toContainText(words ?? '')
  await page.keyboard.press(']')
  await expect(pane(page).locator('[aria-current=true]')).not.toContainText(words ?? '')

  // A click on the words makes what is reviewed there current.
  await pane(page)
    .getByRole('button', { name: /^All 4/ })
    .click()
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
