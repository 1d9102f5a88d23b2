/** Many desktops at once, which push an edit every two seconds, from this process and on the server's own machine. */
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { invite } from '../../../src/workspace/server/administer.ts'
import { type Connection, connectionTo } from '../../../src/workspace/server/connection.ts'
import { postgresRemote } from '../../../src/workspace/server/postgres.ts'
import { unwrap } from '../../team/team.ts'
import { desktopOn } from './pushing.ts'

/** How long each of them works, and how often it pushes, in milliseconds. */
const WORKING = 30_000
const EVERY = 2000

/** A sentence: how long a push took, and how many edits were lost or came twice. */
export async function manyDesktops(admin: Connection, count: number): Promise<string> {
  const connections: Connection[] = []
  for (let index = 0; index < count; index += 1) {
    const asked = { id: `d${index}`, name: 'D', rights: ['annotate'] as const, again: false }
    const { invitation, password } = unwrap(await invite(admin, asked))
    connections.push(connectionTo(invitation, password, 120_000))
  }
  for (const connection of connections) unwrap(await connection.query('SELECT 1'))
  const times: number[] = []
  const desktops = connections.map((connection, index) =>
    desktopOn(postgresRemote(connection), `a${1000 + index}`, `d${index}`),
  )
  // In each session the first push compiles the server's functions; that it takes longer is said by itself.
  const first: number[] = []
  for (const desktop of desktops) first.push(await timed(() => desktop.push()))
  const start = performance.now()
  await Promise.all(
    desktops.map(async (desktop, index) => {
      for (let due = (index / count) * EVERY; due < WORKING; due += EVERY) {
        await pause(Math.max(0, start + due - performance.now()))
        times.push(await timed(() => desktop.push()))
      }
    }),
  )
  const stored = unwrap(
    await admin.query(
      "SELECT annotator, count(*)::int AS entries FROM factmark.entry WHERE annotator LIKE 'd%' GROUP BY 1",
    ),
  )
  const entries = new Map(stored.map(({ annotator, entries: there }) => [String(annotator), Number(there)]))
  const apart = desktops.reduce((sum, one, index) => sum + Math.abs(one.pushed() - (entries.get(`d${index}`) ?? 0)), 0)
  for (const connection of connections) await connection.close()
  const pushes = `${times.length} pushes, median ${at(times, 0.5)} ms, 95 of 100 within ${at(times, 0.95)} ms (goal 250)`
  return `${count} desktops, an edit every 2 s: ${pushes}, lost or doubled ${apart} (goal 0); the first push of each, one after the other: median ${at(first, 0.5)} ms`
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now()
  await work()
  return performance.now() - before
}

/** The time that this part of all took at most, in whole milliseconds. */
function at(times: readonly number[], part: number): string {
  return ([...times].sort((a, b) => a - b)[Math.floor(times.length * part)] ?? 0).toFixed(0)
}
