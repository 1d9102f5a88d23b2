import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Edit } from '../../../src/core/edits/edit.ts'
import { serializeLayer } from '../../../src/core/model/files.ts'
import { emptyLayer } from '../../../src/core/model/layer.ts'
import { createLayerStore } from '../../../src/workspace/layers/layerStore.ts'
import { annotationOf } from '../core/support/layers.ts'
import { put, putArticle, temporaryWorkspace } from '../workspace/support.ts'
import { run as runIn } from './support.ts'

const TEXT = 'The plan passed by 31 votes to 17.\n\nWork starts in April, the mayor said.'

const run = (root: string, ...args: readonly string[]) => runIn(root, 'agreement', '--workspace', root, ...args)

/** A workspace with an article and, by annotator, a layer with figures on these words. */
async function workspaceOf(layers: Readonly<Record<string, readonly string[]>>): Promise<string> {
  const { root } = await temporaryWorkspace()
  const article = await putArticle(root, 'plan', TEXT)
  for (const [annotator, words] of Object.entries(layers)) {
    const annotations = words.map((word, number) => {
      const start = TEXT.indexOf(word)
      return annotationOf(TEXT, number, start, start + word.length, { tag: 'figure' })
    })
    const layer = { ...emptyLayer(article, { id: annotator, name: annotator }), annotations }
    await put(root, `layers/plan/${annotator}.json`, serializeLayer(layer))
  }
  return root
}

describe('factmark agreement', () => {
  it('gives each measure its number, or null with a reason beside it', async () => {
    const root = await workspaceOf({ ann: ['31 votes', '17'], bob: ['31 votes to', 'April'] })
    const { code, out } = await run(root, '--json')
    expect(code).toBe(0)
    const { annotators, articles, overall, byTag, pairs, differences } = JSON.parse(out)
    expect(annotators).toEqual(['ann', 'bob'])
    expect(articles).toBe(1)
    expect(overall).toMatchObject({
      f1Exact: 0,
      f1Overlap: 0.5,
      fleissKappa: null,
      fleissKappaReason: 'too-few-annotators',
    })
    expect(Object.keys(overall.gamma)).toEqual(['value', 'low', 'high'])
    expect(byTag.claim).toMatchObject({ f1Exact: null, f1ExactReason: 'nothing-annotated', gamma: null })
    expect(byTag.figure.kappa).toBe(overall.kappa)
    expect(pairs).toEqual([
      { annotators: ['ann', 'bob'], articles: 1, f1Exact: 0, f1Overlap: 0.5, kappa: overall.kappa },
    ])
    expect(differences).toEqual({ agreed: 0, value: 0, boundary: 1, tag: 0, missing: 2 })
  })

  it('measures each layer as it was when first marked done, and counts those whose trail doesn’t say', async () => {
    const { root } = await temporaryWorkspace()
    await putArticle(root, 'plan', TEXT)
    const tagged = (number: number, words: string): Edit => {
      const start = TEXT.indexOf(words)
      const span = { start, end: start + words.length }
      return { type: 'add', annotation: annotationOf(TEXT, number, span.start, span.end, { tag: 'figure' }) }
    }
    const status = (to: 'open' | 'done'): Edit => ({ type: 'status', status: to })
    for (const [annotator, words] of [
      ['ann', '31 votes'],
      ['bob', '17'],
    ] as const) {
      const store = createLayerStore({ root, annotator: { id: annotator, name: annotator }, onSaving: () => undefined })
      // Having seen each other's, both tag what the other had.
      const other = annotator === 'ann' ? '17' : '31 votes'
      for (const edit of [tagged(1, words), status('done'), status('open'), tagged(2, other), status('done')])
        expect(await store.edit('plan', edit)).toMatchObject({ ok: true })
      await store.flush()
    }
    const exact = async (...args: readonly string[]) => JSON.parse((await run(root, '--json', ...args)).out)
    expect(await exact()).toMatchObject({ overall: { f1Exact: 1 } })
    expect(await exact('--first-done')).toMatchObject({ overall: { f1Exact: 0 } })
    await rm(join(root, '.factmark/audit/plan/bob.jsonl'))
    expect(await exact('--first-done')).toMatchObject({ untold: 1, overall: { f1Exact: 2 / 3 } })
    expect((await run(root, '--first-done')).error).toContain('1 layer is measured as it is now')
  })

  it('leaves the adjudicated layer out unless it is named', async () => {
    const root = await workspaceOf({ adjudicated: ['31 votes'], ann: ['31 votes'], bob: ['17'] })
    expect(JSON.parse((await run(root, '--json')).out).annotators).toEqual(['ann', 'bob'])
    const named = JSON.parse((await run(root, '--json', '--annotators', 'ann,adjudicated')).out)
    expect(named).toMatchObject({ annotators: ['adjudicated', 'ann'], overall: { f1Exact: 1, gamma: { value: 1 } } })
  })

  it('compares with those who tagged nothing, not only with those who tagged', async () => {
    const root = await workspaceOf({ ann: ['31 votes'], bob: [] })
    expect(JSON.parse((await run(root, '--json')).out).overall).toMatchObject({ f1Exact: 0, f1Overlap: 0, kappa: 0 })
  })

  it('has nothing to measure, and says why, where there is one layer', async () => {
    const root = await workspaceOf({ ann: ['31 votes'] })
    const { code, out } = await run(root, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      articles: 0,
      overall: { f1Exact: null, f1ExactReason: 'too-few-annotators', gamma: null, gammaReason: 'too-few-annotators' },
      pairs: [],
    })
  })

  it('shows people a table', async () => {
    const root = await workspaceOf({ ann: ['31 votes'], bob: ['31 votes'] })
    const { out } = await run(root)
    expect(out).toMatch(/All tags +1\.000 +1\.000 +1\.000 +undefined +1\.000 +1\.000/)
  })

  it('refuses an annotator without a layer, an article that isn’t there, and what can’t be an id', async () => {
    const root = await workspaceOf({ ann: ['31 votes'] })
    const unknown = await run(root, '--annotators', 'ann,zoe')
    expect(unknown).toMatchObject({ code: 1, out: '' })
    expect(unknown.error).toMatch(/^[^\n]*zoe[^\n]*\n$/)
    expect(await run(root, '--article', 'none')).toMatchObject({ code: 1 })
    expect(await run(root, '--annotators', 'Ann B')).toMatchObject({ code: 2 })
  })
})
