/** Reads a file that another program may be writing. */
import { stat } from 'node:fs/promises'
import { ok, type Result } from '../../core/result.ts'
import { readText } from './files.ts'

/** A file's text, and what it was parsed to. */
export interface Reading<T> {
  readonly text: string
  readonly parsed: Result<T>
}

/**
 * How long nothing must have been written to a file that is no JSON before it counts as torn, in milliseconds: else it
 * may be in the midst of being written, and what is set aside then is what the other program goes on writing into.
 */
const QUIET = 1000

/** How often such a file is looked at, and how long apart in milliseconds. */
const MOST_LOOKS = 50
const BETWEEN_LOOKS = 100

/** A text file and what `parse` makes of it; of one that is no JSON, when nobody writes it any more. Fails as `readText` does. */
export async function readSettled<T>(
  path: string,
  name: string,
  parse: (text: string) => Result<T>,
): Promise<Result<Reading<T>>> {
  for (let looks = 0; ; looks += 1) {
    const text = await readText(path, name)
    if (!text.ok) return text
    const parsed = parse(text.value)
    const isWhole = parsed.ok || parsed.error.code !== 'file-not-json'
    if (isWhole || looks === MOST_LOOKS || (await isQuiet(path))) return ok({ text: text.value, parsed })
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS))
  }
}

/** Whether nothing has been written to a file for a while; a time in the future comes from another clock. */
async function isQuiet(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found === null || Math.abs(Date.now() - found.mtimeMs) > QUIET
}
