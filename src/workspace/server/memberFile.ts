/** What a folder knows of its server's members, and which articles are kept in it: both from `.factmark/server`. */
import { z } from 'zod'
import { idSchema } from '../../core/model/article.ts'
import { jsonOrNull } from '../../core/model/parseJson.ts'
import type { Result } from '../../core/result.ts'
import { RIGHTS, type Right } from '../../core/sync/remote.ts'
import { attempt, readText, writeAtomically } from '../disk/files.ts'
import { guardWrite } from '../disk/guard.ts'
import { nameWithin, serverMembersPath, serverPinsPath } from '../disk/paths.ts'

/** Everybody, and what whoever works here may do, as it was when the server was last asked. */
export interface KnownMembers {
  readonly rights: readonly Right[]
  readonly members: readonly { readonly id: string; readonly name: string; readonly hasLeft: boolean }[]
}

const membersSchema: z.ZodType<KnownMembers> = z.object({
  rights: z.array(z.enum(RIGHTS)).readonly(),
  members: z.array(z.object({ id: idSchema, name: z.string().min(1), hasLeft: z.boolean() })).readonly(),
})

/** The members; nobody where the server was never asked, or the file can't be read. */
export async function readMembers(root: string): Promise<KnownMembers> {
  const text = await readText(serverMembersPath(root))
  const parsed = text.ok ? membersSchema.safeParse(jsonOrNull(text.value)) : null
  return parsed?.success ? parsed.data : { rights: [], members: [] }
}

/** Keeps them. Where that fails, they are asked for again. */
export async function keepMembers(root: string, known: KnownMembers): Promise<void> {
  await write(root, serverMembersPath(root), known)
}

/** The articles that are kept here though nobody works on them. */
export async function readPins(root: string): Promise<readonly string[]> {
  const text = await readText(serverPinsPath(root))
  const parsed = text.ok ? z.array(idSchema).safeParse(jsonOrNull(text.value)) : null
  return parsed?.success ? parsed.data : []
}

/** Keeps the list of them. */
export function keepPins(root: string, pins: readonly string[]): Promise<Result<unknown>> {
  return write(root, serverPinsPath(root), [...new Set(pins)].sort())
}

async function write(root: string, path: string, content: unknown): Promise<Result<unknown>> {
  const unsafe = await guardWrite(root, path)
  if (unsafe) return { ok: false, error: unsafe }
  return attempt('file-unwritable', nameWithin(root, path), () => writeAtomically(path, JSON.stringify(content)))
}
