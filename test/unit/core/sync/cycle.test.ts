/** What the cycle must not take for granted: the server's file of a layer, and that edits made again give the file. */
import { expect, it } from 'vitest'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import { parseLayer, serializeArticle, serializeLayer } from '../../../../src/core/model/files.ts'
import { emptyLayer } from '../../../../src/core/model/layer.ts'
import { fail } from '../../../../src/core/problem.ts'
import { syncOnce } from '../../../../src/core/sync/cycle.ts'
import type { LayerPush, Remote } from '../../../../src/core/sync/remote.ts'
import { lineAfter } from '../../../../src/core/sync/trailLines.ts'
import { countedIds, editFor } from '../support/edits.ts'
import { annotationOf, articleOf, succeeded } from '../support/layers.ts'
import { type Desktop, desktop } from './desktop.ts'
import { type FakeServer, fakeServer, sha256 } from './fakeServer.ts'

const TEXT = 'Ruim dertig locaties zijn bezocht, zei de woordvoerder.'
const ARTICLE = { ...articleOf(TEXT), id: 'bericht', sha256: sha256(TEXT) }

function desks(): { readonly server: FakeServer; readonly ann: Desktop; readonly ben: Desktop } {
  const server = fakeServer()
  server.blind = false
  server.articles.set('bericht', { ...ARTICLE, json: serializeArticle(ARTICLE) })
  const [ann, ben] = ['ann', 'ben'].map((member, index) => {
    const made = desktop(member, (index + 1) * 1000)
    made.articles.set('bericht', ARTICLE)
    return made
  }) as [Desktop, Desktop]
  return { server, ann, ben }
}

const syncWith = (remote: Remote, one: Desktop) => syncOnce({ remote, copy: one.copy, tools: one.tools, pull: 'all' })
const sync = (server: FakeServer, one: Desktop) =>
  syncWith(
    server.of(one.member, () => 'none'),
    one,
  )
const add = (one: Desktop, first: number, start: number) =>
  one.edit(
    'bericht',
    (layer) => editFor(TEXT, layer, { kind: 'add', choices: [start, 3, 1] }, countedIds(first)),
    false,
  )

it('sends all of a layer where the server’s file isn’t the one that the changes are to', async () => {
  const { server, ann } = desks()
  add(ann, 1, 0)
  await sync(server, ann)
  add(ann, 2, 10)
  const pushes: LayerPush[] = []
  const own = server.of('ann', () => 'none')
  const restating: Remote = {
    ...own,
    push: (push) => {
      pushes.push(push)
      // As a server whose file went back to an earlier one.
      if (push.state?.base)
        return Promise.resolve({ ok: true, value: { outcome: 'restate', head: push.after } } as const)
      return own.push(push)
    },
  }
  expect(succeeded(await syncWith(restating, ann))).toMatchObject({ sent: 1, unsent: 0, held: [] })
  expect(pushes.map(({ state }) => [state?.base === null, state?.put.length])).toEqual([
    [false, 1],
    [true, 2],
  ])
  expect(server.file({ article: 'bericht', annotator: 'ann' })).toBe(ann.layers.get('bericht/ann')?.text)
})

it('fetches a colleague’s file where making the edits again gives another one', async () => {
  const { server, ann, ben } = desks()
  add(ben, 1, 0)
  await sync(server, ben)
  await sync(server, ann)
  // A program of theirs that trims notes: its trail says one thing, its file another.
  const edit = { type: 'add', annotation: annotationOf(TEXT, 9, 5, 11, { note: 'zo ' }) } as const
  const trimmed = { type: 'add', annotation: annotationOf(TEXT, 9, 5, 11, { note: 'zo' }) } as const
  const text = serializeLayer(succeeded(applyEdit(TEXT, ben.layer('bericht'), trimmed)).layer)
  const held = ben.layers.get('bericht/ben')
  if (!held) throw new Error('no layer')
  const head = { entries: held.lines.length, hash: held.lines.at(-1)?.slice(9, 73) ?? '' }
  held.lines.push(lineAfter(head, { at: '2026-03-01T10:00:00.000Z', by: 'ben', edit, layer: sha256(text) }, sha256))
  held.text = text
  await sync(server, ben)
  expect(succeeded(await sync(server, ann)).taken).toEqual([{ article: 'bericht', annotator: 'ben' }])
  expect(ann.layers.get('bericht/ben')?.text).toBe(text)
})

it('says why an article could not be written here, and fetches the others', async () => {
  const { server, ann } = desks()
  const other = { ...ARTICLE, id: 'other' }
  server.articles.set('other', { ...other, json: serializeArticle(other) })
  ann.articles.clear()
  const full: Desktop['copy'] = {
    ...ann.copy,
    putArticle: (id, json) =>
      id === 'bericht'
        ? Promise.resolve(fail('file-unwritable', { file: `articles/${id}.json`, reason: 'ENOSPC' }))
        : ann.copy.putArticle(id, json),
  }
  const remote = server.of('ann', () => 'none')
  const report = succeeded(await syncOnce({ remote, copy: full, tools: ann.tools, pull: 'all' }))
  expect(report.fetched).toEqual(['other'])
  expect(report.held).toEqual([
    {
      place: { article: 'bericht', annotator: '' },
      problem: { code: 'file-unwritable', details: { file: 'articles/bericht.json', reason: 'ENOSPC' } },
    },
  ])
})

const BEN = { article: 'bericht', annotator: 'ben' }

it('keeps a colleague’s layer that the server lost the end of, says so, and asks for it once', async () => {
  const { server, ann, ben } = desks()
  add(ben, 1, 0)
  await sync(server, ben)
  const putBack = server.snapshot()
  add(ben, 2, 10)
  await sync(server, ben)
  await sync(server, ann)
  const later = ann.layers.get('bericht/ben')?.text
  putBack()
  const own = server.of('ann', () => 'none')
  let asked = 0
  const counting: Remote = {
    ...own,
    layers: (places) => {
      asked += 1
      return own.layers(places)
    },
  }
  for (const _time of [1, 2])
    expect(succeeded(await syncWith(counting, ann))).toMatchObject({
      taken: [],
      held: [{ place: BEN, problem: { code: 'layer-behind', details: BEN } }],
    })
  expect(asked).toBe(1)
  expect(ann.layers.get('bericht/ben')?.text).toBe(later)
  expect(succeeded(await sync(server, ben)).sent).toBe(1)
  expect(succeeded(await sync(server, ann))).toMatchObject({ held: [], taken: [] })
})

it('keeps what it had of a colleague’s layer aside where the server has gone on otherwise', async () => {
  const { server, ann, ben } = desks()
  const twin = desktop('ben', 9000)
  twin.articles.set('bericht', ARTICLE)
  add(ben, 1, 0)
  await sync(server, ben)
  await sync(server, twin)
  const putBack = server.snapshot()
  add(ben, 2, 10)
  await sync(server, ben)
  await sync(server, ann)
  const later = ann.layers.get('bericht/ben')?.text
  putBack()
  add(twin, 3, 20)
  await sync(server, twin)
  const report = succeeded(await sync(server, ann))
  expect(report).toMatchObject({ taken: [BEN], held: [], aside: [{ file: 'layers/bericht/ben.json' }] })
  expect(ann.shared.aside).toContain(later)
  expect(ann.layers.get('bericht/ben')?.text).toBe(server.file(BEN))
})

it('sends decisions again that the server lost', async () => {
  const { server, ann } = desks()
  const place = { article: 'bericht', annotator: 'adjudicated' }
  const settle = (number: number) => {
    const here = ann.layers.get('bericht/adjudicated')
    const before = here?.text ?? null
    const layer =
      before === null
        ? emptyLayer(ARTICLE, { id: 'adjudicated', name: 'adjudicated' })
        : succeeded(parseLayer(before, 'x'))
    const edit = { type: 'add', annotation: annotationOf(TEXT, number, 5, 11) } as const
    const text = serializeLayer(succeeded(applyEdit(TEXT, layer, edit)).layer)
    const lines = here?.lines ?? []
    const head = { entries: lines.length, hash: lines.at(-1)?.slice(9, 73) ?? ARTICLE.sha256 }
    const line = lineAfter(head, { at: '2026-03-01T10:00:00.000Z', by: 'ann', edit, layer: sha256(text) }, sha256)
    ann.layers.set('bericht/adjudicated', { lines: [...lines, line], text })
  }
  settle(50)
  await sync(server, ann)
  const putBack = server.snapshot()
  settle(51)
  await sync(server, ann)
  putBack()
  await sync(server, ann)
  expect(server.file(place)).toBe(ann.layers.get('bericht/adjudicated')?.text)
})
