/** Layers that are far too large, or wrong in every annotation: a clear error, or a read with what was skipped listed. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serializeArticle } from '../../src/core/model/files.ts'
import { sha256Of } from '../../src/workspace/disk/digest.ts'
import { createLayerStore } from '../../src/workspace/layers/layerStore.ts'
import { openWorkspace } from '../../src/workspace/workspace.ts'
import { AMOUNTS } from './amounts.ts'

const TEXT = 'word '.repeat(1000)
const AT = '2026-03-01T10:00:00.000Z'
const ANNOTATOR = { id: 'ann', name: 'Ann' }

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factmark-huge-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** An annotation as JSON; `more` comes last, and so wins. */
function annotation(index: number, more = ''): string {
  const start = Math.floor(index / (AMOUNTS.huge / 1000)) * 5
  // The broken ones go without context: a million of them must stay small enough to be looked into.
  const around =
    more !== ''
      ? '"prefix":"","suffix":""'
      : `"prefix":${JSON.stringify(TEXT.slice(Math.max(0, start - 32), start))},"suffix":${JSON.stringify(TEXT.slice(start + 4, start + 36))}`
  const id = `${index.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`
  return `{"id":"${id}","tag":"claim","start":${start},"end":${start + 4},"quote":"word",${around},"note":"","links":[],"created":"${AT}","updated":"${AT}"${more}}`
}

/** Opens a layer of these annotations; what came of it, and the sentence to tell. */
async function open(name: string, annotations: Iterable<string>) {
  const root = join(folder, name)
  const opened = await openWorkspace(root)
  if (!opened.ok) throw new Error('no workspace')
  const sha256 = sha256Of(TEXT)
  await writeFile(
    join(root, 'articles/a.json'),
    serializeArticle({
      format: 'factmark-article',
      version: 1,
      id: 'a',
      title: 'a',
      language: 'en',
      published: null,
      source: null,
      imported: AT,
      sha256,
      text: TEXT,
    }),
  )
  await mkdir(join(root, 'layers/a'), { recursive: true })
  const head = `{"format":"factmark-layer","version":1,"offsets":"utf-16","article":{"id":"a","sha256":"${sha256}"},"annotator":{"id":"ann","name":"Ann"},"status":"open","annotations":[`
  const file = join(root, 'layers/a/ann.json')
  await writeFile(file, head)
  let first = true
  for (const part of parts(annotations)) {
    await writeFile(file, first ? part : `,${part}`, { flag: 'a' })
    first = false
  }
  await writeFile(file, '],"reviews":[],"replies":[]}', { flag: 'a' })
  const store = createLayerStore({ root, annotator: ANNOTATOR, onSaving: () => undefined })
  const start = performance.now()
  const layer = await store.open('a')
  console.log(`${name}: ${layer.ok ? 'read' : layer.error.code} in ${(performance.now() - start).toFixed(0)} ms`)
  await rm(root, { recursive: true, force: true })
  return layer
}

/** Annotations joined by the ten thousand, to be written piece by piece. */
function* parts(annotations: Iterable<string>): Generator<string> {
  let some: string[] = []
  for (const one of annotations) {
    some.push(one)
    if (some.length === 10_000) {
      yield some.join(',')
      some = []
    }
  }
  if (some.length > 0) yield some.join(',')
}

function* many(more = ''): Generator<string> {
  for (let index = 0; index < AMOUNTS.huge; index += 1) yield annotation(index, more)
}

describe(`a layer of ${AMOUNTS.huge.toLocaleString('en')} annotations`, () => {
  it('is read, or refused by its size', async () => {
    const layer = await open('sound', many())
    expect(layer.ok || layer.error.code === 'file-too-large').toBe(true)
  })

  it.each([
    ['words that the text doesn’t have', ',"quote":"wall"'],
    ['offsets outside the text', ',"start":9000000,"end":9000004'],
    ['wrong types', ',"start":"0"'],
    ['NaN as JSON writes it', ',"end":null'],
    ['one id for all', ',"id":"00000000-0000-4000-8000-000000000000"'],
  ])('with %s is reported', async (name, more) => {
    const layer = await open(name, many(more))
    expect(layer.ok ? 'read' : layer.error.code).toMatch(/^(?:read|file-too-large|layer-\w+)$/)
    if (layer.ok) expect(JSON.stringify(layer.value)).toMatch(/layer-(?:salvaged|set-aside)/)
  })
})

it('a layer with numbers in the place of its annotations, ten for each that others have, is reported', async () => {
  const numbers = function* () {
    for (let index = 0; index < 10 * AMOUNTS.huge; index += 1) yield '0'
  }
  const layer = await open('numbers', numbers())
  expect(layer.ok && layer.value.notices).toMatchObject([
    { code: expect.stringMatching(/^layer-(?:salvaged|set-aside)$/) },
  ])
})

it(`a layer with a string of ${AMOUNTS.string / 1e6} MB is read, or refused by its size`, async () => {
  const layer = await open('string', [annotation(0, `,"note":"${'x'.repeat(AMOUNTS.string)}"`)])
  expect(layer.ok || layer.error.code === 'file-too-large').toBe(true)
})
