/**
 * The server's greeting: who is asking, of what server, and what changed. Where none of that is another, a shorter call
 * tells so, since every member asks every few seconds.
 */
import type { Problem } from '../../core/problem.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { Cursor, Greeting, Remote, Right, Welcome } from '../../core/sync/remote.ts'
import { serverName } from './address.ts'
import { changesIn, cut } from './changeRows.ts'
import type { AnswerRow, Connection } from './connection.ts'
import { PROTOCOL } from './migrations.ts'
import { type Call, timeIn } from './postgresShared.ts'

/** Greets the server at the other end of `connection`; remembers what it said of itself. */
export function greeter(connection: Connection, call: Call): Remote['hello'] {
  const { address } = connection
  let known: Known | null = null

  /** The greeting as it was, with the server's time; null where anything may be another. */
  const poll = async (since: Cursor): Promise<Result<Greeting | null>> => {
    if (!known) return ok(null)
    const answered = await call('poll', [cut(since).xid, linesOf(known)])
    if (!answered.ok) return answered
    const now = answered.value[0]?.poll
    if (!now) return ok(null)
    const welcome = { ...known.welcome, now: timeIn(now) }
    return ok({ welcome, isContinued: true, changes: { ...NOTHING, cursor: since } })
  }
  /** Why a server has no such function: it may be of another protocol, and says so by this one. */
  const otherServer = async (unknown: Problem): Promise<Problem> => {
    const rows = await call('hello', [])
    const row = rows.ok ? rows.value[0] : undefined
    return (row && wrongServer(row, connection)) || unknown
  }
  const greet = async (since: Cursor, limit: number): Promise<Result<Greeting>> => {
    const { xid, key, witness } = cut(since)
    const greeted = await call('greet', [xid, key, limit, witness])
    if (!greeted.ok) return greeted.error.code === 'server-unknown' ? err(await otherServer(greeted.error)) : greeted
    const [row] = greeted.value
    if (!row)
      return err({ code: 'server-unknown', details: { server: serverName(address), database: address.database } })
    const wrong = wrongServer(row, connection)
    if (wrong) return err(wrong)
    const welcome = welcomeIn(row)
    known = { welcome, started: String(row.started) }
    const isContinued = row.is_continued === true
    return ok({ welcome, isContinued, changes: isContinued ? changesIn(greeted.value, since, limit) : BEGINNING })
  }
  return async (since, limit) => {
    const polled = await poll(since)
    if (!polled.ok) return polled
    if (polled.value) return ok(polled.value)
    known = null
    return greet(since, limit)
  }
}

/** What a greeting said, and when the server was started, by PostgreSQL's clock. */
interface Known {
  readonly welcome: Welcome
  readonly started: string
}

const NOTHING = { layers: [], articles: [], revealed: [], documents: [], claims: [], more: false }

/** Where everything is to be asked for. */
const BEGINNING = { ...NOTHING, cursor: '', more: true }

/** What the server compares with what it would say now, as it writes it. */
function linesOf({ welcome, started }: Known): string {
  const { epoch, title, blind, member, rights, largestFile } = welcome
  return [PROTOCOL, epoch, title, blind, member.id, member.name, rights.join(','), largestFile, started].join('\n')
}

function wrongServer(row: AnswerRow, { address }: Connection): Problem | null {
  const server = serverName(address)
  const found = Number(row.protocol)
  if (found > PROTOCOL) return { code: 'server-newer', details: { server, found, expected: PROTOCOL } }
  if (found < PROTOCOL) return { code: 'server-older', details: { server, found, expected: PROTOCOL } }
  if (row.is_restored === true) return { code: 'server-restored', details: { server } }
  if (row.id === null) return { code: 'server-login', details: { server, login: address.login } }
  return null
}

function welcomeIn(row: AnswerRow): Welcome {
  return {
    title: String(row.title),
    epoch: String(row.epoch),
    system: String(row.system),
    member: { id: String(row.id), name: String(row.name) },
    rights: (row.rights as readonly Right[]) ?? [],
    blind: row.blind !== false,
    now: timeIn(row.now),
    largestFile: Number(row.largest_file),
  }
}
