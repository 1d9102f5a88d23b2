/** The command line as it is built, at a real terminal: `script` of util-linux gives it one. */
import { execFile, spawn } from 'node:child_process'
import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, PROJECT, runFactmark, test } from './factmark.ts'

const EXPORT = ['export', '--format', 'conll', '--article', 'council-flood-defences', '--annotator', 'sample-a']

async function samples(folder: string): Promise<string> {
  const workspace = join(folder, 'samples')
  await cp(join(PROJECT, 'annotations'), workspace, { recursive: true })
  return workspace
}

/** Runs the command line at a terminal, and types each answer when its question has come. */
function atTerminal(args: readonly string[], answers: readonly string[]): Promise<{ code: number; shown: string }> {
  const command = [process.execPath, join(PROJECT, 'out/main/cli.js'), ...args].map((word) => `'${word}'`).join(' ')
  const terminal = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'])
  const left = [...answers]
  let shown = ''
  terminal.stdout.on('data', (data: Buffer) => {
    shown += data.toString()
    const asked = shown.split('another format: ').length - 1
    while (answers.length - left.length < asked && left.length > 0) terminal.stdin.write(`${left.shift()}\n`)
  })
  return new Promise((resolve) => terminal.on('close', (code) => resolve({ code: code ?? 1, shown })))
}

test('runs the example of the library that the guide gives', async () => {
  const guide = await readFile(join(PROJECT, 'docs', 'guide', 'formats.md'), 'utf8')
  const example = /```js\n(.*?)```/s.exec(guide)?.[1] ?? ''
  const file = join(PROJECT, 'out', 'guide-example.mjs')
  await writeFile(file, example)
  const { stdout } = await promisify(execFile)(process.execPath, [file], { env: { ...process.env, FORCE_COLOR: '0' } })
  expect(stdout.trim()).toBe(/ \/\/ (.*)$/m.exec(example)?.[1])
})

test.describe('at a terminal', () => {
  test.beforeEach(async () => {
    const hasScript = await promisify(execFile)('script', ['--version']).then(
      ({ stdout }) => stdout.includes('util-linux'),
      () => false,
    )
    test.skip(!hasScript, 'there is no script of util-linux')
  })

  test('says what a format loses and writes nothing when told so', async ({ folder }) => {
    const workspace = await samples(folder)
    const args = [...EXPORT, '--workspace', workspace, '--out', join(folder, 'x.conll')]
    const { code, shown } = await atTerminal(args, ['no'])
    expect(code).toBe(1)
    expect(shown).toMatch(/conll does not include: \d+ annotations that overlap others/)
    expect(shown).toContain('Nothing was written')
    expect(await readdir(folder)).not.toContain('x.conll')
  })

  test('writes another format where that is the answer, and does not ask where nobody sits', async ({ folder }) => {
    const workspace = await samples(folder)
    const args = [...EXPORT, '--workspace', workspace, '--out', join(folder, 'x.conll')]
    const { code, shown } = await atTerminal(args, ['brat', 'yes'])
    expect(code).toBe(0)
    expect(shown).toMatch(/x\.ann: 1 layer, (\d+) of \1 annotations verified/)
    expect(await readdir(folder)).toEqual(expect.arrayContaining(['x.ann', 'x.txt']))
    const piped = await runFactmark(args)
    expect(piped).toMatchObject({ code: 0 })
    expect(piped.stderr).toContain('conll does not include')
  })
})
