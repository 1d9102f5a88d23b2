/** What a folder knows of its server's members, of the member's tasks, and which articles are kept in it: all from `.factmark/server`. */
import { z } from 'zod'
import { idSchema } from '../../core/model/article.ts'
import { jsonOrNull } from '../../core/model/parseJson.ts'
import type { Result } from '../../core/result.ts'
import { RIGHTS, type Right } from '../../core/sync/remote.ts'
import { attempt, readText, writeAtomically } from '../disk/files.ts'
import { guardWrite } from '../disk/guard.ts'
import { nameWithin, serverMembersPath, serverPinsPath, serverTasksPath } from '../disk/paths.ts'
import type { Person } from '../layers/people.ts'

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

/** The people of a folder under the names that its server's member list has for them, and the members who have no layer here. */
export async function withMembers(root: string, people: readonly Person[]): Promise<readonly Person[]> {
  const { members } = await readMembers(root)
  const names = new Map(members.map(({ id, name }) => [id, name]))
  const here = people.map((person) => ({ ...person, name: names.get(person.id) ?? person.name }))
  const known = new Set(here.map(({ id }) => id))
  const others = members.filter(({ id, hasLeft }) => !hasLeft && !known.has(id))
  return [...here, ...others.map(({ id, name }) => ({ id, name, layers: 0 }))].sort(
    (a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1),
  )
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

/** An article that the member is to annotate. */
export interface KnownTask {
  readonly article: string
  readonly isDone: boolean
}

const tasksSchema: z.ZodType<readonly KnownTask[]> = z.array(z.object({ article: idSchema, isDone: z.boolean() }))

/** The member's tasks; none where the server was never asked, or the file can't be read. */
export async function readTasks(root: string): Promise<readonly KnownTask[]> {
  const text = await readText(serverTasksPath(root))
  const parsed = text.ok ? tasksSchema.safeParse(jsonOrNull(text.value)) : null
  return parsed?.success ? parsed.data : []
}

/** Keeps them. Where that fails, they are asked for again. */
export async function keepTasks(root: string, tasks: readonly KnownTask[]): Promise<void> {
  await write(root, serverTasksPath(root), tasks)
}

async function write(root: string, path: string, content: unknown): Promise<Result<unknown>> {
  const unsafe = await guardWrite(root, path)
  if (unsafe) return { ok: false, error: unsafe }
  return attempt('file-unwritable', nameWithin(root, path), () => writeAtomically(path, JSON.stringify(content)))
}
