/** What a member is to annotate: taken, given back, listed. */
import { ok, type Result } from '../../core/result.ts'
import type { Connection } from './connection.ts'

/** The next article that whoever is connected is to annotate; null where there is none. */
export async function takeTask({ query }: Connection): Promise<Result<string | null>> {
  const taken = await query('SELECT factmark.take_task() AS article')
  if (!taken.ok) return taken
  const article = taken.value[0]?.article
  return ok(typeof article === 'string' ? article : null)
}

/** Gives a task back; whether it was the caller's and not done. */
export async function returnTask({ query }: Connection, article: string): Promise<Result<boolean>> {
  const done = await query('SELECT factmark.return_task($1) AS done', [article])
  return done.ok ? ok(done.value[0]?.done === true) : done
}

/** Takes a task again that the caller gave back; whether it was still free. */
export async function takeAgain({ query }: Connection, article: string): Promise<Result<boolean>> {
  const done = await query('SELECT factmark.take_again($1) AS done', [article])
  return done.ok ? ok(done.value[0]?.done === true) : done
}

/** A task of whoever is connected. `until` is an ISO time. */
export interface OwnTask {
  readonly article: string
  readonly isDone: boolean
  readonly until: string | null
}

/** The tasks of whoever is connected; none on articles that were removed. */
export async function listTasks({ query }: Connection): Promise<Result<readonly OwnTask[]>> {
  const rows = await query(
    `SELECT article, done IS NOT NULL AS is_done, until FROM factmark.task WHERE annotator = factmark.me()
      AND EXISTS (SELECT FROM factmark.article a WHERE a.id = article AND a.removed IS NULL) ORDER BY article`,
  )
  if (!rows.ok) return rows
  return ok(
    rows.value.map(({ article, is_done, until }) => ({
      article: String(article),
      isDone: is_done === true,
      until: until instanceof Date ? until.toISOString() : null,
    })),
  )
}
