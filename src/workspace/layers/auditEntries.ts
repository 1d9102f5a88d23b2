/**
 * The audit trail's lines: who made which edit when, each with a hash over itself and the one before it, the first with
 * the article's sha256. Changing, dropping or inserting a line breaks the chain after it. Somebody who rewrites all
 * following lines doesn't: a trail reveals damage and carelessness, not forgery.
 */
import { z } from 'zod'
import type { Edit } from '../../core/edits/edit.ts'
import type { Brought } from '../../core/model/brought.ts'
import { parseBy } from '../../core/model/parseBy.ts'
import type { Reason, ReasonCode } from '../../core/reasons.ts'
import { sha256Of } from '../disk/digest.ts'

/**
 * What a trail tells beside edits: a layer was found or merged otherwise than it says; blind tagging was switched, which
 * is in the trail of the workspace.
 */
const AUDIT_EVENTS = ['found', 'merged', 'blind-off', 'blind-on'] as const

type AuditEvent = (typeof AUDIT_EVENTS)[number]

/** What is written of one moment: an edit, or that the layer was found or merged otherwise than the trail says. */
export interface AuditRecord {
  readonly at: string
  readonly by: string
  readonly edit?: Edit
  readonly event?: AuditEvent
  /** The edit is what a file from outside brought: from whom, and who took it in. */
  readonly brought?: Brought | undefined
  /** The sha256 of the layer's file after this; on the last record of each write. Null: no file. */
  readonly layer?: string | null
}

const entrySchema = z.looseObject({
  entry: z.int().min(1),
  previous: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
  edit: z.looseObject({ type: z.string() }).optional(),
  event: z.enum(AUDIT_EVENTS).optional(),
  layer: z.string().nullable().optional(),
})

/** An entry as it was read; its edit isn't checked further. */
export type AuditEntry = z.infer<typeof entrySchema>

/** Where a trail goes on: how many entries it has, and the hash that the next refers to. */
export interface AuditHead {
  readonly count: number
  readonly hash: string
}

/** What the first entry of a trail of switches refers to, as that of a layer's trail does to its article's sha256. */
export const SWITCH_TRAIL = sha256Of('workspace')

/** The head of a trail without entries. */
export function emptyTrail(articleSha256: string): AuditHead {
  return { count: 0, hash: articleSha256 }
}

/** The line for a record, without a line break, and the head after it. */
export function lineFor(head: AuditHead, record: AuditRecord): { readonly line: string; readonly head: AuditHead } {
  const entry = head.count + 1
  const body = JSON.stringify({ entry, previous: head.hash, ...record })
  const hash = sha256Of(body)
  return { line: `{"hash":"${hash}",${body.slice(1)}`, head: { count: entry, hash } }
}

const LINE = /^\{"hash":"([0-9a-f]{64})",/

/** A line's entry and hash, or why it isn't what was written. */
export function readLine(
  line: string,
): { readonly entry: AuditEntry; readonly hash: string } | { readonly reason: ReasonCode } {
  const hash = LINE.exec(line)?.[1]
  if (hash === undefined) return { reason: 'audit-no-hash' }
  const body = `{${line.slice(hash.length + 11)}`
  if (sha256Of(body) !== hash) return { reason: 'audit-hash' }
  try {
    const parsed = parseBy(entrySchema, JSON.parse(body))
    return parsed.success ? { entry: parsed.data, hash } : { reason: 'audit-no-entry' }
  } catch {
    return { reason: 'audit-not-json' }
  }
}

/** The head after a line that is there, whether or not it can be trusted: what comes next refers to it as it is. */
export function headAfter(count: number, line: string): AuditHead {
  const read = readLine(line)
  return { count, hash: 'hash' in read ? read.hash : sha256Of(line) }
}

/** An entry that is not what was written: its number, counted from 1, and why. */
export interface BrokenEntry extends Reason {
  readonly entry: number
}

/** What a trail's lines prove: the entries that can be trusted by themselves, and those that can't. */
export interface CheckedTrail {
  readonly entries: readonly AuditEntry[]
  readonly broken: readonly BrokenEntry[]
}

/** Checks a trail from the article's sha256 on. `text` is the file's, of which an unfinished last line is left out. */
export function checkTrail(text: string, articleSha256: string): CheckedTrail {
  const entries: AuditEntry[] = []
  const broken: BrokenEntry[] = []
  let head = emptyTrail(articleSha256)
  for (const line of linesOf(text)) {
    const number = head.count + 1
    const read = readLine(line)
    if ('reason' in read) broken.push({ ...read, entry: number })
    else if (read.entry.previous !== head.hash) broken.push({ entry: number, reason: 'audit-gap' })
    else if (read.entry.entry !== number)
      broken.push({ entry: number, reason: 'audit-number', found: read.entry.entry })
    if ('entry' in read) entries.push(read.entry)
    head = headAfter(number, line)
  }
  return { entries, broken }
}

/** A trail's complete lines. */
export function linesOf(text: string): readonly string[] {
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .slice(0, -1)
}
