/** What a team shares, on a desktop in memory. */
import { createHash } from 'node:crypto'
import type { Claim } from '../../../../src/core/model/claim.ts'
import { parseClaim, serializeClaim } from '../../../../src/core/model/files.ts'
import { ok } from '../../../../src/core/result.ts'
import type { NamedFile, SharedCopy } from '../../../../src/core/sync/sharedCopy.ts'
import { PART } from '../../../../src/core/sync/sharedRemote.ts'
import { succeeded } from '../support/layers.ts'

/** What it holds. */
export interface Shared {
  readonly documents: Map<string, string>
  readonly bases: Map<string, string>
  readonly claims: Map<string, string>
  readonly aside: string[]
  /** The files that articles and records name; null for one that isn't here. */
  readonly files: Map<string, Uint8Array | null>
  /** How many parts were asked for. */
  parts: number
}

const digest = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

/** That part of the working copy but for articles, which are the desktop's. */
export function sharedCopy(shared: Shared): Omit<SharedCopy, 'correctArticle' | 'trashArticle' | 'restoreArticle'> {
  const { documents, bases, claims, aside, files } = shared
  const claimAt = (id: string): Claim | null => {
    const text = claims.get(id)
    return text === undefined ? null : succeeded(parseClaim(text, id))
  }
  return {
    document: (key) => Promise.resolve(ok(documents.get(key) ?? null)),
    documentBase: (key, file) => {
      const text = bases.get(key)
      return Promise.resolve(text !== undefined && digest(text) === file ? text : null)
    },
    keepDocumentBase: (key, text) => {
      bases.set(key, text)
      return Promise.resolve()
    },
    putDocument: (key, expected, text) => {
      if ((documents.get(key) ?? null) !== expected) return Promise.resolve(ok(false))
      documents.set(key, text)
      return Promise.resolve(ok(true))
    },
    keepAside: (name, text) => {
      aside.push(text)
      return Promise.resolve(ok(`aside/${name}`))
    },
    claims: () => Promise.resolve(new Map([...claims].map(([id, text]) => [id, digest(text)]))),
    claim: (id) => Promise.resolve(claimAt(id)),
    putClaim: (id, next) => {
      claims.set(id, serializeClaim(next(claimAt(id))))
      return Promise.resolve(ok(null))
    },
    files: () =>
      Promise.resolve(
        [...files].map(
          ([sha256, bytes]): NamedFile => ({ sha256, kind: 'evidence', bytes: bytes?.byteLength ?? null }),
        ),
      ),
    filePart: ({ sha256 }, part) =>
      Promise.resolve(ok(files.get(sha256)?.subarray(part * PART, (part + 1) * PART) ?? new Uint8Array())),
    takeFile: async ({ sha256 }, total, get) => {
      const parts: Uint8Array[] = []
      for (let part = 0; part * PART < total; part += 1) {
        shared.parts += 1
        const bytes = await get(part)
        if (!bytes.ok) return bytes
        if (bytes.value) parts.push(bytes.value)
      }
      const whole = Buffer.concat(parts)
      if (digest(whole) !== sha256) return ok(false)
      files.set(sha256, whole)
      return ok(true)
    },
  }
}
