import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
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

function place(article: string, top = 0): Place {
  return { article, top, anchor: top, focus: top, selected: null, at: '2026-03-01T10:00:00.000Z' }
}

it('remembers tabs and places for each annotator and workspace, over a start', async () => {
  const views = createViews(folder)
  await views.change(ANN, { tabs: ['one', 'two'] })
  await views.change(ANN, { place: place('one', 40) })
  await views.change({ ...ANN, annotator: 'bob' }, { place: place('one', 7) })
  await views.flush()
  const again = createViews(folder)
  expect(await again.get(ANN)).toEqual({ tabs: ['one', 'two'], places: [place('one', 40)] })
  expect((await again.get({ ...ANN, annotator: 'bob' })).places).toEqual([place('one', 7)])
  expect(await again.get({ ...ANN, workspace: '/other' })).toEqual({ tabs: [], places: [] })
})

it('keeps one place an article, the last first, and forgets the oldest', async () => {
  const views = createViews(folder)
  for (let at = 0; at <= MOST_PLACES; at += 1) await views.change(ANN, { place: place(`a${at}`) })
  await views.change(ANN, { place: place('a1', 5) })
  const { places } = await views.get(ANN)
  expect(places).toHaveLength(MOST_PLACES)
  expect(places.slice(0, 2)).toEqual([place('a1', 5), place(`a${MOST_PLACES}`)])
  expect(places.some(({ article }) => article === 'a0')).toBe(false)
  for (let at = 0; at < 30; at += 1) await views.change({ ...ANN, annotator: `x${at}` }, { tabs: [] })
  expect((await views.get(ANN)).places).toEqual([])
  await views.flush()
})

it('starts over with a file that can’t be used, and sets it aside', async () => {
  await writeFile(join(folder, 'views.json'), '{ "views": [')
  const views = createViews(folder)
  expect(await views.get(ANN)).toEqual({ tabs: [], places: [] })
  expect(await readFile(join(folder, 'views.json.bad'), 'utf8')).toBe('{ "views": [')
})
