/** Sets a server up and brings it up to date: all steps that are missing in one transaction, one program at a time. */
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { sha256Of } from '../disk/digest.ts'
import { serverName } from './address.ts'
import type { Connection } from './connection.ts'
import { MIGRATIONS, type Migration, PROTOCOL } from './migrations.ts'

/** The key of the advisory lock under which steps are taken. */
const LOCK = 0x66_61_63_74

/** How long taking steps may take, in milliseconds. */
const LONG = 600_000

/** A server to be: its title, and what invitations say of the way to it. */
export interface NewServer {
  readonly title: string
  readonly host: string
  readonly port: number
  readonly ca: string | null
}

/**
 * Makes roles, tables and functions in an empty database; `server-exists` where it has them already. `steps` are all but
 * for a test of upgrading.
 */
export async function setUp(
  connection: Connection,
  { title, host, port, ca }: NewServer,
  steps: readonly Migration[] = MIGRATIONS,
): Promise<Result<null>> {
  const { address, query } = connection
  const there = await query('SELECT to_regnamespace($1) IS NOT NULL AS exists', ['factmark'])
  if (!there.ok) return there
  const { database } = address
  if (there.value[0]?.exists === true) return fail('server-exists', { server: serverName(address), database })
  const [owner, member, roles] = ['owner', 'member', 'roles'].map((role) => identifier(`${database}:${role}`))
  const made = await query(
    inOneTransaction([
      ...[owner, member].map((role) => madeRole(String(role), 'NOLOGIN')),
      madeRole(String(roles), 'NOLOGIN CREATEROLE'),
      `GRANT ${member} TO ${roles} WITH ADMIN OPTION`,
      `REVOKE ALL ON DATABASE ${identifier(database)} FROM PUBLIC`,
      `GRANT CONNECT ON DATABASE ${identifier(database)} TO ${member}, ${owner}`,
      ...steps.map((step) => taken(step, database)),
      `INSERT INTO factmark.server (protocol, system, title, host, port, ca)
        SELECT ${PROTOCOL}, system_identifier::text, ${literal(title)}, ${literal(host)}, ${port},
          ${ca === null ? 'NULL' : literal(ca)} FROM pg_control_system()`,
    ]),
    [],
    LONG,
  )
  return made.ok ? ok(null) : made
}

/** Takes the steps that are missing; their numbers. */
export async function upgrade(connection: Connection): Promise<Result<readonly number[]>> {
  const { address, query } = connection
  const found = await query('SELECT COALESCE(max(number), 0) AS last FROM factmark.migration')
  if (!found.ok) return found
  const last = Number(found.value[0]?.last)
  const missing = MIGRATIONS.filter(({ number }) => number > last)
  if (missing.length === 0) return ok([])
  const steps = inOneTransaction([
    // Whoever came first has taken them.
    `DO $$ BEGIN IF (SELECT max(number) FROM factmark.migration) <> ${last} THEN RAISE EXCEPTION 'fm:moved'; END IF; END $$`,
    ...missing.map((step) => taken(step, address.database)),
    `UPDATE factmark.server SET protocol = ${PROTOCOL}`,
  ])
  const done = await query(steps, [], LONG)
  return done.ok ? ok(missing.map(({ number }) => number)) : done
}

function inOneTransaction(statements: readonly string[]): string {
  return [
    'BEGIN',
    'SET LOCAL client_min_messages = error',
    `SELECT pg_advisory_xact_lock(${LOCK})`,
    ...statements,
    'COMMIT',
  ].join(';\n')
}

/** A role that isn't there yet: one of a database of this name that was dropped may be. */
function madeRole(role: string, options: string): string {
  const name = role.slice(1, -1).replaceAll('""', '"')
  return `DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${literal(name)}) THEN CREATE ROLE ${role} ${options}; END IF; END $$`
}

function taken({ number, name, sql }: Migration, database: string): string {
  const own = sql.replaceAll(/"fm:(owner|member|roles)"/g, (_whole, role: string) => identifier(`${database}:${role}`))
  const values = `${number}, ${literal(name)}, ${literal(sha256Of(sql))}`
  return `${own};\nINSERT INTO factmark.migration (number, name, sha256) VALUES (${values})`
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
