/** What a working copy keeps of its server, in `.factmark/server`. The state and the bases may be deleted at any time. */
import { rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { jsonOrNull } from '../../core/model/parseJson.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { NO_STATE, type SyncState } from '../../core/sync/state.ts'
import { attempt, createExclusively, exists, readText, writeAtomically } from '../disk/files.ts'
import { makeFolder } from '../disk/folders.ts'
import { guardWrite } from '../disk/guard.ts'
import { nameWithin, serverInvitationPath, serverStatePath } from '../disk/paths.ts'
import { temporaryName } from '../disk/temporaryFiles.ts'
import { type Invitation, parseInvitation, serializeInvitation } from './invitation.ts'

const head = z.object({
  article: z.string(),
  annotator: z.string(),
  entries: z.int().min(0),
  hash: z.string(),
  file: z.string().nullable(),
})

const standing = z.object({
  there: z.int().min(0),
  version: z.int().min(0),
  file: z.string().nullable(),
  base: z.string().nullable(),
})

const syncStateSchema: z.ZodType<SyncState> = z.object({
  view: z.string(),
  cursor: z.string(),
  layers: z.record(z.string(), head),
  articles: z.record(z.string(), z.object({ id: z.string(), file: z.string(), removed: z.boolean() })),
  held: z.record(z.string(), z.object({ code: z.string(), head: z.string() })),
  refusedArticles: z.record(z.string(), z.object({ reason: z.string(), other: z.string() })),
  agreed: z.record(z.string(), z.string()),
  trashed: z.record(z.string(), z.string()),
  documents: z.record(z.string(), standing),
  claims: z.record(z.string(), standing),
  files: z.record(z.string(), z.literal(true)),
})

/** The state of a working copy; the first one where it is missing or can't be read. */
export async function readState(root: string): Promise<SyncState> {
  const text = await readText(serverStatePath(root))
  const parsed = text.ok ? syncStateSchema.safeParse(jsonOrNull(text.value)) : null
  return parsed?.success ? parsed.data : NO_STATE
}

/** Keeps the state. Where that fails, the next cycle asks for more than it has to. */
export async function writeState(root: string, state: SyncState): Promise<void> {
  const path = serverStatePath(root)
  if (await guardWrite(root, path)) return
  await attempt('file-unwritable', nameWithin(root, path), () => writeAtomically(path, JSON.stringify(state)))
}

/** Writes a file that may be lost, without waiting for the disk. */
export async function keepLoosely(root: string, path: string, text: string): Promise<void> {
  if (await guardWrite(root, path)) return
  const temporary = temporaryName(path)
  try {
    await makeFolder(dirname(path))
    await writeFile(temporary, text, { flag: 'wx' })
    await rename(temporary, path)
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}

/** The server of a working copy; `folder-unjoined` where it has none. */
export async function readInvitation(root: string): Promise<Result<Invitation>> {
  const path = serverInvitationPath(root)
  const text = await readText(path, nameWithin(root, path))
  if (!text.ok) return text.error.code === 'file-missing' ? fail('folder-unjoined', { folder: root }) : text
  return parseInvitation(text.value, nameWithin(root, path))
}

/** Makes a folder a server's working copy; `folder-joined` where it is one already. */
export async function keepInvitation(root: string, invitation: Invitation): Promise<Result<null>> {
  const path = serverInvitationPath(root)
  const unsafe = await guardWrite(root, path)
  if (unsafe) return { ok: false, error: unsafe }
  if (await exists(path)) return fail('folder-joined', { folder: root })
  await makeFolder(dirname(path))
  const made = await attempt('file-unwritable', nameWithin(root, path), () =>
    createExclusively(path, serializeInvitation(invitation)),
  )
  if (!made.ok) return made
  return made.value ? ok(null) : fail('folder-joined', { folder: root })
}
