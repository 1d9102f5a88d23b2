import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseBundle, serializeBundle, serializeLayer } from '../../../src/core/model/files.ts'
import { emptyLayer } from '../../../src/core/model/layer.ts'
import { writeBundle } from '../../../src/workspace/exchange/bundles.ts'
import { annotationOf } from '../core/support/layers.ts'
import { codeOf, fileIn, put, putArticle, temporaryFolder, temporaryWorkspace, unwrap } from '../workspace/support.ts'
import { run } from './support.ts'

const NOW = '2026-03-01T10:00:00.000Z'
const TEXTS = [
  'The plan passed by 31 votes to 17.',
  'The plan passed by 33 votes to 17.',
  'It passed by 33 votes to 17.',
]
const choice = { article: 'plan-3', annotators: ['ann', 'bob'], by: { id: 'ann', name: 'Ann' }, made: NOW }

/** A workspace with three versions; ann has a layer on the first and the third, bob on the second. */
async function threeVersions() {
  const { root } = await temporaryWorkspace()
  for (const [index, text] of TEXTS.entries()) {
    const before = index === 0 ? {} : { previous: `plan-${index}` }
    const article = await putArticle(root, `plan-${index + 1}`, text, before)
    const annotator = index === 1 ? 'bob' : 'ann'
    const layer = {
      ...emptyLayer(article, { id: annotator, name: annotator }),
      annotations: [annotationOf(text, index + 1, 0, 4)],
    }
    await put(root, `layers/plan-${index + 1}/${annotator}.json`, serializeLayer(layer))
  }
  await put(root, 'guidelines.md', '# Guide')
  return root
}

async function bundle(fields: Partial<typeof choice & { allVersions: boolean }> = {}): Promise<string> {
  const file = join(await temporaryFolder(), 'b.json')
  unwrap(await writeBundle(await threeVersions(), file, { ...choice, allVersions: true, ...fields }))
  return file
}

describe('a review file with all versions of an article', () => {
  it('brings each version with the layers on it', async () => {
    const file = await bundle()
    const { root } = await temporaryWorkspace()
    const { code, out, error } = await run(root, 'import', file, '--json')
    expect([code, JSON.parse(out).map(({ id }: { readonly id: string }) => id)], error).toEqual([
      0,
      ['plan-1', 'plan-2', 'plan-3'],
    ])
    for (const [path, there] of [
      ['layers/plan-1/ann.json', true],
      ['layers/plan-2/bob.json', true],
      ['layers/plan-3/ann.json', true],
      ['layers/plan-1/bob.json', false],
    ] as const)
      expect((await fileIn(root, path)) !== null, path).toBe(there)
    expect(await fileIn(root, 'guidelines.md')).toBe('# Guide')
    expect((await run(root, 'validate', '--json')).out).toContain('"ok": true')
    expect((await run(root, 'changes', '--article', 'plan-3')).out).toContain('31')
  })

  it('holds one version alone unless all are asked for', async () => {
    const file = await bundle({ annotators: ['ann'], allVersions: false })
    expect(unwrap(parseBundle(await readFile(file, 'utf8'), 'b.json'))).not.toHaveProperty('versions')
    const root = await threeVersions()
    const missing = { ...choice, annotators: ['bob'], allVersions: false }
    expect(codeOf(await writeBundle(root, join(root, 'x.json'), missing))).toBe('layer-missing')
  })

  it('is not written where a version before it is gone', async () => {
    const { root } = await temporaryWorkspace()
    await putArticle(root, 'plan-3', 'x', { previous: 'plan-2' })
    const file = join(root, 'b.json')
    expect(codeOf(await writeBundle(root, file, { ...choice, allVersions: true }))).toBe('previous-missing')
    expect(await fileIn(root, 'b.json')).toBeNull()
  })

  it('replaces no layer on any version that wasn’t accepted, and writes nothing then', async () => {
    const file = await bundle()
    const { root } = await temporaryWorkspace()
    const article = await putArticle(root, 'plan-2', TEXTS[1] ?? '', { previous: 'plan-1' })
    const here = serializeLayer(emptyLayer(article, { id: 'bob', name: 'bob' }))
    await put(root, 'layers/plan-2/bob.json', here)
    const refused = await run(root, 'import', file)
    expect(refused.code).toBe(1)
    expect(refused.error).toMatch(/--accept bob/)
    expect([await fileIn(root, 'layers/plan-2/bob.json'), await fileIn(root, 'articles/plan-1.json')]).toEqual([
      here,
      null,
    ])
    expect((await run(root, 'import', file, '--accept', 'bob')).code).toBe(0)
    expect(await fileIn(root, 'layers/plan-2/bob.json')).not.toBe(here)
    expect(await fileIn(root, 'layers/plan-3/ann.json')).not.toBeNull()
  })

  it('is refused with an article in it twice, and with too many layers on earlier versions', async () => {
    const parsed = unwrap(parseBundle(await readFile(await bundle(), 'utf8'), 'b.json'))
    const { root } = await temporaryWorkspace()
    const [first] = parsed.versions ?? []
    if (!first) throw new Error('no version')
    const twice = { ...parsed, versions: [first, first] }
    const file = await put(await temporaryFolder(), 'twice.json', serializeBundle(twice))
    expect((await run(root, 'import', file)).error).toContain('contains the article “plan-1” twice')
    const many = { ...parsed, versions: [{ ...first, layers: Array(1000).fill(first.layers[0]) }] }
    const large = await put(await temporaryFolder(), 'large.json', serializeBundle(many))
    expect((await run(root, 'import', large)).code).toBe(1)
    expect(await fileIn(root, 'articles/plan-1.json')).toBeNull()
  })
})
