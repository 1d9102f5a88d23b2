/** The part of the port to a local folder that is about what belongs to nobody alone. */
import type { Claim } from '../model/claim.ts'
import type { Result } from '../result.ts'
import type { DocumentKey } from './sharedRemote.ts'

/** A file that an article or a claim record of this folder names. `bytes` is its size here, null where it isn't here. */
export interface NamedFile {
  readonly sha256: string
  readonly kind: 'original' | 'evidence'
  readonly bytes: number | null
}

/** What a team shares, in a folder. */
export interface SharedCopy {
  /** A document's text; null where there is none. */
  readonly document: (key: DocumentKey) => Promise<Result<string | null>>
  /** What the server had of it last, if its sha256 is `file`. It may be lost. */
  readonly documentBase: (key: DocumentKey, file: string) => Promise<string | null>
  readonly keepDocumentBase: (key: DocumentKey, text: string) => Promise<void>
  /** Replaces a document that still is `expected`; false where it isn't. */
  readonly putDocument: (key: DocumentKey, expected: string | null, text: string) => Promise<Result<boolean>>
  /** Keeps what the server's version replaces, and gives its name in the workspace. */
  readonly keepAside: (name: string, text: string) => Promise<Result<string>>
  /** The claim records here that can be read: id to the sha256 of the file. */
  readonly claims: () => Promise<ReadonlyMap<string, string>>
  readonly claim: (id: string) => Promise<Claim | null>
  /** Puts what `next` makes of a record, null for none, in its place. */
  readonly putClaim: (id: string, next: (stored: Claim | null) => Claim) => Promise<Result<null>>
  /** The imported files and evidence that articles and records here name. */
  readonly files: () => Promise<readonly NamedFile[]>
  readonly filePart: (file: NamedFile, part: number) => Promise<Result<Uint8Array>>
  /** Fetches a file part by part, going on where it was cut off; false where what came isn't the file. */
  readonly takeFile: (
    file: NamedFile,
    total: number,
    get: (part: number) => Promise<Result<Uint8Array | null>>,
  ) => Promise<Result<boolean>>
  /** Replaces an article's file, if its sha256 still is `expected` and its text stays; false where it isn't. */
  readonly correctArticle: (id: string, expected: string, json: string) => Promise<Result<boolean>>
  /** Moves an article with its layers to the trash and gives the name to restore it by; null where somebody works on it. */
  readonly trashArticle: (id: string) => Promise<Result<string | null>>
  readonly restoreArticle: (trash: string) => Promise<Result<unknown>>
}
