/** The page of a workspace: what there is of each article, what is new, and who takes which. */
import type { Assignments } from '../../core/model/assignments.ts'
import type { Problem } from '../../core/problem.ts'
import { ok } from '../../core/result.ts'
import type { Requests } from '../../ipc/methods.ts'
import type { ClaimsOverview, Overview } from '../../ipc/overview.ts'
import { visibleTo } from '../../workspace/claims/visibility.ts'
import { type Context, withSession } from '../context.ts'
import type { OpenSession } from '../sessions.ts'
import { whileReadingTable } from '../tableReading.ts'
import { takers } from '../takers.ts'

/** The handlers for the page. */
export function overviewHandlers(context: Context) {
  return {
    overview: withSession<{ since: string | null }, Overview>(context, async (session, { since }) => {
      const { shelf, table, annotator, listing } = session
      const read = await whileReadingTable(context, table.refresh)
      if (!read.ok) return read
      const [listed, seen, claims, assigned] = await Promise.all([
        listing.latest(),
        table.overview(since === null ? 0 : Date.parse(since)),
        claimsOverview(session, since),
        shelf.assignments.current(),
      ])
      if (!listed.ok) return listed
      if (!seen.ok) return seen
      const { articles, days } = seen.value
      const people = await shelf.people.list(seen.value.people)
      const summaries = new Map(listed.value.entries.map((summary) => [summary.id, summary]))
      const shared = assigned.ok ? assigned.value : null
      const takersOf = takers(shared, session)
      const names = new Map([...people, annotator].map(({ id, name }) => [id, name]))
      for (const id of Object.values(shared?.articles ?? {}).flat()) if (!names.has(id)) names.set(id, id)
      return ok({
        articles: articles.flatMap((one) => {
          const summary = summaries.get(one.article)
          if (!summary) return []
          const { title, published, source, imported, words, publisher } = summary
          const version = table.versionOf(one.article)
          return [
            {
              ...one,
              title,
              published,
              source: publisher ?? source,
              imported,
              words,
              version,
              assigned: takersOf(one.article),
            },
          ]
        }),
        days,
        claims,
        each: shared?.each ?? null,
        people: [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name)),
        problems: eachOnce([...read.value.problems, ...listed.value.problems]),
      })
    }),
    assignments: withSession<void, Assignments | null>(context, ({ shelf }) => shelf.assignments.current()),
    saveAssignments: withSession(context, ({ shelf }, { assignments }) => shelf.assignments.save(assignments)),
  } satisfies Partial<Requests>
}

async function claimsOverview({ shelf, annotator }: OpenSession, since: string | null): Promise<ClaimsOverview> {
  const listed = await shelf.claims.list({ mayBeOld: true })
  const all = listed.ok ? await visibleTo(listed.value.claims, annotator.id, shelf.review) : []
  const claims = all.filter(({ status }) => status !== 'dropped')
  const counts = new Map<string, number>()
  for (const { finding } of claims) counts.set(finding?.key ?? '', (counts.get(finding?.key ?? '') ?? 0) + 1)
  return {
    findings: [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count),
    recheck: claims.filter(({ finding }) => finding?.recheck).length,
    mine: claims.filter(({ owner, status }) => owner === annotator.id && status !== 'done').length,
    news: claims.filter(({ finding }) => finding && finding.by !== annotator.id && finding.at > (since ?? '')).length,
  }
}

/** The table and the list of articles both name a layer that can't be read. */
function eachOnce(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}
