import { describe, expect, it, onTestFinished } from 'vitest'
import { serializeLayer } from '../../../src/core/model/files.ts'
import type { Layer } from '../../../src/core/model/layer.ts'
import { exportablePeople, exportedPlaces } from '../../../src/main/exportedPlaces.ts'
import { folderShelf } from '../../../src/workspace/folder/folderShelf.ts'
import { layerOf } from '../core/support/layers.ts'
import { put, putArticle, temporaryFolder, temporaryWorkspace } from '../workspace/support.ts'

const ANNA = { id: 'anna', name: 'Anna de Vries' }

/** Anna is done with the article `a` alone, so colleagues' layers on `b` stay hidden from her. */
async function session() {
  const workspace = await temporaryWorkspace()
  const { root } = workspace
  for (const id of ['a', 'b']) {
    const article = await putArticle(root, id, 'Ruim dertig locaties.')
    for (const annotator of [ANNA, { id: 'bob', name: 'Bob' }, { id: 'cas', name: 'Cas' }]) {
      const layer: Layer = { ...layerOf(article), annotator, status: id === 'a' ? 'done' : 'open' }
      await put(root, `layers/${id}/${annotator.id}.json`, serializeLayer(layer))
    }
  }
  const shelf = folderShelf(workspace)
  const now = () => new Date().toISOString()
  const desk = await shelf.openDesk(ANNA, { now, unsavedFolder: await temporaryFolder(), onBug: () => {} })
  onTestFinished(() => desk.end())
  return { annotator: ANNA, shelf, desk }
}

describe('the layers that an export means', () => {
  it('are one’s own, everybody’s that may be seen, or those of the people who are chosen', async () => {
    const open = await session()
    const namesOf = async (...what: Parameters<typeof exportedPlaces>[1][]) =>
      (await Promise.all(what.map((one) => exportedPlaces(open, one)))).map((places) =>
        places.map(({ article, annotator }) => `${article}/${annotator}`),
      )
    expect(
      await namesOf(
        { articles: null, whose: 'mine', annotators: [], filter: null },
        { articles: null, whose: 'everyone', annotators: [], filter: null },
        { articles: null, whose: 'chosen', annotators: ['anna', 'cas'], filter: null },
        { articles: ['b'], whose: 'chosen', annotators: ['cas'], filter: null },
        { articles: ['b'], whose: 'mine', annotators: [], filter: null },
      ),
    ).toEqual([
      ['a/anna', 'b/anna'],
      ['a/anna', 'a/bob', 'a/cas', 'b/anna'],
      ['a/anna', 'a/cas', 'b/anna'],
      [],
      ['b/anna'],
    ])
  })

  it('are offered by person, counting what may be seen', async () => {
    expect(await exportablePeople(await session(), null)).toEqual([
      { id: 'anna', name: 'Anna de Vries', layers: 2 },
      { id: 'bob', name: 'Bob', layers: 1 },
      { id: 'cas', name: 'Cas', layers: 1 },
    ])
  })
})
