/**
 * `npm run bench:library`: lists and searches a workspace of 5,000 generated articles in this process, beside the floor
 * of reading every file once. Prints a table, and with `--json` the figures alone. It never fails on a time.
 */
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'vite'

const ARTICLES = 5000
const RUNS = 5
const WORDS =
  'de minister zei dat ruim dertig locaties volgens het kabinet worden gesloten “nooit” geannexéérd miljoen euro'.split(
    ' ',
  )

const folder = await mkdtemp(join(tmpdir(), 'factmark-bench-'))
const server = await createServer({ configFile: false, logLevel: 'error', server: { middlewareMode: true } })
try {
  const { createCatalogue } = await server.ssrLoadModule('/src/workspace/library/catalogue.ts')
  const { libraryIndex } = await server.ssrLoadModule('/src/workspace/library/libraryIndex.ts')
  const { createTextSearch } = await server.ssrLoadModule('/src/workspace/library/search.ts')
  await generate(folder)
  // What changed a moment ago is not trusted: let it settle.
  await new Promise((resolve) => setTimeout(resolve, 2500))
  const figures = { floor: [], 'list cold': [], 'list warm': [], 'search first': [], 'search next': [], 'hit all': [] }
  const listed = async (index) => {
    const { ok, error } = await createCatalogue(folder, index).summaries('ann')
    if (!ok) throw new Error(error.code)
  }
  for (let run = 0; run < RUNS; run += 1) {
    figures.floor.push(await timed(() => readAll(folder)))
    const index = libraryIndex(join(folder, 'index', String(run)), folder)
    figures['list cold'].push(await timed(() => listed(index)))
    await index.save({ articles: [], layers: [] })
    const filled = createCatalogue(folder, libraryIndex(join(folder, 'index', `${run}-warm`), folder))
    await filled.summaries('ann')
    await new Promise((resolve) => setTimeout(resolve, 300))
    const warm = libraryIndex(join(folder, 'index', `${run}-warm`), folder)
    figures['list warm'].push(await timed(() => listed(warm)))
    const texts = createTextSearch(folder, filled)
    figures['search first'].push(await timed(() => texts.search('zzz nowhere')))
    figures['search next'].push(await timed(() => texts.search('zzz nowhere')))
    figures['hit all'].push(await timed(() => texts.search('geannexeerd')))
  }
  report(figures)
} finally {
  await server.close()
  await rm(folder, { recursive: true, force: true })
}

/** @param {string} root */
async function generate(root) {
  await mkdir(join(root, 'articles'))
  await writeFile(join(root, 'workspace.json'), '{"format":"factmark-workspace","version":1,"title":"Bench"}')
  let state = 1
  const random = () => {
    state = (state * 16807) % 2147483647
    return state / 2147483647
  }
  for (let number = 0; number < ARTICLES; number += 1) {
    const words = Array.from({ length: 600 }, () => WORDS[Math.floor(random() * WORDS.length)])
    const text = words.join(' ')
    const id = `article-${number}`
    const sha256 = createHash('sha256').update(text).digest('hex')
    const details = { title: `Title ${number}`, language: 'nl', published: null, source: null }
    const article = { format: 'factmark-article', version: 1, id, ...details, imported: '', sha256, text }
    const path = join(root, 'articles', `${id}.json`)
    await writeFile(path, JSON.stringify(article, null, 2))
    await utimes(path, 1e9, 1e9)
  }
}

/** @param {string} root */
async function readAll(root) {
  const names = (await readdir(join(root, 'articles'))).values()
  const reader = async () => {
    for (const name of names) await readFile(join(root, 'articles', name), 'utf8')
  }
  await Promise.all(Array.from({ length: 16 }, reader))
}

/** @param {() => Promise<unknown>} work */
async function timed(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** @param {Record<string, number[]>} figures */
function report(figures) {
  const median = (/** @type {number[]} */ times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
  const floor = median(figures.floor ?? [])
  const rows = Object.entries(figures).map(([what, times]) => {
    const milliseconds = median(times)
    return { what, milliseconds: Math.round(milliseconds), ratio: Number((milliseconds / floor).toFixed(2)) }
  })
  if (!process.argv.includes('--json')) console.table(rows)
  console.log(JSON.stringify({ articles: ARTICLES, runs: RUNS, figures: rows }))
}
