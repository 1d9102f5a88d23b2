/**
 * What is known about every article without its text. Files are read again only when their fingerprints have changed,
 * and an index keeps the facts from start to start, so that a library of thousands lists at once.
 */
import { isId } from '../../core/model/ids.ts'
import { fail, type Problem } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { createFileCache } from '../disk/fileCache.ts'
import type { Looked } from '../disk/fileFingerprint.ts'
import { attempt, exists, namesIn } from '../disk/files.ts'
import { foldersIn } from '../disk/folders.ts'
import { type Guard, guardMany } from '../disk/guard.ts'
import { type Fingerprints, looksHere } from '../disk/looks.ts'
import { articlePath, articlesFolder, layerPath, layersFolder, nameWithin, workspaceFilePath } from '../disk/paths.ts'
import { inPool } from '../disk/pool.ts'
import { readLayer } from '../layers/layers.ts'
import { readArticle } from './articles.ts'
import { type LibraryIndex, NO_INDEX } from './libraryIndex.ts'
import {
  type ArticleFacts,
  compareByTitle,
  factsOf,
  type LayerFacts,
  type Listing,
  NO_LAYER,
  type Summary,
} from './summaries.ts'

/** A workspace's articles and layers, as far as lists show them. */
export interface Catalogue {
  /** The articles that can be read, by id, and why the others can't. */
  readonly articles: () => Promise<Result<Listing<ArticleFacts>>>
  /** The same with what `annotator` has on each, by title. */
  readonly summaries: (annotator: string) => Promise<Result<Listing<Summary>>>
}

/** How many files are looked at or read at the same time: enough to hide a network folder's delays. */
const AT_ONCE = 32

/** So many files are looked at one by one: with more it is worth asking for all of their fingerprints at once. */
const FEW = 200

/** The catalogue of the workspace in `root`, which keeps what it knows in `index` and looks at files by `fingerprints`. */
export function createCatalogue(
  root: string,
  index: LibraryIndex = NO_INDEX,
  fingerprints: Fingerprints = looksHere.fingerprints,
): Catalogue {
  const known = { articles: createFileCache<ArticleFacts>(), layers: createFileCache<LayerFacts>() }
  let adopted: Promise<void> | null = null
  const adopt = async () => {
    const { articles, layers } = await index.load()
    known.articles.adopt(articles)
    known.layers.adopt(layers)
  }
  const save = () => {
    if (!known.articles.hasChanged() && !known.layers.hasChanged()) return
    void index.save({ articles: known.articles.entries(), layers: known.layers.entries() })
  }

  /** The fingerprints of many articles' files, by their ids; none where there are few. */
  const looked = async (ids: readonly string[], pathOf: (id: string) => string) => {
    const found = ids.length > FEW ? await fingerprints(ids.map(pathOf)) : []
    return new Map(found.map((one, number) => [ids[number] ?? '', one]))
  }

  const articleFactsOf = (id: string, guard: Guard, taken?: Looked) =>
    known.articles.get(
      id,
      articlePath(root, id),
      async () => {
        const stored = await readArticle(root, id, guard)
        return stored.ok ? ok(factsOf(stored.value.article)) : stored
      },
      fingerprintIn(taken),
    )
  const layerFactsOf = (id: string, annotator: string, taken?: Looked) =>
    known.layers.get(
      `${id}/${annotator}`,
      layerPath(root, id, annotator),
      async () => {
        const layer = await readLayer(root, id, annotator)
        if (layer.ok) return ok({ count: layer.value.annotations.length, status: layer.value.status })
        return layer.error.code === 'layer-missing' ? ok(NO_LAYER) : layer
      },
      fingerprintIn(taken),
    )

  const list = async (): Promise<Result<Listing<ArticleFacts>>> => {
    // Where a network folder is gone there is no list, which is something else than an empty one.
    if (!(await exists(workspaceFilePath(root)).catch(() => false))) return fail('workspace-gone', { file: root })
    adopted ??= adopt()
    await adopted
    const folder = articlesFolder(root)
    const names = await attempt('file-unreadable', nameWithin(root, folder), () => namesIn(folder))
    if (!names.ok) return names
    const files = names.value.filter((name) => name.endsWith('.json') && !name.startsWith('.'))
    const ids = new Set(files.map((name) => name.slice(0, -'.json'.length)))
    known.articles.keepOnly((id) => ids.has(id))
    known.layers.keepOnly((key) => ids.has(key.slice(0, key.indexOf('/'))))
    const guard = guardMany(root)
    const valid = [...ids].filter(isId)
    const taken = await looked(valid, (id) => articlePath(root, id))
    const outcomes = await inPool([...ids], AT_ONCE, async (id) =>
      isId(id) ? articleFactsOf(id, guard, taken.get(id)) : fail('id-invalid', { id, path: `articles/${id}.json` }),
    )
    return ok(listing(outcomes))
  }

  return {
    articles: async () => {
      const listed = await list()
      save()
      return listed
    },
    summaries: async (annotator) => {
      const listed = await list()
      if (!listed.ok) return listed
      // One look at the folder tells which articles have layers at all: most have none.
      const { folders, others } = await foldersIn(layersFolder(root)).catch(() => ({
        folders: [],
        others: listed.value.entries.map(({ id }) => id),
      }))
      const [plain, odd] = [new Set(folders), new Set(others)]
      const problems = [...listed.value.problems]
      const own = listed.value.entries.filter(({ id }) => plain.has(id) || odd.has(id)).map(({ id }) => id)
      const taken = await looked(own, (id) => layerPath(root, id, annotator))
      const rows = await inPool(listed.value.entries, AT_ONCE, async (facts): Promise<Summary> => {
        const { id } = facts
        const looked = taken.get(id)
        // Where many are looked at, most have none of this annotator's, and nothing more is asked about them.
        const isBare = plain.has(id) ? looked === 'missing' : !odd.has(id)
        const layer = isBare ? ok(NO_LAYER) : await layerFactsOf(id, annotator, looked)
        if (!layer.ok) problems.push(layer.error)
        return { ...facts, ...(layer.ok ? layer.value : NO_LAYER) }
      })
      save()
      return ok({ entries: [...rows].sort(compareByTitle), problems })
    },
  }
}

/** The fingerprint that a look gave; undefined where nobody has looked yet. */
function fingerprintIn(looked: Looked | undefined): Exclude<Looked, 'missing'> | undefined {
  return looked === 'missing' ? null : looked
}

function listing<T>(outcomes: readonly Result<T>[]): Listing<T> {
  const entries: T[] = []
  const problems: Problem[] = []
  for (const outcome of outcomes) {
    if (outcome.ok) entries.push(outcome.value)
    else problems.push(outcome.error)
  }
  return { entries, problems }
}
