/**
 * How fast and in how much memory each format writes and reads 10,000 annotations on 1,000,000 characters, each beside
 * `JSON.stringify` and `JSON.parse` of the layer in the same process; how both grow with ten times the annotations and
 * ten times the text; and how soon `factmark --help` answers beside an empty Node program. Goals, never a gate:
 * `npm run bench:formats`; `-- conll csv` measures these alone. The figures are also in `out/bench/formats.json`.
 *
 * Memory is the most that was resident beyond the loaded input (see `child.mjs`) in a process of its own that collects
 * all garbage whenever 4 MB have been made: what is printed was enough for the work, and is what it holds at once. The
 * same with V8's own settings, which let garbage lie while there is room, is `resident` in the JSON.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { median } from './timing.mjs'

const ROOT = join(import.meta.dirname, '../../..')
const OUTPUT = join(ROOT, 'out/bench')
const ANNOTATIONS = 10_000
const CHARACTERS = 1_000_000

/** A collection of the whole heap each time that four megabytes have been made. */
const TIGHT = ['--gc-global', '--min-semi-space-size=4', '--max-semi-space-size=4']

const SECOND = 1000
const SLOWER = ['webanno-tsv', 'cas-xmi']
const GOALS = {
  time: (format) => (SLOWER.includes(format) ? 2 * SECOND : SECOND),
  memory: () => 10,
  // Ten times, and a fifth for what the machine does besides.
  growth: () => 12,
}

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

const chosen = process.argv.slice(2)
const { formats } = run('write', 'factmark', 10, 1_000)
const figures = []
printHead()
for (const format of formats.filter((name) => chosen.length === 0 || chosen.includes(name))) {
  const figure = measure(format)
  figures.push(figure)
  printRow(figure)
}
printMissed(figures)
const help = measureHelp()
mkdirSync(OUTPUT, { recursive: true })
const machine = { cores: cpus().length, processor: cpus()[0]?.model ?? '' }
const size = { annotations: ANNOTATIONS, characters: CHARACTERS }
writeFileSync(join(OUTPUT, 'formats.json'), `${JSON.stringify({ machine, size, figures, help }, null, 2)}\n`)
console.log('Times are medians of 3, also in out/bench/formats.json.')
rmSync(folder, { recursive: true })

/** One direction of a format in a process of its own. */
function run(direction, format, annotations, characters, { isTight = false } = {}) {
  const flags = ['--expose-gc', ...(isTight ? TIGHT : [])]
  const child = [join(import.meta.dirname, 'child.mjs'), folder, direction, format, annotations, characters]
  const args = [...flags, ...child, ...(isTight ? ['--memory'] : [])].map(String)
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${format}: ${stderr}`)
  return JSON.parse(stdout)
}

/** Both directions of a format at one size; the export leaves its files for the import. */
function runBoth(format, annotations, characters, options) {
  const exported = run('write', format, annotations, characters, options)
  return { export: exported, import: run('read', format, annotations, characters, options) }
}

/** The figures of a format; those of an import are null where it is only written. */
function measure(format) {
  const fewer = runBoth(format, ANNOTATIONS / 10, CHARACTERS)
  const shorter = runBoth(format, ANNOTATIONS, CHARACTERS / 10)
  const whole = runBoth(format, ANNOTATIONS, CHARACTERS)
  const tight = runBoth(format, ANNOTATIONS, CHARACTERS, { isTight: true })
  const { bytes } = whole.export
  const figureOf = (direction) => {
    const { time, floor, peak } = whole[direction]
    if (time === undefined) return null
    return {
      time,
      ratio: time / floor,
      memory: tight[direction].peak / bytes,
      resident: peak / bytes,
      growth: { annotations: time / fewer[direction].time, text: time / shorter[direction].time },
    }
  }
  return { format, bytes, export: figureOf('export'), import: figureOf('import') }
}

function printHead() {
  console.log(`${ANNOTATIONS} annotations on ${CHARACTERS} characters; of a refi-qda project the size is unpacked`)
  console.log(
    '                  export                        import                        10 × annotations  10 × text',
  )
  console.log(
    'format         MB     ms × stringify mem × file     ms   × parse mem × file  export import  export import',
  )
}

function printRow({ format, bytes, export: exported, import: imported }) {
  const directions = [exported, imported]
  const columns = [
    format.padEnd(12),
    number(bytes / 1e6, 4, 1),
    ...directions.flatMap((one) => [number(one?.time, 6), number(one?.ratio, 11, 1), number(one?.memory, 10, 1)]),
    ...['annotations', 'text'].flatMap((what) => [
      number(exported?.growth[what], 7, 1),
      number(imported?.growth[what], 6, 1),
    ]),
  ]
  console.log(columns.join(' '))
}

/** The goals, and each figure that is above its own. */
function printMissed(all) {
  console.log(
    'Goals: 1 s (webanno-tsv and cas-xmi 2 s), memory 10 × the file, with 10 × the size at most 12 × the time.',
  )
  const missed = all.flatMap(({ format, ...directions }) =>
    ['export', 'import'].flatMap((direction) => {
      const one = directions[direction]
      if (!one) return []
      const told = [
        ['ms', one.time, GOALS.time(format)],
        ['× the file in memory', one.memory, GOALS.memory()],
        ['× the time for 10 × the annotations', one.growth.annotations, GOALS.growth()],
        ['× the time for 10 × the text', one.growth.text, GOALS.growth()],
      ]
      return told.flatMap(([unit, value, goal]) =>
        value > goal ? [`${format} ${direction}: ${value.toFixed(1)} ${unit} (${goal})`] : [],
      )
    }),
  )
  console.log(missed.length === 0 ? 'All are met.' : `Missed:\n  ${missed.join('\n  ')}`)
}

function measureHelp() {
  const empty = join(folder, 'empty.mjs')
  writeFileSync(empty, '')
  const start = (...args) => median(() => spawnSync(process.execPath, args), 9)
  const floor = start(empty)
  const time = start(join(ROOT, 'out/main/cli.js'), '--help')
  console.log(`factmark --help: ${time.toFixed(0)} ms, ${(time / floor).toFixed(1)} × an empty Node program (goal: 3)`)
  return { time, ratio: time / floor }
}

function number(value, width, digits = 0) {
  return (value === undefined ? '—' : value.toFixed(digits)).padStart(width)
}
