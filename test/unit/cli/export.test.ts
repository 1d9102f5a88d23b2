import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultCodebook } from '../../../src/core/codebook/defaultCodebook.ts'
import { serializeCodebook, serializeLayer } from '../../../src/core/model/files.ts'
import { fileIn, put } from '../workspace/support.ts'
import { run, runAsked, runWith, TEXT, workspaceWithLayer } from './support.ts'

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
    expect(error).toMatch(/^[^\n]*2 are selected[^\n]*--annotator[^\n]*\n$/)
    expect(await readdir(root)).not.toContain('-')
  })

  it('colours a page by the answers to a question, and names the questions where there is no such one', async () => {
    const { root, layer } = await workspaceWithLayer()
    const page = (...more: readonly string[]) =>
      run(root, 'export', '--format', 'html', '--out', 'page.html', '--colour-by', ...more)
    expect(await page('claim-type'), 'no codebook').toMatchObject({
      code: 2,
      error: expect.stringMatching(/^[^\n]*--colour-by[^\n]*\n$/),
    })
    const codebook = defaultCodebook(() => crypto.randomUUID())
    await put(root, 'codebook.json', serializeCodebook(codebook))
    const annotations = layer.annotations.map((one) =>
      one.tag === 'claim' ? { ...one, attributes: { 'claim-type': 'prediction' }, codebook: 1 } : one,
    )
    await put(root, 'layers/plan/ann.json', serializeLayer({ ...layer, annotations }))
    const unknown = await page('genre')
    expect(unknown).toMatchObject({ code: 2, error: expect.stringMatching(/“genre”.*claim-type, checkability/) })
    const other = await run(root, 'export', '--format', 'xlsx', '--out', 'x', '--colour-by', 'claim-type')
    expect(other).toMatchObject({ code: 2, error: expect.stringContaining('--format html') })
    const table = await run(root, 'export', '--format', 'csv', '--out', 'x', '--colour-by', 'claim-type')
    expect(table).toMatchObject({ code: 2, error: expect.stringContaining('--format html') })
    expect(await fileIn(root, 'page.html'), 'nothing was written').toBeNull()
    expect((await page('claim-type')).code).toBe(0)
    const html = await fileIn(root, 'page.html')
    expect(html).toContain('<strong>Type of claim</strong>')
    expect(html).toMatch(/<mark style="background:#[0-9a-f]{8}">/)
    expect((await page('claim-type', '--lang', 'nl')).code).toBe(0)
    expect(await fileIn(root, 'page.html')).toContain('<strong>Soort bewering</strong>')
  })

  it('says that a format has one unit of its own where another is asked for', async () => {
    const { root } = await workspaceWithLayer()
    const withUnit = (format: string, unit: string) =>
      run(root, 'export', '--format', format, '--unit', unit, '--out', 'x', '--yes')
    const fixed = await withUnit('conll', 'bytes')
    expect(fixed.code).toBe(2)
    expect(fixed.error).toMatch(/“bytes” .*this format always uses the same unit/)
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
    expect(error).toMatch(/^conll does not include: .*1 link; 1 note; .*\n$/)
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
    expect((await run(root, 'export', '--format', 'w3c', '--out', 'y', '--unit', 'bytes')).code).toBe(2)
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
      expect(error).toMatch(/^conll does not include: .*1 link; 1 note; .*\nWrite it anyway\?.*Nothing was written/s)
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
    expect(error).toMatch(/Answer yes or no, or enter another format: factmark w3c/)
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
