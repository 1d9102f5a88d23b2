import { describe, expect, it } from 'vitest'
import { parseArticle, parseLayer, serializeLayer } from '../../../src/core/model/files.ts'
import { annotationOf, layerOf, uuid } from '../core/support/layers.ts'
import { fileIn, put, putArticle, temporaryWorkspace, unwrap } from '../workspace/support.ts'
import { run } from './support.ts'

const OLD =
  'The council met on Monday evening to talk about the harbour, which costs 40 million. Nobody was against it.'
const NEW = 'The council met on Monday evening to talk about the harbour, which costs 52 million.'

/** A workspace with an article, a later version of it, and a layer on the first. */
async function twoVersions(previous = 'harbour') {
  const { root } = await temporaryWorkspace()
  const article = await putArticle(root, 'harbour', OLD)
  await putArticle(root, 'harbour-2', NEW, { previous })
  const at = (words: string) => [OLD.indexOf(words), OLD.indexOf(words) + words.length] as const
  const annotations = [
    annotationOf(OLD, 1, ...at('The council')),
    annotationOf(OLD, 2, ...at('40 million'), { tag: 'figure' }),
    annotationOf(OLD, 3, ...at('Nobody was against it')),
  ]
  await put(
    root,
    'layers/harbour/ann.json',
    serializeLayer({ ...layerOf(article, ...annotations), annotator: { id: 'ann', name: 'Ann' } }),
  )
  return root
}

const carried = async (root: string) =>
  unwrap(parseLayer((await fileIn(root, 'layers/harbour-2/ann.json')) ?? '', 'ann.json'))

const articleIn = async (root: string, id: string) =>
  unwrap(parseArticle((await fileIn(root, `articles/${id}.json`)) ?? '', id))

describe('carry', () => {
  it('brings a layer to the later version, once', async () => {
    const root = await twoVersions()
    const first = await run(root, 'carry', '--article', 'harbour-2', '--annotator', 'ann', '--json')
    expect(first.error).toBe('')
    expect(JSON.parse(first.out)).toEqual({
      article: 'harbour-2',
      annotator: 'ann',
      from: 'harbour',
      same: 1,
      moved: 0,
      changed: 1,
      gone: 1,
      ambiguous: 0,
      links: 0,
      recheck: [],
    })
    const layer = await carried(root)
    expect(layer.annotations.map(({ quote }) => quote)).toEqual(['The council', '52 million'])
    expect(layer.uncarried).toMatchObject([{ annotation: uuid(3), reason: 'gone' }])
    const second = await run(root, 'carry', '--article', 'harbour-2', '--annotator', 'ann', '--json')
    expect(JSON.parse(second.out)).toMatchObject({ same: 0, changed: 0, gone: 0 })
    expect(await carried(root)).toEqual(layer)
    expect((await run(root, 'validate', '--json')).out).toContain('"ok": true')
  })

  it('is left out of agreement until it is confirmed, which is said', async () => {
    const root = await twoVersions()
    await run(root, 'carry', '--article', 'harbour-2', '--annotator', 'ann')
    const { out, error } = await run(root, 'agreement', '--article', 'harbour-2')
    expect(out).not.toBe('')
    expect(error).toContain('1 carried annotation is left out')
  })

  it('is not needed to compare two people on different versions, and what was brought is said', async () => {
    const root = await twoVersions()
    const start = NEW.indexOf('The council')
    const bens = layerOf({ ...(await articleIn(root, 'harbour-2')) }, annotationOf(NEW, 9, start, start + 11))
    await put(root, 'layers/harbour-2/ben.json', serializeLayer({ ...bens, annotator: { id: 'ben', name: 'Ben' } }))
    const { out, error } = await run(root, 'agreement', '--article', 'harbour-2', '--json')
    expect(JSON.parse(out)).toMatchObject({
      annotators: ['ann', 'ben'],
      articles: 1,
      overall: { f1Exact: 1 },
      unconfirmed: 0,
      versions: [{ article: 'harbour-2', version: 2, captured: null }],
      brought: [{ article: 'harbour-2', annotator: 'ann', from: 'harbour', version: 1, same: 1, changed: 1, gone: 1 }],
    })
    expect(error).toMatch(
      /Ann’s annotations are on version 1 \(imported .*\)\. Brought to this text: 1 compared, 1 moved/,
    )
    expect((await run(root, 'agreement', '--json')).out, 'over the workspace').toBe(out)
    expect(await fileIn(root, 'layers/harbour-2/ann.json'), 'nothing is written').toBeNull()
    const dutch = await run(root, 'agreement', '--article', 'harbour-2', '--lang', 'nl')
    expect(dutch.error).toContain('De annotaties van Ann staan op versie 1')
  })

  it('is named in exports: which version, and when it was captured or imported', async () => {
    const root = await twoVersions()
    await run(root, 'carry', '--article', 'harbour-2', '--annotator', 'ann')
    const table = await run(root, 'export', '--format', 'csv', '--article', 'harbour-2', '--out', 'out.csv')
    expect(table.code, table.error).toBe(0)
    expect(await fileIn(root, 'out.csv')).toMatch(/article_version,article_captured,article_imported\r\n.*,2,,\d{4}-/)
    const page = await run(root, 'export', '--format', 'html', '--out', 'out.html')
    expect(page.code, page.error).toBe(0)
    const html = await fileIn(root, 'out.html')
    expect(html).toMatch(/version 2 \(imported /)
    expect(html).toMatch(/version 1 \(imported /)
  })

  it('says that there is nothing to carry, or that the version before is gone or goes in a circle', async () => {
    const root = await twoVersions()
    expect(await run(root, 'carry', '--article', 'harbour', '--annotator', 'ann')).toMatchObject({ code: 1 })
    expect((await run(root, 'carry', '--article', 'harbour-2', '--annotator', 'ben')).error).toContain('“ben”')
    const broken = await twoVersions('removed')
    const gone = await run(broken, 'carry', '--article', 'harbour-2', '--annotator', 'ann')
    expect(gone.error).toContain('“removed”, which is not in this workspace (articles/harbour-2.json: previous)')
    const circle = await twoVersions('harbour-2')
    const round = await run(circle, 'carry', '--article', 'harbour-2', '--annotator', 'ann', '--lang', 'nl')
    expect(round).toMatchObject({ code: 1 })
    expect(round.error).toContain('(articles/harbour-2.json: previous)')
    expect(await fileIn(circle, 'layers/harbour-2/ann.json')).toBeNull()
  })

  it('is reported by validate where it names another article', async () => {
    const root = await twoVersions()
    await run(root, 'carry', '--article', 'harbour-2', '--annotator', 'ann')
    const layer = await fileIn(root, 'layers/harbour-2/ann.json')
    await put(
      root,
      'layers/harbour-2/ann.json',
      (layer ?? '').replace('"article": "harbour",', '"article": "elsewhere",'),
    )
    expect((await run(root, 'validate', '--json')).out).toContain('elsewhere')
  })
})

describe('changes', () => {
  it('says what changed, with both values of a figure, and writes it as a page', async () => {
    const root = await twoVersions()
    const { out } = await run(root, 'changes', '--article', 'harbour-2', '--json')
    expect(JSON.parse(out)).toMatchObject([
      {
        from: 'harbour',
        to: 'harbour-2',
        changes: [
          {
            kind: 'replaced',
            figures: { before: 40, after: 52, difference: 12 },
            words: { before: '40', after: '52' },
            inQuote: false,
          },
          { kind: 'removed', words: { before: 'Nobody was against it.', after: null }, inQuote: false },
        ],
      },
    ])
    expect((await run(root, 'changes', '--article', 'harbour-2')).out).toContain('40 → 52 (+12)')
    expect((await run(root, 'changes', '--article', 'harbour-2', '--out', 'changes.html')).code).toBe(0)
    const page = await fileIn(root, 'changes.html')
    expect(page).toContain('<del>40</del>')
    expect(page).toContain('<ins>52</ins>')
  })

  it('marks a change within words that somebody tagged as a quote, in words', async () => {
    const root = await twoVersions()
    const layer = (await fileIn(root, 'layers/harbour/ann.json')) ?? ''
    await put(root, 'layers/harbour/ann.json', layer.replace('"tag": "figure"', '"tag": "quote"'))
    const { out } = await run(root, 'changes', '--article', 'harbour-2', '--json')
    const [entry] = JSON.parse(out) as { changes: { inQuote: boolean }[] }[]
    expect(entry?.changes.map(({ inQuote }) => inQuote)).toEqual([true, false])
    expect((await run(root, 'changes', '--article', 'harbour-2')).out).toContain('The quote says something else.')
    await run(root, 'changes', '--article', 'harbour-2', '--out', 'changes.html')
    expect(await fileIn(root, 'changes.html')).toContain('<strong>The quote says something else</strong>')
  })

  it('has nothing to say of an article without an earlier version', async () => {
    const root = await twoVersions()
    expect(JSON.parse((await run(root, 'changes', '--article', 'harbour', '--json')).out)).toEqual([])
  })
})
