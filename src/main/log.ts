/** Messages on standard error, for whoever started the program in a terminal. */

/** Writes one line. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Logs a bug: an unexpected error. */
export function logBug(error: unknown): void {
  say(`factmark: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
}
