/** What administrators, and whoever resolves differences, see of a round. */

import { ok, type Result } from '../../core/result.ts'
import type { Right } from '../../core/sync/remote.ts'
import type { ArticleProgress, RoundFigures } from '../../core/sync/teamRound.ts'
import type { Connection } from './connection.ts'

/** How many articles a page has. */
const PAGE = 200

/** The articles after an id ('' for the first), and the id to ask for the following page by; null at the end. */
export async function progressOf(
  { query }: Connection,
  after: string,
): Promise<Result<{ readonly articles: readonly ArticleProgress[]; readonly next: string | null }>> {
  const rows = await query('SELECT * FROM factmark.progress($1, $2)', [after, PAGE])
  if (!rows.ok) return rows
  const articles = rows.value.map((row) => ({
    id: String(row.article),
    title: String(row.title),
    slots: Number(row.slots),
    free: Number(row.free),
    done: row.done as readonly string[],
    atWork: row.at_work as readonly string[],
  }))
  return ok({ articles, next: articles.length < PAGE ? null : (articles.at(-1)?.id ?? null) })
}

/** The round in figures. */
export async function roundOf({ query }: Connection): Promise<Result<RoundFigures>> {
  const rows = await query('SELECT * FROM factmark.round_figures()', [], 120_000)
  if (!rows.ok) return rows
  const { articles, layers, done, twice, free } = rows.value[0] ?? {}
  return ok({
    articles: Number(articles),
    layers: Number(layers),
    done: Number(done),
    twice: Number(twice),
    free: Number(free),
  })
}

/** Says what a member may do from now on. */
export async function setRights({ query }: Connection, id: string, rights: readonly Right[]): Promise<Result<null>> {
  const done = await query('SELECT factmark.set_rights($1, $2)', [id, rights])
  return done.ok ? ok(null) : done
}
