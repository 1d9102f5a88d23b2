/**
 * Articles worked through as a fact-checker would, from the import of a file to the dossier, by keys alone: three keys from
 * a tag to its finding, beside the words; and what a later version asks for again.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { ElectronApplication, Page } from 'playwright/test'
import type { Claim } from '../../src/core/model/claim.ts'
import { serializeArticle } from '../../src/core/model/files.ts'
import { expect, open, saved, test } from './factmark.ts'
import { councilIn } from './layers.ts'
import { COUNCIL, HAVEN } from './samples.ts'

/** A file as it comes in, which is none of the samples. */
const REPORT = {
  title: 'Strike in the harbour ends',
  text: `Strike in the harbour ends

Mara Quill, the harbour master, said on Monday that 120 ships had waited outside the port for 36 hours.

She added that the strike cost the city €4 million. Tom Ash, who leads the union, denied it.
`,
} as const

const SAMPLES = {
  [REPORT.title]: ['She added that the strike cost the city €4 million', '120 ships had waited outside the port'],
  [COUNCIL.title]: ['The plan passed by 31 votes to 17', 'it will cut the number of homes at risk'],
  [HAVEN.title]: ['Toch steeg de nettowinst, van 11,2 naar 12,6 miljoen euro'],
  'Bondgenoten sturen meer eenheden naar de oostgrens': ['De Navo versterkt haar oostgrens verder'],
} as const

/** Imports a file by the keys of the program; what the system's dialog would give is given. */
async function importByKey(app: ElectronApplication, page: Page, path: string): Promise<void> {
  const title = basename(path, '.txt')
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)
  await page.keyboard.press('Control+o')
  await expect(page.getByRole('document', { name: title })).toBeVisible()
}

/** Opens an article by its title, from the palette, which leaves out the one in front. */
async function openByKey(page: Page, title: string): Promise<void> {
  if (await page.getByRole('document', { name: title }).isVisible()) return
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.type(title)
  await expect(page.getByRole('option', { name: title }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('document', { name: title })).toBeVisible()
}

/** Selects words of the open article by Find. */
async function findByKey(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+f')
  await page.keyboard.insertText(words)
  await expect(page.getByRole('search').getByText(/of \d/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe(words)
}

test('works through four articles, from the import of one to a dossier @long', async ({
  openSession,
  workspace,
  folder,
}) => {
  const running = await openSession({ workspace, annotator: 'ann', size: { width: 1400, height: 1000 } })
  const { app, page } = running
  const record = page.getByRole('main', { name: 'Claims' })
  const file = join(folder, `${REPORT.title}.txt`)
  await writeFile(file, REPORT.text)
  await importByKey(app, page, file)
  for (const [title, claims] of Object.entries(SAMPLES)) {
    await openByKey(page, title)
    for (const words of claims) {
      await findByKey(page, words)
      await page.keyboard.press('c')
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
    await findByKey(page, claims[0].split(' ').slice(1).join(' '))
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
  expect(records.find(({ statement }) => statement.includes('€4 million'))).toMatchObject({
    statement: 'Mara Quill added that the strike cost the city €4 million.',
    claimant: { name: 'Mara Quill' },
  })
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
