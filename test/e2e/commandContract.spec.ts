/** Each sentence of the command line's contract, tried on the command line as it was built. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answerOf, factmarkIn, samples } from './commandSupport.ts'
import { expect, PROJECT, test } from './factmark.ts'
import { HAVEN } from './samples.ts'

/** The formats as the contract names them, in its order. */
const FORMATS =
  'factmark w3c label-studio doccano prodigy brat webanno-tsv cas-json cas-xmi conll refi-qda csv claimreview'.split(
    ' ',
  )
const ONE = ['--article', HAVEN.id, '--annotator', 'sample-a']
const ARTICLES = ['bondgenoten-oostflank', 'council-flood-defences', HAVEN.id]
const ONE_LINE = /^[^\n]+\n$/

test('npm run --silent factmark -- COMMAND answers from the folder where it was typed, and nothing else', async ({
  folder,
}) => {
  await samples(folder)
  const npm = ['--prefix', PROJECT, 'run', '--silent', 'factmark', '--', 'validate', '--workspace', 'samples', '--json']
  expect(await answerOf('npm', npm, folder)).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^\{\s*"ok": true,\s*"problems": \[\]\s*\}\n$/),
    stderr: '',
  })
})

test('takes the current folder where no workspace is named, and none that isn’t one', async ({ folder }) => {
  const workspace = await samples(folder)
  for (const args of [['validate'], ['export', '--format', 'csv', '--out', '../all'], ['agreement'], ['stats']])
    expect(await factmarkIn(workspace, args), args[0]).toMatchObject({ code: 0 })
  await writeFile(join(workspace, 'new.txt'), 'The plan costs 40.000 euro.')
  expect(await factmarkIn(workspace, ['import', 'new.txt'])).toMatchObject({ code: 0 })
  for (const args of [['validate'], ['export', '--format', 'csv', '--out', 'x'], ['agreement'], ['import', 'x.txt']]) {
    const { code, stdout, stderr } = await factmarkIn(folder, args)
    expect({ code, stdout }, args[0]).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^[^\n]*is not a workspace[^\n]*--workspace[^\n]*\n$/)
  }
})

test('takes --name=value as well as --name value', async ({ folder }) => {
  await samples(folder)
  const spaced = ['export', '--format', 'csv', ...ONE, '--workspace', 'samples', '--out', '-']
  const equals = ['export', '--format=csv', ...pairs(ONE), '--workspace=samples', '--out=-']
  const { code, stdout } = await factmarkIn(folder, spaced)
  expect(code).toBe(0)
  expect(stdout).toContain(HAVEN.id)
  expect((await factmarkIn(folder, equals)).stdout).toBe(stdout)
})

function pairs(args: readonly string[]): readonly string[] {
  return args.flatMap((word, index) => (index % 2 === 0 ? [`${word}=${args[index + 1]}`] : []))
}

test('every command answers JSON alone on standard output when asked', async ({ folder }) => {
  const workspace = await samples(folder)
  await writeFile(join(folder, 'new.txt'), 'The plan costs 40.000 euro.')
  await factmarkIn(folder, ['export', '--format', 'w3c', ...ONE, '--workspace', workspace, '--out', 'in.jsonld'])
  const commands = [
    ['import', 'new.txt'],
    ['import-annotations', 'in.jsonld', '--format', 'w3c', '--article', HAVEN.id, '--annotator', 'anna'],
    ['export', '--format', 'conll', '--out', 'all'],
    ['agreement'],
    ['agreement', '--article', HAVEN.id, '--annotators', 'sample-a,sample-b'],
    ['suggest', 'new.txt', '--language', 'en'],
    ['suggest', '--article', HAVEN.id],
    ['validate'],
    ['stats'],
  ]
  for (const command of commands) {
    const { code, stdout } = await factmarkIn(folder, [...command, '--workspace', workspace, '--json'])
    expect(code, command.join(' ')).toBe(0)
    expect(() => JSON.parse(stdout), command.join(' ')).not.toThrow()
  }
})

test('import --json tells file, id, sha256, whether it is new, and what is not in the text', async ({ folder }) => {
  await mkdir(join(folder, 'b'))
  await writeFile(join(folder, 'Één plan.txt'), Buffer.from('\uFEFFA line\r\nand one\rmore ', 'utf8'))
  await writeFile(join(folder, 'b/Één plan.txt'), 'Another text')
  await writeFile(join(folder, 'old.txt'), Buffer.from([0x93, 0x59, 0x65, 0x73, 0x94]))
  const args = ['import', 'Één plan.txt', 'b/Één plan.txt', 'old.txt', '--workspace', 'w', '--json']
  const { code, stdout, stderr } = await factmarkIn(folder, args)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const answer = JSON.parse(stdout)
  const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/)
  const nothing = { replaced: 0, omitted: {} }
  expect(answer).toEqual([
    { file: 'Één plan.txt', id: 'een-plan', sha256, new: true, ...nothing },
    { file: 'b/Één plan.txt', id: `een-plan-${answer[1].sha256.slice(0, 8)}`, sha256, new: true, ...nothing },
    { file: 'old.txt', id: 'old', sha256, new: true, ...nothing },
  ])
  const article = async (id: string) => JSON.parse(await readFile(join(folder, `w/articles/${id}.json`), 'utf8'))
  expect(await article('een-plan')).toEqual({
    format: 'factmark-article',
    version: 1,
    id: 'een-plan',
    title: 'Één plan',
    language: expect.stringMatching(/^(nl|en|und)$/),
    published: null,
    source: null,
    imported: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    sha256: answer[0].sha256,
    original: { sha256, name: 'Één plan.txt', type: 'text/plain', bytes: 24 },
    text: 'A line\nand one\nmore ',
  })
  expect(await article('old')).toMatchObject({ text: '“Yes”' })
  const again = await factmarkIn(folder, [...args, 'none.txt'])
  expect(again.code).toBe(1)
  expect(again.stderr).toMatch(/^none\.txt [^\n]+\n$/)
  expect(JSON.parse(again.stdout)).toEqual(answer.map((entry: object) => ({ ...entry, new: false })))
})

test('one layer is a file; brat’s text lies beside it', async ({ folder }) => {
  await samples(folder)
  const args = ['export', '--format', 'brat', ...ONE, '--workspace', 'samples', '--out', 'brat/layer.x', '--json']
  const { code, stdout } = await factmarkIn(folder, args)
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ path: join(folder, 'brat/layer.x'), format: 'brat', layers: 1 })
  const { text } = JSON.parse(await readFile(join(folder, `samples/articles/${HAVEN.id}.json`), 'utf8'))
  expect(await readFile(join(folder, 'brat/layer.txt'), 'utf8')).toBe(text)
  expect(await readFile(join(folder, 'brat/layer.x'), 'utf8')).toMatch(/^T1\tclaim 0 114\t/)
})

test('several layers are a folder of <article>/<annotator>.<ext>, in every format', { tag: '@long' }, async ({
  folder,
}) => {
  const workspace = await samples(folder)
  const layers = join(workspace, 'layers', HAVEN.id)
  const settled = (await readFile(join(layers, 'sample-a.json'), 'utf8')).replace('"sample-a"', '"adjudicated"')
  await writeFile(join(layers, 'adjudicated.json'), settled)
  for (const format of FORMATS) {
    // Claims are exported as resolved, which they are on one article here.
    const by = format === 'claimreview' ? ['--annotator', 'sample-b'] : []
    const args = ['export', '--format', format, ...by, '--workspace', 'samples', '--out', `all-${format}`]
    expect(await factmarkIn(folder, args), format).toMatchObject({ code: 0 })
    const names = await readdir(join(folder, `all-${format}`, HAVEN.id))
    const stems = new Set(names.map((name) => name.replace(/\.[a-z.]+$/, '')))
    expect([...stems].sort(), format).toEqual(by.length > 0 ? ['sample-b'] : ['adjudicated', 'sample-a', 'sample-b'])
    expect((await readdir(join(folder, `all-${format}`))).sort(), format).toEqual(ARTICLES)
  }
})

test('suggest --json gives suggestions in the order of the text', async ({ folder }) => {
  const workspace = await samples(folder)
  const { code, stdout } = await factmarkIn(folder, [
    'suggest',
    '--article',
    HAVEN.id,
    '--workspace',
    workspace,
    '--json',
  ])
  expect(code).toBe(0)
  const found = JSON.parse(stdout) as { start: number; end: number; quote: string }[]
  expect(found.length).toBeGreaterThan(10)
  const { text } = JSON.parse(await readFile(join(workspace, `articles/${HAVEN.id}.json`), 'utf8'))
  for (const { start, end, quote } of found) expect(text.slice(start, end)).toBe(quote)
  expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).sort((a, b) => a - b))
})

test('bad input ends with 1 and one line that names it; wrong usage with 2; nothing is written', async ({ folder }) => {
  await samples(folder)
  const before = await readdir(folder, { recursive: true })
  for (const [code, words, args] of [
    [1, /“nowhere”/, ['export', '--format', 'csv', '--article', 'nowhere', '--out', 'x']],
    [2, /factmark, w3c/, ['export', '--format', 'nonsense', '--out', 'x']],
  ] as const) {
    const answered = await factmarkIn(folder, [...args, '--workspace', 'samples', '--json'])
    expect(answered, args.join(' ')).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(words) })
    expect(answered.stderr, args.join(' ')).toMatch(ONE_LINE)
  }
  expect(await readdir(folder, { recursive: true })).toEqual(before)
})
