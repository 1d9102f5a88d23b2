/**
 * The extractor as a process of Node, for the command line. It gets the bytes of one file and needs nothing else, so it
 * may not do more: Node's permissions leave it its own scripts to read, its environment is empty, and where Linux lets
 * users make namespaces it has no network.
 */
import { spawn, spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { builtEntry } from '../../disk/builtEntry.ts'
import { memoryOf } from '../../disk/processes.ts'
import type { ExtractorProcess } from './extractorProcess.ts'

/** Starts the extractor whose built script is `entry`. */
export function startNodeExtractor(entry: string = extractorEntry()): ExtractorProcess {
  const [command = '', ...args] = [...withoutNetwork(), process.execPath, ...restricted(entry), entry]
  const child = spawn(command, args, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // Windows starts no program without this one.
    env: process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot },
  })
  return {
    send: (request) => void child.send(request),
    onAnswer: (listener) => child.on('message', listener),
    onEnd: (listener) => {
      child.on('exit', listener)
      child.on('error', listener)
    },
    memory: () => (child.pid === undefined ? Promise.resolve(null) : memoryOf(child.pid)),
    end: () => void child.kill('SIGKILL'),
  }
}

/** Node's permissions: scripts beside this one can be read; no other file, no process, no thread, no native code. */
function restricted(entry: string): readonly string[] {
  // Node 20 calls it experimental.
  const permission = ['--permission', '--experimental-permission'].find((flag) =>
    process.allowedNodeEnvironmentFlags.has(flag),
  )
  return permission ? [permission, `--allow-fs-read=${join(dirname(entry), '*')}`, '--no-addons'] : []
}

/** The command that starts another without a network; nothing where the system has none, or lets this user not. */
let unshared: readonly string[] | null = null
function withoutNetwork(): readonly string[] {
  unshared ??= isUnsharing() ? UNSHARE : []
  return unshared
}

const UNSHARE = ['/usr/bin/unshare', '--user', '--map-current-user', '--net', '--']

function isUnsharing(): boolean {
  const [command = '', ...args] = [...UNSHARE, '/bin/true']
  return process.platform === 'linux' && spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

/** The extractor's built script. */
export function extractorEntry(): string {
  return builtEntry('extract.js')
}
