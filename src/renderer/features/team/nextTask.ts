/** Which article whoever works on a team's server goes to next, and whether one can be given back. */
import type { Refused } from '../../document/editorState.ts'

/** An article of the list, as far as it matters here. */
interface Listed {
  readonly id: string
  readonly status: string | null
}

/** What is known here. `tasks`: the articles that the member is to annotate and hasn't finished. */
export interface TaskView {
  readonly tasks: readonly string[]
  /** In the order of the list. */
  readonly articles: readonly Listed[]
  /** The article that is open, if any. */
  readonly open: string | null
  /** Whether the member may annotate, as far as it is known: the server gives tasks to nobody else. */
  readonly mayAnnotate: boolean
}

/** Opens one that is here, fetches one that isn't yet, asks the server for another, or says that it gives none. */
export type NextTask =
  | { readonly is: 'open' | 'fetch'; readonly article: string }
  | { readonly is: 'take' }
  | { readonly is: 'forbidden' }

/** The next open task after the open article, starting over after the last of the list; then one that isn't here; then a new one. */
export function nextTask({ tasks, articles, open, mayAnnotate }: TaskView): NextTask {
  const own = new Set(tasks)
  const at = articles.findIndex(({ id }) => id === open)
  const others = [...articles.slice(at + 1), ...articles.slice(0, Math.max(0, at))]
  const here = others.find(({ id, status }) => own.has(id) && status !== 'done')
  if (here) return { is: 'open', article: here.id }
  const listed = new Set(articles.map(({ id }) => id))
  const coming = tasks.find((id) => !listed.has(id))
  if (coming !== undefined) return { is: 'fetch', article: coming }
  return { is: mayAnnotate ? 'take' : 'forbidden' }
}

/** Why the open article can't be given back; null if it can. */
export function whyNotReturned({ tasks, articles, open }: Omit<TaskView, 'mayAnnotate'>): Refused | null {
  if (open === null) return 'whyNot.article'
  // The server hears later that it is done.
  if (articles.find(({ id }) => id === open)?.status === 'done') return 'nothingFor.taskDone'
  return tasks.includes(open) ? null : 'nothingFor.notYourTask'
}
