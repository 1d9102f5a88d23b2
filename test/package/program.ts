/** The packaged program: where it lies, and starting it as a user does. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from 'playwright/test'

/** The folder that holds what was packaged. */
export const PACKAGES = ['dist/for-tests', 'dist']
  .map((name) => join(import.meta.dirname, '../..', name))
  .reduce((found, folder) => found || (programIn(folder) ? folder : ''), '')

/** The program's folder in it. */
export const PROGRAM = join(PACKAGES, programIn(PACKAGES) ?? '')

/** A user without any rights, by the number that every system gives it. */
export const NOBODY = 65534

/** What a program said, and how it ended. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** How a program is started. */
export interface Start {
  /** The folder that holds the program; where it was packaged, if left out. */
  readonly program?: string
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
  readonly user?: number
}

/** What each test gets. */
export interface Fixtures {
  /** A fresh folder, which is also the program's home; removed after the test. */
  readonly folder: string
  /** Runs the command line's launcher with neither Node nor a display, to its end. */
  readonly factmark: (args: readonly string[], start?: Start) => Promise<Ended>
  /** Opens the window; whatever still runs when the test ends is ended. */
  readonly open: (args: readonly string[], start?: Start) => ChildProcess
}

/** Playwright's `test` with the fixtures above. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'packaged-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  factmark: async ({ folder }, use) => {
    await use((args, { program = PROGRAM, env, input = '' } = {}) => {
      const child = spawn(join(program, 'factmark'), args, {
        cwd: folder,
        env: { PATH: '/usr/bin:/bin', HOME: folder, TMPDIR: folder, ...env },
      })
      child.stdin.end(input)
      return ended(child)
    })
  },
  open: async ({ folder }, use) => {
    const running: ChildProcess[] = []
    await use((args, { program = PROGRAM, env, user } = {}) => {
      const asRoot = (user ?? process.getuid?.()) === 0
      const child = spawn(
        join(program, 'factmark-desktop'),
        [`--user-data-dir=${join(folder, 'user-data')}`, '--lang=en', ...(asRoot ? ['--no-sandbox'] : []), ...args],
        {
          cwd: folder,
          env: {
            PATH: process.env.PATH,
            DISPLAY: process.env.DISPLAY,
            XAUTHORITY: process.env.XAUTHORITY,
            HOME: folder,
            ...env,
          },
          ...(user !== undefined && { uid: user, gid: user }),
        },
      )
      running.push(child)
      return child
    })
    for (const child of running) {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL')
        await new Promise((done) => child.once('close', done))
      }
    }
  },
})

export { expect }

/** Waits for a program's end. */
export function ended(child: ChildProcess): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const said = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name]?.setEncoding('utf8').on('data', (text: string) => {
        said[name] += text
      })
    }
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, ...said }))
  })
}

/** A copy of the program, to change something in it. */
export async function copyOfProgram(folder: string): Promise<string> {
  const copy = join(folder, 'program')
  await cp(PROGRAM, copy, { recursive: true })
  return copy
}

function programIn(folder: string): string | undefined {
  return existsSync(folder) ? readdirSync(folder).find((name) => /^linux-.*unpacked$/.test(name)) : undefined
}
