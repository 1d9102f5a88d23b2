/** The table of annotations: read, asked, and many of its own annotations changed as one. */
import { ok } from '../../core/result.ts'
import type { Requests } from '../../ipc/methods.ts'
import type { TableOpened } from '../../ipc/table.ts'
import { type Context, withSession } from '../context.ts'
import { createManyChanges, type ManyChanges } from '../manyChanges.ts'
import type { OpenSession } from '../sessions.ts'
import { stopTableReading, whileReadingTable } from '../tableReading.ts'

/** The handlers for the table. */
export function tableHandlers(context: Context) {
  const changes = new WeakMap<OpenSession, ManyChanges>()
  const changesIn = (session: OpenSession) => {
    const known = changes.get(session) ?? createManyChanges(session, context.idsAndClock)
    changes.set(session, known)
    return known
  }
  return {
    openTable: withSession<void, TableOpened>(context, async (session) => {
      const { table } = session
      const read = await whileReadingTable(context, table.refresh)
      return read.ok ? ok({ problems: read.value.problems }) : read
    }),
    stopTable: async () => stopTableReading(context),
    tableRequest: withSession(context, ({ table }, request) => table.request(request)),
    tableRows: withSession(context, ({ table }, { result, from, to }) => table.rows(result, from, to)),
    tableFind: withSession(context, ({ table }, { result, place }) => table.find(result, place)),
    tableCross: withSession(context, ({ table }, { query, row, column }) => table.cross(query, { row, column })),
    changeAnnotations: withSession(context, (session, { places, change }) => changesIn(session).change(places, change)),
    takeBackAnnotations: withSession(context, (session, { token }) => changesIn(session).takeBack(token)),
  } satisfies Partial<Requests>
}
