/** The articles on a server, in pages. */
import { ok, type Result } from '../../core/result.ts'
import type { ServerPage, ServerQuery } from '../../core/sync/teamLibrary.ts'
import type { Connection } from './connection.ts'
import { timeIn } from './postgresShared.ts'

/** How many articles a page has. */
export const PAGE = 200

/** A page of them. */
export async function listArticles({ query }: Connection, asked: ServerQuery): Promise<Result<ServerPage>> {
  const { words, order, after } = asked
  const values = [words, order, after?.place ?? '', after?.id ?? '', PAGE]
  const rows = await query('SELECT * FROM factmark.list_articles($1, $2, $3, $4, $5)', values)
  if (!rows.ok) return rows
  const articles = rows.value.map((row) => ({
    id: String(row.id),
    title: String(row.title),
    language: String(row.language),
    added: timeIn(row.added),
    annotators: Number(row.annotators),
  }))
  const last = rows.value.length < PAGE ? null : rows.value.at(-1)
  return ok({ articles, next: last ? { place: String(last.place), id: String(last.id) } : null })
}
