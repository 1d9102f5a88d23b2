/** The part of the port to a server that is about what belongs to nobody alone: documents, claim records, files, leases. */
import type { Result } from '../result.ts'

/** The documents that change by compare and swap. */
export const DOCUMENT_KEYS = ['guidelines', 'codebook', 'settings'] as const

export type DocumentKey = (typeof DOCUMENT_KEYS)[number]

/** A document or record as the server lists it. */
export interface VersionHead {
  readonly id: string
  readonly version: number
}

/** A claim record as the server shows it to this member: its file without log and appearances, and those, as JSON. */
export interface StoredClaim extends VersionHead {
  readonly frame: string
  readonly appearances: readonly string[]
  readonly entries: readonly string[]
}

/** A layer that an appearance rests on, or did; `body` is null where the record no longer has it. */
export interface AppearanceRow {
  readonly id: string
  readonly article: string
  readonly annotator: string
  readonly place: number
  readonly body: string | null
}

/** An entry of a record's log; `about` is the appearance it speaks of, `*` the order of all, null none. */
export interface EntryRow {
  readonly id: string
  readonly about: string | null
  readonly body: string
}

/** A record that is to follow the server's `version`, 0 for none. `entries` are those that the server doesn't have. */
export interface ClaimPush extends VersionHead {
  readonly frame: string
  readonly files: readonly string[]
  readonly appearances: readonly AppearanceRow[]
  readonly entries: readonly EntryRow[]
}

/** What the server has of a file; `parts` are those that have arrived, where it isn't whole. */
export interface FileThere {
  readonly sha256: string
  readonly bytes: number
  readonly isWhole: boolean
  readonly parts: readonly number[]
}

/** One part of a file: `PART` bytes from `part * PART` on, the last one shorter. */
export interface FilePart {
  readonly sha256: string
  /** The size of the whole file, in bytes. */
  readonly total: number
  readonly part: number
  readonly bytes: Uint8Array
}

/** The size of a part, in bytes. */
export const PART = 1024 * 1024

/** An article's file with other details, in place of the one with the sha256 `file`. */
export interface Correction {
  readonly id: string
  readonly file: string
  readonly title: string
  readonly language: string
  readonly json: string
}

/** Whose turn it is to resolve the differences on an article. `fence` is null where it is somebody else's. */
export interface Lease {
  readonly fence: number | null
  readonly holder: { readonly id: string; readonly name: string }
  /** ISO times, by the server's clock. */
  readonly since: string
  readonly until: string
}

/** What a team shares on its server. */
export interface SharedRemote {
  readonly document: {
    /** Null where there is none. */
    readonly read: (key: DocumentKey) => Promise<Result<{ readonly version: number; readonly body: string } | null>>
    /** The new version; null where the server's isn't `version` (0: none). */
    readonly swap: (key: DocumentKey, version: number, body: string) => Promise<Result<number | null>>
  }
  readonly claims: {
    /** Those that this member may see. */
    readonly read: (ids: readonly string[]) => Promise<Result<readonly StoredClaim[]>>
    /** The new version; null where the server's is another one, or the record may not be seen. */
    readonly swap: (push: ClaimPush) => Promise<Result<number | null>>
    /** The records that appear on an article. */
    readonly on: (article: string) => Promise<Result<readonly VersionHead[]>>
  }
  readonly files: {
    /** What there is of these; nothing of one that isn't there. */
    readonly there: (digests: readonly string[]) => Promise<Result<readonly FileThere[]>>
    /** Whether the file is whole now; null where the parts aren't the file, and it has to begin again. */
    readonly put: (part: FilePart) => Promise<Result<boolean | null>>
    readonly get: (sha256: string, part: number) => Promise<Result<Uint8Array | null>>
  }
  /** `moved`: the server's file is another one by now. */
  readonly correct: (correction: Correction) => Promise<Result<'corrected' | 'already' | 'moved'>>
  readonly settle: {
    /** Takes or renews the lease, or says who has it. */
    readonly open: (article: string) => Promise<Result<Lease>>
    readonly close: (article: string, fence: number) => Promise<Result<null>>
  }
}
