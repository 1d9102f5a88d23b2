import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { serializeLayer } from '../../../src/core/model/files.ts'
import { put } from '../workspace/support.ts'
import { run, workspaceWithLayer } from './support.ts'

/** The workspace with answers: Ann's of one annotation and about the article; Ben has one of her annotations. */
async function answeredWorkspace() {
  const { root, layer } = await workspaceWithLayer()
  const [first, ...others] = layer.annotations
  if (!first) throw new Error('no annotation')
  const answered = { ...first, attributes: { 'claim-type': 'event', topics: ['war', 'work'] } }
  const value = { value: 40_000, bound: 'exact', unit: 'men', kind: 'count' }
  const annotations = [answered, ...others.map((one) => (one.tag === 'figure' ? { ...one, value } : one))]
  await put(root, 'layers/plan/ann.json', serializeLayer({ ...layer, annotations, attributes: { genre: 'news' } }))
  const ben = { ...layer, annotator: { id: 'ben', name: 'Ben' }, annotations: [{ ...first, note: '=1+1' }] }
  await put(root, 'layers/plan/ben.json', serializeLayer(ben))
  return { root, layer }
}

describe('annotations', () => {
  it('lists every annotation by article, annotator and start, as its layer has it', async () => {
    const { root, layer } = await answeredWorkspace()
    const { code, out } = await run(root, 'annotations', '--format', 'json')
    expect(code).toBe(0)
    const list = JSON.parse(out)
    expect(list.map(({ annotator }: { annotator: string }) => annotator)).toEqual(['ann', 'ann', 'ann', 'ann', 'ben'])
    expect(list[1]).toEqual({ article: 'plan', annotator: 'ann', ...layer.annotations[1] })
    expect(list[0].attributes).toEqual({ 'claim-type': 'event', topics: ['war', 'work'] })
    expect((await run(root, 'annotations', '--json')).out).toBe(out)
  })

  it.each([
    [['--tag', 'figure'], ['figure']],
    [['--annotator', 'ben'], ['claim']],
    [
      ['--annotator', 'ann, ben', '--tag', 'claim'],
      ['claim', 'claim'],
    ],
    [['--where', 'topics=work', '--where', 'claim-type=event'], ['claim']],
    [['--where', 'topics=peace'], []],
    [['--where', 'genre=news', '--tag', 'quote'], ['quote']],
    [['--where', 'claim-type=', '--tag', 'claim'], ['claim']],
  ])('selects %j', async (options, tags) => {
    const { root } = await answeredWorkspace()
    const { out } = await run(root, 'annotations', '--json', ...options)
    expect(JSON.parse(out).map(({ tag }: { tag: string }) => tag)).toEqual(tags)
  })

  it('leaves out what is hidden from somebody, and names who has no layer', async () => {
    const { root, layer } = await answeredWorkspace()
    const annotators = async (...options: readonly string[]) => {
      const { out } = await run(root, 'annotations', '--json', ...options)
      return [...new Set(JSON.parse(out).map(({ annotator }: { annotator: string }) => annotator))]
    }
    await put(root, 'layers/plan/ann.json', serializeLayer({ ...layer, status: 'open' }))
    expect(await annotators('--seen-by', 'ann')).toEqual(['ann'])
    await put(root, 'layers/plan/ann.json', serializeLayer({ ...layer, status: 'done' }))
    expect(await annotators('--seen-by', 'ann')).toEqual(['ann', 'ben'])
    const { code, error } = await run(root, 'annotations', '--annotator', 'ann,nobody')
    expect([code, error]).toEqual([1, expect.stringContaining('“nobody”')])
  })

  it('shows a line each, with its answers', async () => {
    const { root } = await answeredWorkspace()
    const { out } = await run(root, 'annotations', '--annotator', 'ann', '--tag', 'claim')
    expect(out.split('\n')[1]).toBe('plan\tann\tclaim\t13-23\tannotation\tclaim-type=event topics=war|work')
  })

  it('writes a table in which nothing becomes a formula', async () => {
    const { root } = await answeredWorkspace()
    const { out } = await run(root, 'annotations', '--format', 'csv')
    const [header, first] = out.split('\r\n')
    expect(header).toContain('attribute:claim-type,attribute:topics,article:genre')
    expect(first).toContain('event,war|work,news')
    expect(out).toContain("'=1+1")
  })

  it('writes a spreadsheet with real numbers and times', async () => {
    const { root } = await answeredWorkspace()
    const path = join(root, '..', 'list.xlsx')
    const { code, out } = await run(root, 'annotations', '--out', path)
    expect([code, out]).toEqual([0, expect.stringContaining('list.xlsx')])
    const files = unzipSync(await readFile(path))
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    // 40,000, and 1 May 2024, 8:00 as Excel counts days.
    expect(sheet).toMatch(/<c><v>40000<\/v><\/c>/)
    expect(sheet).toMatch(/<v>45413\.3333/)
    expect(sheet).not.toContain('<f>')
    expect(sheet).toContain('>=1+1</t>')
  })

  it('says what is wrong', async () => {
    const { root } = await answeredWorkspace()
    expect(await run(root, 'annotations', '--tag', 'fact')).toMatchObject({
      code: 2,
      error: expect.stringContaining('fact'),
    })
    expect(await run(root, 'annotations', '--where', 'topics')).toMatchObject({
      code: 2,
      error: expect.stringContaining('KEY=VALUE'),
    })
    expect(await run(root, 'annotations', '--format', 'xlsx')).toMatchObject({
      code: 2,
      error: expect.stringContaining('--out'),
    })
    expect((await run(root, 'annotations', '--annotator', 'nobody')).code).toBe(1)
    expect((await run(root, 'annotations', '--out', join(root, 'layers', 'x.json'))).code).toBe(1)
  })
})
