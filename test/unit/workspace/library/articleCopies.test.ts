import { readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { Problem } from '../../../../src/core/problem.ts'
import { namesIn } from '../../../../src/workspace/disk/files.ts'
import { readArticle } from '../../../../src/workspace/library/articles.ts'
import { onRepairs } from '../../../../src/workspace/library/repairs.ts'
import { validateWorkspace } from '../../../../src/workspace/validate.ts'
import { add, createBench } from '../storageSupport.ts'
import { codeOf, fileIn, unwrap } from '../support.ts'

const ARTICLE = 'articles/bericht.json'
const COPY = '.factmark/copies/bericht.json'

/** A workspace in which somebody has annotated an article, and what is said about repairs in it. */
async function annotated() {
  const bench = await createBench()
  unwrap(await bench.store.edit('bericht', add(1, 0, 4)))
  const told: Problem[] = []
  onTestFinished(onRepairs(bench.root, (problem) => told.push(problem)))
  return { ...bench, told, good: await readFile(join(bench.root, ARTICLE), 'utf8') }
}

function flipped(text: string, at: number): Buffer {
  const bytes = Buffer.from(text)
  bytes[at] = (bytes[at] ?? 0) ^ 4
  return bytes
}

it('puts an article right whose text has a flipped bit, and says so', async () => {
  const { root, another, told, good } = await annotated()
  await writeFile(join(root, ARTICLE), flipped(good, good.indexOf('dertig')))
  expect((await validateWorkspace(root)).map(({ problem }) => problem.code)).toContain('sha256-differs')
  const opened = unwrap(await another().open('bericht'))
  expect(opened.article).toBe(good)
  expect(JSON.parse(opened.layer).annotations).toHaveLength(1)
  expect(await fileIn(root, ARTICLE)).toBe(good)
  expect(told).toMatchObject([{ code: 'article-repaired', details: { file: ARTICLE, reason: 'layer-differs' } }])
  expect(await namesIn(join(root, '.factmark/set-aside/bericht'))).toEqual([expect.stringMatching(/^article-damaged-/)])
  expect(await validateWorkspace(root)).toEqual([])
})

it('opens the article as it is in its copy wherever in its file a bit flips, a byte is lost or the rest is cut off', async () => {
  const { root, good } = await annotated()
  for (let count = 0; count < 60; count += 1) {
    const at = Math.floor((good.length * (count + 0.5)) / 60)
    const damaged = [
      flipped(good, at),
      Buffer.from(good.slice(0, at)),
      Buffer.from(good.slice(0, at) + good.slice(at + 1)),
    ]
    await writeFile(join(root, ARTICLE), damaged[count % 3] ?? '')
    // Nobody is in the midst of writing it.
    await utimes(join(root, ARTICLE), 1, 1)
    const { article } = unwrap(await readArticle(root, 'bericht'))
    expect(article.text).toBe(JSON.parse(good).text)
    await writeFile(join(root, ARTICLE), good)
  }
}, 120_000)

it('writes a damaged copy again when the article is opened', async () => {
  const { root, another, good } = await annotated()
  await writeFile(join(root, COPY), flipped(good, good.indexOf('dertig')))
  expect((await validateWorkspace(root)).map(({ problem }) => problem.code)).toEqual(['article-copy-differs'])
  unwrap(await another().open('bericht'))
  expect(await fileIn(root, COPY)).toBe(good)
})

it('puts the article together where both are damaged, if one text and one digest agree', async () => {
  const { root, good } = await annotated()
  const digest = JSON.parse(good).sha256
  await writeFile(join(root, ARTICLE), good.replace(digest, digest.replace(/^./, digest.startsWith('0') ? '1' : '0')))
  await writeFile(join(root, COPY), flipped(good, good.indexOf('dertig')))
  const { article } = unwrap(await readArticle(root, 'bericht'))
  expect([article.text, article.sha256]).toEqual([JSON.parse(good).text, digest])
})

it('refuses an article where nothing agrees, and leaves both as they are', async () => {
  const { root, good } = await annotated()
  const bad = flipped(good, good.indexOf('dertig'))
  await writeFile(join(root, ARTICLE), bad)
  await writeFile(join(root, COPY), bad)
  expect(codeOf(await readArticle(root, 'bericht'))).toBe('sha256-differs')
  expect(await readFile(join(root, ARTICLE))).toEqual(bad)
  expect(await readFile(join(root, COPY))).toEqual(bad)
})

it('never takes the copy of an article that was there before', async () => {
  const { root, good } = await annotated()
  const other = JSON.stringify({ ...JSON.parse(good), text: 'Anders', sha256: 'f'.repeat(64) })
  await writeFile(join(root, ARTICLE), other)
  await rm(join(root, 'layers'), { recursive: true })
  expect(codeOf(await readArticle(root, 'bericht'))).toBe('sha256-differs')
})
