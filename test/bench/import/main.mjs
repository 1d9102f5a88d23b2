/**
 * `npm run bench:import`: reads the files in `files/` and prints, for each kind, how much of the main words is in the
 * text and in order, whether what is left out is furniture, whether every visible word is taken or told, whether the
 * details are right, and time and memory beside the bare library in the same run. `-- docx pdf` reads these kinds alone,
 * `-- --why` says for each file what is missing. A table, never a verdict; the figures are also in `out/bench/import.json`.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { build } from 'vite'
import { scoresOf } from './scores.mjs'

const ROOT = join(import.meta.dirname, '../../..')
const FILES = join(import.meta.dirname, 'files')
const SHARES = ['main', 'omitted', 'told', 'details', 'exact', 'clean']
const GOALS = { main: 0.995, omitted: 1, told: 1, details: 0.95, exact: 1, clean: 1 }

const chosen = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const isWhy = process.argv.includes('--why')
const folder = mkdtempSync(join(tmpdir(), 'factmark-bench-'))
try {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'measured.ts'),
      outDir: join(folder, 'built'),
      target: 'node20.19',
      rollupOptions: { output: { entryFileNames: 'measured.mjs' } },
    },
    ssr: { noExternal: true },
  })
  const files = readdirSync(FILES).filter((name) => !name.endsWith('.json'))
  const kinds = [...new Set(files.map((name) => extname(name).slice(1)))].filter(
    (kind) => chosen.length === 0 || chosen.includes(kind),
  )
  const rows = kinds.map((kind) =>
    measure(
      kind,
      files.filter((name) => extname(name) === `.${kind}`),
    ),
  )
  rows.push(total(rows))
  console.table(Object.fromEntries(rows.map((row) => [row.kind, shown(row)])))
  console.log(
    'Goals: main 99.5 %, omitted only furniture, told 100 %, details 95 %. Times and memory: ours / bare library.',
  )
  mkdirSync(join(ROOT, 'out/bench'), { recursive: true })
  writeFileSync(join(ROOT, 'out/bench/import.json'), `${JSON.stringify({ goals: GOALS, rows }, null, 2)}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function measure(kind, names) {
  const paths = names.map((name) => join(FILES, name))
  const ours = run(kind, 'ours', paths)
  const bare = kind === 'rtf' ? null : run(kind, 'bare', paths)
  const sums = Object.fromEntries(SHARES.map((share) => [share, [0, 0]]))
  for (const { file, error, ...read } of ours.read) {
    const facts = JSON.parse(readFileSync(`${file}.json`, 'utf8'))
    const scores = scoresOf(facts, error ? { text: '', omitted: [], details: {} } : read)
    for (const share of SHARES) {
      sums[share][0] += scores[share][0]
      sums[share][1] += scores[share][1]
    }
    if (isWhy) explain(basename(file), error, scores)
  }
  return { kind, files: names.length, ...sums, time: [ours.time, bare?.time], memory: [ours.memory, bare?.memory] }
}

function explain(name, error, { why, ...scores }) {
  const faults = SHARES.filter((share) => scores[share][0] < scores[share][1])
  if (error) console.log(`${name}: ${error}`)
  for (const share of faults) console.log(`${name}: ${share} ${scores[share].join('/')}: ${why[share]}`)
}

function run(kind, who, paths) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'child.mjs'), join(folder, 'built/measured.mjs'), kind, who, ...paths],
    { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  )
  if (status !== 0) throw new Error(`${kind} ${who}: ${stderr}`)
  return JSON.parse(stdout.trim().split('\n').at(-1))
}

function total(rows) {
  const sum = (share) => [0, 1].map((side) => rows.reduce((all, row) => all + row[share][side], 0))
  const files = rows.reduce((all, row) => all + row.files, 0)
  return { kind: 'all', files, ...Object.fromEntries(SHARES.map((share) => [share, sum(share)])), time: [], memory: [] }
}

function shown({ files, time, memory, ...sums }) {
  const shares = SHARES.map((share) => [share, percent(sums[share])])
  return { files, ...Object.fromEntries(shares), ms: pair(time, files), MB: pair(memory, 1024 * 1024) }
}

/** Rounded down: 100 % is all of them. */
function percent([right, of]) {
  return of === 0 ? '–' : `${(Math.floor((right / of) * 10_000) / 100).toFixed(2)} %`
}

function pair([ours, bare], unit) {
  if (ours === undefined) return ''
  const one = (value) => (value / unit).toFixed(1)
  return bare == null ? one(ours) : `${one(ours)} / ${one(bare)} = ${(ours / bare).toFixed(1)} ×`
}
