/** Who takes an article: whom the workspace names, and on a team's server whoever works here, where it is a task of theirs. */
import type { Assignments } from '../core/model/assignments.ts'
import type { OpenSession } from './sessions.ts'

/** Gives whoever takes an article by its id. */
export function takers(
  shared: Assignments | null,
  {
    team,
    annotator,
  }: {
    readonly team: Pick<NonNullable<OpenSession['team']>, 'tasks'> | null
    readonly annotator: { readonly id: string }
  },
): (article: string) => readonly string[] {
  const mine = new Set(team?.tasks().map(({ article }) => article))
  return (article) => {
    const named = shared?.articles[article] ?? []
    return mine.has(article) && !named.includes(annotator.id) ? [...named, annotator.id] : named
  }
}
