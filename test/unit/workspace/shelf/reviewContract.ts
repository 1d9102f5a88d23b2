/** The part of the contract that is about several people: review, the trash and bundles. */
import { describe, expect, it } from 'vitest'
import { parseLayer } from '../../../../src/core/model/files.ts'
import type { Decision } from '../../../../src/core/model/layer.ts'
import { fail } from '../../../../src/core/problem.ts'
import { uuid } from '../../core/support/layers.ts'
import { codeOf, temporaryFolder, unwrap } from '../support.ts'

import { IDS_AND_CLOCK, NOW, onShelves, type TwoShelves } from './stage.ts'

/** Runs that part on workspaces that `make` makes, a fresh one each time. */
export function describeReview(name: string, make: () => Promise<TwoShelves>): void {
  const { withArticles, deskOf, add, layerOn } = onShelves(make)

  describe(`${name}: review`, () => {
    it('hides colleagues until the own layer is done, unless the workspace says otherwise', async () => {
      const { shelf, other } = await withArticles('Plan')
      const { desk } = await deskOf(shelf, 'ann')
      const bob = await deskOf(other, 'bob')
      unwrap(await bob.desk.layers.edit('plan', add(1)))
      const place = { article: 'plan', annotator: 'ann' }
      expect(unwrap(await shelf.review.colleagues(place))).toMatchObject({ layers: [], hidden: ['bob'] })
      expect([await shelf.review.isBlind(), await shelf.review.maySee(place)]).toEqual([true, false])
      unwrap(await desk.layers.edit('plan', { type: 'status', status: 'done' }))
      expect(unwrap(await shelf.review.colleagues(place))).toMatchObject({ hidden: [], problems: [] })
      unwrap(await desk.layers.edit('plan', { type: 'status', status: 'open' }))
      unwrap(await desk.setBlind(false))
      expect(await other.review.maySee(place)).toBe(true)
    })

    it('gives the adjudicated layer to one adjudicator at a time, with all that was decided before', async () => {
      const { shelf, other } = await withArticles('Plan')
      const [ann, bob] = [await deskOf(shelf, 'ann'), await deskOf(other, 'bob')]
      const decision: Decision = { id: uuid(2), units: [], outcome: 'none', by: 'ann', at: NOW }
      unwrap(await ann.desk.adjudication.open('plan'))
      expect(codeOf(await bob.desk.adjudication.edit('plan', add(1)))).toBe('adjudication-moved')
      unwrap(await ann.desk.adjudication.edit('plan', { type: 'decision', id: decision.id, decision }))
      unwrap(await bob.desk.adjudication.open('plan'))
      expect(codeOf(await bob.desk.adjudication.edit('plan', add(1)))).toBe('adjudication-locked')
      await ann.desk.adjudication.close('plan')
      const layer = unwrap(parseLayer(unwrap(await bob.desk.adjudication.open('plan')), 'adjudicated'))
      expect(layer.decisions).toEqual([decision])
    })

    it('lets somebody continue here, and refuses whoever had the locks before', async () => {
      const { shelf, other } = await withArticles('Plan')
      const [first, second] = [await deskOf(shelf, 'ann'), await deskOf(other, 'bob')]
      unwrap(await second.desk.takeOver())
      unwrap(await first.desk.adjudication.open('plan'))
      unwrap(await first.desk.adjudication.edit('plan', add(1)))
      unwrap(await second.desk.adjudication.open('plan'))
      expect(codeOf(await second.desk.adjudication.edit('plan', add(2)))).toBe('adjudication-locked')
      unwrap(await second.desk.adjudication.takeOver('plan'))
      expect(codeOf(await first.desk.adjudication.edit('plan', add(3)))).toBe('adjudication-locked')
      unwrap(await second.desk.adjudication.open('plan'))
      unwrap(await second.desk.adjudication.edit('plan', add(2)))
    })

    it('measures agreement on what is stored', async () => {
      const { shelf, other } = await withArticles('Plan')
      for (const id of ['ann', 'bob']) unwrap(await (await deskOf(shelf, id)).desk.layers.edit('plan', add(1)))
      const places = unwrap(await other.review.agreementPlaces({}))
      expect(places).toEqual([{ article: 'plan', annotators: ['ann', 'bob'], brought: [] }])
      const [place = { article: '', annotators: [], brought: [] }] = places
      expect(unwrap(await other.review.agreementInput(place)).layers).toHaveLength(2)
    })

    it('measures layers as each was when it was first done', async () => {
      const { shelf, other } = await withArticles('Plan')
      for (const id of ['ann', 'bob']) {
        const { desk } = await deskOf(shelf, id)
        for (const edit of [
          add(1),
          { type: 'status', status: 'done' },
          { type: 'status', status: 'open' },
          add(2),
        ] as const)
          unwrap(await desk.layers.edit('plan', edit))
        await desk.layers.flush()
      }
      const [place = { article: '', annotators: [], brought: [] }] = unwrap(await other.review.agreementPlaces({}))
      const { layers, untold } = unwrap(await other.review.agreementInput(place, 'first-done'))
      expect(layers.map(({ annotations }) => annotations.length)).toEqual([1, 1])
      expect(untold).toBe(0)
      expect(unwrap(await other.review.agreementInput(place)).layers.map((layer) => layer.annotations.length)).toEqual([
        2, 2,
      ])
    })
  })

  describe(`${name}: the trash and bundles`, () => {
    it('restores an article with its layers', async () => {
      const { shelf, other } = await withArticles('Plan')
      const { desk } = await deskOf(shelf, 'ann')
      unwrap(await desk.layers.edit('plan', add(1)))
      desk.layers.forget('plan')
      const trash = unwrap(await shelf.trash.article('plan', IDS_AND_CLOCK))
      expect(codeOf(await other.library.article('plan'))).toBe('article-missing')
      expect(unwrap(await other.trash.restore(trash))).toEqual({ article: 'plan' })
      expect(unwrap(await layerOn(other, 'ann')).annotations).toHaveLength(1)
    })

    it('brings a colleague’s layer into another workspace, and takes it back', async () => {
      const { shelf } = await withArticles('Plan')
      const { shelf: elsewhere } = await make()
      const { desk } = await deskOf(shelf, 'ann')
      unwrap(await desk.layers.edit('plan', add(1)))
      const file = `${await temporaryFolder()}/plan.factmark.json`
      const by = { id: 'ann', name: 'Ann' }
      unwrap(await shelf.exchange.writeBundle(file, { article: 'plan', annotators: ['ann'], by, made: NOW }))
      const bob = { id: 'bob', name: 'Bob' }
      const found = await elsewhere.exchange.incoming(file, 'plan.factmark.json', { self: 'bob', now: () => NOW })
      const incoming = unwrap(found ?? fail('file-missing'))
      expect(incoming.rows.map(({ annotator, role, standing }) => [annotator.id, role, standing])).toEqual([
        ['ann', 'other', 'new'],
      ])
      const taken = unwrap(await elsewhere.exchange.takeIn(incoming, { accept: ['ann'], by: bob, now: () => NOW }))
      expect(taken).toMatchObject({ article: 'plan', taken: ['ann'], kept: [] })
      expect(unwrap(await layerOn(elsewhere, 'ann')).annotations).toHaveLength(1)
      expect(await elsewhere.validate()).toEqual([])
      unwrap(await elsewhere.exchange.takeBack(taken, { by: bob, ...IDS_AND_CLOCK }))
      expect(codeOf(await layerOn(elsewhere, 'ann'))).toBe('layer-missing')
      expect(await elsewhere.validate()).toEqual([])
    })
  })
}
