/** `factmark` in the package: the whole command line, on a machine without Node and without a display. */
import { readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { docx, page, pdf } from '../support/documents.ts'
import { expect, PROGRAM, test } from './program.ts'

const PARAGRAPHS = [
  'Ruim dertig locaties zijn volgens de minister al bezocht, en er volgen er nog meer in het najaar.',
  'Wij gaan door tot alles klaar is, zei zij, en dat herhaalde zij later op de dag nog een keer.',
]

test('answers on standard output, and tells done, bad input and wrong usage apart', async ({ factmark }) => {
  const help = await factmark(['--help'])
  expect(help).toMatchObject({ code: 0, stderr: '' })
  expect(help.stdout).toContain('Usage: factmark')
  expect(await factmark(['validate', '--workspace', 'nowhere'])).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/^[^\n]*nowhere[^\n]*\n$/),
  })
  expect(await factmark(['nonsense'])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('nonsense'),
  })
})

test('reads every kind of article, exports, and leaves nothing beside the workspace', async ({ factmark, folder }) => {
  await writeFile(join(folder, 'plain.txt'), PARAGRAPHS.join('\n\n'))
  await writeFile(join(folder, 'page.html'), page(PARAGRAPHS))
  await writeFile(join(folder, 'word.docx'), docx([...PARAGRAPHS, 'Een derde alinea.']))
  await writeFile(join(folder, 'paper.pdf'), pdf(PARAGRAPHS.map((text) => [text.slice(0, 60), 20])))
  const files = ['plain.txt', 'page.html', 'word.docx', 'paper.pdf']
  const imported = await factmark(['import', ...files, '--workspace', 'work', '--json'])
  expect(imported.code).toBe(0)
  expect(imported.stderr).toMatch(/^page\.html: 4 words left out .*$/m)
  expect(imported.stderr).toMatch(/^word\.docx: word is almost the same text as plain, /m)
  expect(JSON.parse(imported.stdout).map(({ id }: { id: string }) => id)).toEqual(['plain', 'page', 'word', 'paper'])
  const article = JSON.parse(await readFile(join(folder, 'work/articles/page.json'), 'utf8'))
  expect(article.text).toContain(PARAGRAPHS[0])
  expect(article.text).not.toContain('pwned')
  expect(JSON.parse((await factmark(['validate', '--workspace', 'work', '--json'])).stdout)).toMatchObject({ ok: true })
  expect((await readdir(folder)).sort()).toEqual([...files, 'work'].sort())
})

test('takes standard input, and gives all of a long answer through a pipe', async ({ factmark, folder }) => {
  const spans = Array.from({ length: 2000 }, (_, index) => ({ start: index * 2, end: index * 2 + 1, label: 'claim' }))
  const input = JSON.stringify({ text: 'a '.repeat(2000), spans })
  const converted = await factmark(['convert', '-', '-', '--from', 'prodigy', '--to', 'csv'], { input })
  expect(converted).toMatchObject({ code: 0 })
  expect(converted.stdout.length).toBeGreaterThan(100_000)
  expect(converted.stdout.trimEnd().split('\n').length).toBeGreaterThanOrEqual(2000)
  expect(await readdir(folder)).toEqual([])
})

test('works through a symbolic link, as one in /usr/bin', async ({ factmark, folder }) => {
  await symlink(join(PROGRAM, 'factmark'), join(folder, 'factmark'))
  expect(await factmark(['--help'], { program: folder })).toMatchObject({ code: 0, stderr: '' })
})

test('is not a Node for whoever asks it to be', async ({ factmark, folder }) => {
  await writeFile(
    join(folder, 'evil.cjs'),
    `require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'ran'))}, '')`,
  )
  const asNode = await factmark(['--help'], { env: { ELECTRON_RUN_AS_NODE: '1' } })
  expect(asNode).toMatchObject({ code: 0, stdout: expect.stringContaining('Usage: factmark') })
  const withOptions = await factmark(['--help'], { env: { NODE_OPTIONS: `--require ${join(folder, 'evil.cjs')}` } })
  expect(withOptions).toMatchObject({ code: 0, stdout: expect.stringContaining('Usage: factmark') })
  expect(await readdir(folder)).toEqual(['evil.cjs'])
})
