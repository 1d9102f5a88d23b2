/**
 * Replacing a file that is everybody's: only while it says what was read. This program's own changes take turns; what
 * another program wrote is seen right before the new file gets the name.
 */
import type { Result } from '../../core/result.ts'
import { attempt, readText, writeAtomically } from './files.ts'

/** Who is at a file, by its path: the last that was promised its turn. */
const turns = new Map<string, Promise<unknown>>()

/** `work` on the file at `path`, from reading to writing, when nothing else in this program is at it. */
export async function inTurn<T>(path: string, work: () => Promise<T>): Promise<T> {
  const before = turns.get(path) ?? Promise.resolve()
  const mine = before.then(work, work)
  turns.set(path, mine)
  try {
    return await mine
  } finally {
    if (turns.get(path) === mine) turns.delete(path)
  }
}

/** Says that the file isn't what it was. */
class Moved extends Error {}

/**
 * Replaces the file's text, if it still says `expected` (null: there is no file); false where it doesn't, and nothing is
 * written. `file` names it in a problem: `file-unwritable`.
 */
export async function replaceUnchanged(
  path: string,
  file: string,
  expected: string | null,
  text: string,
): Promise<Result<boolean>> {
  return attempt('file-unwritable', file, async () => {
    try {
      await writeAtomically(path, text, async () => {
        const now = await readText(path, file)
        const found = now.ok ? now.value : null
        if (found !== expected) throw new Moved()
      })
      return true
    } catch (error) {
      if (error instanceof Moved) return false
      throw error
    }
  })
}
