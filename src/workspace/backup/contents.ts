/** Which files of a workspace are worth keeping, and what each is. */
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { isMissing } from '../disk/files.ts'
import { isTemporary } from '../disk/temporaryFiles.ts'

/** The file in a backup that says what else is in it. */
export const MANIFEST = 'factmark-backup.json'

/** The files right in a workspace's folder. */
const FILES = ['workspace.json', 'guidelines.md', 'codebook.json']

/** The folders of a workspace whose files are kept. */
const FOLDERS = ['articles', 'layers', 'claims', 'evidence', '.factmark']

/** What can be thrown away: locks, what was being moved, second copies of articles, indexes, and what a server was sent last. */
const DISPOSABLE = new Set(
  ['locks', 'settling', 'journal', 'copies', 'index', 'server/base', 'server/documents', 'server/parts'].map(
    (folder) => `.factmark/${folder}`,
  ),
)

/** A file in a workspace: its path from the workspace, with forward slashes, and its size in bytes. */
export interface KeptFile {
  readonly path: string
  readonly bytes: number
}

/** The files of a workspace that are worth keeping, by path, and what was passed over: links, pipes and the like. */
export interface Contents {
  readonly files: readonly KeptFile[]
  readonly passedOver: readonly string[]
}

/** Lists them. Throws the system's error where a folder can't be read. */
export async function contentsOf(root: string): Promise<Contents> {
  const files: KeptFile[] = []
  const passedOver: string[] = []
  const visit = async (path: string): Promise<void> => {
    if (DISPOSABLE.has(path)) return
    const found = await lstat(join(root, path)).catch((error: unknown) => {
      if (isMissing(error)) return null
      throw error
    })
    if (!found) return
    if (found.isDirectory()) {
      const names = await readdir(join(root, path)).catch((error: unknown) => {
        if (isMissing(error)) return []
        throw error
      })
      for (const name of names.sort()) if (!name.startsWith('.') && !isTemporary(name)) await visit(`${path}/${name}`)
    } else if (found.isFile()) files.push({ path, bytes: found.size })
    else passedOver.push(path)
  }
  for (const path of [...FILES, ...FOLDERS]) await visit(path)
  return { files, passedOver }
}

/** The format of `MANIFEST` and its newest version. */
const BACKUP_FORMAT = 'factmark-backup'
const BACKUP_VERSION = 1

/** What a backup says of itself: who made it when, and the digest of each file in it. */
export interface Manifest {
  readonly format: typeof BACKUP_FORMAT
  readonly version: typeof BACKUP_VERSION
  readonly title: string
  /** An ISO time in UTC. */
  readonly made: string
  readonly by: { readonly id: string; readonly name: string }
  readonly files: readonly (KeptFile & { readonly sha256: string })[]
}

/** A manifest of these facts. */
export function manifestOf(facts: Omit<Manifest, 'format' | 'version'>): Manifest {
  return { format: BACKUP_FORMAT, version: BACKUP_VERSION, ...facts }
}

/** The schema of `MANIFEST`; a later version may say more. */
export const manifestSchema: z.ZodType<Manifest> = z.looseObject({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(BACKUP_VERSION),
  title: z.string(),
  made: z.iso.datetime(),
  by: z.looseObject({ id: z.string(), name: z.string() }),
  files: z
    .array(z.looseObject({ path: z.string(), bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .readonly(),
})
