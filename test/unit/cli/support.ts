/** Running the command line in tests. */
import { runCommandLine } from '../../../src/cli/program.ts'

/** What a command said, and how it ended. */
export interface Run {
  readonly code: number
  readonly out: string
  readonly error: string
}

/** Runs a command in a folder. */
export function run(base: string, ...args: readonly string[]): Promise<Run> {
  return runWith('', base, ...args)
}

/** The same with something on standard input. */
export async function runWith(input: string, base: string, ...args: readonly string[]): Promise<Run> {
  let out = ''
  let error = ''
  const code = await runCommandLine(args, {
    base,
    out: (text) => {
      out += text
    },
    error: (text) => {
      error += text
    },
    now: () => '2026-03-01T10:00:00.000Z',
    input: async () => Buffer.from(input, 'utf8'),
    outBytes: (bytes) => {
      out += Buffer.from(bytes).toString('latin1')
    },
  })
  return { code, out, error }
}
