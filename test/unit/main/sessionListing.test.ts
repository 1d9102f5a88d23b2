import { expect, onTestFinished, test } from 'vitest'
import { sessionListing } from '../../../src/main/sessionListing.ts'
import { sessionTable } from '../../../src/main/sessionTable.ts'
import { folderShelf } from '../../../src/workspace/folder/folderShelf.ts'
import type { ShelfEvent } from '../../../src/workspace/shelfEvents.ts'
import { putArticle, temporaryFolder, temporaryWorkspace, unwrap } from '../workspace/support.ts'

const TEXT = 'Ruim dertig locaties zijn bezocht.'

async function session() {
  const workspace = await temporaryWorkspace()
  const shelf = folderShelf(workspace)
  const now = () => new Date().toISOString()
  const annotator = { id: 'anna', name: 'Anna' }
  const desk = await shelf.openDesk(annotator, { now, unsavedFolder: await temporaryFolder(), onBug: () => {} })
  onTestFinished(() => desk.end())
  const listeners: ((event: ShelfEvent) => void)[] = []
  const heard = { ...desk, subscribe: (listener: (event: ShelfEvent) => void) => listeners.push(listener) }
  const library = { ...shelf.library }
  const parts = { annotator, shelf: { ...shelf, library }, desk: { ...heard, subscribe: heard.subscribe as never } }
  let listings = 0
  const { summaries } = shelf.library
  library.summaries = (...asked) => {
    listings += 1
    return summaries(...asked)
  }
  const tell = (event: ShelfEvent) => {
    for (const listener of listeners) listener(event)
  }
  return { root: workspace.root, parts, tell, count: () => listings }
}

test('lists the articles once for the library and for what asks at the same time, and again after a change', async () => {
  const { root, parts, tell, count } = await session()
  await putArticle(root, 'a', TEXT)
  const listing = sessionListing(parts)
  const listed = listing.list()
  const same = listing.latest()
  expect(await same).toBe(await listed)
  expect(count()).toBe(1)
  await putArticle(root, 'b', TEXT)
  expect(unwrap(await listing.latest()).entries).toHaveLength(1)
  tell({ type: 'changed', articles: ['b'] })
  expect(unwrap(await listing.latest()).entries).toHaveLength(2)
  expect(count()).toBe(2)
  await listing.list()
  expect(count()).toBe(3)
})

test('a listing during which something changed is not taken for what is there now', async () => {
  const { root, parts, tell } = await session()
  const listing = sessionListing(parts)
  const before = listing.list()
  tell({ type: 'changed', articles: [] })
  await before
  await putArticle(root, 'a', TEXT)
  expect(unwrap(await listing.latest()).entries).toHaveLength(1)
})

test('the table shows what has changed while it was reading ahead', async () => {
  const { parts, tell } = await session()
  const listing = sessionListing(parts)
  const looks: (readonly string[] | null)[] = []
  let finish = () => {}
  const facts = { ok: true as const, value: { layers: 0, problems: [] } }
  const work = {
    ...parts.shelf.table('anna'),
    begin: () => new Promise<typeof facts>((resolve) => (finish = () => resolve(facts))),
    refresh: async ({ articles }: { readonly articles: readonly string[] | null }) => {
      looks.push(articles)
      return facts
    },
  }
  const table = sessionTable({ ...parts, listing, shelf: { ...parts.shelf, table: () => work } }, () => {})
  const begun = table.begin()
  await Promise.resolve()
  tell({ type: 'changed', articles: ['b'] })
  finish()
  await begun
  unwrap(await table.refresh())
  // Only what changed is looked at again: the rest was read ahead.
  expect(looks).toEqual([['b']])
})
