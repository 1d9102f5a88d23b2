import { readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { broughtOf } from '../../../../src/core/model/brought.ts'
import { parseLayer, serializeLayer } from '../../../../src/core/model/files.ts'
import { emptyLayer, type Layer } from '../../../../src/core/model/layer.ts'
import { fail } from '../../../../src/core/problem.ts'
import { writeBundle } from '../../../../src/workspace/exchange/bundles.ts'
import { readIncoming } from '../../../../src/workspace/exchange/incoming.ts'
import { takeBack, takeIn } from '../../../../src/workspace/exchange/takeIn.ts'
import { readColleagues } from '../../../../src/workspace/layers/colleagues.ts'
import { readVersion, versionsOf } from '../../../../src/workspace/layers/versions.ts'
import { validateWorkspace } from '../../../../src/workspace/validate.ts'
import { annotationOf, uuid } from '../../core/support/layers.ts'
import { codeOf, fileIn, put, putArticle, temporaryFolder, temporaryWorkspace, unwrap } from '../support.ts'
import { takeInAll } from './takingIn.ts'

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
    const taken = await takeInAll(other.root, file, { ...options, self: 'cor' })
    expect(taken).toMatchObject({ ok: true, value: { article: 'plan', taken: ['ann'], kept: [] } })
    expect(await wordsOf(other.root, 'ann')).toBe('31 votes')
    expect(await fileIn(other.root, 'layers/plan/bob.json')).toBeNull()
    expect(await fileIn(other.root, 'guidelines.md')).toBe('# Guide')
  })

  /** A bundle from elsewhere with layers by these, on “17”, changed at `updated`. */
  async function bundleBy(annotators: readonly string[], updated = NOW, fields: Partial<Layer> = {}): Promise<string> {
    const { root } = await temporaryWorkspace()
    for (const annotator of annotators) await putLayer(root, annotator, '17', fields, updated)
    const file = join(await temporaryFolder(), 'b.json')
    unwrap(await writeBundle(root, file, { article: 'plan', annotators, by: { id: 'eve', name: 'Eve' }, made: NOW }))
    return file
  }

  it('says what it would replace before anything is written', async () => {
    const file = await bundleBy(['ann', 'bob', 'adjudicated', 'cor'], '2099-01-01T00:00:00.000Z')
    const { root } = await temporaryWorkspace()
    for (const annotator of ['ann', 'bob']) await putLayer(root, annotator, '31 votes')
    const { layers, from, made } = unwrap((await readIncoming(root, file, 'b.json', options)) ?? fail('file-missing'))
    expect({ from, made }).toEqual({ from: { id: 'eve', name: 'Eve' }, made: NOW })
    expect(layers.map(({ row }) => [row.annotator.id, row.role, row.standing, row.wasFuture, row.last])).toEqual([
      ['ann', 'own', 'replaces', true, NOW],
      ['bob', 'other', 'replaces', true, NOW],
      ['adjudicated', 'adjudicated', 'new', true, NOW],
      ['cor', 'other', 'new', true, NOW],
    ])
    expect(layers[1]?.row.changes.annotations).toEqual({ added: 0, changed: 1, lost: 0 })
    expect(await wordsOf(root, 'bob')).toBe('31 votes')
    expect(await fileIn(root, 'layers/plan/cor.json')).toBeNull()
  })

  it('replaces the layers that were agreed to alone, names sender and importer, and keeps what was there', async () => {
    const file = await bundleBy(['ann', 'bob', 'cor'], '2099-01-01T00:00:00.000Z')
    const { root } = await temporaryWorkspace()
    for (const annotator of ['ann', 'bob', 'cor']) await putLayer(root, annotator, '31 votes')
    const taken = unwrap(await takeInAll(root, file, options, ['bob']))
    expect(taken).toMatchObject({ article: 'plan', taken: ['bob'], kept: ['ann', 'cor'] })
    const words = await Promise.all(['ann', 'bob', 'cor'].map((id) => wordsOf(root, id)))
    expect(words).toEqual(['31 votes', '17', '31 votes'])
    const bob = unwrap(parseLayer((await fileIn(root, 'layers/plan/bob.json')) ?? '', 'bob'))
    const brought = {
      by: { id: 'imp', name: 'Importer' },
      from: { id: 'eve', name: 'Eve' },
      at: NOW,
      made: NOW,
      file: 'b.json',
    }
    expect(broughtOf(bob)).toEqual(brought)
    expect(bob.annotations[0]?.updated).toBe(NOW)
    const trail = ((await fileIn(root, '.factmark/audit/plan/bob.jsonl')) ?? '').trim().split('\n')
    expect(JSON.parse(trail.at(-1) ?? '')).toMatchObject({ by: 'imp', brought })
    const [version] = await versionsOf(root, 'plan', 'bob')
    expect(unwrap(await readVersion(root, 'plan', 'bob', version?.name ?? '')).annotations[0]?.quote).toBe('31 votes')
    expect(await validateWorkspace(root)).toEqual([])
    const back = { by: BY, now: () => NOW, newId: () => crypto.randomUUID() }
    unwrap(await takeBack(root, 'plan', taken?.replaced ?? [], back))
    expect(await wordsOf(root, 'bob')).toBe('31 votes')
    expect(await validateWorkspace(root)).toEqual([])
  })

  it('leaves a layer alone that has changed since it was looked at', async () => {
    const file = await bundleBy(['bob'])
    const { root } = await temporaryWorkspace()
    await putLayer(root, 'bob', '31 votes')
    const incoming = unwrap((await readIncoming(root, file, 'b.json', options)) ?? fail('file-missing'))
    await putLayer(root, 'bob', 'April')
    expect(codeOf(await takeIn(root, incoming, { accept: ['bob'], by: BY, now: () => NOW }))).toBe('incoming-moved')
    expect(await wordsOf(root, 'bob')).toBe('April')
  })

  it('never says for the annotator that their own work is done', async () => {
    const file = await bundleBy(['ann'], NOW, { status: 'done' })
    const { root } = await temporaryWorkspace()
    unwrap(await takeInAll(root, file, options))
    expect(await fileIn(root, '.factmark/copies/plan.json')).toBe(await fileIn(root, 'articles/plan.json'))
    expect(unwrap(parseLayer((await fileIn(root, 'layers/plan/ann.json')) ?? '', 'ann')).status).toBe('open')
  })

  it('loses what doesn’t fit the article, and names it', async () => {
    const file = await bundleBy(['bob'])
    const bundle = JSON.parse((await readFile(file, 'utf8')) ?? '')
    const [annotation] = bundle.layers[0].annotations
    const elsewhere = { ...annotation, id: uuid(7), start: 99_999, end: 100_001 }
    const misquoted = { ...annotation, id: uuid(8), quote: 'no' }
    const linked = { ...annotation, id: uuid(9), links: [{ rel: 'part-of', to: uuid(77) }] }
    bundle.layers[0].annotations = [annotation, misquoted, linked, elsewhere]
    await writeFile(file, JSON.stringify(bundle))
    const { root } = await temporaryWorkspace()
    const { layers } = unwrap((await readIncoming(root, file, 'b.json', options)) ?? fail('file-missing'))
    expect(layers[0]?.row.leftOut.count).toBe(3)
    unwrap(await takeInAll(root, file, options))
    expect(await validateWorkspace(root)).toEqual([])
  })

  it('is refused with more layers than people work on an article, and with two by one annotator', async () => {
    const file = await bundleBy(['bob'])
    const bundle = JSON.parse(await readFile(file, 'utf8'))
    const [layer] = bundle.layers
    const { root } = await temporaryWorkspace()
    await writeFile(file, JSON.stringify({ ...bundle, layers: [layer, layer] }))
    expect(codeOf(await takeInAll(root, file, options))).toBe('bundle-repeats')
    await writeFile(file, JSON.stringify({ ...bundle, layers: Array.from({ length: 1001 }, () => layer) }))
    expect(codeOf(await takeInAll(root, file, options))).toBe('bundle-large')
    expect(await fileIn(root, 'articles/plan.json')).toBeNull()
  })

  it('is refused where another text has its article’s id', async () => {
    const there = await temporaryWorkspace()
    await putLayer(there.root, 'bob', '17')
    const file = join(await temporaryFolder(), 'b.json')
    unwrap(await writeBundle(there.root, file, { article: 'plan', annotators: ['bob'], by: BY, made: NOW }))
    const { root } = await temporaryWorkspace()
    await putArticle(root, 'plan', 'Another text.')
    expect(codeOf(await takeInAll(root, file, options))).toBe('bundle-sha256')
    expect(await fileIn(root, 'layers/plan/bob.json')).toBeNull()
  })
})

describe('a layer file', () => {
  it('is found its article by the text, and anchored again by its quotes where the text differs', async () => {
    const there = await temporaryWorkspace()
    const file = await put(
      await temporaryFolder(),
      'l.json',
      serializeLayer(await putLayer(there.root, 'bob', '31 votes')),
    )
    const same = await temporaryWorkspace()
    await putArticle(same.root, 'other-id', TEXT)
    expect(await takeInAll(same.root, file, options)).toMatchObject({
      value: { article: 'other-id', taken: ['bob'] },
    })

    const { root } = await temporaryWorkspace()
    await putArticle(root, 'plan', `Corrected. ${TEXT}`)
    expect(await takeInAll(root, file, options)).toMatchObject({ value: { taken: ['bob'] } })
    expect(await wordsOf(root, 'bob')).toBe('31 votes')

    const lost = await temporaryWorkspace()
    await putArticle(lost.root, 'plan', 'Nothing of it is here.')
    expect(codeOf(await takeInAll(lost.root, file, options))).toBe('layer-unplaced')
  })

  it('is not read through a link, as no article is', async () => {
    const { root } = await temporaryWorkspace()
    const link = join(root, 'notes.json')
    await symlink(await put(root, 'layer.json', '{}'), link)
    expect(codeOf((await readIncoming(root, link, 'notes.json', options)) ?? fail('file-missing'))).toBe('file-is-link')
  })

  it('is left to others where it is no layer', async () => {
    const { root } = await temporaryWorkspace()
    expect(await readIncoming(root, await put(root, 'a.txt', 'x'), 'a.txt', options)).toBeNull()
    expect(await readIncoming(root, await put(root, 'a.json', '{"format":"x"}'), 'a.json', options)).toBeNull()
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
