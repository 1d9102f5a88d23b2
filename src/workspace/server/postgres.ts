/** A team's server on PostgreSQL. Each call is one function there (`migrations/`), so it happens as a whole or not at all. */

import type { Problem } from '../../core/problem.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type {
  Added,
  ArticleHead,
  ArticlePush,
  Changes,
  Head,
  LayerHead,
  LayerLines,
  LayerPush,
  Place,
  Pushed,
  Remote,
  Right,
  Row,
  Welcome,
} from '../../core/sync/remote.ts'
import type { VersionHead } from '../../core/sync/sharedRemote.ts'
import { serverName } from './address.ts'
import type { AnswerRow, Connection } from './connection.ts'
import { PROTOCOL } from './migrations.ts'
import { type Call, deadlineFor, LONG, sharedRemote, timeIn } from './postgresShared.ts'

/** The server at the other end of a connection. */
export function postgresRemote(connection: Connection): Remote {
  const { address, query } = connection
  const one = async <T>(
    answer: Promise<Result<readonly AnswerRow[]>>,
    read: (row: AnswerRow) => T,
  ): Promise<Result<T>> => {
    const rows = await answer
    if (!rows.ok) return rows
    const [row] = rows.value
    return row
      ? ok(read(row))
      : err({ code: 'server-unknown', details: { server: serverName(address), database: address.database } })
  }
  const call = (name: string, values: readonly unknown[], deadline?: number) => {
    const places = values.map((_value, index) => `$${index + 1}`).join(', ')
    return query(`SELECT * FROM factmark.${name}(${places})`, values, deadline)
  }
  /** Why a server has no such function: it may be of another protocol, and says so by this one. */
  const otherServer = async (unknown: Problem): Promise<Problem> => {
    const row = await one(call('hello', []), (found) => found)
    return (row.ok && wrongServer(row.value, connection)) || unknown
  }
  return {
    ...sharedRemote(call),
    hello: async (since, limit) => {
      const [xid = '0', key = ''] = cut(since)
      const greeted = await call('greet', [xid, key, limit])
      if (!greeted.ok) return greeted.error.code === 'server-unknown' ? err(await otherServer(greeted.error)) : greeted
      const row = await one(Promise.resolve(greeted), (found) => found)
      if (!row.ok) return row
      const wrong = wrongServer(row.value, connection)
      return wrong ? err(wrong) : ok({ welcome: welcomeIn(row.value), changes: changesIn(greeted.value, limit) })
    },
    push: (push) => one(call('push', pushValues(push), deadlineFor(sizeOf(push))), pushedIn),
    changes: async (since, limit) => {
      const [xid = '0', key = ''] = cut(since)
      const rows = await call('changes', [xid, key, limit])
      return rows.ok ? ok(changesIn(rows.value, limit)) : rows
    },
    layersOn: async (article) => {
      const rows = await call('layers_on', [article])
      return rows.ok ? ok(rows.value.map(layerHeadIn)) : rows
    },
    layers: async (asked) => {
      const values = [
        asked.map(({ place }) => place.article),
        asked.map(({ place }) => place.annotator),
        asked.map(({ since }) => since.entries),
        asked.map(({ since }) => since.hash),
      ]
      const rows = await call('many_layers', values, LONG)
      return rows.ok ? ok(rows.value.flatMap((row) => linesIn(row, asked[Number(row.n) - 1]?.place))) : rows
    },
    file: async ({ article, annotator }) => {
      const rows = await call('layer_file', [article, annotator], LONG)
      if (!rows.ok) return rows
      const [row] = rows.value
      return ok(
        row ? { text: String(row.text), head: { ...headIn(row), article, annotator, file: fileIn(row) } } : null,
      )
    },
    article: async (id) => {
      const rows = await call('article_file', [id], LONG)
      if (!rows.ok) return rows
      const json = rows.value[0]?.article_file
      return ok(typeof json === 'string' ? json : null)
    },
    addArticle: (article) => addArticle(article, call, one),
    keepFork: async ({ article, annotator }, { entries, hash }, lines) => {
      const size = lines.reduce((sum, line) => sum + line.length, 0)
      const kept = await call('keep_fork', [article, annotator, entries, hash, lines], deadlineFor(size))
      return kept.ok ? ok(null) : kept
    },
    onNudge: (listener) => connection.listen('factmark', listener),
    nudge: async () => {
      const nudged = await call('nudge', [])
      return nudged.ok ? ok(null) : nudged
    },
    close: connection.close,
  }
}

type One = <T>(answer: Promise<Result<readonly AnswerRow[]>>, read: (row: AnswerRow) => T) => Promise<Result<T>>

function addArticle(
  { id, sha256, title, language, text, json }: ArticlePush,
  call: Call,
  one: One,
): Promise<Result<Added>> {
  // PostgreSQL stores no U+0000 (its documentation, 8.3), and no JSON says it unescaped.
  if (text.includes('\0'))
    return Promise.resolve(err({ code: 'article-unsent', details: { article: id, reason: 'article-zero' } }))
  return one(call('add_article', [id, sha256, title, language, text, json], deadlineFor(2 * json.length)), (row) => ({
    outcome: row.outcome as Added['outcome'],
    id: String(row.id),
  }))
}

/** The order in which `push` and `adopt` take what a layer's push holds. */
export function layerValues({ after, lines, state }: LayerPush): readonly unknown[] {
  const column = (of: (row: Row) => unknown) => state?.put.map(of) ?? []
  return [
    after.entries,
    after.hash,
    lines,
    state?.file ?? null,
    state?.base ?? null,
    state?.frame ?? null,
    column(({ id }) => id),
    column(({ start }) => start),
    column(({ end }) => end),
    column(({ tag }) => tag),
    column(({ body }) => body),
    state?.gone ?? [],
  ]
}

function pushValues(push: LayerPush): readonly unknown[] {
  return [push.article, push.annotator, push.fence, ...layerValues(push)]
}

function sizeOf({ lines, state }: LayerPush): number {
  const bodies = state?.put.reduce((sum, { body }) => sum + body.length, state.frame.length) ?? 0
  return lines.reduce((sum, line) => sum + line.length, bodies)
}

/** What a push came to, by a row of its answer. */
export function pushedIn(row: AnswerRow): Pushed {
  return { outcome: row.outcome as Pushed['outcome'], head: headIn(row) }
}

function linesIn(row: AnswerRow, place: Place | undefined): readonly LayerLines[] {
  if (!place) return []
  return [
    {
      text: typeof row.body === 'string' ? row.body : null,
      after: Number(row.after),
      lines: typeof row.lines === 'string' ? row.lines.split('\n') : [],
      head: { ...place, ...headIn(row), file: fileIn(row) },
    },
  ]
}

function headIn({ entries, hash }: AnswerRow): Head {
  return { entries: Number(entries), hash: String(hash) }
}

function fileIn({ file }: AnswerRow): string | null {
  return typeof file === 'string' ? file : null
}

function layerHeadIn(row: AnswerRow): LayerHead {
  return { article: String(row.article), annotator: String(row.annotator), ...headIn(row), file: fileIn(row) }
}

function articleHeadIn({ article, file, removed }: AnswerRow): ArticleHead {
  return { id: String(article), file: String(file), removed: removed === true }
}

/** A cursor is the number of a transaction and a key within its changes. */
function cut(cursor: string): readonly string[] {
  const at = cursor.indexOf(' ')
  return at < 0 ? [] : [cursor.slice(0, at), cursor.slice(at + 1)]
}

function changesIn(rows: readonly AnswerRow[], limit: number): Changes {
  // Without a change there is one row, which tells how far there is none.
  const changed = rows.filter(({ key }) => key !== null)
  const of = (kind: string) => changed.filter((row) => row.kind === kind)
  const last = changed.at(-1)
  const more = changed.length === limit
  const cursor = more && last ? `${last.changed} ${last.key}` : `${rows[0]?.horizon} `
  return {
    layers: of('layer').map(layerHeadIn),
    articles: of('article').map(articleHeadIn),
    revealed: of('reveal').map(({ article }) => String(article)),
    documents: of('document').map(versionIn),
    claims: of('claim').map(versionIn),
    cursor,
    more,
  }
}

function versionIn({ article, entries }: AnswerRow): VersionHead {
  return { id: String(article), version: Number(entries) }
}

function wrongServer(row: AnswerRow, { address }: Connection): Problem | null {
  const server = serverName(address)
  const found = Number(row.protocol)
  if (found > PROTOCOL) return { code: 'server-newer', details: { server, found, expected: PROTOCOL } }
  if (found < PROTOCOL) return { code: 'server-older', details: { server, found, expected: PROTOCOL } }
  if (row.is_restored === true) return { code: 'server-restored', details: { server } }
  if (row.id === null) return { code: 'server-login', details: { server, login: address.login } }
  return null
}

function welcomeIn(row: AnswerRow): Welcome {
  return {
    title: String(row.title),
    epoch: String(row.epoch),
    system: String(row.system),
    member: { id: String(row.id), name: String(row.name) },
    rights: (row.rights as readonly Right[]) ?? [],
    blind: row.blind !== false,
    now: timeIn(row.now),
    largestFile: Number(row.largest_file),
  }
}
