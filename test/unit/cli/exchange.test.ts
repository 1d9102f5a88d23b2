import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EXPORT_FORMATS, IMPORT_FORMATS } from '../../../src/core/formats/names.ts'
import { parseLayer, serializeLayer } from '../../../src/core/model/files.ts'
import type { Layer } from '../../../src/core/model/layer.ts'
import { annotationOf, layerOf, uuid } from '../core/support/layers.ts'
import { fileIn, put, putArticle, temporaryFolder, temporaryWorkspace, unwrap } from '../workspace/support.ts'
import { run, runAsked, runWith } from './support.ts'

const TEXT = '💩This is an annotation.\n“Yes,” said Anna, 40.000 men.'
const at = (words: string) => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length] as const

/** A workspace with one article and a layer in which something is of each kind. */
async function workspaceWithLayer(): Promise<{ root: string; layer: Layer }> {
  const { root } = await temporaryWorkspace()
  const article = await putArticle(root, 'plan', TEXT)
  const layer = {
    ...layerOf(
      article,
      annotationOf(TEXT, 1, ...at('annotation')),
      annotationOf(TEXT, 2, ...at('“Yes,”'), { tag: 'quote', links: [{ rel: 'attributed-to', to: uuid(3) }] }),
      annotationOf(TEXT, 3, ...at('said Anna'), { tag: 'attribution', note: 'who?' }),
      annotationOf(TEXT, 4, ...at('40.000 men'), { tag: 'figure' }),
    ),
    annotator: { id: 'ann', name: 'Ann' },
  }
  await put(root, 'layers/plan/ann.json', serializeLayer(layer))
  return { root, layer }
}

async function layerIn(root: string, annotator: string): Promise<Layer> {
  return unwrap(parseLayer((await fileIn(root, `layers/plan/${annotator}.json`)) ?? '', annotator))
}

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
    expect(error).toContain('EMOJI: no tag; 1 annotation skipped')
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
    expect(error).toMatch(/^bad\.ann: line 2: [^\n]*\n$/)
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

describe('export', () => {
  it.each(['csv', 'refi-qda', 'brat'])(
    'writes one layer as %s to standard output, the same as to a file',
    async (format) => {
      const { root } = await workspaceWithLayer()
      const args = ['export', '--format', format, '--article', 'plan', '--annotator', 'ann', '--out']
      expect((await run(root, ...args, 'file.x')).code).toBe(0)
      const { code, out } = await run(root, ...args, '-', '--json')
      expect(code).toBe(0)
      const written = await readFile(join(root, 'file.x'))
      // A ZIP tells the second in which it was packed.
      if (format === 'refi-qda') expect(out.slice(0, 2)).toBe('PK')
      else expect(Buffer.from(out, 'latin1')).toEqual(written)
      expect(await readdir(root)).not.toContain('-')
    },
  )

  it('refuses several layers on standard output as wrong usage', async () => {
    const { root, layer } = await workspaceWithLayer()
    await put(root, 'layers/plan/bob.json', serializeLayer({ ...layer, annotator: { id: 'bob', name: 'Bob' } }))
    const { code, out, error } = await run(root, 'export', '--format', 'csv', '--out', '-')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toMatch(/^[^\n]*2 were chosen[^\n]*--annotator[^\n]*\n$/)
    expect(await readdir(root)).not.toContain('-')
  })

  it('says that a format has one unit of its own where another is asked for', async () => {
    const { root } = await workspaceWithLayer()
    const withUnit = (format: string, unit: string) =>
      run(root, 'export', '--format', format, '--unit', unit, '--out', 'x', '--yes')
    const fixed = await withUnit('conll', 'bytes')
    expect(fixed.code).toBe(1)
    expect(fixed.error).toMatch(/“bytes” .*this format is always written in the same unit/)
  })

  it('says what the format does not hold, with counts', async () => {
    const { root } = await workspaceWithLayer()
    const { error } = await run(
      root,
      'export',
      '--format',
      'conll',
      '--article',
      'plan',
      '--annotator',
      'ann',
      '--out',
      'x',
    )
    expect(error).toMatch(/^conll does not hold: .*1 link; 1 note; .*\n$/)
  })

  it('does not overwrite another file beside the one that is named', async () => {
    const { root } = await workspaceWithLayer()
    await put(root, 'x.txt', 'mine')
    const { code } = await run(
      root,
      'export',
      '--format',
      'brat',
      '--article',
      'plan',
      '--annotator',
      'ann',
      '--out',
      'x.ann',
    )
    expect(code).toBe(1)
    expect(await fileIn(root, 'x.txt')).toBe('mine')
    expect(await fileIn(root, 'x.ann')).toBeNull()
  })

  it('counts doccano’s offsets in grapheme clusters when asked', async () => {
    const { root } = await workspaceWithLayer()
    const args = ['--format', 'doccano', '--article', 'plan', '--annotator', 'ann', '--out', 'x.jsonl']
    expect((await run(root, 'export', ...args, '--unit', 'graphemes')).code).toBe(0)
    expect(JSON.parse((await fileIn(root, 'x.jsonl')) ?? '').entities[0]).toMatchObject({
      start_offset: 12,
      end_offset: 22,
    })
    expect((await run(root, 'export', '--format', 'w3c', '--out', 'y', '--unit', 'bytes')).code).toBe(1)
  })
})

describe('the question before an export', () => {
  const args = ['export', '--format', 'conll', '--article', 'plan', '--annotator', 'ann', '--out', 'x.conll']

  it('is asked at a terminal, after what the format loses was said; no leaves everything as it was', async () => {
    const { root } = await workspaceWithLayer()
    for (const answers of [['no'], ['nee'], [''], []]) {
      const { code, out, error } = await runAsked(answers, root, ...args)
      expect(code).toBe(1)
      expect(out).toBe('')
      expect(error).toMatch(/^conll does not hold: .*1 link; 1 note; .*\nWrite it all the same\?.*nothing was written/s)
      expect(await fileIn(root, 'x.conll')).toBeNull()
    }
  })

  it('goes on with yes', async () => {
    const { root } = await workspaceWithLayer()
    expect(await runAsked(['Ja'], root, ...args)).toMatchObject({ code: 0 })
    expect(await fileIn(root, 'x.conll')).toContain('B-claim')
  })

  it('takes another format, looks at that too, and gives the file its extension', async () => {
    const { root } = await workspaceWithLayer()
    const { code, error, out } = await runAsked(['tsv', 'doccano', 'w3c'], root, ...args)
    expect(code).toBe(0)
    expect(error).toMatch(/Answer yes or no, or name another format: factmark w3c/)
    expect(out).toMatch(/x\.jsonld: 1 layer, 4 of 4 annotations verified\n$/)
    expect(await fileIn(root, 'x.jsonld')).toContain('AnnotationCollection')
    expect(await fileIn(root, 'x.conll')).toBeNull()
  })

  it('is not asked with --yes, with --json, or where nothing gets lost', async () => {
    const { root } = await workspaceWithLayer()
    expect((await runAsked([], root, ...args, '--yes')).code).toBe(0)
    const told = await runAsked([], root, ...args, '--json')
    expect(told.code).toBe(0)
    expect(JSON.parse(told.out)).toMatchObject({ format: 'conll', annotations: 4 })
    const whole = await runAsked([], root, ...args.with(2, 'factmark').with(8, 'x.json'))
    expect(whole).toMatchObject({ code: 0, error: '' })
  })

  it('is asked by convert too, but not where standard input is the file', async () => {
    const { root } = await workspaceWithLayer()
    await put(root, 'plan.txt', TEXT)
    const from = ['--from', 'factmark', '--to', 'conll', '--text', 'plan.txt']
    const stopped = await runAsked(['n'], root, 'convert', 'layers/plan/ann.json', 'y.conll', ...from)
    expect(stopped.code).toBe(1)
    expect(await fileIn(root, 'y.conll')).toBeNull()
    const other = await runAsked(['brat'], root, 'convert', 'layers/plan/ann.json', 'y.conll', ...from)
    expect(other.code).toBe(0)
    expect(await fileIn(root, 'y.conll')).toMatch(/^T1\t/)
    const layer = (await fileIn(root, 'layers/plan/ann.json')) ?? ''
    expect((await runWith(layer, root, 'convert', '-', '-', ...from)).code).toBe(0)
  })
})

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
    expect(refused.error).toContain('mine exists')
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
    expect(error).toContain('worksFor: not a link of Factmark; 1 relation kept')
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

describe('stats', () => {
  it('counts by layer', async () => {
    const { root } = await workspaceWithLayer()
    const { out } = await run(root, 'stats', '--json')
    expect(JSON.parse(out)).toEqual([
      {
        article: 'plan',
        annotator: 'ann',
        status: 'open',
        annotations: 4,
        tags: { claim: 1, figure: 1, quote: 1, attribution: 1 },
        links: 1,
        notes: 1,
        reviews: 0,
      },
    ])
    expect((await run(root, 'stats')).out.split('\n')).toContain('plan\tann\topen\t4\t1\t1\t1\t1\t1\t1\t0')
  })
})

describe('help, completion and manual', () => {
  it.each(['import', 'validate', 'agreement', 'suggest', 'export'])('show how %s is used', async (command) => {
    const { out } = await run(await temporaryFolder(), command, '--help')
    expect(out).toMatch(new RegExp(`Examples:?\\n  \\$ factmark ${command} `))
  })

  it('show examples with each command', async () => {
    const folder = await temporaryFolder()
    for (const command of ['export', 'import-annotations', 'convert', 'stats', 'completion', 'man'])
      expect((await run(folder, command, '--help')).out).toMatch(
        new RegExp(`Examples:\\n {2}\\$ .*factmark ${command}`),
      )
  })

  it.each(['bash', 'zsh', 'fish'])('complete every command and format in %s', async (shell) => {
    const { code, out } = await run(await temporaryFolder(), 'completion', shell)
    expect(code).toBe(0)
    for (const word of ['import-annotations', 'convert', 'validate', 'dry-run', ...EXPORT_FORMATS])
      expect(out).toContain(word)
  })

  it('refuse another shell', async () => {
    expect((await run(await temporaryFolder(), 'completion', 'csh')).code).toBe(2)
  })

  it('keep the manual page of the package up to date', async () => {
    const { out } = await run(await temporaryFolder(), 'man')
    expect(await readFile(join(import.meta.dirname, '../../../docs/factmark.1'), 'utf8')).toBe(out)
  })
})
