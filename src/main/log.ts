/** What the program says on standard error: to whoever started it in a terminal, and of bugs. */

/** Writes one line. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Writes down a bug: an error that nobody expected. */
export function logBug(error: unknown): void {
  say(`factmark: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
}
