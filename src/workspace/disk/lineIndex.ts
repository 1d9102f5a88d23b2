/**
 * An index that is a file with a line for each thing it knows, added to at its end: the last line of a thing holds. It can
 * be deleted at any time; lines that can't be read are passed over.
 */
import { constants } from 'node:fs'
import { dirname } from 'node:path'
import { isMissing, writeAtomically } from './files.ts'
import { makeFolder } from './folders.ts'
import { openRegular } from './openRegular.ts'
import { createSerialQueue } from './serialQueue.ts'
import { systemCode } from './systemErrors.ts'

/** An index. */
export interface LineIndex<Line> {
  /** Gives its lines in their order: a later line about a thing holds instead of an earlier one. */
  readonly read: (onLine: (line: Line) => void) => Promise<void>
  /** Adds lines. Where that can't be done, the next start is slower, no more. */
  readonly append: (lines: readonly Line[]) => Promise<void>
  /** Writes it again with the lines that hold, of which there are `count`, if many others are in it. */
  readonly compact: (count: number, holds: (line: Line) => boolean) => Promise<void>
}

/** How lines are written, and what of them can be read. */
export interface LineKind<Line> {
  /** Without a line break. */
  readonly write: (line: Line) => string
  /** Null for one that is cut off, damaged, or of another version. */
  readonly parse: (text: string) => Line | null
  /** What the line is about. */
  readonly keyOf: (line: Line) => string
}

/** What may be done with the file. */
export interface LineIndexOptions {
  /** Asked before the file is read. */
  readonly mayRead?: () => Promise<boolean>
  /** Asked before the file is written. */
  readonly mayWrite?: () => Promise<boolean>
}

/** So many lines in addition to one for each thing are left as they are. */
const SLACK = 200

const APPEND = constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND

/** The largest index that is read or written, in bytes. */
const LARGEST = 512 * 1024 * 1024

const LINE_FEED = 0x0a

/** The index in the file at `path`. */
export function lineIndex<Line>(
  path: string,
  { write, parse, keyOf }: LineKind<Line>,
  { mayRead = ALWAYS, mayWrite = ALWAYS }: LineIndexOptions = {},
): LineIndex<Line> {
  /** How many lines the file has, as far as is known. */
  let written = 0
  let size = 0
  /** Whether its last line has no end: what is added would become a part of it. */
  let isCutOff = false
  const bytesOfLines = (lines: readonly Line[]) => Buffer.from(lines.map((line) => `${write(line)}\n`).join(''))
  const startOver = async (lines: number, bytes: Uint8Array) => {
    await writeAtomically(path, bytes)
    written = lines
    size = bytes.length
    isCutOff = false
  }
  const add = async (lines: number, bytes: Uint8Array) => {
    await makeFolder(dirname(path))
    const file = await openRegular(path, APPEND, 0o666)
    try {
      await file.writeFile(isCutOff ? Buffer.concat([Buffer.from('\n'), bytes]) : bytes)
      written += lines
      size += bytes.length
      isCutOff = false
    } finally {
      await file.close()
    }
  }
  /** Gives each line with where it is in the file; null where there is nothing that can be read. */
  const readBytes = async (onLine: (line: Line, from: number, to: number) => void): Promise<Buffer | null> => {
    const bytes = (await mayRead()) ? await bytesOf(path) : null
    // What is there and can't be read is made again.
    written = bytes === 'missing' || bytes === null ? 0 : Number.POSITIVE_INFINITY
    size = 0
    isCutOff = false
    if (bytes === null || typeof bytes === 'string') return null
    let count = 0
    let from = 0
    // Line by line, since a text of all of them would take four times as long to make.
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
      const line = parse(bytes.toString('utf8', from, end))
      if (line) onLine(line, from, end + 1)
      count += 1
      from = end + 1
    }
    written = count
    size = bytes.length
    isCutOff = from < bytes.length
    return bytes
  }
  const inTurn = createSerialQueue()
  const work: LineIndex<Line> = {
    read: async (onLine) => void (await readBytes(onLine)),
    append: async (lines) => {
      if (lines.length === 0 || !(await mayWrite())) return
      const bytes = bytesOfLines(lines)
      if (size + bytes.length > LARGEST) return
      if (written === Number.POSITIVE_INFINITY) await passOver(() => startOver(lines.length, bytes))
      else await passOver(() => add(lines.length, bytes))
    },
    compact: async (count, holds) => {
      if (written <= count + Math.max(SLACK, count / 2) || !(await mayWrite())) return
      const places = new Map<string, readonly [from: number, to: number]>()
      const bytes = await readBytes((line, from, to) => {
        if (holds(line)) places.set(keyOf(line), [from, to])
      })
      const parts = bytes ? [...places.values()].map(([from, to]) => bytes.subarray(from, to)) : []
      await passOver(() => startOver(parts.length, Buffer.concat(parts)))
    },
  }
  return {
    read: (onLine) => inTurn(() => work.read(onLine)),
    append: (lines) => inTurn(() => work.append(lines)),
    compact: (count, holds) => inTurn(() => work.compact(count, holds)),
  }
}

const ALWAYS = async () => true

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
