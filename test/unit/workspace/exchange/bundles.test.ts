import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseLayer, serializeLayer } from '../../../../src/core/model/files.ts'
import { emptyLayer, type Layer } from '../../../../src/core/model/layer.ts'
import { takeIn, writeBundle } from '../../../../src/workspace/exchange/bundles.ts'
import { readColleagues } from '../../../../src/workspace/layers/colleagues.ts'
import { annotationOf } from '../../core/support/layers.ts'
import { codeOf, fileIn, put, putArticle, temporaryFolder, temporaryWorkspace, unwrap } from '../support.ts'

const TEXT = 'The plan passed by 31 votes to 17.\n\nWork starts in April, the mayor said.'
const BY = { id: 'ann', name: 'Ann' }
const NOW = '2026-03-01T10:00:00.000Z'
const options = { self: 'ann', now: () => NOW }

/** A layer with a figure on these words. */
async function putLayer(
  root: string,
  annotator: string,
  words: string,
  fields: Partial<Layer> = {},
  updated = NOW,
): Promise<Layer> {
  const article = await putArticle(root, 'plan', TEXT)
  const start = TEXT.indexOf(words)
  const annotation = annotationOf(TEXT, 1, start, start + words.length, { tag: 'figure', updated })
  const layer = { ...emptyLayer(article, { id: annotator, name: annotator }), annotations: [annotation], ...fields }
  await put(root, `layers/plan/${annotator}.json`, serializeLayer(layer))
  return layer
}

async function wordsOf(root: string, annotator: string): Promise<string | undefined> {
  const text = (await fileIn(root, `layers/plan/${annotator}.json`)) ?? ''
  return unwrap(parseLayer(text, annotator)).annotations[0]?.quote
}

describe('a bundle', () => {
  it('carries the article, the guidelines and the chosen layers into another workspace', async () => {
    const { root } = await temporaryWorkspace()
    await putLayer(root, 'ann', '31 votes')
    await putLayer(root, 'bob', '17')
    await put(root, 'guidelines.md', '# Guide')
    const file = join(await temporaryFolder(), 'b.json')
    unwrap(await writeBundle(root, file, { article: 'plan', annotators: ['ann'], by: BY, made: NOW }))
    const other = await temporaryWorkspace()
    const taken = await takeIn(other.root, file, 'b.json', { ...options, self: 'cor' })
    expect(taken).toEqual({ ok: true, value: { article: 'plan', taken: ['ann'], kept: [] } })
    expect(await wordsOf(other.root, 'ann')).toBe('31 votes')
    expect(await fileIn(other.root, 'layers/plan/bob.json')).toBeNull()
    expect(await fileIn(other.root, 'guidelines.md')).toBe('# Guide')
  })

  it('brings a newer layer of a colleague, puts the older one aside, and never an older one or one’s own', async () => {
    const there = await temporaryWorkspace()
    await putLayer(there.root, 'ann', '17', {}, '2027-01-01T00:00:00.000Z')
    await putLayer(there.root, 'bob', '17', {}, '2027-01-01T00:00:00.000Z')
    await putLayer(there.root, 'cor', '17', {}, '2024-01-01T00:00:00.000Z')
    const file = join(await temporaryFolder(), 'b.json')
    unwrap(
      await writeBundle(there.root, file, { article: 'plan', annotators: ['ann', 'bob', 'cor'], by: BY, made: NOW }),
    )
    const { root } = await temporaryWorkspace()
    for (const annotator of ['ann', 'bob', 'cor']) await putLayer(root, annotator, '31 votes')
    const taken = unwrap(
      (await takeIn(root, file, 'b.json', options)) ?? { ok: false, error: { code: 'internal', details: {} } },
    )
    expect(taken).toEqual({ article: 'plan', taken: ['bob'], kept: ['ann', 'cor'] })
    expect([await wordsOf(root, 'ann'), await wordsOf(root, 'bob'), await wordsOf(root, 'cor')]).toEqual([
      '31 votes',
      '17',
      '31 votes',
    ])
    expect(await fileIn(root, '.factmark/replaced/plan/bob-20260301T100000000Z.json')).toContain('31 votes')
  })

  it('is refused where another text has its article’s id', async () => {
    const there = await temporaryWorkspace()
    await putLayer(there.root, 'bob', '17')
    const file = join(await temporaryFolder(), 'b.json')
    unwrap(await writeBundle(there.root, file, { article: 'plan', annotators: ['bob'], by: BY, made: NOW }))
    const { root } = await temporaryWorkspace()
    await putArticle(root, 'plan', 'Another text.')
    const taken = await takeIn(root, file, 'b.json', options)
    expect(taken && codeOf(taken)).toBe('bundle-sha256')
    expect(await fileIn(root, 'layers/plan/bob.json')).toBeNull()
  })
})

describe('a layer file', () => {
  it('is found its article by the text, and anchored anew by its quotes where the text differs', async () => {
    const there = await temporaryWorkspace()
    const file = await put(
      await temporaryFolder(),
      'l.json',
      serializeLayer(await putLayer(there.root, 'bob', '31 votes')),
    )
    const same = await temporaryWorkspace()
    await putArticle(same.root, 'other-id', TEXT)
    expect(await takeIn(same.root, file, 'l.json', options)).toMatchObject({
      value: { article: 'other-id', taken: ['bob'] },
    })

    const { root } = await temporaryWorkspace()
    await putArticle(root, 'plan', `Corrected. ${TEXT}`)
    expect(await takeIn(root, file, 'l.json', options)).toMatchObject({ value: { taken: ['bob'] } })
    expect(await wordsOf(root, 'bob')).toBe('31 votes')

    const lost = await temporaryWorkspace()
    await putArticle(lost.root, 'plan', 'Nothing of it is here.')
    const refused = await takeIn(lost.root, file, 'l.json', options)
    expect(refused && codeOf(refused)).toBe('layer-unplaced')
  })

  it('is left to others where it is no layer', async () => {
    const { root } = await temporaryWorkspace()
    expect(await takeIn(root, await put(root, 'a.txt', 'x'), 'a.txt', options)).toBeNull()
    expect(await takeIn(root, await put(root, 'a.json', '{"format":"x"}'), 'a.json', options)).toBeNull()
  })
})

describe('readColleagues', () => {
  it('hides colleagues’ layers until the own one is done, unless the workspace says otherwise', async () => {
    const { root } = await temporaryWorkspace()
    await putLayer(root, 'bob', '17')
    const seen = async () => {
      const { layers, hidden } = unwrap(await readColleagues(root, 'plan', 'ann'))
      return [layers.length, hidden]
    }
    expect(await seen()).toEqual([0, ['bob']])
    await putLayer(root, 'ann', '31 votes')
    expect(await seen()).toEqual([0, ['bob']])
    await putLayer(root, 'ann', '31 votes', { status: 'done' })
    expect(await seen()).toEqual([1, []])
    await putLayer(root, 'ann', '31 votes')
    await put(root, 'workspace.json', '{"format":"factmark-workspace","version":1,"title":"W","blind":false}')
    expect(await seen()).toEqual([1, []])
  })
})
