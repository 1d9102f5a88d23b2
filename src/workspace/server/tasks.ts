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

/** A task of whoever is connected. `until` is an ISO time. */
export interface OwnTask {
  readonly article: string
  readonly isDone: boolean
  readonly until: string | null
}

/** The tasks of whoever is connected. */
export async function listTasks({ query }: Connection): Promise<Result<readonly OwnTask[]>> {
  const rows = await query(
    'SELECT article, done IS NOT NULL AS is_done, until FROM factmark.task WHERE annotator = factmark.me() ORDER BY article',
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

/** The articles that a member is to annotate and hasn't finished. */
export async function ownTasks({ query }: Connection, member: string): Promise<Result<readonly string[]>> {
  const tasks = await query('SELECT article FROM factmark.task WHERE annotator = $1 AND done IS NULL', [member])
  return tasks.ok ? ok(tasks.value.map(({ article }) => String(article))) : tasks
}
