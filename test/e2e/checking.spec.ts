/**
 * An article of ours worked through as a fact-checker would, from import to dossier, by keys alone; and how many keys
 * it takes from a tag to its finding.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Claim } from '../../src/core/model/claim.ts'
import { expect, open, saved, select, tag, test } from './factmark.ts'
import { COUNCIL } from './samples.ts'

const SAMPLES = {
  [COUNCIL.title]: ['The plan passed by 31 votes to 17', 'it will cut the number of homes at risk'],
} as const

test('works through an article, from its tags to a dossier @long', async ({ openSession, workspace, folder }) => {
  const running = await openSession({ workspace, annotator: 'ann', size: { width: 1400, height: 1000 } })
  const { app, page } = running
  let keys = 0
  const press = async (key: string) => {
    keys += 1
    await page.keyboard.press(key)
  }
  for (const [title, claims] of Object.entries(SAMPLES)) {
    await open(page, title)
    for (const words of claims) {
      await tag(page, words, 'c')
      await saved(page)
      keys = 0
      await press('6')
      const record = page.getByRole('main', { name: 'Claims' })
      await expect(record.getByRole('textbox', { name: 'Statement' })).toBeVisible()
      const finding = record.getByRole('combobox', { name: 'Finding' })
      await record.getByRole('textbox', { name: 'Statement' }).focus()
      while (!(await finding.evaluate((element) => element === document.activeElement))) {
        await press('Tab')
        expect(keys).toBeLessThan(40)
      }
      await press('t')
      await press('Tab')
      await page.keyboard.type('The minutes give the same numbers.')
      await press('Control+Enter')
      await expect(record.getByText(/^Checked by ann on/)).toBeVisible()
      test.info().annotations.push({ type: 'keys from tag to finding', description: String(keys) })
      await press('Escape')
      await page.keyboard.press('Escape')
      await expect(record).toHaveCount(0)
    }
    await select(page, 'river')
    await page.keyboard.press('7')
    await expect(page.getByText('The passage was added as evidence.')).toBeVisible()
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
})
