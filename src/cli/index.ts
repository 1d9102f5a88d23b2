/** Where the command line starts: `factmark COMMAND …`. */

import { createInterface } from 'node:readline'
import { buffer } from 'node:stream/consumers'
import { runCommandLine } from './program.ts'

// The exit code is set and not forced, so that all of a long answer gets through a pipe.
process.exitCode = await runCommandLine(process.argv.slice(2), {
  base: process.env.INIT_CWD ?? process.cwd(),
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
  now: () => new Date().toISOString(),
  input: () => buffer(process.stdin),
  outBytes: (bytes) => void process.stdout.write(bytes),
  isInteractive: process.stdin.isTTY === true && process.stderr.isTTY === true,
  ask,
  onInterrupt: (stop) => {
    process.once('SIGINT', stop)
    return () => void process.off('SIGINT', stop)
  },
})

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
