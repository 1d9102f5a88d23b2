/**
 * `npm run bench:table`: the table of annotations over 100,000 annotations in 5,000 articles, in this process, beside the
 * floor of reading every layer's file once. Prints a table, and with `--json` the figures alone. It never fails on a time.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'vite'

const RUNS = Number(process.env.FACTMARK_BENCH_ROUNDS ?? 5)

const folder = await mkdtemp(join(tmpdir(), 'factmark-bench-'))
const server = await createServer({ configFile: false, logLevel: 'error', server: { middlewareMode: true } })
try {
  const { tableHere } = await server.ssrLoadModule('/src/workspace/table/tableWork.ts')
  const { generate } = await server.ssrLoadModule('/test/bench/tableWorkspace.ts')
  const context = await generate(folder, { hasArticles: false })
  // What changed a moment ago is not trusted: let it settle.
  await new Promise((resolve) => setTimeout(resolve, 2500))
  /** @type {Record<string, number[]>} */
  const figures = {}
  /** @type {Record<string, number[]>} */
  const processor = {}
  const size = { articles: context.articles.length, annotations: 0 }
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
    size.annotations = (await ask({})).total
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
    note('cross-table by day', await timed(() => table.cross('', { row: 'created', column: 'annotator' })))
    note('cross-table of words', await timed(() => table.cross('', { row: 'words', column: 'tag' })))
    const { result } = await ask({ sort: sortBy('words') })
    note('200 rows', await timed(() => table.rows(result, 50_000, 50_200)))
    globalThis.gc?.()
    note('memory (MB)', (memory() - before) / 1e6)
  }
  report(figures, processor, size)
} finally {
  await server.close()
  await rm(folder, { recursive: true, force: true })
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
 * @param {object} size
 */
function report(figures, processor, size) {
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
  console.log(JSON.stringify({ ...size, runs: RUNS, figures: rows }))
}
