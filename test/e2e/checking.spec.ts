/**
 * Our articles worked through as a fact-checker would, from tags to dossier, by keys alone: three keys from a tag to its
 * finding, beside the words; and what a later version asks for again.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Claim } from '../../src/core/model/claim.ts'
import { serializeArticle } from '../../src/core/model/files.ts'
import { expect, open, saved, select, tag, test } from './factmark.ts'
import { councilIn } from './layers.ts'
import { COUNCIL, HAVEN } from './samples.ts'

const SAMPLES = {
  [COUNCIL.title]: ['The plan passed by 31 votes to 17', 'it will cut the number of homes at risk'],
  [HAVEN.title]: ['Toch steeg de nettowinst, van 11,2 naar 12,6 miljoen euro'],
  'Bondgenoten sturen meer eenheden naar de oostgrens': ['De Navo versterkt haar oostgrens verder'],
} as const

test('works through three articles, from their tags to a dossier @long', async ({ openSession, workspace, folder }) => {
  const running = await openSession({ workspace, annotator: 'ann', size: { width: 1400, height: 1000 } })
  const { app, page } = running
  const record = page.getByRole('main', { name: 'Claims' })
  for (const [title, claims] of Object.entries(SAMPLES)) {
    await open(page, title)
    for (const words of claims) {
      await tag(page, words, 'c')
      await saved(page)
      // Three keys beside the words: the record, its finding, and the end.
      await page.keyboard.press('6')
      await expect(record.getByRole('textbox', { name: 'Statement' })).toBeVisible()
      await page.keyboard.press('1')
      await expect(record.getByRole('textbox', { name: 'Explanation' })).toBeFocused()
      await page.keyboard.type('The minutes give the same numbers.')
      await page.keyboard.press('Control+Enter')
      await expect(record.getByText(/^Checked by ann on/)).toBeVisible()
      await expect(record.locator('[data-claim][aria-current=true]')).toBeFocused()
      await page.keyboard.press('Escape')
      await expect(record).toHaveCount(0)
    }
    await select(page, claims[0])
    await page.keyboard.press('7')
    await expect(page.getByText('The passage was added as evidence.').last()).toBeVisible()
  }
  const names = await readdir(join(workspace, 'claims'))
  const records: Claim[] = await Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .map(async (name) => JSON.parse(await readFile(join(workspace, 'claims', name), 'utf8'))),
  )
  expect(records.every(({ finding }) => finding !== null)).toBe(true)
  const out = join(folder, 'dossier.docx')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, out)
  await page.keyboard.press('Control+Shift+s')
  await page.getByRole('button', { name: 'Export…' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Dossier (Word)' }).press('Enter')
  await expect(page.getByText(/dossier\.docx/)).toBeVisible()
  const text = strFromU8(unzipSync(new Uint8Array(await readFile(out)))['word/document.xml'] ?? new Uint8Array())
  for (const { statement } of records) expect(text.replaceAll(/<[^>]+>/g, '')).toContain(statement)

  // A later version says it otherwise: the finding is to be checked again, and the record shows both.
  const council = await councilIn(workspace)
  const { original: _, blocks: _b, ...rest } = council
  const changed = council.text.replace('31 votes to 17', '33 votes to 15')
  const sha256 = createHash('sha256').update(changed).digest('hex')
  const later = { ...rest, id: 'council-later', title: 'Later', text: changed, sha256, previous: council.id }
  await writeFile(join(workspace, 'articles', 'council-later.json'), serializeArticle(later))
  await expect(page.getByRole('navigation').getByText('version 2')).toBeVisible()
  await page.keyboard.press('Escape')
  await open(page, 'Later')
  await page.getByRole('button', { name: 'Carry over', exact: true }).press('Enter')
  await saved(page)
  await page.keyboard.press('Control+Shift+s')
  await record.getByRole('button', { name: /^The plan passed by 31 votes/ }).press('Enter')
  await expect(record.getByText('The words of this claim changed in a later version of an article.')).toBeVisible()
  await expect(record.getByText(/31 votes to 17” and is now “.*33 votes to 15/)).toBeVisible()
  await record.getByRole('button', { name: 'It still holds' }).press('Enter')
  await expect(record.getByText('The words of this claim changed in a later version of an article.')).toHaveCount(0)
})
