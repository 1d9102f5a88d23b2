/**
 * lowdb's adapter for our files. lowdb's own neither sync nor validate, and its presets keep everything in memory when
 * NODE_ENV is `test`; so `Low` is always built with this one.
 */
import type { Adapter } from 'lowdb'
import type { Problem } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import { writeAtomically } from './files.ts'
import { readSettled } from './readSettled.ts'

/** What `read` throws for a file that is there but can't be used; lowdb's interface has no other way to say so. */
export class UnusableFile extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

/**
 * The file at `path`, called `name` in problems. Reading gives null for a missing file and throws `UnusableFile` for
 * one that can't be read or that `parse` refuses. Writing replaces the file atomically, or rejects with the system's
 * error; the value is serialised before the call returns, so it may be replaced while the write runs.
 */
export function jsonFile<T>(
  path: string,
  name: string,
  parse: (text: string, name: string) => Result<T>,
  serialize: (value: T) => string,
): Adapter<T> {
  return {
    read: async () => {
      const reading = await readSettled(path, name, (text) => parse(text, name))
      if (!reading.ok && reading.error.code === 'file-missing') return null
      const parsed = reading.ok ? reading.value.parsed : reading
      if (!parsed.ok) throw new UnusableFile(parsed.error)
      return parsed.value
    },
    write: async (value) => void (await writeAtomically(path, serialize(value))),
  }
}
