/**
 * `npm run bench:table`: the table of annotations over 100,000 annotations in 5,000 articles, in this process, beside the
 * floor of reading every layer's file once. Prints a table, and with `--json` the figures alone. It never fails on a time.
 */
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'vite'

const ARTICLES = 5000
const EACH = 20
const RUNS = Number(process.env.FACTMARK_BENCH_ROUNDS ?? 5)
const WORDS =
  'de minister zei dat ruim dertig locaties volgens het kabinet worden gesloten “nooit” geannexéérd miljoen euro'.split(
    ' ',
  )
const TAGS = ['claim', 'figure', 'quote', 'attribution']
const NAMES = ['Ann de Wit', 'Ben Bos', 'Cor Claes']

const folder = await mkdtemp(join(tmpdir(), 'factmark-bench-'))
const server = await createServer({ configFile: false, logLevel: 'error', server: { middlewareMode: true } })
try {
  const { tableHere } = await server.ssrLoadModule('/src/workspace/table/tableWork.ts')
  const context = await generate(folder)
  // What changed a moment ago is not trusted: let it settle.
  await new Promise((resolve) => setTimeout(resolve, 2500))
  /** @type {Record<string, number[]>} */
  const figures = {}
  /** @type {Record<string, number[]>} */
  const processor = {}
  const note = (/** @type {string} */ what, /** @type {number | Spent} */ spent) => {
    const { value, busy } = typeof spent === 'number' ? { value: spent, busy: Number.NaN } : spent
    figures[what] = [...(figures[what] ?? []), value]
    processor[what] = [...(processor[what] ?? []), busy]
  }
  for (let run = 0; run < RUNS; run += 1) {
    await rm(join(folder, '.factmark'), { recursive: true, force: true })
    note('floor: read every layer', await timed(() => readAll(folder)))
    const built = tableHere(folder, 'ann')
    note('build', await timed(() => built.refresh({ articles: null, context })))
    globalThis.gc?.()
    const before = memory()
    const table = tableHere(folder, 'ann')
    note('open warm', await timed(() => table.refresh({ articles: null, context })))
    const ask = (/** @type {object} */ request) => table.request({ query: '', sort: [], group: null, ...request })
    const sortBy = (/** @type {string} */ column) => [{ column, descending: false }]
    note('all rows', await timed(() => ask({})))
    for (const column of ['words', 'value', 'speaker', 'published', 'created']) {
      note(`sort by ${column}, first`, await timed(() => ask({ sort: sortBy(column) })))
      note(`sort by ${column}`, await timed(() => ask({ sort: sortBy(column) })))
    }
    note('search words, first', await timed(() => ask({ query: 'geannexeerd' })))
    note('search words', await timed(() => ask({ query: 'locaties volgens' })))
    note('filter', await timed(() => ask({ query: 'tag:figure value:>1000 speaker:"Naam 1"' })))
    note('group by speaker', await timed(() => ask({ group: 'speaker' })))
    note('group by article', await timed(() => ask({ group: 'article', sort: sortBy('words') })))
    note('cross-table', await timed(() => table.cross('', { row: 'speaker', column: 'tag' })))
    const { result } = await ask({ sort: sortBy('words') })
    note('200 rows', await timed(() => table.rows(result, 50_000, 50_200)))
    globalThis.gc?.()
    note('memory (MB)', (memory() - before) / 1e6)
  }
  report(figures, processor)
} finally {
  await server.close()
  await rm(folder, { recursive: true, force: true })
}

/** @param {string} root */
async function generate(root) {
  await writeFile(join(root, 'workspace.json'), '{"format":"factmark-workspace","version":1,"title":"Bench"}')
  let state = 1
  const random = () => {
    state = (state * 16807) % 2147483647
    return state / 2147483647
  }
  const id = () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`
  const hex = (/** @type {number} */ length) =>
    Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('')
  const articles = []
  for (let number = 0; number < ARTICLES; number += 1) {
    const article = `article-${number}`
    const by = NAMES[number % NAMES.length] ?? ''
    const annotator = { id: by.slice(0, 3).toLowerCase(), name: by }
    const annotations = Array.from({ length: EACH }, (_, index) => {
      const quote = Array.from(
        { length: 4 + Math.floor(random() * 8) },
        () => WORDS[Math.floor(random() * WORDS.length)],
      )
      const tag = TAGS[index % TAGS.length]
      const time = new Date(1.7e12 + Math.floor(random() * 1e10)).toISOString()
      return {
        id: id(),
        tag,
        start: index * 100,
        end: index * 100 + quote.join(' ').length,
        quote: quote.join(' '),
        prefix: 'de minister zei dat ruim dertig ',
        suffix: ' volgens het kabinet worden gesl',
        note: index % 7 === 0 ? 'Controleren' : '',
        links: [],
        ...(tag === 'figure' && {
          value: { value: Math.floor(random() * 1e6), bound: 'exact', unit: 'EUR', kind: 'money' },
        }),
        ...(tag === 'attribution' && { speaker: { name: `Naam ${Math.floor(random() * 300)}`, kind: 'person' } }),
        attributes: { 'claim-type': index % 2 === 0 ? 'quantity' : 'event' },
        codebook: 1,
        created: time,
        updated: time,
      }
    })
    const layer = {
      format: 'factmark-layer',
      version: 1,
      offsets: 'utf-16',
      article: { id: article, sha256: createHash('sha256').update(article).digest('hex') },
      annotator,
      status: 'done',
      annotations,
      reviews: [],
      replies: [],
    }
    const path = join(root, 'layers', article, `${annotator.id}.json`)
    await mkdir(join(root, 'layers', article), { recursive: true })
    await writeFile(path, `${JSON.stringify(layer, null, 2)}\n`)
    await utimes(path, 1e9, 1e9)
    articles.push({
      id: article,
      title: `Titel ${number}`,
      published: `2025-${String((number % 12) + 1).padStart(2, '0')}`,
      version: null,
    })
  }
  return { me: 'ann', blind: false, own: {}, articles, findings: [] }
}

function memory() {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** @param {string} root */
async function readAll(root) {
  const names = (await readdir(join(root, 'layers'), { recursive: true }))
    .filter((name) => name.endsWith('.json'))
    .values()
  const reader = async () => {
    for (const name of names) await readFile(join(root, 'layers', name), 'utf8')
  }
  await Promise.all(Array.from({ length: 32 }, reader))
}

/** @typedef {{ readonly value: number, readonly busy: number }} Spent milliseconds by the clock, and of the processor */

/**
 * @param {() => Promise<unknown>} work
 * @returns {Promise<Spent>}
 */
async function timed(work) {
  const start = performance.now()
  const used = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(used)
  return { value: performance.now() - start, busy: (user + system) / 1000 }
}

/**
 * On a busy machine the processor's time says more than the clock's.
 * @param {Record<string, number[]>} figures
 * @param {Record<string, number[]>} processor
 */
function report(figures, processor) {
  const median = (/** @type {number[]} */ times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
  const floor = 'floor: read every layer'
  const rows = Object.entries(figures).map(([what, times]) => {
    const [value, busy] = [median(times), median(processor[what] ?? [])]
    const beside = (/** @type {number} */ one, /** @type {readonly number[]} */ all) =>
      Number((one / median([...all])).toFixed(2))
    const ratios = { ratio: beside(value, figures[floor] ?? []), busyRatio: beside(busy, processor[floor] ?? []) }
    return { what, value: Math.round(value), busy: Math.round(busy), ...(what === 'build' && ratios) }
  })
  if (!process.argv.includes('--json')) console.table(rows)
  console.log(JSON.stringify({ articles: ARTICLES, annotations: ARTICLES * EACH, runs: RUNS, figures: rows }))
}
