/** Where the command line starts: `factmark COMMAND …`. */
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
})
