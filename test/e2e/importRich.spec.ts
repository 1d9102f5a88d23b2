/** Web pages and documents are imported as text; broken or malicious ones end in a clear error. */
import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { docx, endlessPdf, pdf, page as webPage } from '../support/documents.ts'
import { documentOf, expect, type Running, runFactmark, saved, select, tag, test, titled } from './factmark.ts'

const LONG = 'De ploeg heeft ruim dertig locaties bezocht, zei de woordvoerder, en vond er niets. '.repeat(8).trim()

const EVIL =
  '<img src="https://example.org/pixel.gif" onerror="document.title=\'pwned\'"><script>document.title="pwned"</script>'

/** Each file is read in a process of its own, one after the other. */
const READING = { timeout: 90_000 }

const FILES = {
  'een pagina.html': webPage([LONG, LONG], EVIL),
  'bewaard.mht': `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(webPage([LONG])).toString('base64')}`,
  'nota.docx': docx(['Ruim dertig locaties.', 'Derde alinea.']),
  'bericht.pdf': pdf([
    ['Ruim dertig locaties.', 0],
    ['Tweede alinea.', 40],
  ]),
} as const

test('imports pages, documents and PDF files as text, and nothing in them runs or loads', async ({
  openSession,
  workspace,
  folder,
}) => {
  test.setTimeout(150_000)
  const files = await Promise.all(
    Object.entries(FILES).map(async ([name, content]) => {
      const file = join(folder, name)
      await writeFile(file, content)
      return file
    }),
  )
  const { page } = await openSession({ workspace, annotator: 'ann', files })
  // A page is called by its own headline, a document without one by its file's name.
  await expect(titled(page, 'Ruim dertig locaties bezocht')).toBeVisible(READING)
  for (const title of ['nota', 'bericht']) await expect(page.getByRole('navigation').getByText(title)).toBeVisible()
  const rows = page.getByRole('navigation').getByText(/^(?:Ruim dertig locaties bezocht|nota|bericht)$/)
  await expect(rows).toHaveCount(4)
  for (let row = 0; row < 4; row += 1) {
    await rows.nth(row).click()
    await expect(documentOf(page)).toContainText(/ruim dertig locaties/i)
    expect(await documentOf(page).locator('img, script, iframe').count()).toBe(0)
  }
  expect(await page.title()).not.toBe('pwned')
  // What was left out of several files is one message, which leads to each file and comes back.
  const message = page.getByRole('region', { name: 'Messages' })
  await message.filter({ hasText: 'Look at 2 of the imported files' }).getByRole('button', { name: 'Show' }).click()
  const report = page.getByRole('dialog', { name: 'Imported files, one by one' })
  await expect(report.getByRole('listitem')).toHaveCount(2)
  await expect(report).toContainText('“een pagina.html”: ')
  await report.getByRole('button', { name: 'Show “bewaard.mht”' }).click()
  await expect(page.getByRole('dialog', { name: 'Imported file' })).toContainText('Voorpagina')
  await page.keyboard.press('Escape')
  await expect(report).toBeVisible()
})

const BOMBS = {
  'bom.docx': [docx(['bom'], 2 ** 31), /unpacks to more than/],
  'diep.html': ['<div>'.repeat(200_000), /can’t be read as the kind of file that its name indicates/],
  'kapot.pdf': ['%PDF-1.7 kapot', /can’t be read as the kind of file that its name indicates/],
} as const

for (const [name, [content, words]] of Object.entries(BOMBS)) {
  test(`refuses ${name} with a clear error, and stays usable`, { tag: '@long' }, async ({
    openSession,
    workspace,
    folder,
  }) => {
    const file = join(folder, name)
    await writeFile(file, content)
    const { page } = await openSession({ workspace, annotator: 'ann', files: [file] })
    await expect(page.getByText(words)).toBeVisible()
    await page.getByRole('navigation').getByText('Council').first().click()
    await select(page, '31 votes')
  })
}

test('refuses broken and malicious files in one message, and stays usable', async ({
  openSession,
  workspace,
  folder,
}) => {
  const files = await Promise.all(
    Object.entries(BOMBS).map(async ([name, [content]]) => {
      const file = join(folder, name)
      await writeFile(file, content)
      return file
    }),
  )
  const { page } = await openSession({ workspace, annotator: 'ann', files })
  const message = page.getByRole('region', { name: 'Messages' })
  await expect(message).toContainText('3 files were not imported', READING)
  await expect(message).toContainText(BOMBS['bom.docx'][1])
  await message.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(3)
  await page.keyboard.press('Escape')
  await page.getByRole('navigation').getByText('Council').first().click()
  await select(page, '31 votes')
})

test('refuses a file of 2 GB before it is read', async ({ openSession, workspace, folder }) => {
  const file = join(folder, 'groot.html')
  await writeFile(file, '')
  await truncate(file, 2 * 1024 ** 3)
  const { page } = await openSession({ workspace, annotator: 'ann', files: [file] })
  await expect(page.getByText(/groot\.html is larger than 50 MB/)).toBeVisible()
})

test('gives a PDF file up that never ends, and lets the analyst work meanwhile', { tag: '@long' }, async ({
  openSession,
  workspace,
  folder,
}) => {
  test.setTimeout(120_000)
  const file = join(folder, 'eindeloos.pdf')
  await writeFile(file, endlessPdf())
  const { app, page } = await openSession({ workspace, annotator: 'ann' })
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, file)
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /import/i })
    .first()
    .click()
  await expect(page.getByText(/Importing eindeloos\.pdf/)).toBeVisible()
  await page.getByRole('navigation').getByText('Council').first().click()
  await tag(page, '31 votes', 'f')
  await saved(page)
  await expect(page.getByText(/Importing eindeloos\.pdf/)).toBeVisible()
  await expect(page.getByText(/eindeloos\.pdf was not imported because it took longer than 30 seconds/)).toBeVisible({
    timeout: 60_000,
  })
  await expect.poll(() => pages(app)).toBe(2)
})

test('shows an import that takes long, and gives it up when told to', async ({ openSession, workspace, folder }) => {
  const file = join(folder, 'eindeloos.html')
  // Nested as deep as it may be, and wide: the reader of pages is busy for long.
  await writeFile(
    file,
    `<body>${`${'<div>'.repeat(1000)}${'<p>Ruim dertig locaties, zei hij.</p>'.repeat(20)}${'</div>'.repeat(1000)}`.repeat(400)}`,
  )
  const { app, page } = await openSession({ workspace, annotator: 'ann' })
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, file)
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /import/i })
    .first()
    .click()
  await expect(page.getByText(/Importing eindeloos\.html/)).toBeVisible()
  await expect.poll(() => pages(app)).toBe(3)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText(/Importing eindeloos\.html/)).toHaveCount(0)
  await expect.poll(() => pages(app)).toBe(2)
})

test('imports on where something closes the process that waits for the next file', { tag: '@long' }, async ({
  openSession,
  workspace,
  folder,
}) => {
  const files = ['eerste.md', 'tweede.md'].map((name) => join(folder, name))
  for (const file of files) await writeFile(file, `# Plan ${file}\n\nRuim dertig locaties, zei hij.`)
  const { app, page } = await openSession({ workspace, annotator: 'ann', files: files.slice(0, 1) })
  await expect(documentOf(page)).toContainText('Ruim dertig', READING)
  await expect.poll(() => pages(app)).toBe(2)
  await app.evaluate(async ({ BrowserWindow, dialog }, path) => {
    for (const window of BrowserWindow.getAllWindows()) if (!window.isVisible()) window.destroy()
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, files[1] ?? '')
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /import/i })
    .first()
    .click()
  await expect(
    page
      .getByRole('navigation')
      .getByText(/tweede/)
      .first(),
  ).toBeVisible(READING)
})

test('imports by the command line too', async ({ workspace, folder }) => {
  const file = join(folder, 'nota.docx')
  await writeFile(file, FILES['nota.docx'])
  const { code, stdout } = await runFactmark(['import', file, '--workspace', workspace, '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject([{ id: 'nota', new: true }])
})

/** How many processes of pages there are: the window's, that of the extractor at work, and the spare one. */
function pages(app: Running['app']): Promise<number> {
  return app.evaluate(({ app: running }) => running.getAppMetrics().filter(({ type }) => type === 'Tab').length)
}
