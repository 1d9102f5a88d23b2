/**
 * Real processes: killed at each of their system calls that change something, by a library that is preloaded; and two that
 * write one layer by turns, in one place or as two hosts that the system keeps apart. Long form only.
 */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AMOUNTS, SEED } from '../amounts.ts'
import { faultsIn } from './faultsIn.ts'
import { OPERATIONS } from './operations.ts'
import { type Answered, fill } from './prepared.ts'
import { loadProgram } from './program.ts'

const isLong = process.env.FACTMARK_FAULTS === 'long'
/** Each operation is killed at every so many of its calls, from another call on in each pass, for so many milliseconds. */
const PASSES = 8
const KILLING = 20_000

let folder = ''
let worker = ''
let library: string | null = null

beforeAll(async () => {
  if (!isLong) return
  folder = await mkdtemp(join(tmpdir(), 'factmark-processes-'))
  await build({
    logLevel: 'error',
    configFile: false,
    build: { ssr: join(import.meta.dirname, 'worker.ts'), outDir: join(folder, 'built'), target: 'node20' },
    ssr: { noExternal: true },
  })
  worker = ['worker.js', 'worker.mjs'].map((name) => join(folder, 'built', name)).find(existsSync) ?? ''
  try {
    library = join(folder, 'interpose.so')
    execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, join(import.meta.dirname, 'interpose.c'), '-ldl'])
  } catch {
    library = null
    console.log('skipped: kills at system calls, for there is no C compiler (cc)')
  }
}, 300_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Ended {
  readonly answered: readonly Parameters<Answered>[0][]
  readonly signal: NodeJS.Signals | null
  readonly errors: string
}

function run(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, ...env } })
    let out = ''
    let errors = ''
    child.stdout.on('data', (text) => {
      out += text
    })
    child.stderr.on('data', (text) => {
      errors += text
    })
    child.on('close', (_code, signal) => {
      const lines = out
        .slice(0, out.lastIndexOf('\n') + 1)
        .split('\n')
        .filter(Boolean)
      resolve({ answered: lines.map((line) => JSON.parse(line)), signal, errors })
    })
  })
}

describe.runIf(isLong)('killed at every system call that changes something', () => {
  let kills = 0
  let found = 0
  const thinned: string[] = []
  afterAll(() =>
    console.log(
      `kills at system calls: ${kills}, of ${OPERATIONS.length} operations; lost or apart: ${found}; seed ${SEED}; passes over the calls cut short: ${thinned.join(', ') || 'none'}`,
    ),
  )
  for (const operation of OPERATIONS) {
    it(operation.name, async ({ skip }) => {
      if (library === null) return skip()
      const before: Parameters<Answered>[0][] = []
      const program = await loadProgram()
      const template = join(folder, `template-${OPERATIONS.indexOf(operation)}`)
      await fill(program, template, (edit) => before.push(edit))
      await operation.prepare?.(program, template)
      const faults: string[] = []
      const offset = SEED % PASSES
      const end = Date.now() + KILLING
      let pass = 0
      for (let at = 1 + offset; pass < PASSES && Date.now() < end; at += PASSES) {
        const root = join(folder, 'run')
        await cp(template, root, { recursive: true })
        const env = { LD_PRELOAD: library, FACTMARK_ROOT: root, FACTMARK_KILL_AT: String(at) }
        const { answered, signal, errors } = await run(process.execPath, [worker, root, operation.name], env)
        if (signal === 'SIGKILL') kills += 1
        else if (errors) faults.push(errors)
        for (const fault of await faultsIn(program, root, operation.name, [...before, ...answered]))
          faults.push(`killed at ${at}: ${fault}`)
        await rm(root, { recursive: true })
        await rm(`${root}-files`, { recursive: true, force: true })
        if (signal === 'SIGKILL') continue
        pass += 1
        at = 1 + ((offset + pass) % PASSES) - PASSES
      }
      if (pass < PASSES) thinned.push(`${operation.name} (${pass} of ${PASSES})`)
      found += faults.length
      expect(faults).toEqual([])
    })
  }
})

describe.runIf(isLong)('two that write one layer', () => {
  const apart = ['--mount-proc', '--pid', '--fork']
  const SETTINGS: readonly (readonly [string, readonly string[] | null])[] = [
    ['on one machine', null],
    ['in two containers of one name', apart],
    ['on two hosts', ['--uts', ...apart]],
  ]
  for (const [name, namespaces] of SETTINGS) {
    it(`${name}: nothing saved is lost`, async ({ skip }) => {
      if (namespaces && !mayUnshare(namespaces)) {
        console.log(`skipped: two writers ${name}, for this user may not make namespaces`)
        return skip()
      }
      const program = await loadProgram()
      const root = join(folder, 'shared')
      const all: Parameters<Answered>[0][] = []
      await fill(program, root, (edit) => all.push(edit))
      const hosts = await Promise.all(
        ['one', 'two'].map((host) => {
          const command = [process.execPath, worker, root, 'contend', String(AMOUNTS.contending)]
          if (!namespaces) return run(command[0] ?? '', command.slice(1))
          const named = namespaces.includes('--uts') ? ['sh', '-c', `hostname ${host} && exec "$@"`, 'sh'] : []
          return run('unshare', [...namespaces, ...named, ...command])
        }),
      )
      for (const { answered, errors } of hosts) {
        expect(errors).toBe('')
        expect(answered.length).toBeGreaterThan(0)
        all.push(...answered)
      }
      const faults = await faultsIn(program, root, 'contend', all)
      console.log(
        `two writers ${name}: ${hosts.map(({ answered }) => answered.length).join(' + ')} saved edits, lost: ${faults.length}`,
      )
      expect(faults).toEqual([])
      expect(await readFile(join(root, 'workspace.json'), 'utf8')).toContain('factmark-workspace')
      await rm(root, { recursive: true })
    })
  }
})

function mayUnshare(namespaces: readonly string[]): boolean {
  try {
    execFileSync('unshare', [...namespaces, 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
