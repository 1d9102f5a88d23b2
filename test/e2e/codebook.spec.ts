/** A workspace gets a codebook, and its questions are answered by keys, about annotations and about the article. */
import { randomUUID } from 'node:crypto'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defaultCodebook } from '../../src/core/codebook/defaultCodebook.ts'
import { serializeCodebook } from '../../src/core/model/files.ts'
import { violations } from './axe.ts'
import { documentOf, expect, layerOnDisk, open, saved, tag, test } from './factmark.ts'
import { give } from './reviewing.ts'
import { COUNCIL } from './samples.ts'

test('asks the codebook’s questions: digits answer them, undo takes answers back, and a revision says who changed what', async ({
  openSession,
  workspace,
}) => {
  const running = await openSession({ workspace, annotator: 'ann' })
  const { page } = running
  await open(page, COUNCIL.title)
  await tag(page, 'The plan passed by 31 votes to 17', 'c')
  await page.keyboard.press(';')
  await expect(page.getByText('The codebook asks nothing about this annotation')).toBeVisible()

  await give(running, 'codebook')
  const dialog = page.getByRole('dialog', { name: 'Codebook' })
  await dialog.getByRole('button', { name: 'Start with common questions' }).click()
  await dialog.getByRole('button', { name: 'Can it be checked?' }).click()
  await dialog
    .getByRole('group', { name: 'Partly' })
    .getByRole('textbox', { name: /^Name in English/ })
    .fill('In part')
  expect(await violations(page), 'the codebook').toEqual([])
  await dialog.getByRole('textbox', { name: 'Why you change it' }).fill('First questions')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toHaveCount(0)
  const stored = JSON.parse(await readFile(join(workspace, 'codebook.json'), 'utf8')) as {
    revision: number
    revisions: { by: string; note: string }[]
  }
  expect(stored).toMatchObject({ revision: 1, revisions: [{ by: 'ann', note: 'First questions' }] })

  await page.keyboard.press('[')
  await page.keyboard.press(';')
  const questions = page.getByRole('group', { name: 'Questions about this annotation' })
  await expect(questions).toBeFocused()
  expect(await violations(page), 'the questions').toEqual([])
  await page.keyboard.press('1')
  await expect(page.getByRole('region', { name: 'Keys that matter now' })).toContainText('Next without an answer')
  await page.keyboard.press('2')
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone: attribute', { exact: false }), 'chords stay what they are').toBeVisible()
  await page.keyboard.press('c')
  await page.keyboard.press('2')
  await page.keyboard.press('q')
  await page.keyboard.press('Escape')
  await expect(questions).toHaveCount(0)
  await saved(page)
  const answers = async () => {
    const { annotations, attributes } = await layerOnDisk(workspace, COUNCIL.id, 'ann')
    return [annotations.map((one) => [one.tag, one.attributes, one.codebook]), attributes]
  }
  const claim = { 'claim-type': 'quantity', checkability: 'partly' }
  expect(await answers()).toEqual([[['claim', claim, 1]], undefined])
  const card = page.getByRole('complementary').getByRole('listitem').first()
  await expect(card).toContainText('Quantity')
  await expect(card).toContainText('In part')

  const about = page.getByRole('main').getByRole('group', { name: 'About this article' })
  await expect(about).toHaveText('Genre: no answer')
  await page.keyboard.press(':')
  await expect(page.getByRole('dialog', { name: 'About this article' })).toBeVisible()
  expect(await violations(page), 'the questions about the article').toEqual([])
  await page.keyboard.press('2')
  await page.keyboard.press('Escape')
  await expect(documentOf(page)).toBeFocused()
  await expect(about).toHaveText('Genre: Analysis')
  await saved(page)
  expect(await answers()).toEqual([[['claim', claim, 1]], { genre: 'analysis' }])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await saved(page)
  expect(await answers()).toEqual([[['claim', { 'claim-type': 'quantity' }, 1]], undefined])
})

test('the window doesn’t scroll, however many answers there are below its edge', async ({ openSession, workspace }) => {
  const codebook = { ...defaultCodebook(() => randomUUID()), revision: 1 }
  await writeFile(join(workspace, 'codebook.json'), serializeCodebook(codebook))
  const { page } = await openSession({ workspace, annotator: 'ann', size: { width: 1024, height: 700 } })
  await open(page, COUNCIL.title)
  for (const words of ['31 votes', '17', '£48.5 million', 'three times', '2.4-kilometre', '26 and 30 months'])
    await tag(page, words, 'f')
  await tag(page, 'Nobody offered a reply', 'c')
  await page.keyboard.press(';')
  await page.keyboard.press('1')
  await page.keyboard.press('Escape')
  await tag(page, 'The plan passed by 31 votes to 17', 'c')
  await page.keyboard.press(';')
  await expect(page.getByRole('group', { name: 'Questions about this annotation' })).toBeFocused()
  // What a value means stands below it while the pointer is there, and moves no value away from under it.
  const questions = page.getByRole('group', { name: 'Questions about this annotation' })
  const [own, partly] = ['Own experience', 'Partly'].map((name) => questions.getByRole('button', { name }))
  const places = async () => [await own?.boundingBox(), await partly?.boundingBox()]
  await own?.hover()
  await expect(questions).toContainText('What the speaker saw, felt or went through.')
  const before = await places()
  await questions.getByRole('button', { name: 'Other' }).hover()
  await expect(questions).toContainText('None of the above.')
  expect(await places()).toEqual(before)
  await partly?.hover()
  await expect(questions, 'also at a question that has no digits now').toContainText('Some of it, or only with sources')
  expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0)
})

test('keeps the question that is answered in view at the foot of the list of cards', async ({
  openSession,
  workspace,
}) => {
  await cp('annotations/layers', join(workspace, 'layers'), { recursive: true })
  const { attributes, ...book } = defaultCodebook(() => randomUUID())
  const kind = attributes.find(({ key }) => key === 'source-kind')
  if (!kind) throw new Error('the common questions ask something else')
  const keys = ['one', 'two', 'three', 'four', 'five', 'six']
  const asked = keys.map((key) => ({ ...kind, id: key, key, shortcut: null }))
  await writeFile(join(workspace, 'codebook.json'), serializeCodebook({ ...book, revision: 1, attributes: asked }))
  // All but the last question of the last annotation is answered, so that the last is where one begins.
  const path = join(workspace, 'layers', COUNCIL.id, 'sample-a.json')
  const layer = await layerOnDisk(workspace, COUNCIL.id, 'sample-a')
  const answers = Object.fromEntries(keys.slice(0, -1).map((key) => [key, 'person']))
  const annotations = layer.annotations.map((one) => ({ ...one, attributes: answers, codebook: 1 }))
  await writeFile(path, JSON.stringify({ ...layer, annotations }))
  const { page } = await openSession({ workspace, annotator: 'sample-a' })
  await open(page, COUNCIL.title)
  await documentOf(page).focus()
  await page.keyboard.press('[')
  await page.keyboard.press(';')
  const questions = page.getByRole('group', { name: 'Questions about this annotation' })
  await expect(questions).toBeFocused()
  await expect(questions.locator('[data-current=true]')).toBeInViewport({ ratio: 0.99 })
})
