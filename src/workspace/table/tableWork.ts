/** The table of annotations over a workspace's layers: read from the index where a file is the same, else from the file. */
import { setImmediate } from 'node:timers/promises'
import { parseLayer } from '../../core/model/files.ts'
import { fail, type Problem } from '../../core/problem.ts'
import { err, ok, type Result } from '../../core/result.ts'
import {
  type AnnotationsTable,
  createAnnotationsTable,
  type TableRequest,
  type TableResult,
} from '../../core/table/annotationsTable.ts'
import type { Column } from '../../core/table/columns.ts'
import type { CrossRequest, CrossTable } from '../../core/table/crossTable.ts'
import { type IndexLine, indexedLayer, layerKey } from '../../core/table/indexedLayer.ts'
import type { TableOverview } from '../../core/table/overview.ts'
import type { TableContext } from '../../core/table/tableContext.ts'
import type { RowPlace, TableRow } from '../../core/table/tableRow.ts'
import type { Looked } from '../disk/fileFingerprint.ts'
import { readText } from '../disk/files.ts'
import { type Guard, guardOpened } from '../disk/guard.ts'
import { looksPromptly } from '../disk/looks.ts'
import { layerPath, nameWithin } from '../disk/paths.ts'
import { inPool } from '../disk/pool.ts'
import { type LayerPlace, layerPlaces, layerPlacesPromptly } from '../layers/layers.ts'
import { hasLargeIndex, indexFile } from './indexFile.ts'

/** What is known after the layers were looked at. */
export interface TableFacts {
  /** How many layers could be read. */
  readonly layers: number
  /** Why others can't be shown. */
  readonly problems: readonly Problem[]
}

/** How a refresh is followed and ended. */
export interface RefreshOptions {
  /** Which articles' layers may have changed; null for all. */
  readonly articles: readonly string[] | null
  /** Null where it is what it was. */
  readonly context: TableContext | null
  /** Told how many of how many layers are read, where some have to be. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  readonly signal?: Pick<AbortSignal, 'aborted' | 'addEventListener' | 'removeEventListener'> | undefined
}

/** The table of one annotator's workspace. */
export interface TableWork {
  /** Looks at the layers and reads what has changed; `cancelled`, and what was read by then is kept. */
  readonly refresh: (options: RefreshOptions) => Promise<Result<TableFacts>>
  /** Reads the index and looks at the layers before anybody asks; null, and nothing is done, where that is soon done. */
  readonly begin: (options: Pick<RefreshOptions, 'onProgress' | 'signal'>) => Promise<Result<TableFacts> | null>
  readonly request: (request: TableRequest) => Promise<TableResult>
  readonly rows: (result: number, from: number, to: number) => Promise<readonly TableRow[] | null>
  /** The same as JSON: who hands 100,000 rows on to another thread needn't make objects of them. */
  readonly rowsAsText: (result: number, from: number, to: number) => Promise<string | null>
  readonly find: (result: number, place: RowPlace) => Promise<number | null>
  readonly cross: (query: string, request: CrossRequest) => Promise<CrossTable | null>
  readonly search: (query: string, most: number) => Promise<readonly TableRow[]>
  readonly overview: (since: number) => Promise<TableOverview>
  /** Finds ahead what the first sorting by a column would have to, as long as `isWanted` says so: nothing that is asked waits for it. */
  readonly prepare: (column: Column, isWanted: () => boolean) => Promise<void>
  readonly end: () => Promise<void>
}

/** How many files are read at the same time. */
const AT_ONCE = 32

/** After so many layers what was read is put into the index, so that a build that is cancelled goes on from there. */
const SHARE = 250

/** The table, read by whoever asks. */
export function tableHere(root: string, annotator: string): TableWork {
  const table = createAnnotationsTable()
  const index = indexFile(root, annotator)
  const fingerprints = new Map<string, string | null>()
  const problems = new Map<string, Problem>()
  let loaded: Promise<void> | null = null
  const pathOf = ({ article, annotator: by }: LayerPlace) => layerPath(root, article, by)

  const load = async () => {
    const lines = new Map<string, IndexLine>()
    await index.read((line) => void lines.set(layerKey(line.layer), line))
    for (const [key, { fingerprint, layer }] of lines) {
      fingerprints.set(key, fingerprint)
      table.put(layer)
    }
  }
  const reading = (place: LayerPlace, looked: Looked, guard: Guard) => {
    const key = layerKey(place)
    const found = looked === 'missing' ? null : looked
    if (found && fingerprints.get(key) === found.full) return null
    return async (): Promise<IndexLine | null> => {
      const read = await readPlace(root, place, guard)
      if (!read.ok) {
        fingerprints.delete(key)
        table.drop(key)
        if (read.error.code === 'file-missing') problems.delete(key)
        else problems.set(key, read.error)
        return null
      }
      problems.delete(key)
      table.put(read.value)
      fingerprints.set(key, found?.isSettled ? found.full : null)
      return found?.isSettled ? { fingerprint: found.full, layer: read.value } : null
    }
  }
  const forget = (places: readonly LayerPlace[], isAsked: (key: string) => boolean) => {
    const there = new Set(places.map(layerKey))
    for (const key of [...fingerprints.keys(), ...problems.keys()]) {
      if (there.has(key) || !isAsked(key)) continue
      fingerprints.delete(key)
      problems.delete(key)
      table.drop(key)
    }
  }

  const refresh: TableWork['refresh'] = async ({ articles, context, onProgress, signal }) => {
    loaded ??= load()
    await loaded
    const places = await placesOf(root, articles)
    const guard = guardOpened(root)
    const asked = articles === null ? null : new Set(articles)
    forget(places, (key) => asked === null || asked.has(key.slice(0, key.indexOf('/'))))
    const found = await looksPromptly.fingerprints(places.map(pathOf))
    const changed = places
      .map((place, number) => reading(place, found[number] ?? null, guard))
      .filter((read) => read !== null)
    if (changed.length > 0) onProgress?.(0, changed.length)
    for (let from = 0; from < changed.length; from += SHARE) {
      if (signal?.aborted) return fail('cancelled')
      const lines = await inPool(changed.slice(from, from + SHARE), AT_ONCE, (read) => read())
      await index.append(lines.filter((line) => line !== null))
      onProgress?.(Math.min(changed.length, from + SHARE), changed.length)
      await setImmediate()
    }
    if (context) table.look(context)
    if (articles === null) {
      const count = [...fingerprints.values()].filter((one) => one !== null).length
      await index.compact(count, ({ fingerprint, layer }) => fingerprints.get(layerKey(layer)) === fingerprint)
    }
    return ok({ layers: table.layers().size, problems: [...problems.values()] })
  }
  return {
    refresh,
    begin: async (options) =>
      (await hasLargeIndex(root, annotator)) ? refresh({ articles: null, context: null, ...options }) : null,
    ...answers(table),
    end: async () => undefined,
  }
}

function answers(table: AnnotationsTable): Omit<TableWork, 'begin' | 'refresh' | 'end'> {
  return {
    request: async (request) => table.request(request),
    rows: async (result, from, to) => table.rows(result, from, to),
    rowsAsText: async (result, from, to) => {
      const rows = table.rows(result, from, to)
      return rows && JSON.stringify(rows)
    },
    find: async (result, place) => table.find(result, place),
    overview: async (since) => table.overview(since),
    prepare: async (column, isWanted) => {
      for (const _ of table.prepare(column)) {
        await setImmediate()
        if (!isWanted()) return
      }
    },
    cross: async (query, request) => table.cross(query, request),
    search: async (query, most) => table.search(query, most),
  }
}

async function placesOf(root: string, articles: readonly string[] | null): Promise<readonly LayerPlace[]> {
  if (articles === null) return layerPlacesPromptly(root)
  return (await Promise.all(articles.map((article) => layerPlaces(root, { article })))).flat()
}

async function readPlace(root: string, { article, annotator }: LayerPlace, guard: Guard) {
  const path = layerPath(root, article, annotator)
  const file = nameWithin(root, path)
  const unsafe = await guard(path)
  const text = unsafe ? err(unsafe) : await readText(path, file)
  if (!text.ok) return text
  const read = parseLayer(text.value, file)
  if (!read.ok) return read
  const { value: layer } = read
  if (layer.annotator.id === annotator && layer.article.id === article) return ok(indexedLayer(layer))
  const found = `${layer.article.id}/${layer.annotator.id}`
  return fail('id-differs', { path: file, found, expected: `${article}/${annotator}` })
}
