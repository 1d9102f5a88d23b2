/** The command line as it was built, run as an outside program runs it: a process of Node, no display, a folder of its own. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { PROJECT } from './factmark.ts'

/** What a command answered. */
export interface Answered {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** A copy of the sample workspace with its layers, in `folder`. */
export async function samples(folder: string): Promise<string> {
  const workspace = join(folder, 'samples')
  await cp(join(PROJECT, 'annotations'), workspace, { recursive: true })
  return workspace
}

/** Runs `factmark` with these arguments in `cwd`, with nothing but `input` on standard input. */
export function factmarkIn(cwd: string, args: readonly string[], input = ''): Promise<Answered> {
  return answerOf(process.execPath, [join(PROJECT, 'out/main/cli.js'), ...args], cwd, input)
}

/** Runs any program so, without a display to draw on. */
export function answerOf(program: string, args: readonly string[], cwd: string, input = ''): Promise<Answered> {
  const child = spawn(program, args, { cwd, env: environment() })
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  return answered(child)
}

/** Runs `factmark` with `cwd` for its temporary files too, and asks it to stop with a signal as soon as `isTime`. */
export async function factmarkStopped(
  cwd: string,
  args: readonly string[],
  signal: 'SIGINT' | 'SIGTERM',
  isTime: () => Promise<boolean>,
): Promise<Answered> {
  const env = { ...environment(), TMPDIR: cwd }
  const child = spawn(process.execPath, [join(PROJECT, 'out/main/cli.js'), ...args], { cwd, env })
  const answer = answered(child)
  while (child.exitCode === null && !(await isTime())) await setTimeout(5)
  child.kill(signal)
  return answer
}

function environment(): NodeJS.ProcessEnv {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, INIT_CWD: _folder, ...env } = process.env
  return env
}

/** What a process answers; the code is -1 for one that a signal ended. */
function answered(child: ChildProcessWithoutNullStreams): Promise<Answered> {
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (data: Buffer) => {
    stdout += data.toString()
  })
  child.stderr.on('data', (data: Buffer) => {
    stderr += data.toString()
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? -1, stdout, stderr }))
  })
}
