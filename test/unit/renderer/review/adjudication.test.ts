import { beforeEach, describe, expect, it } from 'vitest'
import { comparedOf } from '../../../../src/core/compare/compare.ts'
import type { Edit } from '../../../../src/core/edits/edit.ts'
import { ADJUDICATED } from '../../../../src/core/model/ids.ts'
import { emptyLayer, type Layer } from '../../../../src/core/model/layer.ts'
import { fail, type Problem } from '../../../../src/core/problem.ts'
import { ok, type Result } from '../../../../src/core/result.ts'
import { keepAll, placeDecisions } from '../../../../src/core/review/adjudicate.ts'
import { createLayerDocument } from '../../../../src/renderer/document/layerDocument.ts'
import { type Adjudication, createAdjudication } from '../../../../src/renderer/features/review/adjudication.ts'
import { layerOf } from '../../core/support/layers.ts'
import { ARTICLE, countingIds, on, TEXT } from '../support.ts'

const LOCKED: Problem = { code: 'adjudication-locked', details: { by: 'bob' } }
const ann = { ...layerOf(ARTICLE, on('The council', 1)), annotator: { id: 'ann', name: 'Ann' } }
const bob = { ...layerOf(ARTICLE, on('The council', 2), on('Nobody spoke', 3)), annotator: { id: 'bob', name: 'Bob' } }
const EMPTY: Layer = emptyLayer(ARTICLE, { id: ADJUDICATED, name: ADJUDICATED })

let reads: ((answer: Result<Layer>) => void)[]
let sent: ((answer: Result<null>) => void)[]
let edits: Edit[]
let released: string[]
let changedOutside: ((article: string) => void)[]
let text: string | null
let adjudication: Adjudication

beforeEach(() => {
  reads = []
  sent = []
  edits = []
  released = []
  changedOutside = []
  text = TEXT
  adjudication = createAdjudication({
    read: () => new Promise((resolve) => reads.push(resolve)),
    send: (_article, edit) => {
      edits.push(edit)
      return new Promise((resolve) => sent.push(resolve))
    },
    release: (article) => released.push(article),
    onChanged: (changed) => {
      changedOutside.push(changed)
      return () => {
        changedOutside = changedOutside.filter((one) => one !== changed)
      }
    },
    text: () => text,
    openDocument: createLayerDocument,
    whenSaved: () => Promise.resolve(),
    context: () => ({ text: TEXT, layers: [ann, bob].map(comparedOf), by: 'ann', idsAndClock: countingIds() }),
  })
})

const state = () => adjudication.state.getState()

/** Lets everything that has been answered take its course. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

async function open(layer: Layer = EMPTY): Promise<void> {
  void adjudication.open(ARTICLE.id)
  reads.at(-1)?.(ok(layer))
  await settled()
}

function decideOnFirst(): void {
  const [place] = placeDecisions(state().layer ?? EMPTY, [ann, bob].map(comparedOf))
  if (!place) throw new Error('nothing to decide')
  adjudication.adjudicate([{ unit: place.unit, adjudication: keepAll(place.unit) }])
}

describe('adjudication', () => {
  it('asks for nothing but the layer until something is decided', async () => {
    await open()
    expect(edits).toEqual([])
    expect(state()).toMatchObject({ article: ARTICLE.id, layer: EMPTY, problem: null })
  })

  it('shows a decision at once, sends it, and withdraws it', async () => {
    await open()
    decideOnFirst()
    expect(state().layer?.annotations.map(({ quote }) => quote)).toEqual(['The council'])
    expect(state().layer?.decisions).toHaveLength(1)
    const [decided] = placeDecisions(state().layer ?? EMPTY, [ann, bob].map(comparedOf))
    if (decided) adjudication.reopen(decided)
    expect(state().layer?.annotations).toEqual([])
    expect(edits).toHaveLength(2)
  })

  it('shows what is on the disk where a decision is refused, and why', async () => {
    await open()
    decideOnFirst()
    sent[0]?.({ ok: false, error: LOCKED })
    await settled()
    expect(reads).toHaveLength(2)
    reads[1]?.(ok(EMPTY))
    await settled()
    expect(state()).toMatchObject({ layer: EMPTY, problem: LOCKED })
  })

  it('says why the layer can’t be read', async () => {
    void adjudication.open(ARTICLE.id)
    reads[0]?.({ ok: false, error: LOCKED })
    await settled()
    expect(state()).toMatchObject({ layer: null, document: null, problem: LOCKED })
  })

  it('follows what something else makes of the layer, unless a decision is on its way', async () => {
    await open()
    const [changed] = changedOutside
    changed?.('another-article')
    changed?.(ARTICLE.id)
    await settled()
    expect(reads).toHaveLength(2)
    const theirs: Layer = { ...EMPTY, annotations: [on('Nobody spoke', 9)] }
    reads[1]?.(ok(theirs))
    await settled()
    expect(state().layer).toEqual(theirs)

    decideOnFirst()
    const mine = state().layer
    changed?.(ARTICLE.id)
    await settled()
    reads[2]?.(ok(EMPTY))
    await settled()
    expect(state().layer).toEqual(mine)
  })

  it('drops what arrives for an article that was left, and follows one article at a time', async () => {
    void adjudication.open(ARTICLE.id)
    void adjudication.open('second')
    reads[0]?.(ok(EMPTY))
    await settled()
    expect(state()).toMatchObject({ article: 'second', layer: null })
    expect(changedOutside).toHaveLength(1)
  })

  it('releases the lock on leaving, once, and hears no more of the layer', async () => {
    await open()
    adjudication.close()
    adjudication.close()
    expect(released).toEqual([ARTICLE.id])
    expect(changedOutside).toEqual([])
    expect(state()).toMatchObject({ article: null, layer: null })
  })

  it('is read again when an import replaced the layer, and only then', async () => {
    await open()
    const outcome = (id: string, layers: boolean) => ({ file: `${id}.json`, outcome: ok({ id, layers }) }) as never
    void adjudication.reopenImported([outcome(ARTICLE.id, false), outcome('second', true)])
    expect(reads).toHaveLength(1)
    void adjudication.reopenImported([
      outcome(ARTICLE.id, true),
      { file: 'broken.json', outcome: fail('file-invalid', { file: 'broken.json' }) } as never,
    ])
    expect(reads).toHaveLength(2)
  })
})
