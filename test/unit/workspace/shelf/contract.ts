/** What every kind of workspace has to do, whatever it is stored in: run it with a way to make one. */
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Edit } from '../../../../src/core/edits/edit.ts'
import { EMPTY_CODEBOOK } from '../../../../src/core/model/codebook.ts'
import { parseLayer } from '../../../../src/core/model/files.ts'
import type { Decision } from '../../../../src/core/model/layer.ts'
import { fail } from '../../../../src/core/problem.ts'
import type { Summary } from '../../../../src/workspace/library/summaries.ts'
import { allPages } from '../../../../src/workspace/paging.ts'
import type { Desk, Page, Shelf, SummaryPage } from '../../../../src/workspace/shelf.ts'
import type { ShelfEvent } from '../../../../src/workspace/shelfEvents.ts'
import { attribute } from '../../core/codebook/support.ts'
import { annotationOf, uuid } from '../../core/support/layers.ts'
import { codeOf, temporaryFolder, unwrap } from '../support.ts'

const NOW = '2026-03-01T10:00:00.000Z'
const IDS_AND_CLOCK = { now: () => NOW, newId: () => 'f0e1d2c3-0000-4000-8000-000000000000' }
const TEXT = 'The plan passed by 31 votes to 17.'

/** An empty workspace, and the same one as another program has it open. */
export interface TwoShelves {
  readonly shelf: Shelf
  readonly other: Shelf
}

/** Runs the contract on workspaces that `make` makes, a fresh one each time. */
export function describeShelf(name: string, make: () => Promise<TwoShelves>): void {
  const withArticles = async (...titles: readonly string[]) => {
    const shelves = await make()
    const importer = shelves.shelf.library.importer({ now: () => NOW })
    for (const title of titles) unwrap(await importer.text(title, `${TEXT} ${title}.`))
    return shelves
  }
  const deskOf = async (shelf: Shelf, id: string): Promise<{ readonly desk: Desk; readonly told: ShelfEvent[] }> => {
    const onBug = (error: unknown) => {
      throw error
    }
    const desk = await shelf.openDesk(
      { id, name: id },
      { now: () => NOW, unsavedFolder: await temporaryFolder(), onBug },
    )
    const told: ShelfEvent[] = []
    desk.subscribe((event) => told.push(event))
    onTestFinished(() => desk.end())
    return { desk, told }
  }
  const add = (number: number): Edit => ({ type: 'add', annotation: annotationOf(`${TEXT} Plan.`, number, 4, 8) })
  const layerOn = async (shelf: Shelf, annotator: string) => {
    const { article } = unwrap(await shelf.library.article('plan'))
    return shelf.layers.checked(article, annotator)
  }

  describe(`${name}: the codebook`, () => {
    it('is everybody’s: what one saves another reads and changes', async () => {
      const { shelf, other } = await make()
      expect(unwrap(await shelf.codebook.current())).toBeNull()
      const note = { id: 'revision', at: NOW, by: 'ann', note: 'first' }
      const next = { ...EMPTY_CODEBOOK, attributes: [attribute('type')] }
      const { codebook } = unwrap(await shelf.codebook.save({ base: null, next, note }))
      expect(unwrap(await other.codebook.current())).toEqual(codebook)
      const more = { ...codebook, attributes: [...codebook.attributes, attribute('mood')] }
      unwrap(await other.codebook.save({ base: codebook, next: more, note: { ...note, id: 'second', by: 'bob' } }))
      expect(unwrap(await shelf.codebook.current())?.revisions.map(({ by }) => by)).toEqual(['ann', 'bob'])
    })
  })

  describe(`${name}: the library`, () => {
    it('lists articles by title, page after page, and no page is missing where an entry has gone', async () => {
      const { shelf, other } = await withArticles('Delta', 'alpha', 'Charlie', 'bravo', 'Echo')
      const first = unwrap(await shelf.library.summaries('ann', { after: null, size: 2 }))
      expect(first.entries.map(({ title }) => title)).toEqual(['alpha', 'bravo'])
      unwrap(await other.trash.article('bravo', IDS_AND_CLOCK))
      const second = unwrap(await shelf.library.summaries('ann', { after: first.next, size: 2 }))
      expect(second.entries.map(({ title }) => title)).toEqual(['Charlie', 'Delta'])
      const third = unwrap(await shelf.library.summaries('ann', { after: second.next, size: 2 }))
      expect([third.entries.map(({ title }) => title), third.next]).toEqual([['Echo'], null])
      const again = unwrap(await allPages<Summary, SummaryPage>((page) => shelf.library.summaries('ann', page)))
      expect(again.entries).toHaveLength(4)
      expect(unwrap(await shelf.library.summaries('ann', { after: null, size: 4 })).next).toBeNull()
    })

    it('finds words in texts, by pages in the order of ids', async () => {
      const { shelf } = await withArticles('Delta', 'Alpha', 'Charlie')
      const found: string[] = []
      for (let after: string | null = null, isFirst = true; isFirst || after !== null; isFirst = false) {
        const page: Page<{ readonly id: string }> = unwrap(await shelf.library.search('31 VOTES', { after, size: 1 }))
        found.push(...page.entries.map(({ id }) => id))
        after = page.next
      }
      expect(found).toEqual(['alpha', 'charlie', 'delta'])
      expect(unwrap(await shelf.library.search('nowhere', { after: null, size: 9 }))).toEqual({
        entries: [],
        next: null,
      })
    })

    it('knows a text that is there already, and says what is missing', async () => {
      const { shelf } = await withArticles('Plan')
      const importer = shelf.library.importer({ now: () => NOW })
      expect(unwrap(await importer.text('Other', `${TEXT} Plan.`))).toMatchObject({ id: 'plan', isNew: false })
      expect(codeOf(await shelf.library.article('missing'))).toBe('article-missing')
    })

    it('corrects details, gives what they were, and leaves the text', async () => {
      const { shelf, other } = await withArticles('Plan')
      const { article } = unwrap(await shelf.library.article('plan'))
      const before = { title: 'Plan', language: article.language, published: null, source: null }
      expect(unwrap(await shelf.library.editDetails('plan', { ...before, title: 'The plan' }))).toMatchObject(before)
      const changed = unwrap(await other.library.article('plan')).article
      expect([changed.title, changed.text]).toEqual(['The plan', article.text])
    })
  })

  describe(`${name}: a desk`, () => {
    it('answers an edit when others can read it', async () => {
      const { shelf, other } = await withArticles('Plan')
      const { desk } = await deskOf(shelf, 'ann')
      expect(codeOf(await layerOn(other, 'ann'))).toBe('layer-missing')
      unwrap(await desk.layers.edit('plan', add(1)))
      expect(unwrap(await layerOn(other, 'ann')).annotations.map(({ id }) => id)).toEqual([uuid(1)])
      const listed = unwrap(await other.library.summaries('ann', { after: null, size: 9 }))
      expect(listed.entries).toMatchObject([{ id: 'plan', count: 1, status: 'open' }])
    })

    it('is told what somebody else does, until it no longer listens', async () => {
      const { shelf, other } = await withArticles('Plan')
      const { desk, told } = await deskOf(shelf, 'ann')
      const ignored: ShelfEvent[] = []
      desk.subscribe((event) => ignored.push(event))()
      desk.watch()
      await expect.poll(() => told, { timeout: 15_000 }).toContainEqual({ type: 'changed', articles: [] })
      const bob = await deskOf(other, 'bob')
      unwrap(await bob.desk.layers.edit('plan', add(1)))
      await expect.poll(() => told, { timeout: 15_000 }).toContainEqual({ type: 'changed', articles: ['plan'] })
      unwrap(await bob.desk.setBlind(false))
      await expect.poll(() => told, { timeout: 15_000 }).toContainEqual({ type: 'blind', blind: false })
      expect(ignored).toEqual([])
    })

    it('says that all is on the disk, and keeps it when it ends', async () => {
      const { shelf, other } = await withArticles('Plan')
      const { desk } = await deskOf(shelf, 'ann')
      void desk.layers.edit('plan', add(1))
      expect(await desk.flush()).toBeNull()
      await desk.end()
      expect(unwrap(await layerOn(other, 'ann')).annotations).toHaveLength(1)
    })
  })

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
