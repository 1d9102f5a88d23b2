/** The table of annotations of a session: kept in step with what changes, as far as somebody looks at it. */
import { fail } from '../core/problem.ts'
import { ok, type Result } from '../core/result.ts'
import type { TableContext } from '../core/table/tableContext.ts'
import { versionNumbers } from '../core/versions/versionNumbers.ts'
import { visibleTo } from '../workspace/claims/visibility.ts'
import type { RefreshOptions, TableFacts, TableWork } from '../workspace/table/tableWork.ts'
import type { OpenSession } from './sessions.ts'

/** What a function of the table answers, as a result: `no-session` where the session ended meanwhile. */
type Answered<Name extends keyof TableWork> = (
  ...asked: Parameters<TableWork[Name]>
) => Promise<Result<Awaited<ReturnType<TableWork[Name]>>>>

/** The table of a session. Changed layers are read again before it answers. */
export interface SessionTable {
  /** Reads ahead what whoever asks first would wait for, where there is a large index. */
  readonly begin: () => Promise<void>
  /** Resolves when nothing is being read. */
  readonly settled: () => Promise<void>
  /** Reads what has changed; fails where the articles can't be listed, and with `cancelled`. */
  readonly refresh: (options?: Pick<RefreshOptions, 'onProgress' | 'signal'>) => Promise<Result<TableFacts>>
  readonly request: Answered<'request'>
  readonly cross: Answered<'cross'>
  readonly search: Answered<'search'>
  readonly overview: Answered<'overview'>
  readonly rows: Answered<'rows'>
  readonly rowsAsText: Answered<'rowsAsText'>
  readonly find: Answered<'find'>
  /** Which version of its article this is, as of the last question; null where there is one alone. */
  readonly versionOf: (article: string) => number | null
  /** A layer on this article was changed here. */
  readonly touched: (article: string) => void
  readonly end: () => Promise<void>
}

type Parts = Pick<OpenSession, 'annotator' | 'shelf' | 'desk' | 'listing'>

/** The table of a session in which nothing was asked yet; `onChange` is called after each change once it was read. */
export function sessionTable({ annotator, shelf, desk, listing }: Parts, onChange: () => void): SessionTable {
  const work = shelf.table(annotator.id)
  /** The articles whose layers may have changed; null for all. */
  let changed: Set<string> | null = null
  let facts: TableFacts | null = null
  let isOver = false
  let known: Pick<TableContext, 'articles' | 'findings' | 'blind'> | null = null
  let refreshing: Promise<unknown> = Promise.resolve()
  let versions: ReadonlyMap<string, number | null> = new Map()
  const stopping = new AbortController()
  let told: RefreshOptions['onProgress']

  const mark = (articles: readonly string[]) => {
    if (articles.length === 0) changed = null
    else for (const article of articles) changed?.add(article)
    if (facts) onChange()
  }
  desk.subscribe((event) => {
    if (event.type === 'claims' || event.type === 'blind' || event.type === 'changed') known = null
    if (event.type === 'changed') mark(event.articles)
    else if (event.type === 'merged' || event.type === 'adjudicated') mark([event.article])
    else if (event.type === 'claims' || event.type === 'blind') mark(['_'])
  })

  const context = async (): Promise<Result<TableContext>> => {
    if (!known) {
      const read = await readContext({ annotator, shelf, desk, listing })
      if (!read.ok) return read
      known = read.value
      versions = new Map(known.articles.map(({ id, version }) => [id, version]))
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
    const looked = now.ok ? await answer(() => work.refresh({ articles, context: now.value, ...options })) : now
    const read = looked.ok ? looked.value : looked
    if (!read.ok) {
      // What was to be read is still to be.
      changed = null
      return read
    }
    facts = read.value
    return read
  }
  const beginNow = async () => {
    const { signal } = stopping
    changed = new Set()
    const read = await answer(() => work.begin({ signal, onProgress: (done, total) => told?.(done, total) }))
    if (read.ok && read.value?.ok) facts = read.value.value
    else changed = null
  }
  const refresh: SessionTable['refresh'] = (options = {}) => {
    // Whoever waits for what is read ahead follows it as their own.
    told = options.onProgress ?? told
    options.signal?.addEventListener('abort', () => stopping.abort())
    const mine = refreshing.then(() => refreshNow(options))
    refreshing = mine.catch(() => undefined)
    return mine
  }
  const answer = async <T>(find: () => Promise<T>): Promise<Result<T>> => {
    try {
      return ok(await find())
    } catch (error) {
      if (isOver) return fail('no-session')
      throw error
    }
  }
  const fresh = async <T>(find: () => Promise<T>): Promise<Result<T>> => {
    const read = await refresh()
    return read.ok ? answer(find) : read
  }
  return {
    begin: () => {
      const mine = refreshing.then(beginNow)
      refreshing = mine.catch(() => undefined)
      return mine
    },
    settled: async () => void (await refreshing),
    refresh,
    request: (request) => fresh(() => work.request(request)),
    cross: (query, request) => fresh(() => work.cross(query, request)),
    search: (query, most) => fresh(() => work.search(query, most)),
    overview: (since) => fresh(() => work.overview(since)),
    rows: (result, from, to) => answer(() => work.rows(result, from, to)),
    rowsAsText: (result, from, to) => answer(() => work.rowsAsText(result, from, to)),
    find: (result, place) => answer(() => work.find(result, place)),
    versionOf: (article) => versions.get(article) ?? null,
    touched: (article) => mark([article]),
    end: () => {
      isOver = true
      return work.end()
    },
  }
}

async function readContext({
  annotator,
  shelf,
  listing,
}: Parts): Promise<Result<Pick<TableContext, 'articles' | 'findings' | 'blind'>>> {
  const [listed, claims, blind] = await Promise.all([
    listing.latest(),
    shelf.claims.list({ mayBeOld: true }),
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
