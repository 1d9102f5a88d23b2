/** What every kind of workspace has to do, whatever it is stored in: run it with a way to make one. */
import { describe, expect, it } from 'vitest'
import { EMPTY_CODEBOOK } from '../../../../src/core/model/codebook.ts'
import type { Summary } from '../../../../src/workspace/library/summaries.ts'
import { allPages } from '../../../../src/workspace/paging.ts'
import type { Page, SummaryPage } from '../../../../src/workspace/shelf.ts'
import type { ShelfEvent } from '../../../../src/workspace/shelfEvents.ts'
import { attribute } from '../../core/codebook/support.ts'
import { uuid } from '../../core/support/layers.ts'
import { codeOf, unwrap } from '../support.ts'
import { describeReview } from './reviewContract.ts'
import { IDS_AND_CLOCK, NOW, onShelves, TEXT, type TwoShelves } from './stage.ts'

/** Runs the contract on workspaces that `make` makes, a fresh one each time. */
export function describeShelf(name: string, make: () => Promise<TwoShelves>): void {
  const { withArticles, deskOf, add, layerOn } = onShelves(make)

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

  describeReview(name, make)
}
