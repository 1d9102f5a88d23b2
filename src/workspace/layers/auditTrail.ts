/** One layer's audit trail on the disk: lines are added to its end and synced, and nothing in it is ever changed. */
import { constants } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { makeFolder, syncFolder } from '../disk/folders.ts'
import { openRegular } from '../disk/openRegular.ts'
import {
  type AuditHead,
  type AuditRecord,
  checkTrail,
  emptyTrail,
  headAfter,
  lineFor,
  linesOf,
} from './auditEntries.ts'

/** A trail that can be added to. */
export interface AuditTrail {
  /** The sha256 of the layer's file by the last entry that tells it, null for no file; undefined without such an entry. */
  readonly layer: () => Promise<string | null | undefined>
  /** Adds records; they are on the disk when it resolves. Rejects with the system's error, and nothing was added. */
  readonly append: (records: readonly AuditRecord[]) => Promise<void>
}

interface State {
  readonly head: AuditHead
  /** The length of the complete lines, in bytes. */
  readonly size: number
  readonly layer: string | null | undefined
}

const FLAGS = constants.O_RDWR | constants.O_CREAT

/** The trail at `path`, which need not exist, on an article with this sha256. */
export function openTrail(path: string, articleSha256: string): AuditTrail {
  let known: State | null = null
  /** Whether the file's name is on the disk, as far as is known here: whoever made it may have been ended before that. */
  let isNamed = false

  const current = async (file: FileHandle): Promise<State> => {
    const { size } = await file.stat()
    // Another size: somebody put another file in its place, or an addition was cut off.
    if (known?.size === size) return known
    const text = (await file.readFile()).toString('utf8')
    return stateOf(text, articleSha256)
  }
  const withFile = async <T>(work: (file: FileHandle) => Promise<T>, flags: number): Promise<T> => {
    const file = await openRegular(path, flags, 0o666)
    try {
      return await work(file)
    } finally {
      await file.close()
    }
  }

  return {
    layer: async () => {
      const read = withFile(current, constants.O_RDONLY)
      known = await read.catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return { head: emptyTrail(articleSha256), size: 0, layer: undefined }
        throw error
      })
      return known.layer
    },
    append: async (records) => {
      await makeFolder(dirname(path))
      await withFile(async (file) => {
        const before = await current(file)
        let { head, layer } = before
        let text = ''
        for (const record of records) {
          const made = lineFor(head, record)
          head = made.head
          text += `${made.line}\n`
          if (record.layer !== undefined) layer = record.layer
        }
        const bytes = Buffer.from(text)
        known = null
        try {
          // Cuts off what an interruption left of a line that nobody was told is written.
          await file.truncate(before.size)
          await writeAll(file, bytes, before.size)
          await file.sync()
        } catch (error) {
          await file.truncate(before.size).catch(() => undefined)
          throw error
        }
        if (!isNamed) await syncFolder(dirname(path))
        isNamed = true
        known = { head, size: before.size + bytes.length, layer }
      }, FLAGS)
    },
  }
}

async function writeAll(file: FileHandle, bytes: Buffer, from: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, from + done)
    done += bytesWritten
  }
}

function stateOf(text: string, articleSha256: string): State {
  const lines = linesOf(text)
  const last = lines.at(-1)
  const head = last === undefined ? emptyTrail(articleSha256) : headAfter(lines.length, last)
  const { entries } = checkTrail(
    lines
      .slice(-64)
      .map((line) => `${line}\n`)
      .join(''),
    articleSha256,
  )
  const size = Buffer.byteLength(text.slice(0, text.lastIndexOf('\n') + 1))
  return { head, size, layer: entries.findLast((entry) => entry.layer !== undefined)?.layer }
}
