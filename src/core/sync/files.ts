/** Imported files and evidence: sent and fetched part by part, each going on where it was cut off. */
import type { Problem } from '../problem.ts'
import type { ReasonCode } from '../reasons.ts'
import type { NamedFile } from './sharedCopy.ts'
import { type FileThere, PART } from './sharedRemote.ts'
import { hold, isRefused, NOWHERE, refuse, type Syncing } from './syncing.ts'

/** How many files are asked about at once. */
const AT_ONCE = 500

/** How often a file whose parts on the server weren't the file is sent from its beginning. */
const MOST_TRIES = 2

/** Sends the files that are only here, and fetches those that are only there. */
export async function syncFiles(at: Syncing): Promise<void> {
  const named = await at.copy.files()
  const open = named.filter(({ sha256, bytes }) => bytes === null || at.state.files[sha256] !== true)
  for (let first = 0; first < open.length && !at.stopped; first += AT_ONCE) {
    const files = open.slice(first, first + AT_ONCE)
    const there = await at.remote.files.there(files.map(({ sha256 }) => sha256))
    if (!there.ok) return hold(at, NOWHERE, there.error)
    const known = new Map(there.value.map((one) => [one.sha256, one]))
    for (const file of files) if (!at.stopped) await syncFile(at, file, known.get(file.sha256) ?? null)
  }
}

async function syncFile(at: Syncing, file: NamedFile, there: FileThere | null): Promise<void> {
  if (file.bytes === null) {
    if (there?.isWhole) await fetchFile(at, file, there.bytes)
    return
  }
  if (there?.isWhole || (await sendFile(at, { ...file, bytes: file.bytes }, there))) inStep(at, file)
}

function inStep(at: Syncing, { sha256 }: NamedFile): void {
  at.state = { ...at.state, files: { ...at.state.files, [sha256]: true } }
}

async function fetchFile(at: Syncing, file: NamedFile, total: number): Promise<void> {
  const taken = await at.copy.takeFile(file, total, (part) => at.remote.files.get(file.sha256, part))
  if (!taken.ok) return hold(at, NOWHERE, taken.error)
  if (!taken.value) return hold(at, NOWHERE, { code: 'evidence-missing', details: { file: nameOf(file) } })
  at.report = { ...at.report, files: { ...at.report.files, fetched: at.report.files.fetched + 1 } }
  inStep(at, file)
}

function nameOf({ kind, sha256 }: NamedFile): string {
  return kind === 'original' ? `articles/originals/${sha256}` : `evidence/${sha256}`
}

interface Sending extends NamedFile {
  readonly bytes: number
}

/** Whether the server has the whole file then. */
async function sendFile(at: Syncing, file: Sending, there: FileThere | null): Promise<boolean> {
  const { sha256, bytes } = file
  const problemOf = (reason: ReasonCode): Problem => ({ code: 'file-unsent', details: { file: nameOf(file), reason } })
  if (bytes > at.welcome.largestFile) {
    hold(at, NOWHERE, problemOf('unsent-size'))
    return false
  }
  if (isRefused(at, `:${sha256}`, sha256, problemOf)) return false
  const no = (problem: Problem): false => {
    refuse(at, { key: `:${sha256}`, head: sha256, problem }, problemOf)
    return false
  }
  let arrived = new Set(there?.bytes === bytes ? there.parts : [])
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    let isWhole: boolean | null = false
    for (let part = 0; part === 0 || part * PART < bytes; part += 1) {
      if (arrived.has(part)) continue
      const read = await at.copy.filePart(file, part)
      if (!read.ok) return no(read.error)
      const put = await at.remote.files.put({ sha256, total: bytes, part, bytes: read.value })
      if (!put.ok) return no(put.error)
      isWhole = put.value
      if (isWhole !== false) break
    }
    if (isWhole) {
      at.report = { ...at.report, files: { ...at.report.files, sent: at.report.files.sent + 1 } }
      return true
    }
    // Parts that somebody else sent weren't this file's.
    arrived = new Set()
  }
  return no({ code: 'server-refused', details: { reason: 'unsent-differs' } })
}
