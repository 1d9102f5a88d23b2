/** Asking the main process, where the answer may get lost on its way. */
import { randomUUID } from 'node:crypto'
import type { ElectronApplication } from 'playwright/test'

/** How often the same question is asked. */
const TRIES = 3

/**
 * The application with an `evaluate` that asks again where Node's inspector lost the promise of an answer ("Resulting promise
 * was garbage collected", once in thousands of calls on a busy machine). What is asked is done once: the main process keeps
 * what came of it, a failure too, and gives that to whoever asks again.
 */
export function askingAgain(app: ElectronApplication): ElectronApplication {
  const ask = app.evaluate.bind(app) as (asked: unknown, given: unknown) => Promise<unknown>
  const evaluate = async (asked: unknown, given?: unknown): Promise<unknown> => {
    const question = { name: randomUUID(), source: String(asked), given }
    for (let tried = 1; ; tried += 1) {
      try {
        return await ask(answerOnce, question)
      } catch (error) {
        if (tried === TRIES || !/promise was garbage collected/.test(String(error))) throw error
      }
    }
  }
  return Object.assign(app, { evaluate })
}

/** Runs in the main process: does what is asked, or gives what came of it before. */
function answerOnce(
  electron: unknown,
  { name, source, given }: { readonly name: string; readonly source: string; readonly given: unknown },
): unknown {
  const kept: { answers?: Map<string, unknown> } = globalThis as never
  kept.answers ??= new Map()
  if (!kept.answers.has(name)) {
    // biome-ignore lint/security/noGlobalEval: a function of the test's own, as Playwright itself passes it on
    const asked = globalThis.eval(`(${source})`) as (electron: unknown, given: unknown) => unknown
    kept.answers.set(name, asked(electron, given))
  }
  return kept.answers.get(name)
}
