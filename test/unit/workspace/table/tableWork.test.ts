import { mkdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { serializeLayer } from '../../../../src/core/model/files.ts'
import type { Layer } from '../../../../src/core/model/layer.ts'
import { type TableWork, tableHere } from '../../../../src/workspace/table/tableWork.ts'
import { annotationOf, articleOf, layerOf } from '../../core/support/layers.ts'
import { fileIn, put, temporaryWorkspace, unwrap } from '../support.ts'

const TEXT = 'Ruim dertig locaties zijn bezocht, zei de woordvoerder.'
const INDEX = '.factmark/index/anna.jsonl'

/** A layer on disk that was left alone for long. */
async function putLayer(root: string, article: string, count: number, old = true): Promise<Layer> {
  const annotations = Array.from({ length: count }, (_, index) =>
    annotationOf(TEXT, index + 1, index * 5, index * 5 + 4),
  )
  const layer = layerOf({ ...articleOf(TEXT), id: article }, ...annotations)
  const path = await put(root, `layers/${article}/anna.json`, serializeLayer(layer))
  if (old) await utimes(path, 1e9, 1e9)
  return layer
}

/** Lets everything that is on the disk now be old enough to be trusted. */
function letSettle(): void {
  const now = Date.now() + 60_000
  const clock = vi.spyOn(Date, 'now').mockReturnValue(now)
  onTestFinished(() => clock.mockRestore())
}

function contextOf(...articles: readonly string[]) {
  const all = articles.map((id) => ({ id, title: id, published: null, version: null }))
  return { me: 'anna', blind: true, own: {}, articles: all, findings: [] }
}

async function countIn(work: TableWork): Promise<number> {
  return (await work.request({ query: '', sort: [], group: null })).count
}

test('shows the layers that can be read, and tells why another can’t', async () => {
  const { root } = await temporaryWorkspace()
  for (const article of ['a', 'b']) await putLayer(root, article, 3)
  await put(root, 'layers/c/anna.json', '{"format":"factmark-layer","version":1,')
  await put(
    root,
    'layers/d/anna.json',
    serializeLayer({ ...(await putLayer(root, 'e', 1)), annotator: { id: 'x', name: 'X' } }),
  )
  const work = tableHere(root, 'anna')
  const { problems, layers } = unwrap(
    await work.refresh({ articles: null, context: contextOf('a', 'b', 'c', 'd', 'e') }),
  )
  expect(layers).toBe(3)
  expect(problems.map(({ code }) => code).sort()).toEqual(['file-not-json', 'id-differs'])
  expect(await countIn(work)).toBe(7)
})

test('reads again what has changed, and forgets what is gone', async () => {
  const { root } = await temporaryWorkspace()
  await putLayer(root, 'a', 3)
  await putLayer(root, 'b', 2)
  const work = tableHere(root, 'anna')
  const context = contextOf('a', 'b')
  await work.refresh({ articles: null, context })
  await putLayer(root, 'a', 5)
  await work.refresh({ articles: ['b'], context: null })
  expect(await countIn(work)).toBe(5)
  await work.refresh({ articles: ['a'], context: null })
  expect(await countIn(work)).toBe(7)
  await rm(join(root, 'layers/b/anna.json'))
  await work.refresh({ articles: null, context: null })
  expect(await countIn(work)).toBe(5)
})

test('keeps an index that may be damaged, cut off or deleted', async () => {
  const { root } = await temporaryWorkspace()
  for (const article of ['a', 'b', 'c']) await putLayer(root, article, 2)
  const context = contextOf('a', 'b', 'c')
  const read = async () => {
    const work = tableHere(root, 'anna')
    const told: number[] = []
    unwrap(await work.refresh({ articles: null, context, onProgress: (_, total) => told.push(total) }))
    expect(await countIn(work)).toBe(6)
    return told[0] ?? 0
  }
  letSettle()
  expect(await read()).toBe(3)
  expect(await read()).toBe(0)
  const text = (await fileIn(root, INDEX)) ?? ''
  const [first = '', second = '', third = ''] = text.split('\n')
  await writeFile(join(root, INDEX), `${first}\n{"v":1}\n${third.slice(0, 40)}`)
  expect(await read()).toBe(2)
  expect(await read()).toBe(0)
  await writeFile(join(root, INDEX), `${second}\n\u0000\u0000`)
  expect(await read()).toBe(2)
  await rm(join(root, '.factmark'), { recursive: true })
  expect(await read()).toBe(3)
})

test('follows no link to an index, and writes none where the workspace is gone', async () => {
  const { root } = await temporaryWorkspace()
  await putLayer(root, 'a', 2)
  const elsewhere = await put(root, '../elsewhere.txt', 'mine')
  await mkdir(join(root, '.factmark/index'), { recursive: true })
  await symlink(elsewhere, join(root, INDEX))
  const work = tableHere(root, 'anna')
  unwrap(await work.refresh({ articles: null, context: contextOf('a') }))
  expect(await countIn(work)).toBe(2)
  expect(await readFile(elsewhere, 'utf8')).toBe('mine')
})

test('a build that is cancelled says so, and goes on where it was', async () => {
  const { root } = await temporaryWorkspace()
  for (let number = 0; number < 260; number += 1) await putLayer(root, `a${number}`, 1)
  letSettle()
  const stop = new AbortController()
  const work = tableHere(root, 'anna')
  const first = await work.refresh({
    articles: null,
    context: null,
    signal: stop.signal,
    onProgress: (done) => done > 0 && stop.abort(),
  })
  expect(first).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  const told: number[] = []
  const again = tableHere(root, 'anna')
  const onProgress = (_: number, total: number) => void told.push(total)
  unwrap(await again.refresh({ articles: null, context: null, onProgress }))
  expect(told[0]).toBe(10)
})

test('reads no layer through a link, neither of its file nor of its folder, and says which', async () => {
  const { root } = await temporaryWorkspace()
  await putLayer(root, 'a', 2)
  await putLayer(root, 'b', 1)
  await symlink(join(root, 'layers/b/anna.json'), join(root, 'layers/a/ben.json'))
  await symlink(join(root, 'layers/b'), join(root, 'layers/c'))
  const work = tableHere(root, 'anna')
  const { problems } = unwrap(await work.refresh({ articles: null, context: contextOf('a', 'b', 'c') }))
  expect(problems.map(({ code, details }) => [code, details?.file]).sort()).toEqual([
    ['file-is-link', 'layers/a/ben.json'],
    ['file-is-link', 'layers/c'],
  ])
  expect(await countIn(work)).toBe(3)
})
