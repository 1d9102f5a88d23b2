/** What the cycle must not take for granted: the server's file of a layer, and that edits made again give the file. */
import { expect, it } from 'vitest'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import { serializeArticle, serializeLayer } from '../../../../src/core/model/files.ts'
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
