import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileIn, put, temporaryFolder } from '../workspace/support.ts'
import { run, runWith, TEXT, workspaceWithLayer } from './support.ts'

describe('convert', () => {
  it.skipIf(process.platform !== 'linux')('ends where no folder can be made', async () => {
    const { root } = await workspaceWithLayer()
    const args = ['--from', 'factmark', '--to', 'csv', '--yes', '--text', 'text.txt']
    await put(root, 'text.txt', TEXT)
    const { code, error } = await run(root, 'convert', 'layers/plan/ann.json', '/proc/factmark/x/y', ...args)
    expect(code).toBe(1)
    expect(error).toContain('/proc/factmark/x/y')
  })

  it('makes a folder of several documents whole or not at all, and puts it over nothing', async () => {
    const folder = await temporaryFolder()
    const line = (words: string) => `${JSON.stringify({ text: words, label: [[0, 3, 'claim']] })}\n`
    await put(folder, 'in.jsonl', line('One man') + line('Two \u0001'))
    const xmi = (out: string) => run(folder, 'convert', 'in.jsonl', out, '--from', 'doccano', '--to', 'refi-qda')
    expect((await xmi('ok')).code).toBe(0)
    await put(folder, 'mine/note.txt', 'mine')
    const refused = await xmi('mine')
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.error).toContain('mine already exists')
    expect((await readdir(folder)).sort()).toEqual(['in.jsonl', 'mine', 'ok'])
    expect(await readdir(join(folder, 'mine'))).toEqual(['note.txt'])
  })

  it('tells which relations are no links, and counts OUT in the unit asked for', async () => {
    const folder = await temporaryFolder()
    const spans = [
      { start: 5, end: 6, label: 'claim', id: 'a' },
      { start: 7, end: 9, label: 'claim', id: 'b' },
    ]
    const relations = [{ head_span: spans[0], child_span: spans[1], label: 'worksFor' }]
    await put(folder, 'in.jsonl', `${JSON.stringify({ text: '👨‍👩‍👧b cd', spans, relations })}\n`)
    const args = ['--from', 'prodigy', '--to', 'doccano', '--unit', 'code-points', '--unit-out', 'graphemes']
    const { code, error } = await run(folder, 'convert', 'in.jsonl', 'out.jsonl', ...args)
    expect(error).toContain('worksFor: not a Factmark link; 1 relation kept')
    expect(code).toBe(0)
    expect(JSON.parse((await fileIn(folder, 'out.jsonl')) ?? '')).toMatchObject({ offsets: 'graphemes' })
  })

  it('reads standard input and writes standard output', async () => {
    const line = JSON.stringify({ text: TEXT, spans: [{ start: 12, end: 22, label: 'claim' }] })
    const { code, out, error } = await runWith(
      `${line}\n`,
      await temporaryFolder(),
      'convert',
      '-',
      '-',
      '--from',
      'prodigy',
      '--to',
      'brat',
      '--unit',
      'code-points',
    )
    expect({ code, error }).toEqual({ code: 0, error: '' })
    expect(out).toMatch(/^T1\tclaim 12 22\tannotation\n/)
  })

  it('says which unit it took where the file doesn’t tell', async () => {
    const line = JSON.stringify({ text: TEXT, spans: [{ start: 12, end: 22, label: 'claim' }] })
    const args = ['convert', '-', '-', '--from', 'prodigy', '--to', 'brat']
    const { code, out, error } = await runWith(`${line}\n`, await temporaryFolder(), ...args)
    expect(code).toBe(0)
    expect(error).toMatch(/read as characters \(code points\)/)
    expect(out).toContain('\tannotation\n')
  })

  it('writes the files of a format beside each other', async () => {
    const folder = await temporaryFolder()
    await put(folder, 'in.jsonl', `${JSON.stringify({ text: TEXT, label: [[13, 23, 'claim']], offsets: 'utf-16' })}\n`)
    expect(await run(folder, 'convert', 'in.jsonl', 'o/x.xmi', '--from', 'doccano', '--to', 'cas-xmi')).toMatchObject({
      code: 0,
    })
    expect((await readdir(join(folder, 'o'))).sort()).toEqual(['x.typesystem.xml', 'x.xmi'])
  })

  it('puts no text over another file that lies beside OUT', async () => {
    const folder = await temporaryFolder()
    await put(folder, 'in.jsonl', `${JSON.stringify({ text: TEXT, label: [[13, 23, 'claim']], offsets: 'utf-16' })}\n`)
    await put(folder, 'x.txt', 'mine')
    const args = ['convert', 'in.jsonl', 'x.ann', '--from', 'doccano', '--to', 'brat']
    const { code, error } = await run(folder, ...args)
    expect(code).toBe(1)
    expect(error).toMatch(/x\.txt already exists/)
    expect(await fileIn(folder, 'x.txt')).toBe('mine')
    expect(await fileIn(folder, 'x.ann')).toBeNull()
  })

  it('refuses a file that holds no document', async () => {
    const { code, out, error } = await runWith(
      '',
      await temporaryFolder(),
      ...'convert - - --from prodigy --to brat'.split(' '),
    )
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(error).toMatch(/^stdin [^\n]*\n$/)
  })

  it('makes a folder of several documents, and lines of them on standard output', async () => {
    const folder = await temporaryFolder()
    const line = (words: string) => `${JSON.stringify({ text: words, label: [[0, 3, 'claim']] })}\n`
    await put(folder, 'in.jsonl', line('One man') + line('Two men'))
    expect((await run(folder, 'convert', 'in.jsonl', 'all', '--from', 'doccano', '--to', 'conll')).code).toBe(0)
    expect(await readdir(join(folder, 'all'))).toEqual(['1-in.conll', '2-in.conll'])
    const lines = await run(folder, 'convert', 'in.jsonl', '-', '--from', 'doccano', '--to', 'prodigy')
    expect(lines.out.trim().split('\n')).toHaveLength(2)
    expect((await run(folder, 'convert', 'in.jsonl', '-', '--from', 'doccano', '--to', 'w3c')).code).toBe(1)
  })

  it('asks for the text where the format holds none', async () => {
    const { root } = await workspaceWithLayer()
    await put(root, 'plan.txt', TEXT)
    const args = ['convert', 'layers/plan/ann.json', 'x.csv', '--from', 'factmark', '--to', 'csv']
    expect((await run(root, ...args)).error).toContain('--text')
    expect((await run(root, ...args, '--text', 'plan.txt')).code).toBe(0)
  })
})
