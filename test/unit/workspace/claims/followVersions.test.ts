import { expect, it } from 'vitest'
import { parseClaim, parseLayer, serializeClaim, serializeLayer } from '../../../../src/core/model/files.ts'
import { passagesNow, recheckAfter } from '../../../../src/workspace/claims/followVersions.ts'
import { folderShelf } from '../../../../src/workspace/folder/folderShelf.ts'
import { run } from '../../cli/support.ts'
import { appearance, claim, evidence, uuid, writer } from '../../core/claims/support.ts'
import { annotationOf, layerOf } from '../../core/support/layers.ts'
import { fileIn, put, putArticle, temporaryWorkspace, unwrap } from '../support.ts'

const OLD =
  'The council met on Monday evening to talk about the harbour, which costs 40 million. Nobody was against it.'
const NEW = 'The council met on Monday evening to talk about the harbour, which costs 52 million.'

const finding = {
  key: 'true',
  explanation: 'The accounts say so.',
  by: 'ann',
  at: '2026-02-01T10:00:00.000Z',
  confirmed: null,
  recheck: null,
}

const spanOf = (words: string) => ({ start: OLD.indexOf(words), end: OLD.indexOf(words) + words.length })

/** Two versions, Ann's layer on the first, and a record with a finding that appears in it and rests on it. */
async function checked() {
  const workspace = await temporaryWorkspace()
  const { root } = workspace
  const article = await putArticle(root, 'harbour', OLD)
  const words = 'which costs 40 million'
  const { start, end } = spanOf(words)
  const annotation = annotationOf(OLD, 20, start, end)
  const layer = { ...layerOf(article, annotation), annotator: { id: 'ann', name: 'Ann' } }
  await put(root, 'layers/harbour/ann.json', serializeLayer(layer))
  const place = { article: 'harbour', annotator: 'ann', annotation: annotation.id, start, end, quote: words }
  await put(root, `claims/${uuid(1)}.json`, serializeClaim(claim({ finding, appearances: [appearance(place)] })))
  const quote = 'Nobody was against it'
  const passage = { article: 'harbour', ...spanOf(quote), quote }
  const kept = { article: 'harbour', ...spanOf('The council met'), quote: 'The council met' }
  const resting = [evidence(1, { passage: kept }), evidence(2, { passage })]
  await put(root, `claims/${uuid(2)}.json`, serializeClaim(claim({ id: uuid(2), finding, evidence: resting })))
  await putArticle(root, 'harbour-2', NEW, { previous: 'harbour' })
  return { root, shelf: folderShelf(workspace) }
}

const recheckOf = async (root: string, id: string) =>
  unwrap(parseClaim((await fileIn(root, `claims/${id}.json`)) ?? '', id)).finding?.recheck

it('marks what a carried layer and a later version leave behind, once', async () => {
  const { root, shelf } = await checked()
  const done = await run(root, 'carry', '--article', 'harbour-2', '--annotator', 'ann')
  expect(done.out).toContain('2 claims have to be checked again')
  expect(await recheckOf(root, uuid(1))).toMatchObject({
    because: 'words',
    article: 'harbour-2',
    before: 'which costs 40 million',
    quote: 'which costs 52 million',
  })
  expect(await recheckOf(root, uuid(2))).toMatchObject({
    because: 'evidence',
    before: 'Nobody was against it',
    quote: null,
  })
  const text = (await fileIn(root, 'layers/harbour-2/ann.json')) ?? ''
  const layer = unwrap(parseLayer(text, 'ann.json'))
  const settle = [{ path: 'finding/recheck', value: null }]
  unwrap(await shelf.claims.change(uuid(1), () => settle, writer('ann')))
  expect(unwrap(await recheckAfter(shelf, { article: 'harbour-2', layer, isNew: true }, writer('ann', 5)))).toEqual([])
  expect(await recheckOf(root, uuid(1))).toBeNull()
})

it('leaves findings alone that were made when the later version was there, unless the layer is carried just now', async () => {
  const { root, shelf } = await checked()
  for (const id of [uuid(1), uuid(2)])
    unwrap(
      await shelf.claims.change(
        id,
        () => [{ path: 'finding', value: { ...finding, at: '2026-04-01T10:00:00.000Z' } }],
        writer('ann'),
      ),
    )
  expect(
    unwrap(await recheckAfter(shelf, { article: 'harbour-2', layer: null, isNew: false }, writer('ann', 5))),
  ).toEqual([])
  const done = await run(root, 'carry', '--article', 'harbour-2', '--annotator', 'ann', '--json')
  expect(JSON.parse(done.out).recheck).toEqual([uuid(1)])
})

it('finds passages in the latest version, and says which changed, are gone, or have no article', async () => {
  const { root, shelf } = await checked()
  await putArticle(root, 'harbour-3', `By our reporter. ${NEW}`, {
    previous: 'harbour-2',
    imported: '2026-04-01T10:00:00.000Z',
  })
  const costs = { article: 'harbour', ...spanOf('which costs 40 million'), quote: 'which costs 40 million' }
  const lost = { article: 'removed', start: 0, end: 3, quote: 'Who' }
  const record = claim({
    evidence: [
      ...(unwrap(await shelf.claims.claim(uuid(2))).evidence ?? []),
      evidence(3, { passage: costs }),
      evidence(4, { passage: lost }),
    ],
  })
  const now = unwrap(await passagesNow(shelf, record))
  expect(now[uuid(101)]).toMatchObject({ as: 'same', article: 'harbour-3', start: 17, quote: 'The council met' })
  expect(now[uuid(102)]).toMatchObject({ as: 'gone', article: 'harbour' })
  expect(now[uuid(103)]).toMatchObject({ as: 'changed', quote: 'which costs 52 million' })
  expect(now[uuid(104)]).toMatchObject({ as: 'missing' })
})
