/** A member's desktop in memory: a working copy that is edited, cut off between trail and layer, and started again. */
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import type { Edit } from '../../../../src/core/edits/edit.ts'
import type { Article } from '../../../../src/core/model/article.ts'
import { parseArticle, parseLayer, serializeArticle, serializeLayer } from '../../../../src/core/model/files.ts'
import { emptyLayer, type Layer } from '../../../../src/core/model/layer.ts'
import { ok } from '../../../../src/core/result.ts'
import type { Place } from '../../../../src/core/sync/remote.ts'
import { NO_STATE, placeKey, type SyncState } from '../../../../src/core/sync/state.ts'
import type { SyncTools } from '../../../../src/core/sync/syncing.ts'
import { headOf, lineAfter, type Trail, trailLine } from '../../../../src/core/sync/trailLines.ts'
import type { WorkingCopy } from '../../../../src/core/sync/workingCopy.ts'
import { checkTrail } from '../../../../src/workspace/layers/auditEntries.ts'
import { succeeded, uuid } from '../support/layers.ts'
import { type Shared, sharedCopy } from './desktopShared.ts'
import { sha256 } from './fakeServer.ts'

interface Held {
  lines: string[]
  text: string | null
}

/** A desktop. */
export interface Desktop {
  readonly member: string
  readonly copy: WorkingCopy
  readonly tools: SyncTools
  readonly layers: Map<string, Held>
  readonly articles: Map<string, Article>
  readonly shared: Shared
  readonly layer: (article: string) => Layer
  /** Edits the member's own layer; `isCut`: the program ends between the trail and the layer. Gives the line. */
  readonly edit: (article: string, make: (layer: Layer) => Edit, isCut: boolean) => string
  /** Everything that may be lost is. */
  readonly forget: () => void
}

/** A desktop of `member` without articles; `first` tells its ids from others'. */
export function desktop(member: string, first: number): Desktop {
  const layers = new Map<string, Held>()
  const articles = new Map<string, Article>()
  const bases = new Map<string, string>()
  let state: SyncState = NO_STATE
  let next = first
  const mine = (article: string): Place => ({ article, annotator: member })
  const heldAt = (place: Place) => {
    const held = layers.get(placeKey(place)) ?? { lines: [], text: null }
    layers.set(placeKey(place), held)
    return held
  }
  const trailOf = ({ article }: Place, { lines }: Held): Trail => ({
    root: articles.get(article)?.sha256 ?? '',
    lines: lines.map((line) => trailLine(line) ?? { line, hash: '', layer: undefined }),
  })
  const layerIn = (place: Place): Layer => {
    const { text } = heldAt(place)
    const article = articles.get(place.article)
    if (!article) throw new Error(`no ${place.article}`)
    return text === null
      ? emptyLayer(article, { id: place.annotator, name: place.annotator })
      : succeeded(parseLayer(text, 'x'))
  }
  /** What a program does that finds the trail ahead of the layer. */
  const finish = (place: Place) => {
    const held = heldAt(place)
    const last = trailOf(place, held).lines.at(-1)
    if (!last || last.layer === (held.text === null ? null : sha256(held.text))) return
    const { edit } = JSON.parse(last.line) as { edit: Edit }
    const article = articles.get(place.article)
    held.text = serializeLayer(succeeded(applyEdit(article?.text ?? '', layerIn(place), edit)).layer)
  }
  const shared: Shared = {
    documents: new Map(),
    bases: new Map(),
    claims: new Map(),
    aside: [],
    files: new Map(),
    parts: 0,
  }
  const trash = new Map<string, Article>()
  const copy: WorkingCopy = {
    ...sharedCopy(shared),
    correctArticle: (id, expected, json) => {
      const article = articles.get(id)
      if (!article || sha256(serializeArticle(article)) !== expected) return Promise.resolve(ok(false))
      articles.set(id, succeeded(parseArticle(json, id)))
      return Promise.resolve(ok(true))
    },
    trashArticle: (id) => {
      const article = articles.get(id)
      if (article) trash.set(id, article)
      articles.delete(id)
      return Promise.resolve(ok(id))
    },
    restoreArticle: (id) => {
      const article = trash.get(id)
      if (article) articles.set(id, article)
      return Promise.resolve(ok(null))
    },
    state: () => Promise.resolve(state),
    keepState: (kept) => {
      state = kept
      return Promise.resolve()
    },
    ownArticles: (annotator) =>
      Promise.resolve(
        [...articles.keys()].filter((article) => (layers.get(placeKey({ article, annotator }))?.lines.length ?? 0) > 0),
      ),
    read: (place) => {
      if (!articles.has(place.article)) return Promise.resolve(null)
      const held = heldAt(place)
      const trail = trailOf(place, held)
      const layer = held.text === null ? null : layerIn(place)
      return Promise.resolve({
        trail,
        file: held.text === null ? null : sha256(held.text),
        isSound: tools.isSound(trail),
        layer,
      })
    },
    head: async (place) => {
      const local = await copy.read(place)
      return local && { ...headOf(local.trail), file: local.file, isSound: local.isSound }
    },
    settle: (place) => {
      finish(place)
      return Promise.resolve(true)
    },
    base: (place, file) => {
      const text = bases.get(placeKey(place))
      return Promise.resolve(text !== undefined && sha256(text) === file ? succeeded(parseLayer(text, 'x')) : null)
    },
    keepBase: (place, text) => {
      bases.set(placeKey(place), text)
      return Promise.resolve()
    },
    replace: (place, expected, { trail, text }) => {
      const held = heldAt(place)
      if (headOf(trailOf(place, held)).hash !== expected.hash) return Promise.resolve(ok(false))
      held.lines = trail.lines.map(({ line }) => line)
      held.text = text
      return Promise.resolve(ok(true))
    },
    articles: () =>
      Promise.resolve(new Map([...articles].map(([id, article]) => [id, sha256(serializeArticle(article))]))),
    article: (id) => {
      const article = articles.get(id)
      return Promise.resolve(article ? { ...article, json: serializeArticle(article) } : null)
    },
    putArticle: (id, json) => {
      articles.set(id, succeeded(parseArticle(json, id)))
      return Promise.resolve(ok(null))
    },
  }
  const tools: SyncTools = {
    sha256,
    newId: () => {
      next += 1
      return uuid(next)
    },
    now: () => '2026-03-01T10:00:00.000Z',
    isSound: ({ root, lines }) => checkTrail(lines.map(({ line }) => `${line}\n`).join(''), root).broken.length === 0,
    check: () => Promise.resolve(null),
    isTransient: ({ code }) => code === 'server-unreachable',
  }
  return {
    member,
    copy,
    tools,
    layers,
    articles,
    shared,
    layer: (article) => layerIn(mine(article)),
    edit: (article, make, isCut) => {
      const place = mine(article)
      finish(place)
      const held = heldAt(place)
      const edit = make(layerIn(place))
      const after = serializeLayer(succeeded(applyEdit(articles.get(article)?.text ?? '', layerIn(place), edit)).layer)
      const record = { at: tools.now(), by: member, edit, layer: sha256(after) }
      const line = lineAfter(headOf(trailOf(place, held)), record, sha256)
      held.lines.push(line)
      if (!isCut) held.text = after
      return line
    },
    forget: () => {
      state = NO_STATE
      bases.clear()
    },
  }
}
