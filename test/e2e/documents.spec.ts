/** What documents have beside their text: comments become notes, chapters articles, rich text keeps its blocks. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { shell } from '../../src/i18n/en/shell.ts'
import { source } from '../../src/i18n/en/source.ts'
import { docxOf, epubOf } from '../support/documents.ts'
import { violations } from './axe.ts'
import { documentOf, expect, layerOnDisk, saved, test } from './factmark.ts'

const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`

test('comments become notes, a chapter an article, and pasted headings stay headings', { tag: '@long' }, async ({
  openSession,
  folder,
}) => {
  const workspace = join(folder, 'work')
  const draft = join(folder, 'draft.docx')
  const commented = `${run('Raad stemde ')}<w:commentRangeStart w:id="1"/>${run('op 12 mei')}<w:commentRangeEnd w:id="1"/>${run(' tegen.')}`
  const comment = `<w:comment w:id="1" w:author="Anna" w:date="2026-02-03T14:05:00Z"><w:p>${run('Welke dag?')}</w:p></w:comment>`
  const heading = `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>${run('Raad zegt nee')}</w:p>`
  await writeFile(draft, docxOf(`${heading}<w:p>${commented}</w:p>`, { 'word/comments.xml': comment }))
  const book = join(folder, 'haven.epub')
  await writeFile(
    book,
    epubOf(['<h1>Een</h1><p>Het begin.</p>', '<h1>Twee</h1><p>Het vervolg.</p>'], '<dc:title>De haven</dc:title>'),
  )
  const { app, page } = await openSession({ workspace, annotator: 'anna', files: [draft, book] })

  // The headline stands once: the title is there for whoever can't see it, the text's own heading is shown.
  await expect(documentOf(page)).toContainText('Raad stemde')
  await expect(page.getByRole('main').getByRole('heading', { name: 'Raad zegt nee', level: 2 })).toBeVisible()
  expect((await page.getByRole('heading', { name: 'Raad zegt nee', level: 1 }).boundingBox())?.height).toBeLessThan(2)
  if (process.env.FACTMARK_LOOK) await page.screenshot({ path: `${process.env.FACTMARK_LOOK}/headline.png` })

  // One message speaks of both files.
  await expect(page.getByRole('region', { name: shell.messages })).toContainText('Look at 2 of the imported files')
  await page.keyboard.press('Control+i')
  await page.getByRole('button', { name: source.open }).click()
  const dialog = page.getByRole('dialog', { name: source.title })
  await dialog.getByRole('combobox', { name: source.comments.tag }).selectOption('figure')
  expect(await violations(page, 'light', '[role=dialog]')).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(page, 'dark', '[role=dialog]')).toEqual([])
  if (process.env.FACTMARK_LOOK) await page.screenshot({ path: `${process.env.FACTMARK_LOOK}/comments.png` })
  await dialog.getByRole('button', { name: 'Add 1 as a note' }).click()
  await expect(page.getByText('1 annotation was added with a comment as its note.')).toBeVisible()
  await saved(page)
  const [annotation] = (await layerOnDisk(workspace, 'draft', 'anna')).annotations
  expect(annotation).toMatchObject({ tag: 'figure', quote: 'op 12 mei', note: 'Anna (2026-02-03 14:05): Welke dag?' })

  await page.getByRole('navigation').getByText('De haven', { exact: true }).click()
  await expect(documentOf(page)).toContainText('Het begin.')
  await page.keyboard.press('Control+i')
  await page.getByRole('button', { name: source.open }).click()
  await dialog.getByRole('switch', { name: 'Een, 3 words' }).click()
  if (process.env.FACTMARK_LOOK) await page.screenshot({ path: `${process.env.FACTMARK_LOOK}/chapters.png` })
  await dialog.getByRole('button', { name: source.make }).click()
  await expect(documentOf(page)).toHaveText(/^Twee\s*Het vervolg\.$/)

  await app.evaluate(({ clipboard }) => {
    clipboard.write({ html: '<h2>Storm</h2><ul><li>een</li><li>twee</li></ul>', text: 'Storm een twee' } as never)
  })
  await page.keyboard.press('Control+Shift+v')
  const paste = page.getByRole('dialog', { name: shell.paste.title })
  await expect(paste.getByRole('textbox', { name: shell.paste.text })).toHaveValue('Storm\n\n• een\n• twee')
  await expect(paste.getByText(shell.paste.rich)).toBeVisible()
  if (process.env.FACTMARK_LOOK) await page.screenshot({ path: `${process.env.FACTMARK_LOOK}/paste.png` })
  await paste.getByRole('button', { name: shell.paste.submit }).click()
  await expect(documentOf(page).getByRole('listitem')).toHaveCount(2)
})
