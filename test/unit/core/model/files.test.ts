import { describe, expect, it } from 'vitest'
import {
  parseArticle,
  parseLayer,
  parseWorkspace,
  serializeArticle,
  serializeLayer,
  serializeWorkspace,
} from '../../../../src/core/model/files.ts'
import type { Layer } from '../../../../src/core/model/layer.ts'
import { annotationOf, articleOf, layerOf, MADE, succeeded, uuid } from '../support/layers.ts'

const TEXT = 'Ruim dertig locaties 💩'
const article = articleOf(TEXT)
const review = {
  id: uuid(11),
  annotator: 'bob',
  annotation: null,
  verdict: 'dispute',
  reason: 'missing',
  proposal: { tag: 'figure', start: 0, end: 11, sure: true },
  comment: '',
  at: MADE,
  mood: 'calm',
} as const
const reply = { id: uuid(12), re: { annotator: 'bob', review: uuid(11) }, text: 'Nee.', at: MADE, mood: null }
const layer = {
  ...layerOf(
    article,
    annotationOf(TEXT, 1, 0, 11, { tag: 'figure', links: [{ rel: 'part-of', to: uuid(2) }] }),
    annotationOf(TEXT, 2, 0, 23),
  ),
  reviews: [review],
  replies: [reply],
} satisfies Layer

/** The layer's JSON with the value at a path of keys replaced; undefined takes the field away. */
function layerWith(path: readonly (string | number)[], value: unknown): string {
  const data = JSON.parse(serializeLayer(layer))
  const parent = path.slice(0, -1).reduce((object, key) => object[key], data)
  parent[path.at(-1) ?? ''] = value
  return JSON.stringify(data)
}

describe('a file', () => {
  it('is JSON with two spaces of indentation and a line break at its end', () => {
    const text = serializeWorkspace({ format: 'factmark-workspace', version: 1, title: 'Redactie' })
    expect(text).toBe('{\n  "format": "factmark-workspace",\n  "version": 1,\n  "title": "Redactie"\n}\n')
  })

  it('is the same after a load and a save, byte for byte', () => {
    expect(serializeLayer(succeeded(parseLayer(serializeLayer(layer), 'x.json')))).toBe(serializeLayer(layer))
    expect(serializeArticle(succeeded(parseArticle(serializeArticle(article), 'x.json')))).toBe(
      serializeArticle(article),
    )
  })

  it('keeps fields that the reader does not know, wherever they stand', () => {
    const [first, second] = layer.annotations
    const value = { value: 30, bound: 'more-than', unit: null, kind: 'count', approximate: true }
    const rich = {
      ...layer,
      client: { name: 'other', list: [null, 1] },
      article: { ...layer.article, note: 'n' },
      annotator: { ...layer.annotator, orcid: '0000' },
      annotations: [
        { ...first, value, confidence: 0.5, links: [{ rel: 'part-of', to: uuid(2), weight: 1 }] },
        { ...second, speaker: { name: 'x', kind: 'person', party: 'y' } },
      ],
    }
    expect(JSON.parse(serializeLayer(succeeded(parseLayer(JSON.stringify(rich), 'x.json'))))).toEqual(rich)

    const richArticle = { ...article, byline: 'ANP' }
    expect(succeeded(parseArticle(JSON.stringify(richArticle), 'x.json'))).toEqual(richArticle)
    const workspace = { format: 'factmark-workspace', version: 1, title: '', theme: 'war' }
    expect(succeeded(parseWorkspace(JSON.stringify(workspace), 'x.json'))).toEqual(workspace)
  })
})

describe('a file that is not what it should be', () => {
  it.each(['', '{', 'Ruim dertig', '{"a":1,}'])('is named where it is not JSON: %j', (text) => {
    const result = parseLayer(text, 'layers/a/anna.json')
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'file-not-json', details: { file: 'layers/a/anna.json', reason: expect.stringMatching(/./) } },
    })
  })

  it.each([
    ['format', ['format'], 'factmark-article', 'format'],
    ['version', ['version'], 0, 'version'],
    ['version as a string', ['version'], '1', 'version'],
    ['no version', ['version'], undefined, 'version'],
    ['offsets in another unit', ['offsets'], 'code-points', 'offsets'],
    ['article id', ['article', 'id'], '../a', 'article.id'],
    ['status', ['status'], 'closed', 'status'],
    ['annotations', ['annotations'], {}, 'annotations'],
    ['an annotation that is null', ['annotations', 1], null, 'annotations[1]'],
    ['tag', ['annotations', 1, 'tag'], 'opinion', 'annotations[1].tag'],
    ['id of an annotation', ['annotations', 0, 'id'], 'a1', 'annotations[0].id'],
    ['start', ['annotations', 0, 'start'], '0', 'annotations[0].start'],
    ['end', ['annotations', 0, 'end'], -1, 'annotations[0].end'],
    ['no quote', ['annotations', 0, 'quote'], undefined, 'annotations[0].quote'],
    ['time', ['annotations', 0, 'created'], 'gisteren', 'annotations[0].created'],
    ['relation', ['annotations', 0, 'links', 0, 'rel'], 'likes', 'annotations[0].links[0].rel'],
    ['verdict', ['reviews', 0, 'verdict'], 'maybe', 'reviews[0].verdict'],
    ['proposal', ['reviews', 0, 'proposal', 'start'], null, 'reviews[0].proposal.start'],
    ['review answered', ['replies', 0, 're', 'review'], 7, 'replies[0].re.review'],
  ])('is named with the path of what is wrong: %s', (_, path, value, expected) => {
    expect(parseLayer(layerWith(path, value), 'x.json')).toMatchObject({
      ok: false,
      error: { code: 'file-invalid', details: { file: 'x.json', path: expected } },
    })
  })

  it.each(['null', '[]', '"text"', '7'])('is named as a whole where it is no object: %s', (text) => {
    expect(parseArticle(text, 'x.json')).toMatchObject({
      ok: false,
      error: { code: 'file-invalid', details: { path: '(the whole)' } },
    })
  })

  it('is said to come from a newer Factmark where its version is higher, whatever else is in it', () => {
    const details = { file: 'x.json', found: 2, version: 1 }
    const newer = { ok: false, error: { code: 'version-newer', details } }
    expect(parseLayer('{"format":"factmark-layer","version":2}', 'x.json')).toEqual(newer)
    expect(parseArticle('{"format":"factmark-article","version":2}', 'x.json')).toEqual(newer)
    expect(parseWorkspace('{"format":"factmark-workspace","version":2}', 'x.json')).toEqual(newer)
  })

  it('is not said to be newer where it is a file of another kind', () => {
    expect(parseLayer('{"format":"factmark-article","version":2}', 'x.json')).toMatchObject({
      ok: false,
      error: { code: 'file-invalid', details: { path: 'format' } },
    })
  })
})
