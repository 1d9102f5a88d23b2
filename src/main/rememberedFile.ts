/** A small file in the user-data folder that is remembered between starts. Losing it must never stop the program. */
import { rename } from 'node:fs/promises'
import { Low } from 'lowdb'
import type { z } from 'zod'
import { firstIssue } from '../core/model/fileFormat.ts'
import { failAsJson } from '../core/model/jsonFault.ts'
import { fail } from '../core/problem.ts'
import { ok, type Result } from '../core/result.ts'
import { jsonFile, UnusableFile } from '../workspace/disk/jsonFile.ts'
import { systemProblem } from '../workspace/disk/systemErrors.ts'
import { createWriteQueue } from '../workspace/disk/writeQueue.ts'
import { say } from './log.ts'

/** Such a file's content, in memory and on the disk. */
export interface RememberedFile<T> {
  readonly get: () => T
  /** Sets it; it is written soon after. */
  readonly set: (value: T) => void
  /** Waits until it is on the disk, or a try to write it failed. */
  readonly flush: () => Promise<unknown>
}

/** Reads the file at `path`. One that can't be used is set aside with `.bad` after its name. */
export async function openRemembered<T>(path: string, schema: z.ZodType<T>, empty: T): Promise<RememberedFile<T>> {
  const parse = (text: string, file: string): Result<T> => {
    try {
      const parsed = schema.safeParse(JSON.parse(text))
      return parsed.success ? ok(parsed.data) : fail('file-invalid', { file, ...firstIssue(parsed.error) })
    } catch {
      return failAsJson(text, file)
    }
  }
  const database = new Low<T>(
    jsonFile(path, path, parse, (value) => `${JSON.stringify(value, null, 2)}\n`),
    empty,
  )
  try {
    await database.read()
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error
    await rename(path, `${path}.bad`).catch(() => undefined)
  }
  const queue = createWriteQueue({
    write: () =>
      database.write().then(
        () => null,
        (error: unknown) => systemProblem(error, 'file-unwritable', path),
      ),
    onProblem: (problem) => problem && say(`factmark: ${path} not saved: ${problem.details.said}`),
  })
  return {
    get: () => database.data,
    set: (value) => {
      database.data = value
      void queue.written()
    },
    flush: () => queue.flush(),
  }
}
