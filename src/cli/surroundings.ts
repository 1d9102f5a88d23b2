/** What the process gives the command line: its folder, its streams, its clock. */
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { incomingApart } from '../workspace/exchange/incomingApart.ts'
import type { Surroundings } from './console.ts'

/** The surroundings of this process. Once, for it also sees to readers that go away before the end. */
export function processSurroundings(): Surroundings {
  // `factmark … | head` has read enough: that is no error.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))
  return {
    base: process.env.INIT_CWD ?? process.cwd(),
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    now: () => new Date().toISOString(),
    input: () => buffer(process.stdin),
    isOutTerminal: process.stdout.isTTY === true,
    outBytes: (bytes) => void process.stdout.write(bytes),
    isInteractive: process.stdin.isTTY === true && process.stderr.isTTY === true,
    showsProgress: process.stderr.isTTY === true,
    ask,
    askHidden,
    incomingWork: incomingApart,
    onInterrupt: (stop) => {
      for (const signal of STOPPING) process.once(signal, stop)
      return () => {
        for (const signal of STOPPING) process.off(signal, stop)
      }
    },
  }
}

/** How a process is asked to stop: by Ctrl+C, and by whoever started it. */
const STOPPING = ['SIGINT', 'SIGTERM'] as const

/** One line from the terminal. */
function ask(question: string): Promise<string | null> {
  return new Promise((resolve) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr })
    lines.once('close', () => resolve(null))
    lines.question(question, (line) => {
      resolve(line)
      lines.close()
    })
  })
}

/** One line from the terminal that isn't shown. */
function askHidden(question: string): Promise<string | null> {
  process.stderr.write(question)
  return new Promise((resolve) => {
    const output = new Writable({ write: (_chunk, _encoding, done) => done() })
    const lines = createInterface({ input: process.stdin, output, terminal: true })
    lines.once('close', () => {
      process.stderr.write('\n')
      resolve(null)
    })
    lines.question('', (line) => {
      resolve(line)
      lines.close()
    })
  })
}

/** Resolves when everything written so far has got through its pipe. */
export async function whenWritten(): Promise<void> {
  const streams = [process.stdout, process.stderr]
  await Promise.all(streams.map((stream) => new Promise<void>((done) => stream.write('', () => done()))))
}
