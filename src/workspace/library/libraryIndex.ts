/**
 * What the catalogue of a workspace knew when it was last listed, in one file outside the workspace. It only saves
 * reading: each entry counts as long as its file has the fingerprint that it had, and without the index, or with one that is
 * damaged, old or another workspace's, everything is read again. It can be deleted at any time.
 */
import { join } from 'node:path'
import { z } from 'zod'
import { sha256Of } from '../disk/digest.ts'
import type { CachedEntry } from '../disk/fileCache.ts'
import { readText, writeAtomically } from '../disk/files.ts'
import { systemCode } from '../disk/systemErrors.ts'
import type { ArticleFacts, LayerFacts } from './summaries.ts'

/** What an index holds: articles by id, layers by `article/annotator`. */
export interface IndexContent {
  readonly articles: readonly CachedEntry<ArticleFacts>[]
  readonly layers: readonly CachedEntry<LayerFacts>[]
}

/** The index of one workspace. */
export interface LibraryIndex {
  /** What was saved last; nothing where there is no index or it can't be used. */
  readonly load: () => Promise<IndexContent>
  /** Replaces the index. One that can't be written is left as it is: the next start is slower, no more. */
  readonly save: (content: IndexContent) => Promise<void>
}

/** An index that remembers nothing beyond this program. */
export const NO_INDEX: LibraryIndex = { load: async () => EMPTY, save: async () => undefined }

const EMPTY: IndexContent = { articles: [], layers: [] }

/** Raised whenever what an entry says is found in another way: indexes of other versions are rebuilt. */
const VERSION = 4
const FORMAT = 'factmark-library-index'

const entryOf = <T extends z.ZodType>(value: T) => z.object({ key: z.string(), fingerprint: z.string().min(1), value })

const indexSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  root: z.string(),
  articles: z.array(
    entryOf(
      z.object({
        id: z.string(),
        title: z.string(),
        language: z.string(),
        published: z.string().nullable(),
        source: z.string().nullable(),
        author: z.string().nullable(),
        publisher: z.string().nullable(),
        original: z.string().nullable(),
        imported: z.string(),
        sha256: z.string(),
        words: z.int().min(0),
        previous: z.string().nullable(),
        sketch: z.string(),
      }),
    ).refine(({ key, value }) => key === value.id),
  ),
  layers: z.array(entryOf(z.object({ count: z.int().min(0), status: z.enum(['open', 'done']).nullable() }))),
})

/** The index of the workspace in `root`, as a file of its own in `folder`. */
export function libraryIndex(folder: string, root: string): LibraryIndex {
  const path = join(folder, `${sha256Of(root).slice(0, 16)}.json`)
  let saving: Promise<void> = Promise.resolve()
  return {
    load: async () => {
      const text = await readText(path)
      return text.ok ? parse(text.value, root) : EMPTY
    },
    save: (content) => {
      const text = JSON.stringify({ format: FORMAT, version: VERSION, root, ...content })
      saving = saving.then(async () => void (await writeAtomically(path, text))).catch(passOver)
      return saving
    },
  }
}

function parse(text: string, root: string): IndexContent {
  try {
    const parsed = indexSchema.safeParse(JSON.parse(text))
    return parsed.success && parsed.data.root === root ? parsed.data : EMPTY
  } catch {
    return EMPTY
  }
}

/** A full disk or a folder that is gone is no loss here; anything else is a bug. */
function passOver(error: unknown): void {
  if (systemCode(error) === null) throw error
}
