/** Articles are imported from files in every encoding, in every way there is. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article } from '../../src/core/model/article.ts'
import { expect, spawnElectron, test, titled } from './factmark.ts'

const TEXT = 'Ruim dertig locaties, zei de „woordvoerder”.\n\nKosten: € 48,5 miljoen — ça va, naïef.\n'
const windows1252 = (text: string) =>
  Buffer.from([...text].map((sign) => ({ '„': 0x84, '”': 0x94, '€': 0x80, '—': 0x97 })[sign] ?? sign.charCodeAt(0)))
const littleEndian = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')

const ENCODINGS: readonly (readonly [string, (text: string) => Buffer])[] = [
  ['utf-8', (text) => Buffer.from(text)],
  ['utf-8-bom', (text) => Buffer.from(`\uFEFF${text}`)],
  ['utf-8-crlf', (text) => Buffer.from(text.replaceAll('\n', '\r\n'))],
  ['utf-16-le', littleEndian],
  ['utf-16-be', (text) => littleEndian(text).swap16()],
  ['windows-1252', windows1252],
]

test('imports files in every encoding that are named on the command line, and opens the first', async ({
  openSession,
  workspace,
  folder,
}) => {
  const files = await Promise.all(
    ENCODINGS.map(async ([name, encode]) => {
      const file = join(folder, `Bericht ${name}.txt`)
      await writeFile(file, encode(`${TEXT}${name}\n`))
      return file
    }),
  )
  const { page } = await openSession({ workspace, annotator: 'ann', files })
  await expect(titled(page, 'Bericht utf-8')).toContainText('Ruim dertig locaties')
  for (const [name] of ENCODINGS) {
    await expect.poll(() => readdir(join(workspace, 'articles'))).toContain(`bericht-${name}.json`)
    expect((await articleOnDisk(workspace, `bericht-${name}`)).text).toBe(`${TEXT}${name}\n`)
  }
})

test('opens an article that is there already instead of importing it twice', async ({
  openSession,
  workspace,
  folder,
}) => {
  const file = join(folder, 'bericht.txt')
  const again = join(folder, 'ander.txt')
  await writeFile(file, TEXT)
  await writeFile(again, TEXT)
  const options = { workspace, annotator: 'ann', files: [file, again] }
  const { page } = await openSession(options)
  await expect(titled(page, 'bericht')).toBeVisible()
  expect((await readdir(join(workspace, 'articles'))).sort()).toContain('bericht.json')
  expect(await readdir(join(workspace, 'articles'))).not.toContain('ander.json')
})

for (const [name, bytes, words] of [
  ['binary', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3, 0, 0, 0, 0xff, 0xfe]), 'binary'],
  ['empty', Buffer.from(' \n\n'), 'no text'],
] as const) {
  test(`refuses a ${name} file with a clear error`, async ({ openSession, workspace, folder }) => {
    const file = join(folder, 'broken.txt')
    await writeFile(file, bytes)
    const { page } = await openSession({ workspace, annotator: 'ann', files: [file] })
    await expect(page.getByText(new RegExp(`broken\\.txt.*${words}`))).toBeVisible()
    expect(await readdir(join(workspace, 'articles'))).not.toContain('broken.json')
  })
}

test('imports by the button, through the system’s dialog', async ({ openSession, workspace, folder }) => {
  const file = join(folder, 'chosen.txt')
  await writeFile(file, TEXT)
  const { app, page } = await openSession({ workspace, annotator: 'ann' })
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, file)
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /import/i })
    .first()
    .click()
  await expect(titled(page, 'chosen')).toBeVisible()
})

test('shows what imported files say of themselves, to be corrected: one in a form, several in a table', async ({
  openSession,
  workspace,
  folder,
}) => {
  const page1 =
    '<html><head><meta name="author" content="Anna Lind"></head><body><h1>Eerste</h1><p>Ruim dertig locaties, zei zij.</p></body></html>'
  const files = { 'een.html': page1, 'twee.txt': 'Een korte tekst.', 'drie.txt': 'Nog een korte tekst.' }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  const { app, page } = await openSession({ workspace, annotator: 'ann' })
  const choose = async (names: readonly string[]) => {
    await app.evaluate(
      ({ dialog }, filePaths) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths })
      },
      names.map((name) => join(folder, name)),
    )
    const before = await page.getByRole('button', { name: 'Check details' }).count()
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /import/i })
      .first()
      .click()
    await expect(page.getByRole('button', { name: 'Check details' })).toHaveCount(before + 1)
    await page.getByRole('button', { name: 'Check details' }).last().click()
    return page.getByRole('dialog')
  }
  const form = await choose(['een.html'])
  await expect(form.getByLabel('Author')).toHaveValue('Anna Lind')
  await form.getByLabel('Publisher').fill('De Courant')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  expect(await articleOnDisk(workspace, 'een')).toMatchObject({ author: 'Anna Lind', publisher: 'De Courant' })

  const table = await choose(['twee.txt', 'drie.txt'])
  await expect(table.getByRole('row')).toHaveCount(3)
  await table.getByLabel('Date, drie').fill('gisteren')
  await table.getByRole('button', { name: 'Save' }).click()
  await expect(table.getByRole('alert')).toContainText('Enter the date as')
  await table.getByLabel('Date, drie').fill('2026-03-01')
  await table.getByLabel('Title, twee').fill('Tweede bericht')
  await table.getByRole('button', { name: 'Save' }).click()
  await expect(table).toBeHidden()
  expect(await articleOnDisk(workspace, 'drie')).toMatchObject({ published: '2026-03-01' })
  await expect(page.getByRole('navigation').getByText('Tweede bericht')).toBeVisible()
})

test('imports a pasted text', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await page.keyboard.press('Control+Shift+v')
  const dialog = page.getByRole('dialog')
  // What is typed before the dialog has set its focus would go where it sets it.
  await expect(dialog.getByRole('textbox').nth(1)).toBeFocused()
  await dialog.getByRole('textbox').first().fill('A pasted report')
  await dialog.getByRole('textbox').nth(1).fill(TEXT)
  await page.keyboard.press('Control+Enter')
  await expect(titled(page, 'A pasted report')).toBeVisible()
  expect((await articleOnDisk(workspace, 'a-pasted-report')).text).toBe(TEXT)
})

test('a second start hands its file to the first and ends with 0 @long', async ({ start, workspace, folder }) => {
  const file = join(folder, 'later.txt')
  await writeFile(file, TEXT)
  const { page } = await start({ workspace, annotator: 'ann' })
  const { code } = await spawnElectron([`--user-data-dir=${join(folder, 'user-data')}`, file], folder)
  expect(code).toBe(0)
  await expect(titled(page, 'later')).toBeVisible()
})

async function articleOnDisk(workspace: string, id: string): Promise<Article> {
  return JSON.parse(await readFile(join(workspace, 'articles', `${id}.json`), 'utf8')) as Article
}
