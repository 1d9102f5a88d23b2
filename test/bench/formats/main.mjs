/**
 * How fast and in how much memory each format writes and reads 10,000 annotations on 1,000,000 characters, each beside
 * `JSON.stringify` and `JSON.parse` of the layer in the same process; how both grow with ten times the annotations and
 * ten times the text; and how soon `factmark --help` answers beside an empty Node program. Goals, never a gate:
 * `npm run bench:formats`; `-- conll csv` measures these alone.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { median } from './timing.mjs'

const ROOT = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'factmark-bench-'))

/** The core is built as it is for the application: what loads it from its sources would be measured too. */
await build({
  root: ROOT,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: join(import.meta.dirname, 'measured.ts'),
    outDir: join(folder, 'built'),
    target: 'node20.18',
    rollupOptions: { output: { entryFileNames: 'measured.mjs' } },
  },
  ssr: { noExternal: true },
})

/**
 * Measures both directions of a format, each in a process of its own. Its young generation is kept small, so that the
 * peak is what has to be in memory and not what could have been collected.
 */
function measure(format, annotations, characters) {
  const [written, back] = ['write', 'read'].map((direction) => {
    const flags = ['--expose-gc', '--max-semi-space-size=1']
    const args = [...flags, join(import.meta.dirname, 'child.mjs'), folder, direction, format, annotations, characters]
    const { stdout, stderr, status } = spawnSync(process.execPath, args.map(String), { encoding: 'utf8' })
    if (status !== 0) throw new Error(`${format}: ${stderr}`)
    return JSON.parse(stdout)
  })
  return { written, back }
}

console.log(
  '10,000 annotations on 1,000,000 characters; goals: 1 s, cas-xmi and webanno-tsv 2 s; memory 10 × the files (refi-qda: unpacked)',
)
console.log('                  export                        import                        10 × annotations  10 × text')
console.log('format         MB     ms × stringify mem × file     ms   × parse mem × file  export import  export import')
const chosen = process.argv.slice(2)
for (const format of measure('factmark', 10, 1_000).written.formats) {
  if (chosen.length > 0 && !chosen.includes(format)) continue
  const whole = measure(format, 10_000, 1_000_000)
  const fewer = measure(format, 1_000, 1_000_000)
  const shorter = measure(format, 10_000, 100_000)
  const { bytes } = whole.written
  const columns = [
    format.padEnd(12),
    number(bytes / 1e6, 4, 1),
    ...[whole.written, whole.back].flatMap(({ time, floor, peak }) => [
      number(time, 6),
      number(time / floor, 11, 1),
      number(peak / bytes, 10, 1),
    ]),
    ...[fewer, shorter].flatMap(({ written, back }) => [
      number(whole.written.time / written.time, 7, 1),
      number(whole.back.time / back.time, 6, 1),
    ]),
  ]
  console.log(columns.join(' '))
}
measureHelp()
rmSync(folder, { recursive: true })

function measureHelp() {
  const empty = join(folder, 'empty.mjs')
  writeFileSync(empty, '')
  const run = (...args) => median(() => spawnSync(process.execPath, args), 9)
  const base = run(empty)
  const help = run(join(ROOT, 'out/main/cli.js'), '--help')
  console.log(`factmark --help: ${help.toFixed(0)} ms, ${(help / base).toFixed(1)} × an empty Node program (goal: 3)`)
}

function number(value, width, digits = 0) {
  return (value === undefined || Number.isNaN(value) ? '—' : value.toFixed(digits)).padStart(width)
}
