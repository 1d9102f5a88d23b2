/**
 * How fast each format writes and reads 10,000 annotations on 1,000,000 characters, and a tenth of that, which tells
 * whether time grows linearly; each also as a ratio to `JSON.stringify` and `JSON.parse` of the layer. And how soon
 * `factmark --help` answers, as a ratio to an empty Node program. Goals, never a gate: `npm run bench:formats`.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'vite'

const ROOT = join(import.meta.dirname, '../..')
const SENTENCE = 'Volgens “de Noor” 💩 bleven ruim 40.000 man op dertig locaties é achter.\n'

const server = await createServer({
  root: ROOT,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true, include: [] },
})
const load = (path) => server.ssrLoadModule(join(ROOT, 'src/core', path))
const { FORMATS } = await load('formats/formats.ts')
const { EXPORT_FORMATS } = await load('formats/names.ts')
const { writeLayer } = await load('formats/exchange.ts')
const { buildLayer } = await load('formats/building.ts')
const { proposeMapping } = await load('formats/mapping.ts')
const { anchorOf, compareAnnotations } = await load('model/annotation.ts')
const { emptyLayer } = await load('model/layer.ts')

console.log(
  'format        export ms  × stringify  import ms  × parse   file MB  heap MB  10× the size takes × (export, import)',
)
const small = measureAll(1_000)
const large = measureAll(10_000)
for (const name of EXPORT_FORMATS) {
  const [one, ten] = [small.get(name), large.get(name)]
  const columns = [
    name.padEnd(13),
    number(ten.write, 9),
    number(ten.write / ten.stringify, 12, 1),
    number(ten.read, 10),
    number(ten.read / ten.parse, 8, 1),
    number(ten.bytes / 1e6, 9, 1),
    number(ten.heap / 1e6, 8, 0),
    number(ten.write / one.write, 12, 1),
    number(ten.read / one.read, 7, 1),
  ]
  console.log(columns.join(' '))
}
await server.close()
measureHelp()

/** Times every format over a layer of `count` annotations, a hundred characters each. */
function measureAll(count) {
  const { article, layer } = made(count)
  const json = JSON.stringify(layer)
  const stringify = median(() => JSON.stringify(layer))
  const parse = median(() => JSON.parse(json))
  return new Map(
    EXPORT_FORMATS.map((name) => {
      const format = FORMATS[name]
      let files = []
      const before = heap()
      const write = median(() => {
        files = writeLayer(format, article, layer).value.files
      })
      const companions = Object.fromEntries(files.map(({ extension, content }) => [extension, content]))
      const content = files[0].content
      const read = format.read ? median(() => readBack(name, format, article, content, companions)) : Number.NaN
      const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength
      return [name, { write, read, bytes, stringify, parse, heap: Math.max(0, heap() - before) }]
    }),
  )
}

function readBack(name, format, article, content, companions) {
  const [document] = format.read({ name, content, companions }).value
  let next = 0
  const { report } = buildLayer(document, {
    article,
    annotator: { id: 'ann', name: 'Ann' },
    format: name,
    mapping: proposeMapping([document]),
    newId: () => `00000000-0000-4000-9000-${(next++).toString(16).padStart(12, '0')}`,
    now: '2026-01-01T00:00:00.000Z',
  })
  if (report.moved.length + report.orphans.length > 0) throw new Error(`${name}: not every annotation is exact`)
}

/** An article of a hundred characters an annotation, and a layer with links and notes on it. */
function made(count) {
  const text = SENTENCE.repeat(Math.ceil((count * 100) / SENTENCE.length)).slice(0, count * 100)
  const article = {
    format: 'factmark-article',
    version: 1,
    id: 'bench',
    title: 'bench',
    language: 'nl',
    published: null,
    source: null,
    imported: '2026-01-01T00:00:00.000Z',
    sha256: 'a'.repeat(64),
    text,
  }
  const tags = ['claim', 'figure', 'quote', 'attribution']
  const id = (index) => `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`
  const annotations = Array.from({ length: count }, (_, index) => {
    const start = text.indexOf('bleven', index * 100)
    const from = start === -1 ? text.lastIndexOf('bleven') : start
    const span = { start: from, end: from + 'bleven ruim 40.000 man'.length }
    return {
      id: id(index),
      tag: tags[index % 4],
      ...span,
      ...anchorOf(text, span),
      note: index % 10 === 0 ? 'een notitie' : '',
      links: index % 5 === 1 ? [{ rel: 'part-of', to: id(index - 1) }] : [],
      created: '2026-01-01T00:00:00.000Z',
      updated: '2026-01-01T00:00:00.000Z',
    }
  }).sort(compareAnnotations)
  return { article, layer: { ...emptyLayer(article, { id: 'ann', name: 'Ann' }), annotations } }
}

function measureHelp() {
  const folder = mkdtempSync(join(tmpdir(), 'factmark-bench-'))
  const empty = join(folder, 'empty.mjs')
  writeFileSync(empty, '')
  const run = (...args) => median(() => spawnSync(process.execPath, args), 9)
  const base = run(empty)
  const help = run(join(ROOT, 'out/main/cli.js'), '--help')
  rmSync(folder, { recursive: true })
  console.log(`factmark --help: ${help.toFixed(0)} ms, ${(help / base).toFixed(1)} × an empty Node program (goal: 3)`)
}

/** The middle of several runs, in milliseconds; the first run is not counted. */
function median(work, runs = 3) {
  work()
  const times = Array.from({ length: runs }, () => {
    const from = performance.now()
    work()
    return performance.now() - from
  })
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]
}

function heap() {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

function number(value, width, digits = 0) {
  return (Number.isNaN(value) ? '—' : value.toFixed(digits)).padStart(width)
}
