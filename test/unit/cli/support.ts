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
export function runWith(input: string, base: string, ...args: readonly string[]): Promise<Run> {
  return runAt({ input }, base, ...args)
}

/** The same at a terminal where these lines are typed, and then its end. */
export function runAsked(answers: readonly string[], base: string, ...args: readonly string[]): Promise<Run> {
  return runAt({ answers }, base, ...args)
}

interface Surrounded {
  readonly input?: string
  readonly answers?: readonly string[]
}

async function runAt({ input = '', answers }: Surrounded, base: string, ...args: readonly string[]): Promise<Run> {
  const lines = [...(answers ?? [])]
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
    isInteractive: answers !== undefined,
    showsProgress: false,
    ask: async (question) => {
      error += question
      return lines.shift() ?? null
    },
    onInterrupt: () => () => undefined,
  })
  return { code, out, error }
}
