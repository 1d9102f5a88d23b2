/**
 * The index that the table of annotations is read from: a file with a line for each layer, added to at its end. The last
 * line of a layer holds. It can be deleted at any time; lines that can't be read are passed over, and their layers read
 * again. Each annotator has one of their own, so that a shared folder sees one writer.
 */
import { constants } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type IndexLine, indexLine, layerKey, parseIndexLine } from '../../core/table/indexedLayer.ts'
import { isMissing, writeAtomically } from '../disk/files.ts'
import { makeFolder } from '../disk/folders.ts'
import { guardPath, guardWrite } from '../disk/guard.ts'
import { openRegular } from '../disk/openRegular.ts'
import { tableIndexPath } from '../disk/paths.ts'
import { systemCode } from '../disk/systemErrors.ts'

/** An index. */
export interface IndexFile {
  /** What it holds, by layer; nothing where there is none or it can't be read. */
  readonly load: () => Promise<ReadonlyMap<string, IndexLine>>
  /** Adds lines. Where that can't be done, the next start is slower, no more. */
  readonly append: (lines: readonly IndexLine[]) => Promise<void>
  /** Writes it again with the lines that hold, of which there are `count`, if many others are in it. */
  readonly compact: (count: number, holds: (line: IndexLine) => boolean) => Promise<void>
}

/** So many lines in addition to one for each layer are left as they are. */
const SLACK = 200

const APPEND = constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND

/** The largest index that is read, in bytes. */
const LARGEST = 512 * 1024 * 1024

/** An index of this many bytes takes about 50 ms to read. */
const LARGE = 1024 * 1024

const LINE_FEED = 0x0a

/** The index of `annotator` in the workspace in `root`. */
export function indexFile(root: string, annotator: string): IndexFile {
  const path = tableIndexPath(root, annotator)
  /** How many lines the file has, as far as is known. */
  let written = 0
  /** Whether its last line has no end: what is added would become a part of it. */
  let isCutOff = false
  const startOver = async (lines: readonly IndexLine[]) => {
    await writeAtomically(path, lines.map((line) => `${indexLine(line)}\n`).join(''))
    written = lines.length
  }
  const add = async (lines: readonly IndexLine[]) => {
    await makeFolder(dirname(path))
    const file = await openRegular(path, APPEND, 0o666)
    try {
      await file.writeFile((isCutOff ? '\n' : '') + lines.map((line) => `${indexLine(line)}\n`).join(''))
      written += lines.length
      isCutOff = false
    } finally {
      await file.close()
    }
  }
  const load = async () => {
    const known = new Map<string, IndexLine>()
    const unsafe = await guardPath(root, path)
    const bytes = unsafe ? null : await bytesOf(path)
    // What is there and can't be read is made again.
    written = bytes === 'missing' || bytes === null ? 0 : Number.POSITIVE_INFINITY
    if (bytes === null || typeof bytes === 'string') return known
    let count = 0
    let from = 0
    // Line by line, since a text of all of them would take four times as long to make.
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
      const line = parseIndexLine(bytes.toString('utf8', from, end))
      if (line) known.set(layerKey(line.layer), line)
      count += 1
      from = end + 1
    }
    written = count
    isCutOff = from < bytes.length
    return known
  }
  return {
    load,
    append: async (lines) => {
      if (lines.length === 0 || (await guardWrite(root, path))) return
      if (written === Number.POSITIVE_INFINITY) await passOver(() => startOver(lines))
      else await passOver(() => add(lines))
    },
    compact: async (count, holds) => {
      if (written <= count + Math.max(SLACK, count / 2) || (await guardWrite(root, path))) return
      const lines = [...(await load()).values()].filter(holds)
      await passOver(() => startOver(lines))
    },
  }
}

/** Whether an index takes long enough to read that it is worth beginning early. */
export async function hasLargeIndex(root: string, annotator: string): Promise<boolean> {
  const found = await stat(tableIndexPath(root, annotator)).catch(() => null)
  return found !== null && found.size > LARGE
}

/** The index's bytes; which of the reasons it has where it can't be read. */
async function bytesOf(path: string): Promise<Buffer | 'missing' | 'unreadable'> {
  try {
    const file = await openRegular(path)
    try {
      const { size } = await file.stat()
      return size > LARGEST ? 'unreadable' : await file.readFile()
    } finally {
      await file.close()
    }
  } catch (error) {
    if (isMissing(error)) return 'missing'
    if (systemCode(error) === null) throw error
    return 'unreadable'
  }
}

/** A full disk or a folder that is gone is no loss here; anything else is a bug. */
async function passOver(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (systemCode(error) === null) throw error
  }
}
