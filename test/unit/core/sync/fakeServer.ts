/** A team's server in memory, which keeps the rules of the real one, and loses calls and answers when it is told to. */
import { createHash } from 'node:crypto'
import { ADJUDICATED } from '../../../../src/core/model/ids.ts'
import type { Problem } from '../../../../src/core/problem.ts'
import { err, ok, type Result } from '../../../../src/core/result.ts'
import type {
  ArticlePush,
  Changes,
  LayerHead,
  LayerPush,
  Place,
  Pushed,
  Remote,
  Row,
} from '../../../../src/core/sync/remote.ts'
import { placeKey } from '../../../../src/core/sync/state.ts'
import { copyOf, fakeMoments } from './fakeMoments.ts'
import { type FakeShared, fakeShared } from './fakeShared.ts'

/** The hex sha256 of a text. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

interface StoredLayer extends Place {
  lines: string[]
  frame: string
  rows: Map<string, Row>
  file: string | null
  changed: number
}

/** What goes wrong with a call: it doesn't arrive, or its answer doesn't. */
export type Fault = 'none' | 'lost' | 'unanswered'

/** The server, and a way to look into it. */
export interface FakeServer {
  readonly of: (member: string, fault: () => Fault) => Remote
  readonly lines: (place: Place) => readonly string[]
  readonly file: (place: Place) => string | null
  readonly forks: readonly string[]
  readonly articles: Map<string, ArticlePush>
  /** Refuses pushes to these places, as for a right that is missing. */
  readonly refused: Set<string>
  /** The articles that are marked as removed. */
  readonly removed: Set<string>
  readonly documents: FakeShared['documents']
  readonly claims: FakeShared['claims']
  readonly files: FakeShared['files']
  blind: boolean
  /** The server as it is, in one copy; the function puts it back, but for forks, of which desktops keep a copy, too. */
  readonly snapshot: () => () => void
}

const AWAY: Problem = { code: 'server-unreachable', details: { server: 'fake', reason: 'ECONNREFUSED' } }

/** A server without articles. */
export function fakeServer(): FakeServer {
  const layers = new Map<string, StoredLayer>()
  const articles = new Map<string, ArticlePush>()
  const articleChanged = new Map<string, number>()
  const reveals = new Map<string, { readonly article: string; readonly member: string; readonly changed: number }>()
  const forks: string[] = []
  const refused = new Set<string>()
  const removed = new Set<string>()
  const moments = fakeMoments()
  const { tick } = moments
  const shared = fakeShared(tick)
  const headOf = ({ article, annotator, lines, file }: StoredLayer): LayerHead => ({
    article,
    annotator,
    entries: lines.length,
    hash: lines.at(-1)?.slice(9, 73) ?? articles.get(article)?.sha256 ?? '',
    file,
  })
  const textOf = ({ frame, rows }: StoredLayer) => {
    const list = [...rows.values()].sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1))
    if (list.length === 0) return frame
    const [before, after] = frame.split('\n  "annotations": []')
    return `${before}\n  "annotations": [\n    ${list.map(({ body }) => body).join(',\n    ')}\n  ]${after}`
  }
  const server: FakeServer = {
    snapshot: () => {
      const { documents, claims, files } = shared
      return copyOf(moments, layers, articles, articleChanged, reveals, removed, documents, claims, files)
    },
    blind: true,
    forks,
    articles,
    refused,
    removed,
    documents: shared.documents,
    claims: shared.claims,
    files: shared.files,
    lines: (place) => layers.get(placeKey(place))?.lines ?? [],
    file: (place) => {
      const layer = layers.get(placeKey(place))
      return layer?.file ? textOf(layer) : null
    },
    of: (member, fault) => {
      const maySee = ({ article, annotator }: Place) =>
        annotator === member || !server.blind || reveals.has(`${article}/${member}`)
      const call = async <T>(work: () => Result<T>): Promise<Result<T>> => {
        await Promise.resolve()
        const kind = fault()
        if (kind === 'lost') return err(AWAY)
        const answer = work()
        return kind === 'unanswered' ? err(AWAY) : answer
      }
      const push = (pushed: LayerPush): Result<Pushed> => {
        const { article, annotator, after, lines, state } = pushed
        const isMine = annotator === member || (annotator === ADJUDICATED && pushed.fence !== null)
        if (!isMine || refused.has(placeKey(pushed)))
          return err({
            code: 'server-forbidden',
            details: { server: 'fake', right: 'annotate', reason: 'unsent-rights' },
          })
        if (!articles.has(article)) return err({ code: 'server-refused', details: { reason: 'unsent-article' } })
        const key = placeKey(pushed)
        const stored: StoredLayer = layers.get(key) ?? {
          article,
          annotator,
          lines: [],
          frame: '',
          rows: new Map(),
          file: null,
          changed: 0,
        }
        const head = headOf(stored)
        const had = stored.lines.length - after.entries
        const expected = had > 0 ? lines[had - 1]?.slice(9, 73) : after.hash
        if (had < 0 || had > lines.length || expected !== head.hash) return ok({ outcome: 'forked', head })
        if (state?.base && stored.file !== state.base && stored.file !== state.file)
          return ok({ outcome: 'restate', head })
        const isNew = had < lines.length || (state !== null && state.file !== stored.file)
        stored.lines.push(...lines.slice(had))
        if (state && state.file !== stored.file) {
          if (state.base === null) stored.rows.clear()
          for (const id of state.gone) stored.rows.delete(id)
          for (const row of state.put) stored.rows.set(row.id, row)
          stored.frame = state.frame
          stored.file = state.file
          if (sha256(textOf(stored)) !== state.file) throw new Error('the file differs')
          if (state.frame.includes('\n  "status": "done"') && !reveals.has(`${article}/${member}`))
            reveals.set(`${article}/${member}`, { article, member, changed: tick() })
        }
        if (isNew) stored.changed = tick()
        layers.set(key, stored)
        return ok({ outcome: isNew ? 'applied' : 'already', head: headOf(stored) })
      }
      const changes = (since: string, limit: number): Changes => {
        const from = moments.at(since)
        const all = [...layers.values()].filter((layer) => layer.changed > from && maySee(layer))
        const part = all.sort((a, b) => a.changed - b.changed).slice(0, limit)
        const more = part.length < all.length
        return {
          layers: part.map(headOf),
          articles: [...articles.values()]
            .filter(({ id }) => (articleChanged.get(id) ?? 0) >= from)
            .map(({ id, json }) => ({ id, file: sha256(json), removed: server.removed.has(id) })),
          revealed: [...reveals.values()]
            .filter((one) => one.member === member && one.changed > from)
            .map(({ article }) => article),
          ...shared.changes(from, maySee),
          cursor: moments.cursor(more ? part.at(-1)?.changed : undefined),
          more,
        }
      }
      return {
        ...shared.of(member, maySee, call),
        hello: (since, limit) =>
          call(() => {
            const isContinued = moments.knows(since)
            return ok({
              isContinued,
              welcome: {
                title: 'Fake',
                epoch: 'one',
                system: 'one',
                member: { id: member, name: member },
                rights: ['annotate', 'articles'],
                blind: server.blind,
                now: new Date(0).toISOString(),
                largestFile: 50 * 1024 * 1024,
              },
              changes: changes(isContinued ? since : '', limit),
            })
          }),
        push: (pushed) => call(() => push(pushed)),
        changes: (since, limit) => call(() => ok(changes(since, limit))),
        layersOn: (article) =>
          call(() => ok([...layers.values()].filter((one) => one.article === article && maySee(one)).map(headOf))),
        layers: (asked) =>
          call(() =>
            ok(
              asked.flatMap(({ place, since }) => {
                const stored = layers.get(placeKey(place))
                if (!stored || !maySee(place)) return []
                const root = articles.get(place.article)?.sha256
                const hash = since.entries === 0 ? root : stored.lines[since.entries - 1]?.slice(9, 73)
                const after = hash === since.hash ? since.entries : 0
                const text = after === 0 && stored.file ? textOf(stored) : null
                return [{ text, after, lines: stored.lines.slice(after), head: headOf(stored) }]
              }),
            ),
          ),
        file: (place) =>
          call(() => {
            const stored = layers.get(placeKey(place))
            return ok(stored?.file && maySee(place) ? { text: textOf(stored), head: headOf(stored) } : null)
          }),
        article: (id) => call(() => ok(articles.get(id)?.json ?? null)),
        addArticle: (article) =>
          call(() => {
            const known = articles.get(article.id)
            if (!known) {
              articles.set(article.id, article)
              articleChanged.set(article.id, tick())
            }
            return ok({ outcome: known ? 'known' : 'added', id: article.id })
          }),
        keepFork: (_place, _after, lines) =>
          call(() => {
            forks.push(...lines)
            return ok(null)
          }),
        correct: ({ id, file, title, language, json }) =>
          call(() => {
            const known = articles.get(id)
            if (!known) return err({ code: 'server-refused', details: { reason: 'unsent-article' } })
            if (known.json === json) return ok('already')
            if (sha256(known.json) !== file) return ok('moved')
            articles.set(id, { ...known, title, language, json })
            articleChanged.set(id, tick())
            return ok('corrected')
          }),
        close: () => Promise.resolve(),
      }
    },
  }
  return server
}
