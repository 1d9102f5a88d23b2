/** The part of a server on PostgreSQL that is about documents, claim records, files and leases. */
import { err, ok, type Result } from '../../core/result.ts'
import type { FileThere, Lease, SharedRemote, StoredClaim } from '../../core/sync/sharedRemote.ts'
import type { AnswerRow } from './connection.ts'

/** Calls one function of the server by its name; `deadline` is in milliseconds. */
export type Call = (
  name: string,
  values: readonly unknown[],
  deadline?: number,
) => Promise<Result<readonly AnswerRow[]>>

/** How long a call with so many characters may take, in milliseconds: 20 s and a second for each 100,000. */
export function deadlineFor(characters: number): number {
  return 20_000 + Math.ceil(characters / 100)
}

/** How long fetching something large may take, in milliseconds. */
export const LONG = 120_000

/** That part. */
export function sharedRemote(call: Call): SharedRemote {
  const value = async (answer: Promise<Result<readonly AnswerRow[]>>, column: string): Promise<Result<unknown>> => {
    const rows = await answer
    return rows.ok ? ok(rows.value[0]?.[column] ?? null) : rows
  }
  const version = async (answer: Promise<Result<readonly AnswerRow[]>>, column: string) => {
    const found = await value(answer, column)
    return found.ok ? ok(found.value === null ? null : Number(found.value)) : found
  }
  return {
    document: {
      read: async (key) => {
        const rows = await call('read_document', [key], LONG)
        if (!rows.ok) return rows
        const [row] = rows.value
        return ok(row ? { version: Number(row.version), body: String(row.body) } : null)
      },
      swap: (key, from, body) =>
        version(call('swap_document', [key, from, body], deadlineFor(body.length)), 'swap_document'),
    },
    claims: {
      read: async (ids) => {
        const rows = await call('read_claims', [ids], LONG)
        return rows.ok ? ok(rows.value.map(storedClaim)) : rows
      },
      swap: ({ id, version: from, frame, files, appearances, entries }) => {
        const size = entries.reduce((sum, { body }) => sum + body.length, frame.length)
        const values = [
          id,
          from,
          frame,
          files,
          appearances.map((row) => row.id),
          appearances.map(({ article }) => article),
          appearances.map(({ annotator }) => annotator),
          appearances.map(({ place }) => place),
          appearances.map(({ body }) => body),
          entries.map((row) => row.id),
          entries.map(({ about }) => about),
          entries.map(({ body }) => body),
        ]
        return version(call('swap_claim', values, deadlineFor(size)), 'swap_claim')
      },
      on: async (article) => {
        const rows = await call('claims_on', [article])
        return rows.ok ? ok(rows.value.map((row) => ({ id: String(row.id), version: Number(row.version) }))) : rows
      },
    },
    files: {
      there: async (digests) => {
        const rows = await call('files_there', [digests])
        return rows.ok ? ok(rows.value.map(fileThere)) : rows
      },
      put: async ({ sha256, total, part, bytes }) => {
        const answer = await value(call('put_part', [sha256, total, part, Buffer.from(bytes)], LONG), 'put_part')
        return answer.ok ? ok(answer.value === null ? null : answer.value === true) : answer
      },
      get: async (sha256, part) => {
        const answer = await value(call('get_part', [sha256, part], LONG), 'get_part')
        return answer.ok ? ok(Buffer.isBuffer(answer.value) ? answer.value : null) : answer
      },
    },
    correct: async ({ id, file, title, language, json }) => {
      // PostgreSQL stores no U+0000, and JSON never says it unescaped; a title may.
      const values = [id, file, title.replaceAll('\0', ''), language, json]
      const answer = await value(call('correct_article', values, deadlineFor(json.length)), 'correct_article')
      return answer.ok ? ok(answer.value as 'corrected' | 'already' | 'moved') : answer
    },
    settle: {
      open: async (article) => {
        const rows = await call('settle_open', [article])
        if (!rows.ok) return rows
        const [row] = rows.value
        return row ? ok(leaseIn(row)) : err({ code: 'article-missing', details: { id: article } })
      },
      close: async (article, fence) => {
        const closed = await call('settle_close', [article, fence])
        return closed.ok ? ok(null) : closed
      },
    },
  }
}

function storedClaim({ id, version, frame, appearances, entries }: AnswerRow): StoredClaim {
  return {
    id: String(id),
    version: Number(version),
    frame: String(frame),
    appearances: appearances as readonly string[],
    entries: entries as readonly string[],
  }
}

function fileThere({ sha256, bytes, is_whole, parts }: AnswerRow): FileThere {
  return { sha256: String(sha256), bytes: Number(bytes), isWhole: is_whole === true, parts: parts as readonly number[] }
}

function leaseIn({ fence, holder, name, since, until }: AnswerRow): Lease {
  return {
    fence: fence === null ? null : Number(fence),
    holder: { id: String(holder), name: String(name) },
    since: timeIn(since),
    until: timeIn(until),
  }
}

/** A time of the server's as an ISO time. */
export function timeIn(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value)
}
