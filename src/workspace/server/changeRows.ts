/** What rows of the server's answers say of what changed. */
import type { ArticleHead, Changes, Cursor, Head, LayerHead } from '../../core/sync/remote.ts'
import type { VersionHead } from '../../core/sync/sharedRemote.ts'
import type { AnswerRow } from './connection.ts'

/** Changes after the cursor `since`, of which at most `limit` were asked for. */
export function changesIn(rows: readonly AnswerRow[], since: Cursor, limit: number): Changes {
  // Without a change there is one row, which tells how far there is none.
  const changed = rows.filter(({ key }) => key !== null)
  const of = (kind: string) => changed.filter((row) => row.kind === kind)
  const last = changed.at(-1)
  const more = changed.length === limit
  const [xid, key] = more && last ? [last.changed, last.key] : [rows[0]?.horizon, '']
  const witness = typeof last?.witness === 'string' ? last.witness : cut(since).witness
  return {
    layers: of('layer').map(layerHeadIn),
    articles: of('article').map(articleHeadIn),
    revealed: of('reveal').map(({ article }) => String(article)),
    documents: of('document').map(versionIn),
    claims: of('claim').map(versionIn),
    cursor: `${xid} ${key}\n${witness}`,
    more,
  }
}

/** What a cursor says: the number of a transaction, a key within its changes, and the last change that was told. */
export function cut(cursor: Cursor): { readonly xid: string; readonly key: string; readonly witness: string } {
  const [place = '', witness = ''] = cursor.split('\n')
  const [xid = '', key = ''] = place.split(' ')
  return { xid: xid || '0', key, witness }
}

/** A layer's head. */
export function layerHeadIn(row: AnswerRow): LayerHead {
  return { article: String(row.article), annotator: String(row.annotator), ...headIn(row), file: fileIn(row) }
}

/** The head of a trail. */
export function headIn({ entries, hash }: AnswerRow): Head {
  return { entries: Number(entries), hash: String(hash) }
}

/** The sha256 of the file; null where the server has none. */
export function fileIn({ file }: AnswerRow): string | null {
  return typeof file === 'string' ? file : null
}

function articleHeadIn({ article, file, removed }: AnswerRow): ArticleHead {
  return { id: String(article), file: String(file), removed: removed === true }
}

function versionIn({ article, entries }: AnswerRow): VersionHead {
  return { id: String(article), version: Number(entries) }
}
