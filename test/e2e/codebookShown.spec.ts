/** What the codebook tells apart, and what it doesn't have, where people see it: cards, header, exported pages. */
import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defaultCodebook } from '../../src/core/codebook/defaultCodebook.ts'
import { serializeCodebook } from '../../src/core/model/files.ts'
import { violations } from './axe.ts'
import { expect, open, test } from './factmark.ts'
import { councilIn, layerWith, putLayer } from './layers.ts'
import { answerDialogs, give } from './reviewing.ts'
import { COUNCIL } from './samples.ts'

test('shows what the codebook doesn’t have, and colours and filters an exported page by an answer', async ({
  openSession,
  workspace,
  folder,
}) => {
  const council = await councilIn(workspace)
  const codebook = { ...defaultCodebook(() => randomUUID()), revision: 1 }
  await writeFile(join(workspace, 'codebook.json'), serializeCodebook(codebook))
  const layer = layerWith(council, 'ann', [
    ['claim', 'The plan passed by 31 votes to 17'],
    ['claim', 'Nobody offered a reply'],
    ['figure', '£48.5 million'],
  ])
  const annotations = layer.annotations.map((one) => {
    if (one.quote.startsWith('Nobody')) return { ...one, attributes: { 'claim-type': 'prediction' }, codebook: 1 }
    if (one.tag === 'figure') return { ...one, foreign: { format: 'brat', attributes: { Mood: 'doubtful' } } }
    return { ...one, attributes: { 'claim-type': 'quantity', tone: 'sharp' }, codebook: 1 }
  })
  await putLayer(workspace, { ...layer, annotations, attributes: { genre: 'analysis', desk: 'city' }, codebook: 1 })
  const running = await openSession({ workspace, annotator: 'ann' })
  const { page } = running
  await open(page, COUNCIL.title)
  const cards = page.getByRole('complementary').getByRole('listitem')
  await expect(cards.filter({ hasText: '£48.5 million' })).toContainText('Mood: doubtful (Not in the codebook)')
  await expect(cards.filter({ hasText: 'The plan' })).toContainText('tone: sharp (Not in the codebook)')
  const about = page.getByRole('main').getByRole('group', { name: 'About this article' })
  await expect(about).toContainText('desk: city')
  expect(await violations(page), 'unknown answers').toEqual([])

  await page.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'Quantity' })
  await expect(cards).toHaveCount(1)
  const path = join(folder, 'page.html')
  await answerDialogs(running, path)
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Web page', exact: true }).check()
  await dialog.getByRole('combobox', { name: 'Colours in the text' }).selectOption({ label: 'Type of claim' })
  await expect(dialog.getByText('3 annotations from 1 layer', { exact: true })).toBeVisible()
  const filter = dialog.getByRole('switch', { name: 'Only what the cards show' })
  await expect(dialog.getByText('Type of claim: Quantity')).toBeVisible()
  expect(await violations(page), 'the choices of a page').toEqual([])
  await dialog.getByRole('button', { name: /^export/i }).click()
  await expect(dialog.getByText('3 annotations from 1 layer were exported.')).toBeVisible()
  const whole = await readFile(path, 'utf8')
  expect(whole).toContain('<strong>Type of claim</strong>')
  expect(whole).toMatch(/<mark style="background:#[0-9a-f]{8}">Nobody offered a reply<\/mark>/)
  expect(whole).toContain('<mark class="unasked">£48.5 million</mark>')

  await dialog.getByRole('button', { name: 'Export again' }).click()
  await filter.check()
  await expect(dialog.getByText('1 annotation from 1 layer', { exact: true })).toBeVisible()
  await dialog.getByRole('button', { name: /^export/i }).click()
  await expect(dialog.getByText('1 annotation from 1 layer was exported.')).toBeVisible()
  const filtered = await readFile(path, 'utf8')
  expect(filtered).toContain('Only annotations with: Type of claim: Quantity')
  expect(filtered).not.toMatch(/<mark[^>]*>Nobody/)
})

test('shows a codebook that a newer version saved, lets nobody change it, and says of an import what the codebook doesn’t have', async ({
  openSession,
  workspace,
  folder,
}) => {
  const council = await councilIn(workspace)
  const codebook = { ...defaultCodebook(() => randomUUID()), revision: 1 }
  const newer = JSON.stringify({ ...JSON.parse(serializeCodebook(codebook)), version: 2, mood: 'fine' })
  await writeFile(join(workspace, 'codebook.json'), newer)
  const running = await openSession({ workspace, annotator: 'ann' })
  const { page } = running
  await open(page, COUNCIL.title)
  await give(running, 'codebook')
  const dialog = page.getByRole('dialog', { name: 'Codebook' })
  await expect(dialog.getByText(/saved by a newer version of Factmark and is read-only/)).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: /^Name in English/ }).first()).toBeDisabled()
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled()
  await expect(dialog.getByRole('button', { name: 'Add attribute' })).toBeDisabled()
  expect(await violations(page), 'a newer codebook').toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  expect(await readFile(join(workspace, 'codebook.json'), 'utf8')).toBe(newer)

  const words = 'The plan passed by 31 votes to 17'
  const start = council.text.indexOf(words)
  const spans = [{ start, end: start + words.length, label: 'claim', 'claim-type': 'prophecy', tone: 'sharp' }]
  const file = join(folder, 'theirs.jsonl')
  await writeFile(file, `${JSON.stringify({ text: council.text, spans, answer: 'accept' })}\n`)
  await answerDialogs(running, file)
  await give(running, 'import-annotations')
  const importing = page.getByRole('dialog')
  // The dialog asks for the file by itself.
  await expect(importing.getByRole('button', { name: 'Choose another file…' })).toBeVisible()
  const name = importing.getByRole('textbox', { name: 'Annotator' })
  await name.fill('Dee')
  await importing.getByRole('button', { name: 'Import', exact: true }).click()
  // What would become of the file is listed before, too.
  await expect(importing.getByRole('button', { name: 'Done' })).toBeVisible()
  await expect(importing.getByText('2 answers not in the codebook')).toBeVisible()
  await importing.getByText('Check these').click()
  await expect(importing.getByText('tone (sharp): not in the codebook; kept with 1 annotation')).toBeVisible()
  await expect(importing.getByText('claim-type (prophecy): not in the codebook; kept with 1 annotation')).toBeVisible()
  expect(await violations(page), 'an import’s outcome').toEqual([])
})

test('offers no new codebook in the place of one that is damaged', async ({ openSession, workspace }) => {
  const file = join(workspace, 'codebook.json')
  const damaged = '{"format": "factmark-codebook", "version": 1, "revision": "one"}'
  await writeFile(file, damaged)
  const running = await openSession({ workspace, annotator: 'ann' })
  await give(running, 'codebook')
  const dialog = running.page.getByRole('dialog', { name: 'Codebook' })
  await expect(dialog.getByRole('alert')).toContainText('codebook.json can’t be read')
  await expect(dialog.getByRole('button', { name: 'Start with common questions' })).toHaveCount(0)
  await expect(dialog.getByRole('button', { name: /^(?:Save|Import…)$/ })).toHaveCount(2)
  for (const name of ['Save', 'Import…']) await expect(dialog.getByRole('button', { name })).toBeDisabled()
  expect(await readFile(file, 'utf8')).toBe(damaged)
})
