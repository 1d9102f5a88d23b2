import { readdir } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { IMPORT_FORMATS } from '../../../src/core/formats/names.ts'
import type { Layer } from '../../../src/core/model/layer.ts'
import { processStart } from '../../../src/workspace/disk/processes.ts'
import { fileIn, put } from '../workspace/support.ts'
import { layerIn, run, TEXT, workspaceWithLayer } from './support.ts'

const EXTENSIONS: Readonly<Record<string, string>> = { brat: '.ann', 'refi-qda': '.qdpx', 'webanno-tsv': '.tsv' }

describe('export and import-annotations', () => {
  it.each(IMPORT_FORMATS)('bring %s out and in again', async (format) => {
    const { root, layer } = await workspaceWithLayer()
    const file = `out/plan${EXTENSIONS[format] ?? '.txt'}`
    const out = await run(root, 'export', '--format', format, '--article', 'plan', '--annotator', 'ann', '--out', file)
    expect(out).toMatchObject({ code: 0 })
    const args = ['--format', format, '--article', 'plan', '--annotator', 'bob', '--json']
    const back = await run(root, 'import-annotations', file, ...args)
    expect(back).toMatchObject({ code: 0, error: '' })
    const said = JSON.parse(back.out)
    expect(said).toMatchObject({ format, written: true, layers: [{ article: 'plan', annotations: 4 }] })
    expect(said.layers[0].report).toMatchObject({ exact: 4, moved: [], orphans: [] })
    const spans = ({ annotations }: Layer) => annotations.map(({ tag, start, end, quote }) => [tag, start, end, quote])
    expect(spans(await layerIn(root, 'bob'))).toEqual(spans(layer))
    expect((await run(root, 'validate')).code).toBe(0)
  })

  it('know the article by its text, and say what was read how', async () => {
    const { root } = await workspaceWithLayer()
    await put(
      root,
      'in.jsonl',
      `${JSON.stringify({
        text: TEXT,
        spans: [
          { start: 12, end: 22, label: 'Claim' },
          { start: 0, end: 1, label: 'EMOJI' },
        ],
        answer: 'accept',
      })}\n`,
    )
    const { code, out, error } = await run(root, 'import-annotations', 'in.jsonl', '--annotator', 'model')
    expect(code).toBe(0)
    expect(out).toMatch(/plan: 1 annotation imported .*code points/)
    expect(error).toContain('EMOJI: no matching tag; 1 annotation skipped')
    expect((await layerIn(root, 'model')).annotations).toMatchObject([
      { tag: 'claim', start: 13, end: 23, quote: 'annotation', foreign: { format: 'prodigy', label: 'Claim' } },
    ])
  })

  it('never write over a layer without being asked, and then keep the old one', async () => {
    const { root } = await workspaceWithLayer()
    await run(root, 'export', '--format', 'csv', '--article', 'plan', '--annotator', 'ann', '--out', 'x.csv')
    const before = await fileIn(root, 'layers/plan/ann.json')
    const refused = await run(root, 'import-annotations', 'x.csv', '--annotator', 'ann')
    expect(refused.code).toBe(1)
    expect(refused.error).toMatch(/^[^\n]*ann[^\n]*plan[^\n]*\n$/)
    expect(await fileIn(root, 'layers/plan/ann.json')).toBe(before)
    expect((await run(root, 'import-annotations', 'x.csv', '--annotator', 'ann', '--replace')).code).toBe(0)
    expect(await readdir(join(root, '.factmark/trash'))).toHaveLength(1)
  })

  it('name what was passed over in the language asked for, and what a file calls it as it does', async () => {
    const { root } = await workspaceWithLayer()
    await put(root, 'plan.txt', TEXT)
    await put(root, 'plan.ann', 'T1\tClaim 0 3;5 8\tAn article\n*\tEquiv T1 T2\n')
    const said = async (lang: string) => {
      const args = ['import-annotations', 'plan.ann', '--article', 'plan', '--annotator', 'bob', '--dry-run']
      return (await run(root, ...args, '--lang', lang)).error
    }
    expect(await said('nl')).toContain('onderbroken fragment: 1 overgeslagen')
    expect(await said('en')).toContain('discontinuous span: 1 skipped')
  })

  it('are not put where another program works on the layer', async () => {
    const { root } = await workspaceWithLayer()
    await run(root, 'export', '--format', 'csv', '--article', 'plan', '--annotator', 'ann', '--out', 'x.csv')
    const before = await fileIn(root, 'layers/plan/ann.json')
    const holder = { host: hostname(), pid: process.ppid, started: await processStart(process.ppid), token: 'window' }
    const heartbeat = new Date().toISOString()
    await put(
      root,
      '.factmark/locks/ann.json',
      JSON.stringify({ format: 'factmark-lock', version: 1, ...holder, heartbeat }),
    )
    const { code, error } = await run(root, 'import-annotations', 'x.csv', '--annotator', 'ann', '--replace')
    expect(code).toBe(1)
    expect(error).toContain(`process ${process.ppid}`)
    expect(await fileIn(root, 'layers/plan/ann.json')).toBe(before)
    expect((await run(root, 'import-annotations', 'x.csv', '--annotator', 'bob')).code).toBe(0)
  })

  it('write nothing in a dry run, and remember what was decided in a real one', async () => {
    const { root } = await workspaceWithLayer()
    await put(root, 'in.jsonl', `${JSON.stringify({ text: TEXT, label: [[13, 23, 'ASSERTED']] })}\n`)
    const args = [
      'import-annotations',
      'in.jsonl',
      '--format',
      'doccano',
      '--annotator',
      'bob',
      '--map',
      'ASSERTED=claim',
    ]
    expect((await run(root, ...args, '--dry-run')).out).toMatch(/would be imported/)
    expect(await fileIn(root, 'layers/plan/bob.json')).toBeNull()
    expect((await run(root, ...args)).code).toBe(0)
    const again = await run(root, 'import-annotations', 'in.jsonl', '--annotator', 'eve', '--json')
    expect(JSON.parse(again.out).mapping.tags).toEqual({ ASSERTED: 'claim' })
  })

  it('say where a broken file is broken, on one line', async () => {
    const { root } = await workspaceWithLayer()
    await put(root, 'bad.ann', 'T1\tclaim 0 4\tThis\nnonsense\n')
    const { code, error } = await run(root, 'import-annotations', 'bad.ann', '--article', 'plan', '--annotator', 'bob')
    expect(code).toBe(1)
    expect(error).toMatch(/^bad\.ann has an error at line 2: [^\n]*\n$/)
  })

  it('say it in the language that was asked for, whoever found it out', async () => {
    const { root } = await workspaceWithLayer()
    await put(root, 'torn.json', '[{"data":{},\n"annotations":[')
    await put(root, 'bad.json', '[{"data":{},"annotations":7}]')
    await put(root, 'bad.csv', 'tag,start\nclaim\n')
    const said = async (file: string, lang: string) =>
      (await run(root, 'import-annotations', file, '--annotator', 'bob', '--lang', lang)).error
    expect(await said('torn.json', 'nl')).toMatch(/^torn\.json is geen geldige JSON: .* op regel 2, kolom 16\. Herstel/)
    expect(await said('torn.json', 'en')).toMatch(/^torn\.json is not valid JSON: .* on line 2, column 16\. Fix/)
    expect(await said('bad.json', 'nl')).toMatch(
      /^bad\.json bevat een fout bij \[0\]\.annotations: Ongeldige invoer: .*\. Herstel/,
    )
    expect(await said('bad.json', 'en')).toMatch(
      /^bad\.json has an error at \[0\]\.annotations: Invalid input: .*\. Fix/,
    )
    expect(await said('bad.csv', 'nl')).toMatch(/^bad\.csv bevat een fout bij rij 2: 1 velden, .*\. Herstel/)
    expect(await said('bad.csv', 'en')).toMatch(/^bad\.csv has an error at row 2: 1 fields .*\. Fix/)
  })

  it('end with 2 for a wrong format, unit, tag or id', async () => {
    const { root } = await workspaceWithLayer()
    await put(root, 'in.csv', 'tag,start,end,quote\nclaim,12,22,annotation\n')
    const codes = []
    for (const args of [
      ['--format', 'nothing', '--annotator', 'bob'],
      ['--format', 'claimreview', '--annotator', 'bob'],
      ['--unit', 'ells', '--annotator', 'bob'],
      ['--map', 'claim=nonsense', '--annotator', 'bob'],
      ['--annotator', 'Not an id'],
      ['--annotator', 'adjudicated'],
    ])
      codes.push((await run(root, 'import-annotations', 'in.csv', ...args)).code)
    expect(codes).toEqual([2, 2, 2, 2, 2, 2])
    expect((await run(root, 'import-annotations', 'in.csv', '--annotator', 'bob')).code).toBe(0)
  })
})
