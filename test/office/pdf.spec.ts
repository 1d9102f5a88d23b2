/** The article as PDF, which the window prints: its words in their order, and its notes, as LibreOffice reads them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, open, saved, tag, test } from '../e2e/factmark.ts'
import { COUNCIL } from '../e2e/samples.ts'
import { converted } from './libreOffice.ts'

test('LibreOffice reads the words of an article that was exported as PDF', async ({
  openSession,
  workspace,
  folder,
}) => {
  const { app, page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, '£48.5 million', 'f')
  await saved(page)
  await page.keyboard.press('Control+e')
  await app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    },
    join(folder, 'council.pdf'),
  )
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'PDF', exact: true }).check()
  await dialog.getByRole('button', { name: /^export/i }).click()
  await expect(dialog.getByText('council.pdf')).toBeVisible()
  const [document = ''] = await converted(folder, 'council.pdf', 'fodg', '--infilter=draw_pdf_import')
  const article = JSON.parse(await readFile(join(workspace, 'articles', `${COUNCIL.id}.json`), 'utf8')) as {
    text: string
  }
  // Between the words stand the annotation's number and the pages' own.
  const others = lettersBetween(wordsOf(document.replaceAll(/<[^>]+>/g, ' ')).join(''), wordsOf(article.text))
  expect(others).toMatch(/^[\d]{1,4}$/)
})

/** What `said` has between `words`, which follow one another in it; fails where one doesn't. */
function lettersBetween(said: string, words: readonly string[]): string {
  let at = said.indexOf(words.slice(0, 10).join(''))
  let others = ''
  for (const word of words) {
    const next = said.indexOf(word, at)
    expect(next, word).toBeGreaterThanOrEqual(at)
    others += said.slice(at, next)
    at = next + word.length
  }
  return others
}

/** Letters and digits alone, ligatures as letters: where a line ends, a program may cut a word in two or set a mark apart. */
function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []
}
