/**
 * Removing, restoring and replacing move several files. What is about to be done is written down first, in
 * `.factmark/journal/`, so that whoever opens the workspace next finishes what a kill or a power cut left half done.
 */
import { randomUUID } from 'node:crypto'
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { idSchema } from '../../core/model/article.ts'
import { parseBy } from '../../core/model/parseBy.ts'
import { jsonOrNull } from '../../core/model/parseJson.ts'
import { err, type Result } from '../../core/result.ts'
import { namesIn, readText, writeAtomically } from '../disk/files.ts'
import { syncFolder } from '../disk/folders.ts'
import { guardPath, writeWithin } from '../disk/guard.ts'
import { journalFolder } from '../disk/paths.ts'
import { isProcessOver, thisProcess } from '../disk/thisProcess.ts'
import { TRASH_NAME } from './manifest.ts'

const entrySchema = z.object({
  format: z.literal('factmark-journal'),
  version: z.literal(1),
  /** Moving to the trash, back from it, or putting a layer in the place of one that goes to the trash. */
  what: z.enum(['remove', 'restore', 'replace']),
  trash: z.string().regex(TRASH_NAME),
  article: idSchema,
  layers: z.array(idSchema).readonly(),
  /** The sha256 of the layer's file that is replaced; null in the other cases. */
  before: z.string().nullable(),
  process: z.object({
    pid: z.int().min(1),
    started: z.string().nullable(),
    place: z.object({ machine: z.string(), boot: z.string().nullable(), namespace: z.string().nullable() }),
  }),
})

/** What is being done. */
export type JournalEntry = z.infer<typeof entrySchema>

/** An entry, and the file that says it. */
export interface FoundEntry {
  readonly path: string
  readonly entry: JournalEntry
}

/** A process that can't be looked for is over when it has not finished for so many milliseconds. */
const ABANDONED = 60 * 60_000

/** The entries of this process whose work is under way. */
const running = new Set<string>()

/** What the work of an entry came to: `isSettled` where nothing is left half done, whether it succeeded or was undone. */
export interface Journalled<T> {
  readonly result: Result<T>
  readonly isSettled: boolean
}

/** Does `work` under an entry, which stays where it left something half done. Fails as writing the entry does. */
export async function journalled<T>(
  root: string,
  entry: Pick<JournalEntry, 'what' | 'trash' | 'article' | 'layers' | 'before'>,
  work: () => Promise<Journalled<T>>,
): Promise<Result<T>> {
  const path = join(journalFolder(root), `${randomUUID()}.json`)
  const { pid, started, place } = await thisProcess()
  const said: JournalEntry = { format: 'factmark-journal', version: 1, ...entry, process: { pid, started, place } }
  running.add(path)
  try {
    const noted = await writeWithin(root, path, () => writeAtomically(path, `${JSON.stringify(said)}\n`))
    if (!noted.ok) return noted
    const { result, isSettled } = await work()
    if (!isSettled) return result
    const ended = await writeWithin(root, path, () => endEntry(root, path))
    return ended.ok || !result.ok ? result : err(ended.error)
  } finally {
    running.delete(path)
  }
}

/** Takes an entry away: its work is done. */
export async function endEntry(root: string, path: string): Promise<void> {
  await rm(path, { force: true })
  await syncFolder(journalFolder(root))
}

/** The entries whose process is over, or has given up on them. */
export async function interruptedEntries(root: string, now: number = Date.now()): Promise<readonly FoundEntry[]> {
  const names = await namesIn(journalFolder(root)).catch(() => [])
  const found: FoundEntry[] = []
  for (const name of names.filter((one) => one.endsWith('.json'))) {
    const path = join(journalFolder(root), name)
    if (running.has(path) || (await guardPath(root, path))) continue
    const text = await readText(path)
    const entry = text.ok ? parseBy(entrySchema, jsonOrNull(text.value)) : null
    if (entry?.success && (await isOver(path, entry.data, now))) found.push({ path, entry: entry.data })
  }
  return found
}

async function isOver(path: string, { process: by }: JournalEntry, now: number): Promise<boolean> {
  const isGone = await isProcessOver(by)
  if (isGone !== null) return isGone || by.pid === process.pid
  const found = await stat(path).catch(() => null)
  return found !== null && Math.abs(now - found.mtimeMs) > ABANDONED
}
