/** The table of annotations of a session: kept in step with what changes, as far as somebody looks at it. */
import { ok, type Result } from '../core/result.ts'
import type { TableContext } from '../core/table/tableContext.ts'
import { versionNumbers } from '../core/versions/versionNumbers.ts'
import { visibleTo } from '../workspace/claims/visibility.ts'
import type { Summary } from '../workspace/library/summaries.ts'
import { allPages } from '../workspace/paging.ts'
import type { SummaryPage } from '../workspace/shelf.ts'
import type { RefreshOptions, TableFacts, TableWork } from '../workspace/table/tableWork.ts'
import type { OpenSession } from './sessions.ts'

/** The table. What is asked is answered by what is there now: layers that have changed are read first. */
export interface SessionTable extends Pick<TableWork, 'rows' | 'find' | 'end'> {
  /** Reads what has changed; fails where the articles can't be listed, and with `cancelled`. */
  readonly refresh: (options?: Pick<RefreshOptions, 'onProgress' | 'signal'>) => Promise<Result<TableFacts>>
  readonly request: (
    ...asked: Parameters<TableWork['request']>
  ) => Promise<Result<Awaited<ReturnType<TableWork['request']>>>>
  readonly cross: (...asked: Parameters<TableWork['cross']>) => Promise<Result<Awaited<ReturnType<TableWork['cross']>>>>
  /** A layer on this article was changed here. */
  readonly touched: (article: string) => void
  /** Calls `listener` after each change, once the table was read for the first time. */
  readonly onChange: (listener: () => void) => void
}

type Parts = Pick<OpenSession, 'annotator' | 'shelf' | 'desk'>

/** The table of a session in which nothing was asked yet. */
export function sessionTable({ annotator, shelf, desk }: Parts): SessionTable {
  const work = shelf.table(annotator.id)
  const listeners: (() => void)[] = []
  /** The articles whose layers may have changed; null for all. */
  let changed: Set<string> | null = null
  let facts: TableFacts | null = null
  let known: Pick<TableContext, 'articles' | 'findings' | 'blind'> | null = null
  let refreshing: Promise<unknown> = Promise.resolve()

  const mark = (articles: readonly string[]) => {
    if (articles.length === 0) changed = null
    else for (const article of articles) changed?.add(article)
    if (facts) for (const listener of listeners) listener()
  }
  desk.subscribe((event) => {
    if (event.type === 'claims' || event.type === 'blind' || event.type === 'changed') known = null
    if (event.type === 'changed') mark(event.articles)
    else if (event.type === 'merged' || event.type === 'adjudicated') mark([event.article])
    else if (event.type === 'claims' || event.type === 'blind') mark(['_'])
  })

  const context = async (): Promise<Result<TableContext>> => {
    if (!known) {
      const read = await readContext({ annotator, shelf, desk })
      if (!read.ok) return read
      known = read.value
    }
    const own = Object.fromEntries(
      desk.layers.opened().flatMap((article) => {
        const status = desk.layers.facts(article)?.status
        return status ? [[article, status] as const] : []
      }),
    )
    return ok({ me: annotator.id, own, ...known })
  }
  const refreshNow = async (options: Pick<RefreshOptions, 'onProgress' | 'signal'>): Promise<Result<TableFacts>> => {
    const isKnown = known !== null
    if (facts && isKnown && changed?.size === 0) return ok(facts)
    const articles = changed === null || facts === null ? null : [...changed].filter((article) => article !== '_')
    changed = new Set()
    const now = await context()
    const read = now.ok ? await work.refresh({ articles, context: now.value, ...options }) : now
    if (!read.ok) {
      // What was to be read is still to be.
      changed = null
      return read
    }
    facts = read.value
    return read
  }
  const refresh: SessionTable['refresh'] = (options = {}) => {
    const mine = refreshing.then(() => refreshNow(options))
    refreshing = mine.catch(() => undefined)
    return mine
  }
  return {
    refresh,
    request: async (request) => {
      const fresh = await refresh()
      return fresh.ok ? ok(await work.request(request)) : fresh
    },
    cross: async (query, request) => {
      const fresh = await refresh()
      return fresh.ok ? ok(await work.cross(query, request)) : fresh
    },
    rows: work.rows,
    find: work.find,
    touched: (article) => mark([article]),
    onChange: (listener) => void listeners.push(listener),
    end: work.end,
  }
}

async function readContext({
  annotator,
  shelf,
}: Parts): Promise<Result<Pick<TableContext, 'articles' | 'findings' | 'blind'>>> {
  const [listed, claims, blind] = await Promise.all([
    allPages<Summary, SummaryPage>((page) => shelf.library.summaries(annotator.id, page)),
    shelf.claims.list(),
    shelf.review.isBlind(),
  ])
  if (!listed.ok) return listed
  const { entries } = listed.value
  const versions = versionNumbers(entries)
  const articles = entries.map(({ id, title, published }) => ({
    id,
    title,
    published,
    version: versions.get(id) ?? null,
  }))
  const visible = claims.ok ? await visibleTo(claims.value.claims, annotator.id, shelf.review) : []
  const findings = visible.flatMap(({ id, appearances, finding }) =>
    appearances.map(({ article, annotator: by, annotation }) => ({
      article,
      annotator: by,
      annotation,
      claim: id,
      finding: finding?.key ?? null,
    })),
  )
  return ok({ articles, findings, blind })
}
