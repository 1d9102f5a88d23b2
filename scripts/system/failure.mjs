/**
 * Failures of scripts. An expected failure is a sentence for whoever started the script, without a stack; anything else
 * is a bug of ours and keeps its stack.
 */

/** An expected failure: its message says what happened and what to do next. */
export class Failure extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message)
    this.name = 'Failure'
    this.exitCode = exitCode
  }
}

/**
 * One line for an error of any kind, with the cause that Node's `fetch` hides behind "fetch failed".
 * @param {unknown} error
 * @returns {string}
 */
export function reasonOf(error) {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  if (cause instanceof AggregateError && cause.errors.length > 0)
    return `${error.message} (${reasonOf(cause.errors[0])})`
  return cause instanceof Error ? `${error.message} (${cause.message})` : error.message
}

/**
 * Runs a script's main function, and ends the process with the exit code that it returns.
 * @param {() => Promise<number | void> | number | void} main
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error)
    process.exitCode = error instanceof Failure ? error.exitCode : 1
  }
}
