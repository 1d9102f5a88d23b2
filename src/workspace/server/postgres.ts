/** A team's server on PostgreSQL. Each call is one function there (`migrations/`), so it happens as a whole or not at all. */

import { err, ok, type Result } from '../../core/result.ts'
import type { Added, ArticlePush, LayerLines, LayerPush, Place, Pushed, Remote, Row } from '../../core/sync/remote.ts'
import { serverName } from './address.ts'
import { changesIn, cut, fileIn, headIn, layerHeadIn } from './changeRows.ts'
import type { AnswerRow, Connection } from './connection.ts'
import { greeter } from './greeting.ts'
import { type Call, deadlineFor, LONG, sharedRemote } from './postgresShared.ts'

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
  return {
    ...sharedRemote(call),
    hello: greeter(connection, call),
    push: (push) => one(call('push', pushValues(push), deadlineFor(sizeOf(push))), pushedIn),
    changes: async (since, limit) => {
      const { xid, key } = cut(since)
      const rows = await call('changes', [xid, key, limit])
      return rows.ok ? ok(changesIn(rows.value, since, limit)) : rows
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
