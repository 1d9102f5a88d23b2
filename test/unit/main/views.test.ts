import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { MOST_PLACES, type Place } from '../../../src/ipc/view.ts'
import { createViews } from '../../../src/main/views.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factmark-views-'))
})
afterEach(() => rm(folder, { recursive: true }))

const ANN = { workspace: '/w', annotator: 'ann' }

const NO_TABLE = { columns: null, widths: {}, saved: [] }

function place(article: string, top = 0): Place {
  return { article, top, anchor: top, focus: top, selected: null, at: '2026-03-01T10:00:00.000Z' }
}

it('remembers tabs and places for each annotator and workspace, over a start', async () => {
  const views = createViews(folder)
  await views.change(ANN, { tabs: ['one', 'two'] })
  await views.change(ANN, { place: place('one', 40) })
  await views.change({ ...ANN, annotator: 'bob' }, { place: place('one', 7) })
  await views.change(ANN, { draft: { of: 'claim/finding', text: '=Because' } })
  await views.change(ANN, { draft: { of: 'claim/note', text: '=A' } })
  await views.change(ANN, { draft: { of: 'claim/note', text: '' } })
  await views.flush()
  const again = createViews(folder)
  expect(await again.get(ANN)).toEqual({
    tabs: ['one', 'two'],
    places: [place('one', 40)],
    drafts: [{ of: 'claim/finding', text: '=Because' }],
    table: NO_TABLE,
    looked: null,
  })
  expect((await again.get({ ...ANN, annotator: 'bob' })).places).toEqual([place('one', 7)])
  expect(await again.get({ ...ANN, workspace: '/other' })).toEqual({
    tabs: [],
    places: [],
    drafts: [],
    table: NO_TABLE,
    looked: null,
  })
})

it('keeps one place an article, the last first, and forgets the oldest', async () => {
  const views = createViews(folder)
  for (let at = 0; at <= MOST_PLACES; at += 1) await views.change(ANN, { place: place(`a${at}`) })
  await views.change(ANN, { place: place('a1', 5) })
  const { places } = await views.get(ANN)
  expect(places).toHaveLength(MOST_PLACES)
  expect(places.slice(0, 2)).toEqual([place('a1', 5), place(`a${MOST_PLACES}`)])
  expect(places.some(({ article }) => article === 'a0')).toBe(false)
  await views.flush()
})

it('writes what one scroll changed in a file of one workspace, and forgets the files of long ago', async () => {
  const views = createViews(folder)
  for (let at = 0; at < 30; at += 1) await views.change({ ...ANN, annotator: `x${at}` }, { place: place('one', at) })
  await views.flush()
  const files = await readdir(join(folder, 'views'))
  expect(files).toHaveLength(30)
  const sizes = await Promise.all(files.map(async (name) => (await stat(join(folder, 'views', name))).size))
  expect(Math.max(...sizes)).toBeLessThan(400)
  const again = createViews(folder)
  await again.get(ANN)
  await expect.poll(async () => (await readdir(join(folder, 'views'))).length).toBe(23)
})

it('starts over with a file that can’t be used, and sets it aside', async () => {
  const before = createViews(folder)
  await before.change(ANN, { tabs: ['one'] })
  await before.flush()
  const [name = ''] = await readdir(join(folder, 'views'))
  await writeFile(join(folder, 'views', name), '{ "tabs": [')
  const views = createViews(folder)
  expect(await views.get(ANN)).toEqual({ tabs: [], places: [], drafts: [], table: NO_TABLE, looked: null })
  expect(await readFile(join(folder, 'views', `${name}.bad`), 'utf8')).toBe('{ "tabs": [')
})
