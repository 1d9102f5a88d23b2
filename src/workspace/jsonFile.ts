/**
 * lowdb's adapter for our files. lowdb's own neither sync nor validate, and its presets keep everything in memory when
 * NODE_ENV is `test`; so `Low` is always built with this one.
 */
import type { Adapter } from 'lowdb'
import type { Problem } from '../core/problem.ts'
import type { Result } from '../core/result.ts'
import { readText, writeAtomically } from './files.ts'

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
      const text = await readText(path, name)
      if (!text.ok && text.error.code === 'file-missing') return null
      const parsed = text.ok ? parse(text.value, name) : text
      if (!parsed.ok) throw new UnusableFile(parsed.error)
      return parsed.value
    },
    write: async (value) => void (await writeAtomically(path, serialize(value))),
  }
}
