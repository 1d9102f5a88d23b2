/** The documents, claim records and files of a server in memory, and what each member may see of them. */
import { createHash } from 'node:crypto'
import { ok, type Result } from '../../../../src/core/result.ts'
import type { Place, Remote } from '../../../../src/core/sync/remote.ts'
import type { AppearanceRow, EntryRow, StoredClaim } from '../../../../src/core/sync/sharedRemote.ts'

interface FakeClaim {
  version: number
  frame: string
  readonly appearances: Map<string, AppearanceRow>
  readonly entries: Map<string, EntryRow>
  changed: number
}

const LONG_AGO = new Date(0).toISOString()

type MaySee = (place: Place) => boolean
type Call = <T>(work: () => Result<T>) => Promise<Result<T>>

/** That part of the server. */
export interface FakeShared {
  readonly documents: Map<string, { version: number; body: string; changed: number }>
  readonly claims: Map<string, FakeClaim>
  readonly files: Map<string, { total: number; readonly parts: Map<number, Uint8Array>; isWhole: boolean }>
  readonly changes: (
    from: number,
    maySee: MaySee,
  ) => {
    readonly documents: { readonly id: string; readonly version: number }[]
    readonly claims: { readonly id: string; readonly version: number }[]
  }
  readonly of: (
    member: string,
    maySee: MaySee,
    call: Call,
  ) => Pick<Remote, 'document' | 'claims' | 'files' | 'settle' | 'onNudge' | 'nudge'>
}

/** Nothing is shared yet. */
export function fakeShared(tick: () => number): FakeShared {
  const documents: FakeShared['documents'] = new Map()
  const claims: FakeShared['claims'] = new Map()
  const files: FakeShared['files'] = new Map()
  const isHidden = ({ appearances }: FakeClaim, id: string, maySee: MaySee) =>
    [...appearances.values()].some((row) => (id === '*' || row.id === id) && !maySee(row))
  const isShown = (claim: FakeClaim, maySee: MaySee) => {
    const current = [...claim.appearances.values()].filter(({ body }) => body !== null)
    return current.length === 0 || current.some(({ id }) => !isHidden(claim, id, maySee))
  }
  const shown = (id: string, claim: FakeClaim, maySee: MaySee): StoredClaim => ({
    id,
    version: claim.version,
    frame: claim.frame,
    appearances: [...claim.appearances.values()]
      .filter((row) => !isHidden(claim, row.id, maySee))
      .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
      .flatMap(({ body }) => body ?? []),
    entries: [...claim.entries.values()]
      .filter(({ about }) => about === null || !isHidden(claim, about, maySee))
      .map(({ body }) => body),
  })
  return {
    documents,
    claims,
    files,
    changes: (from, maySee) => ({
      documents: [...documents].flatMap(([id, { version, changed }]) => (changed > from ? [{ id, version }] : [])),
      claims: [...claims].flatMap(([id, claim]) =>
        claim.changed > from && isShown(claim, maySee) ? [{ id, version: claim.version }] : [],
      ),
    }),
    of: (member, maySee, call) => ({
      document: {
        read: (key) => call(() => ok(documents.get(key) ?? null)),
        swap: (key, version, body) =>
          call(() => {
            if ((documents.get(key)?.version ?? 0) !== version) return ok(null)
            documents.set(key, { version: version + 1, body, changed: tick() })
            return ok(version + 1)
          }),
      },
      claims: {
        read: (ids) =>
          call(() =>
            ok(
              ids.flatMap((id) => {
                const claim = claims.get(id)
                return claim && isShown(claim, maySee) ? [shown(id, claim, maySee)] : []
              }),
            ),
          ),
        swap: ({ id, version, frame, appearances, entries }) =>
          call(() => {
            const known = claims.get(id)
            if ((known?.version ?? 0) !== version || (known && !isShown(known, maySee))) return ok(null)
            const claim = known ?? { version: 0, frame, appearances: new Map(), entries: new Map(), changed: 0 }
            const hidden = new Set(
              [...claim.appearances.values()].flatMap((row) => (isHidden(claim, row.id, maySee) ? [row.id] : [])),
            )
            for (const row of appearances)
              if (!hidden.has(row.id)) claim.appearances.set(`${row.id}/${row.article}/${row.annotator}`, row)
            for (const entry of entries) if (!claim.entries.has(entry.id)) claim.entries.set(entry.id, entry)
            claims.set(id, Object.assign(claim, { version: version + 1, frame, changed: tick() }))
            return ok(version + 1)
          }),
        on: (article) =>
          call(() =>
            ok(
              [...claims].flatMap(([id, claim]) =>
                isShown(claim, maySee) && [...claim.appearances.values()].some((row) => row.article === article)
                  ? [{ id, version: claim.version }]
                  : [],
              ),
            ),
          ),
      },
      files: {
        there: (digests) =>
          call(() =>
            ok(
              digests.flatMap((sha256) => {
                const file = files.get(sha256)
                return file ? [{ sha256, bytes: file.total, isWhole: file.isWhole, parts: [...file.parts.keys()] }] : []
              }),
            ),
          ),
        put: ({ sha256, total, part, bytes }) =>
          call(() => {
            const file = files.get(sha256) ?? { total, parts: new Map<number, Uint8Array>(), isWhole: false }
            files.set(sha256, file)
            if (!file.parts.has(part)) file.parts.set(part, bytes)
            const sorted = [...file.parts].sort(([a], [b]) => a - b).map(([, one]) => one)
            const whole = Buffer.concat(sorted)
            if (whole.byteLength < total) return ok(false)
            if (createHash('sha256').update(whole).digest('hex') !== sha256) {
              file.parts.clear()
              return ok(null)
            }
            file.isWhole = true
            return ok(true)
          }),
        get: (sha256, part) => call(() => ok(files.get(sha256)?.parts.get(part) ?? null)),
      },
      settle: {
        open: () =>
          call(() => ok({ fence: 1, holder: { id: member, name: member }, since: LONG_AGO, until: LONG_AGO })),
        close: () => call(() => ok(null)),
      },
      onNudge: () => () => undefined,
      nudge: () => call(() => ok(null)),
    }),
  }
}
