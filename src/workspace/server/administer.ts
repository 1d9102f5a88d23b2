/** What administrators do on a server: people, assignments, checks. */
import { ok, type Result } from '../../core/result.ts'
import type { Right } from '../../core/sync/remote.ts'
import type { AnswerRow, Connection } from './connection.ts'
import type { Invitation } from './invitation.ts'
import { onePassword, scramVerifier } from './scram.ts'

/** A member, as administrators see them. */
export interface Member {
  readonly id: string
  readonly name: string
  readonly rights: readonly string[]
  readonly hasLeft: boolean
  readonly layers: number
  readonly done: number
  readonly tasks: number
  /** When their last edits came, as an ISO time. */
  readonly received: string | null
}

/** The server in figures. `bytes` is the database's size. */
export interface Figures {
  readonly articles: number
  readonly layers: number
  readonly done: number
  readonly annotations: number
  readonly entries: number
  readonly freeSlots: number
  readonly bytes: number
}

/** Whom to invite; `again`: a member who lost the password, whose name and rights stay where none are given. */
export interface Invited {
  readonly id: string
  readonly name: string | null
  readonly rights: readonly Right[] | null
  readonly again: boolean
}

/** Invites somebody; the file for them, and the password for their first week, which goes another way. */
export async function invite(
  { address, query }: Connection,
  { id, name, rights, again }: Invited,
): Promise<Result<{ readonly invitation: Invitation; readonly password: string }>> {
  const door = await query('SELECT * FROM factmark.door()')
  if (!door.ok) return door
  const password = onePassword()
  const values = [
    id,
    name ?? (again ? null : id),
    rights ?? (again ? null : ['annotate']),
    scramVerifier(password),
    again,
  ]
  const made = await query('SELECT factmark.invite($1, $2, $3, $4, $5) AS login', values)
  if (!made.ok) return made
  const { title, host, port, ca } = door.value[0] ?? {}
  const invitation: Invitation = {
    format: 'factmark-server',
    version: 1,
    title: String(title),
    host: String(host),
    port: Number(port),
    database: address.database,
    login: String(made.value[0]?.login),
    member: id,
    ca: typeof ca === 'string' ? ca : null,
  }
  return ok({ invitation, password })
}

/** Ends somebody's login. Their layers stay, and what they had to do is free. */
export async function revoke({ query }: Connection, id: string): Promise<Result<null>> {
  const done = await query('SELECT factmark.revoke_member($1)', [id])
  return done.ok ? ok(null) : done
}

/** Sets the password of whoever is connected. */
export async function setPassword({ query }: Connection, password: string): Promise<Result<null>> {
  const done = await query('SELECT factmark.set_password($1)', [scramVerifier(password)])
  return done.ok ? ok(null) : done
}

/** Sets the size of the largest file that the server takes, in bytes. */
export async function setLargestFile({ query }: Connection, bytes: number): Promise<Result<null>> {
  const done = await query('SELECT factmark.set_largest_file($1)', [bytes])
  return done.ok ? ok(null) : done
}

/** Marks an article as removed, or no longer: members move it to their trash, and restore it from there. */
export async function removeArticle({ query }: Connection, id: string, isRemoved: boolean): Promise<Result<null>> {
  const done = await query('SELECT factmark.remove_article($1, $2)', [id, isRemoved])
  return done.ok ? ok(null) : done
}

/** Switches blind rounds for everybody. */
export async function switchBlind({ query }: Connection, blind: boolean): Promise<Result<null>> {
  const done = await query('SELECT factmark.set_blind($1)', [blind])
  return done.ok ? ok(null) : done
}

/** Which articles (all where empty) are to be annotated, by how many, or by whom. */
export interface Assigning {
  readonly articles: readonly string[]
  readonly annotators: number
  readonly to: readonly string[]
}

/** Assigns articles; how many tasks are new. */
export async function assign({ query }: Connection, { articles, annotators, to }: Assigning): Promise<Result<number>> {
  const values = [articles.length > 0 ? articles : null, annotators, to.length > 0 ? to : null]
  const made = await query('SELECT factmark.assign($1, $2, $3) AS made', values, 120_000)
  return made.ok ? ok(Number(made.value[0]?.made)) : made
}

/** Everybody, as every member may see them: how far they are, administrators alone are told. */
export async function membersOf({ query }: Connection): Promise<Result<readonly Member[]>> {
  const members = await query('SELECT * FROM factmark.members()')
  return members.ok ? ok(members.value.map(memberIn)) : members
}

/** Everybody, and the server in figures. */
export async function statusOf(
  connection: Connection,
): Promise<Result<{ readonly members: readonly Member[]; readonly figures: Figures }>> {
  const members = await membersOf(connection)
  if (!members.ok) return members
  const figures = await connection.query('SELECT * FROM factmark.figures()', [], 120_000)
  if (!figures.ok) return figures
  return ok({ members: members.value, figures: figuresIn(figures.value[0] ?? {}) })
}

/** Something in the database that isn't what was sent. */
export interface Fault {
  readonly article: string
  readonly annotator: string
  readonly fault: 'trail' | 'head' | 'file' | 'article'
}

/** Checks every trail and file, and seals the day; the faults, and the day's seal. */
export async function verify({
  query,
}: Connection): Promise<Result<{ readonly faults: readonly Fault[]; readonly seal: string }>> {
  const faults = await query('SELECT * FROM factmark.verify()', [], 3_600_000)
  if (!faults.ok) return faults
  const seal = await query('SELECT * FROM factmark.make_seal()', [], 600_000)
  if (!seal.ok) return seal
  const [row] = seal.value
  return ok({ faults: faults.value as unknown as readonly Fault[], seal: `${row?.previous ?? ''}${row?.heads ?? ''}` })
}

/** Says that the database comes from a copy: every client looks at everything again. */
export async function afterRestore({ query }: Connection): Promise<Result<null>> {
  const done = await query('SELECT factmark.after_restore()', [], 3_600_000)
  return done.ok ? ok(null) : done
}

function memberIn(row: AnswerRow): Member {
  return {
    id: String(row.id),
    name: String(row.name),
    rights: row.rights as readonly string[],
    hasLeft: row.has_left === true,
    layers: Number(row.layers),
    done: Number(row.done),
    tasks: Number(row.tasks),
    received: row.received instanceof Date ? row.received.toISOString() : null,
  }
}

function figuresIn(row: AnswerRow): Figures {
  return {
    articles: Number(row.articles),
    layers: Number(row.layers),
    done: Number(row.done),
    annotations: Number(row.annotations),
    entries: Number(row.entries),
    freeSlots: Number(row.free_slots),
    bytes: Number(row.bytes),
  }
}
