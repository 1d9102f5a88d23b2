/** Ctrl+C and SIGTERM in the middle of an export or import: nothing is half written, and one line says so. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Annotation } from '../../src/core/model/annotation.ts'
import type { Article } from '../../src/core/model/article.ts'
import type { Layer } from '../../src/core/model/layer.ts'
import { type Answered, factmarkIn, factmarkStopped } from './commandSupport.ts'
import { expect, PROJECT, test } from './factmark.ts'
import { HAVEN } from './samples.ts'

test.skip(process.platform === 'win32', 'Windows ends a process without asking it')

const COPIES = 300
/** How many texts are imported with annotations: enough to be stopped among them. */
const AMOUNT = 30
const SIGNALS = ['SIGINT', 'SIGTERM'] as const

async function sample<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(join(PROJECT, 'annotations', file), 'utf8')) as T
}

/** A workspace `many` with many copies of one article, each with a layer. */
async function manyIn(folder: string): Promise<string> {
  const root = join(folder, 'many')
  await mkdir(join(root, 'articles'), { recursive: true })
  await writeFile(join(root, 'workspace.json'), JSON.stringify(await sample('workspace.json')))
  const article = await sample<Article>(`articles/${HAVEN.id}.json`)
  const layer = await sample<Layer>(`layers/${HAVEN.id}/sample-a.json`)
  for (let number = 0; number < COPIES; number += 1) {
    const id = `copy-${number}`
    await writeFile(join(root, `articles/${id}.json`), JSON.stringify({ ...article, id }))
    await mkdir(join(root, 'layers', id), { recursive: true })
    const copy = { ...layer, article: { ...layer.article, id } }
    await writeFile(join(root, `layers/${id}/sample-a.json`), JSON.stringify(copy))
  }
  return root
}

async function namesIn(path: string): Promise<readonly string[]> {
  return readdir(path, { recursive: true }).catch(() => [])
}

function isCancelled({ code, stdout, stderr }: Answered): void {
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(/^Cancelled\. Nothing was written[^\n]*\n$/)
}

for (const signal of SIGNALS) {
  // One signal is enough to see that a command listens.
  const details = { tag: signal === 'SIGTERM' ? ['@long'] : [] }
  test(`an export of a whole workspace leaves nothing after ${signal}`, details, async ({ folder }) => {
    await manyIn(folder)
    const args = ['export', '--format', 'factmark', '--workspace', 'many', '--out', 'all']
    const isTime = async () => {
      const staged = (await readdir(folder)).find((name) => name.endsWith('.tmp'))
      return staged !== undefined && (await namesIn(join(folder, staged))).length > 5
    }
    isCancelled(await factmarkStopped(folder, args, signal, isTime))
    expect(await readdir(folder)).toEqual(['many'])
  })

  test(
    `an import keeps the articles that it has made, whole, and says how many, after ${signal}`,
    details,
    async ({ folder }) => {
      const files = Array.from({ length: COPIES }, (_, number) => `text-${number}.txt`)
      for (const file of files) await writeFile(join(folder, file), `The plan of ${file} costs 40.000 euro.`)
      const args = ['import', ...files, '--workspace', 'w', '--json']
      const articles = join(folder, 'w/articles')
      const stopped = await factmarkStopped(folder, args, signal, async () => (await namesIn(articles)).length > 5)
      expect(stopped.code).toBe(1)
      const told = JSON.parse(stopped.stdout) as { id: string }[]
      expect(stopped.stderr).toBe(
        `Stopped. ${told.length} of ${COPIES} were imported completely; the rest were not imported.\n`,
      )
      expect(told.length).toBeLessThan(COPIES)
      expect([...(await namesIn(articles))].sort()).toEqual(told.map(({ id }) => `${id}.json`).sort())
      expect(await factmarkIn(folder, ['validate', '--workspace', 'w'])).toMatchObject({ code: 0 })
    },
  )
}

test('an import of annotations leaves whole layers alone', { tag: '@long' }, async ({ folder }) => {
  const texts = Array.from({ length: AMOUNT }, (_, number) => `Plan ${number} costs 40.000 euro.`)
  const files = texts.map((_, number) => `text-${number}.txt`)
  for (const [number, text] of texts.entries()) await writeFile(join(folder, `text-${number}.txt`), text)
  expect(await factmarkIn(folder, ['import', ...files, '--workspace', 'w'])).toMatchObject({ code: 0 })
  const lines = texts.map((text) => JSON.stringify({ text, label: [[0, 4, 'claim']] }))
  await writeFile(join(folder, 'in.jsonl'), lines.join('\n'))
  const made = async () => (await namesIn(join(folder, 'w/layers'))).filter((name) => name.includes('/'))
  const args = ['import-annotations', 'in.jsonl', '--format', 'doccano', '--annotator', 'bob', '--workspace', 'w']
  const { code, stdout, stderr } = await factmarkStopped(folder, args, 'SIGINT', async () => (await made()).length > 5)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  const names = await made()
  expect(stderr).toBe(`Stopped. ${names.length} of ${AMOUNT} were imported completely; the rest were not imported.\n`)
  expect(names.filter((name) => !name.endsWith('/bob.json'))).toEqual([])
  expect(await factmarkIn(folder, ['validate', '--workspace', 'w'])).toMatchObject({ code: 0 })
})

test('a large bundle that is being read is let go at once, and nothing of it is here', async ({ folder }) => {
  await mkdir(join(folder, 'w'))
  const article = await sample<Article>(`articles/${HAVEN.id}.json`)
  const layer = await sample<Layer>(`layers/${HAVEN.id}/sample-a.json`)
  const annotations = Array.from({ length: 5 }, () => layer.annotations).flat()
  const layers = Array.from({ length: 900 }, (_, number) => ({
    ...layer,
    annotator: { id: `p${number}`, name: 'P' },
    annotations,
  }))
  const by = { id: 'eve', name: 'Eve' }
  const bundle = {
    format: 'factmark-bundle',
    version: 1,
    made: '2026-03-01T10:00:00.000Z',
    by,
    article,
    guidelines: null,
    layers,
  }
  await writeFile(join(folder, 'large.json'), JSON.stringify(bundle))
  const isTime = async () => (await namesIn(join(folder, 'w'))).includes('workspace.json')
  isCancelled(await factmarkStopped(folder, ['import', 'large.json', '--workspace', 'w'], 'SIGINT', isTime))
  expect(await namesIn(join(folder, 'w/layers'))).toEqual([])
})

test('an export to standard output leaves no temporary file and says nothing there', async ({ folder }) => {
  const root = await manyIn(folder)
  const layer = await sample<Layer>(`layers/${HAVEN.id}/sample-a.json`)
  const [first] = layer.annotations as readonly [Annotation]
  const annotations = Array.from({ length: 20_000 }, (_, number) => ({
    ...first,
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    links: [],
  }))
  const long = { ...layer, article: { ...layer.article, id: 'copy-0' }, annotations }
  await writeFile(join(root, 'layers/copy-0/sample-a.json'), JSON.stringify(long))
  const before = await readdir(folder)
  const args = ['export', '--format', 'w3c', '--article', 'copy-0', '--workspace', 'many', '--out', '-']
  const isTime = async () => (await readdir(folder)).length > before.length
  const { code, stdout, stderr } = await factmarkStopped(folder, args, 'SIGTERM', isTime)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(/\nCancelled\. Nothing was written[^\n]*\n$/)
  expect(await readdir(folder)).toEqual(before)
})
