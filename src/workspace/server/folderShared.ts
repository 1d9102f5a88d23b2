/** What a team shares, on a folder: guidelines, codebook, claim records, files, articles' details, the trash. */
import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { parseClaim } from '../../core/model/files.ts'
import { isId } from '../../core/model/ids.ts'
import { ok, type Result } from '../../core/result.ts'
import type { NamedFile, SharedCopy } from '../../core/sync/sharedCopy.ts'
import type { DocumentKey } from '../../core/sync/sharedRemote.ts'
import { createClaim, readClaim, swapClaim } from '../claims/claimFiles.ts'
import { sha256Of } from '../disk/digest.ts'
import { contentFingerprint } from '../disk/fileFingerprint.ts'
import { attempt, createExclusively, isPresent, namesIn, readText } from '../disk/files.ts'
import { makeFolder } from '../disk/folders.ts'
import { guardPath, guardWrite } from '../disk/guard.ts'
import {
  claimPath,
  claimsFolder,
  codebookPath,
  evidencePath,
  nameWithin,
  originalPath,
  serverAsidePath,
  serverDocumentPath,
} from '../disk/paths.ts'
import { inTurn, replaceUnchanged } from '../disk/sharedFile.ts'
import { guidelinesPath } from '../library/guidelines.ts'
import { restoreFromTrash, trashArticle } from '../trash/trash.ts'
import { readPart, takeParts } from './fileParts.ts'
import { correctArticle } from './folderArticles.ts'
import { putSettings, readSettings } from './folderSettings.ts'
import { keepLoosely } from './serverFiles.ts'

/** What this part of a working copy works with. */
export interface FolderSharedOptions {
  readonly root: string
  /** An ISO time in UTC. */
  readonly now: () => string
  /** Does `work` while nobody edits the own layer on an article; null where somebody does. */
  readonly alone: <T>(article: string, work: () => Promise<T>) => Promise<T | null>
  /** The digests of the imported files that the articles here name. */
  readonly originals: () => Promise<ReadonlySet<string>>
}

interface ClaimFacts {
  readonly fingerprint: string | null
  readonly file: string
  readonly evidence: readonly string[]
}

/** That part of the working copy in `root`. */
export function folderShared({ root, now, alone, originals }: FolderSharedOptions): SharedCopy {
  const facts = new Map<string, ClaimFacts>()
  const look = () => claimFacts(root, facts)
  return {
    document: (key) => readDocument(root, key),
    documentBase: async (key, file) => {
      const text = await readText(serverDocumentPath(root, key))
      return text.ok && sha256Of(text.value) === file ? text.value : null
    },
    keepDocumentBase: (key, text) => keepLoosely(root, serverDocumentPath(root, key), text),
    putDocument: (key, expected, text) => putDocument(root, key, { expected, text }),
    keepAside: (name, text) => keepAside(root, name, text),
    claims: async () => new Map([...(await look())].map(([id, { file }]) => [id, file])),
    claim: async (id) => {
      const read = await readClaim(root, id)
      return read.ok ? read.value : null
    },
    putClaim: async (id, next) => {
      const present = await isPresent(claimPath(root, id), `claims/${id}.json`)
      if (!present.ok) return present
      const done = present.value ? await swapClaim(root, id, next) : await createClaim(root, next(null))
      return done.ok ? ok(null) : done
    },
    files: async () => {
      const named = new Map<string, NamedFile>()
      for (const sha256 of await originals()) named.set(sha256, { sha256, kind: 'original', bytes: null })
      for (const { evidence } of (await look()).values())
        for (const sha256 of evidence) named.set(sha256, { sha256, kind: 'evidence', bytes: null })
      return Promise.all(
        [...named.values()].map(async (file) => {
          const found = await stat(pathOf(root, file)).catch(() => null)
          return { ...file, bytes: found?.size ?? null }
        }),
      )
    },
    filePart: (file, part) => readPart(root, pathOf(root, file), part),
    takeFile: (file, total, get) => takeParts(root, { path: pathOf(root, file), sha256: file.sha256, total }, get),
    correctArticle: (id, expected, json) => correctArticle(root, id, { expected, json }),
    trashArticle: async (id) => {
      const moved = await alone(id, () => trashArticle(root, id, { now, newId: randomUUID }))
      return moved ?? ok(null)
    },
    restoreArticle: (trash) => restoreFromTrash(root, trash),
  }
}

function pathOf(root: string, { kind, sha256 }: NamedFile): string {
  return kind === 'original' ? originalPath(root, sha256) : evidencePath(root, sha256)
}

function documentPath(root: string, key: Exclude<DocumentKey, 'settings'>): string {
  return key === 'codebook' ? codebookPath(root) : guidelinesPath(root)
}

async function readDocument(root: string, key: DocumentKey): Promise<Result<string | null>> {
  if (key === 'settings') return readSettings(root)
  const path = documentPath(root, key)
  const unsafe = await guardPath(root, path)
  if (unsafe) return { ok: false, error: unsafe }
  const present = await isPresent(path, nameWithin(root, path))
  if (!present.ok) return present
  return present.value ? readText(path, nameWithin(root, path)) : ok(null)
}

async function putDocument(
  root: string,
  key: DocumentKey,
  { expected, text }: { readonly expected: string | null; readonly text: string },
): Promise<Result<boolean>> {
  if (key === 'settings') return putSettings(root, expected, text)
  const path = documentPath(root, key)
  const unsafe = await guardWrite(root, path)
  if (unsafe) return { ok: false, error: unsafe }
  return inTurn(path, () => replaceUnchanged(path, nameWithin(root, path), expected, text))
}

async function keepAside(root: string, name: string, text: string): Promise<Result<string>> {
  const path = serverAsidePath(root, name, sha256Of(text))
  const kept = nameWithin(root, path)
  const unsafe = await guardWrite(root, path)
  if (unsafe) return { ok: false, error: unsafe }
  const made = await attempt('file-unwritable', kept, async () => {
    await makeFolder(dirname(path))
    return createExclusively(path, text)
  })
  return made.ok ? ok(kept) : made
}

/** The records here, read again only where their files have changed. */
async function claimFacts(root: string, known: Map<string, ClaimFacts>): Promise<ReadonlyMap<string, ClaimFacts>> {
  const names = await namesIn(claimsFolder(root)).catch(() => [])
  const ids = names
    .flatMap((name) => (/^[^.].*\.json$/.test(name) ? [name.slice(0, -'.json'.length)] : []))
    .filter(isId)
  const found = new Map<string, ClaimFacts>()
  for (const id of ids) {
    const path = claimPath(root, id)
    const fingerprint = await contentFingerprint(path)
    const before = known.get(id)
    const fact = before?.fingerprint === fingerprint ? before : await readFacts(root, path, fingerprint)
    if (fact) found.set(id, fact)
  }
  known.clear()
  for (const [id, fact] of found) known.set(id, fact)
  return found
}

async function readFacts(root: string, path: string, fingerprint: string | null): Promise<ClaimFacts | null> {
  if (await guardPath(root, path)) return null
  const text = await readText(path)
  const claim = text.ok ? parseClaim(text.value, nameWithin(root, path)) : text
  if (!text.ok || !claim.ok) return null
  const evidence = claim.value.evidence.flatMap(({ file }) => (file ? [file.sha256] : []))
  return { fingerprint, file: sha256Of(text.value), evidence }
}
