/**
 * What another process does faster than a folder can be watched. Files are looked at in turns once an hour here, so that
 * whatever the system's events didn't lead to is never reported.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { watchWorkspace } from '../../../../src/workspace/disk/watch.ts'
import { put, temporaryFolder, temporaryWorkspace } from '../support.ts'

const NEVER = 3_600_000

/** Watches a workspace, and reads each file when a change of it is reported: `seen` is what a window would show. */
async function watched(options: { interval?: number; watchedLayerFolders?: number } = {}) {
  const { root } = await temporaryWorkspace()
  const seen = new Map<string, string | null>()
  const reported = new Map<string, number>()
  let watching: ReturnType<typeof watchWorkspace> | null = null
  await new Promise<void>((onStart) => {
    watching = watchWorkspace({
      root,
      interval: NEVER,
      presence: NEVER,
      onStart,
      onChange: (changes) => {
        for (const { article, annotator } of changes) {
          const file = annotator === null ? `articles/${article}.json` : `layers/${article}/${annotator}.json`
          seen.set(file, textOf(join(root, file)))
          if (!reported.has(file)) reported.set(file, Date.now())
        }
      },
      ...options,
    })
    onTestFinished(watching.end)
  })
  const follow = (article: string) => watching?.follow(article)
  return { root, seen, reported, follow }
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** Runs this script in another process, with the arguments in `args`; what it prints, as JSON. */
async function elsewhere(script: string, ...args: readonly string[]): Promise<unknown> {
  const head = `const { mkdirSync, renameSync, rmSync, writeFileSync } = require('node:fs'); const args = process.argv.slice(1);`
  const child = spawn(process.execPath, ['-e', `${head}\n${script}`, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.on('data', (data) => {
    printed += data
  })
  const [code] = await once(child, 'close')
  expect(code).toBe(0)
  return printed === '' ? null : JSON.parse(printed)
}

/** Keeps one core busy until the test is over. */
function keepBusy(): void {
  const child = spawn(process.execPath, [
    '-e',
    'setTimeout(() => process.exit(), 60_000); (function go() { const end = Date.now() + 50; while (Date.now() < end); setImmediate(go) })()',
  ])
  onTestFinished(() => void child.kill())
}

/** All files below `layers`, with their text. */
function layersIn(root: string): ReadonlyMap<string, string> {
  const names = readdirSync(join(root, 'layers'), { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => name.endsWith('.json')).map((name) => `layers/${name}`)
  return new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
}

/** Those of the files that there are, in order. */
function present(seen: ReadonlyMap<string, string | null>): Record<string, string | null> {
  return Object.fromEntries([...seen].filter(([, text]) => text !== null).sort())
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

// Other processes start slowly on a busy machine.
describe.each([
  ['', 0],
  [', also beside a busy core', 1],
])('what another process writes at once is reported%s:', (_name, busy) => {
  it('a file in a folder that it has just made, within a second', async () => {
    for (let core = 0; core < busy; core++) keepBusy()
    const { root, reported } = await watched()
    const written = (await elsewhere(
      `const written = {};
       const next = (n) => {
         if (n === 60) return console.log(JSON.stringify(written));
         mkdirSync(args[0] + '/layers/a' + n);
         writeFileSync(args[0] + '/layers/a' + n + '/bob.json', '{}');
         written['layers/a' + n + '/bob.json'] = Date.now();
         setTimeout(next, 20, n + 1);
       };
       next(0);`,
      root,
    )) as Record<string, number>
    await expect.poll(() => reported.size).toBe(60)
    const delays = Object.entries(written).map(([file, time]) => (reported.get(file) ?? Number.NaN) - time)
    expect(median(delays)).toBeLessThan(1000)
  })

  it('a folder that it fills elsewhere and renames into place, or replaces by another', async () => {
    for (let core = 0; core < busy; core++) keepBusy()
    const { root, seen } = await watched()
    await elsewhere(
      `const [root, aside] = args;
       for (let n = 0; n < 60; n++) {
         const to = root + '/layers/a' + (n % 12);
         mkdirSync(aside + '/new');
         for (const name of ['ann', 'bob']) writeFileSync(aside + '/new/' + name + '.json', String(n + 100));
         if (n >= 12) renameSync(to, aside + '/old' + n);
         renameSync(aside + '/new', to);
       }`,
      root,
      await temporaryFolder(),
    )
    expect(layersIn(root).size).toBe(24)
    await expect.poll(() => present(seen)).toEqual(present(layersIn(root)))
  })

  it('folders within folders that were not there, and all that is removed', async () => {
    for (let core = 0; core < busy; core++) keepBusy()
    const { root, seen } = await watched()
    for (let n = 0; n < 3; n++) {
      await elsewhere(
        `rmSync(args[0] + '/layers', { recursive: true });
         for (let n = 0; n < 20; n++) {
           mkdirSync(args[0] + '/layers/a' + n, { recursive: true });
           writeFileSync(args[0] + '/layers/a' + n + '/bob.json', args[1] + n);
         }`,
        root,
        String(n),
      )
      await expect.poll(() => present(seen)).toEqual(present(layersIn(root)))
    }
    await rm(join(root, 'layers'), { recursive: true })
    await expect.poll(() => present(seen)).toEqual({})
  })

  it('anything, in any order: what is shown in the end is what there is', async () => {
    for (let core = 0; core < busy; core++) keepBusy()
    const { root, seen } = await watched()
    for (let seed = 1; seed <= 3; seed++) {
      await elsewhere(
        `let state = Number(args[1]);
         const random = (below) => { state = (state * 48271) % 2147483647; return state % below };
         const attempt = (work) => { try { work() } catch (error) { if (!/ENOENT|EEXIST|ENOTEMPTY/.test(error.code)) throw error } };
         const folder = () => args[0] + '/layers/a' + random(6);
         for (let n = 0; n < 300; n++) {
           const text = String(1000 + n), file = folder() + '/' + ['ann', 'bob'][random(2)] + '.json';
           const works = [
             () => mkdirSync(folder()),
             () => writeFileSync(file, text),
             () => writeFileSync(file, text),
             () => { writeFileSync(file + '.tmp', text); renameSync(file + '.tmp', file) },
             () => rmSync(file),
             () => rmSync(folder(), { recursive: true }),
             () => renameSync(folder(), folder()),
             () => renameSync(file, folder() + '/bob.json'),
             () => { const to = folder(); mkdirSync(to); writeFileSync(to + '/bob.json', text) },
             () => { const end = performance.now() + random(4); while (performance.now() < end); },
           ];
           attempt(works[random(works.length)]);
         }`,
        root,
        String(seed * 7919),
      )
      await expect.poll(() => present(seen)).toEqual(present(layersIn(root)))
    }
  })
})

describe('many articles', () => {
  it.runIf(process.platform === 'linux')('take at most 20 watches', async () => {
    const before = await watchesOfThisProcess()
    const { root, reported } = await watched()
    await elsewhere(
      `for (let n = 0; n < 200; n++) {
         mkdirSync(args[0] + '/layers/a' + n);
         writeFileSync(args[0] + '/layers/a' + n + '/bob.json', '{}');
         writeFileSync(args[0] + '/articles/a' + n + '.json', '{}');
       }`,
      root,
    )
    await expect.poll(() => reported.size).toBe(400)
    await expect.poll(async () => (await watchesOfThisProcess()) - before).toBeLessThanOrEqual(20)
  })

  it('leave none unseen: the open article’s layers are watched, then those where something happens, and the rest is looked at', async () => {
    const { root, reported, follow } = await watched({ interval: NEVER, watchedLayerFolders: 2 })
    for (const n of [1, 2, 3, 4]) await put(root, `layers/a${n}/bob.json`, '{}')
    await expect.poll(() => reported.size).toBe(4)
    // The folders made last are watched; the first one is when its article is opened.
    reported.clear()
    follow('a1')
    await put(root, 'layers/a1/bob.json', '{"changed":1}')
    await expect.poll(() => [...reported.keys()]).toContain('layers/a1/bob.json')
    for (const n of [5, 6, 7]) await put(root, `layers/a${n}/bob.json`, '{}')
    await expect
      .poll(() => [...reported.keys()])
      .toEqual(expect.arrayContaining([5, 6, 7].map((n) => `layers/a${n}/bob.json`)))
    reported.clear()
    await put(root, 'layers/a1/bob.json', '{"changed":2}')
    await expect.poll(() => [...reported.keys()]).toContain('layers/a1/bob.json')
  })

  it('lose their watch to others, and what is written there just after that is reported', async () => {
    const { root, reported } = await watched({ watchedLayerFolders: 1 })
    await mkdir(join(root, 'layers/a1'))
    await put(root, 'layers/a2/bob.json', '{}')
    await expect.poll(() => [...reported.keys()]).toEqual(['layers/a2/bob.json'])
    await put(root, 'layers/a1/bob.json', '{}')
    await expect.poll(() => [...reported.keys()]).toContain('layers/a1/bob.json')
  })

  it('are looked at in turns where they are not watched', async () => {
    const { root, reported } = await watched({ interval: 100, watchedLayerFolders: 1 })
    for (const n of [1, 2, 3, 4]) await put(root, `layers/a${n}/bob.json`, '{}')
    await expect.poll(() => reported.size).toBe(4)
    for (const n of [1, 2, 3, 4]) {
      reported.clear()
      await put(root, `layers/a${n}/bob.json`, '{"changed":true}')
      await expect.poll(() => [...reported.keys()]).toContain(`layers/a${n}/bob.json`)
    }
  })
})

/** How many of the system's watches this process has. */
async function watchesOfThisProcess(): Promise<number> {
  let watches = 0
  for (const descriptor of await readdir('/proc/self/fdinfo')) {
    const info = await readFile(`/proc/self/fdinfo/${descriptor}`, 'utf8').catch(() => '')
    watches += info.split('\n').filter((line) => line.startsWith('inotify ')).length
  }
  return watches
}
