/** The library of a workspace on a folder. */
import { ok, type Result } from '../../core/result.ts'
import { deferred } from '../deferred.ts'
import { createAnnotationSearch, type FoundAnnotation } from '../library/annotationSearch.ts'
import { editDetails, readArticle } from '../library/articles.ts'
import { articleVersion } from '../library/articleVersion.ts'
import type { Catalogue } from '../library/catalogue.ts'
import { createTextSearch, type Hit } from '../library/search.ts'
import { statedFigures } from '../library/statedFigures.ts'
import { compareByTitle, type Listing, type Summary } from '../library/summaries.ts'
import { pageOf } from '../paging.ts'
import type { LibraryShelf, PageRequest } from '../shelf.ts'

/** The library in `root`, whose articles `catalogue` knows. */
export function folderLibrary(root: string, catalogue: Catalogue): LibraryShelf {
  const texts = createTextSearch(root, catalogue)
  const listed = createLatest<Listing<Summary>>()
  const annotations = createAnnotationSearch(root)
  const found = createLatest<readonly Hit[]>()
  const annotated = createLatest<readonly FoundAnnotation[]>()
  return {
    summaries: async (annotator, page) => {
      const listing = await listed(annotator, page, () => catalogue.summaries(annotator))
      if (!listing.ok) return listing
      const { entries, problems } = listing.value
      const rows = pageOf(entries, page, keyOfTitle, (key, row) => compareByTitle(fromKey(key), row))
      return ok({ ...rows, problems: page.after === null ? problems : [] })
    },
    search: async (query, page) => {
      const hits = await found(query, page, async () => {
        const searched = await texts.search(query)
        return searched.ok ? ok([...searched.value].sort((a, b) => compareIds(a.id, b.id))) : searched
      })
      return hits.ok
        ? ok(
            pageOf(
              hits.value,
              page,
              ({ id }) => id,
              (key, { id }) => compareIds(key, id),
            ),
          )
        : hits
    },
    searchAnnotations: async (annotator, query, { after, size }) => {
      const of = JSON.stringify([annotator, query])
      const hits = await annotated(of, { after, size }, () => annotations.search(annotator, query))
      if (!hits.ok) return hits
      const from = after === null ? 0 : Number(after)
      const entries = hits.value.slice(from, from + size)
      const to = from + entries.length
      return ok({ entries, next: to < hits.value.length ? String(to) : null })
    },
    readAhead: texts.readAhead,
    article: (id) => readArticle(root, id),
    version: (article) => articleVersion(root, article),
    editDetails: (id, details) => editDetails(root, id, details),
    original: async (id) => {
      const stored = await readArticle(root, id)
      const { originalOf } = await import('../import/remake.ts')
      const found = stored.ok ? await originalOf(root, stored.value.article) : stored
      if (!found.ok) return found
      const { facts, file } = found.value
      return ok({ name: facts.name, sha256: facts.sha256, bytes: file.bytes })
    },
    importer: (settings) =>
      deferred(['file', 'text', 'draft', 'rich', 'source', 'relate', 'nearness', 'remake'], async () =>
        (await import('../import/importArticles.ts')).createImporter({ root, catalogue, ...settings }),
      ),
    sample: async (samples, language) =>
      (await import('../import/sample.ts')).sampleIn(root, catalogue, samples, language),
    figures: (annotator) => statedFigures(root, annotator),
  }
}

/**
 * A list as it was when its first page was asked for: the pages that follow come from it, since to list a folder again for
 * each would take as long as the first.
 */
function createLatest<T>() {
  let latest: { readonly of: string; readonly value: T } | null = null
  return async (of: string, { after }: PageRequest, read: () => Promise<Result<T>>): Promise<Result<T>> => {
    if (after !== null && latest?.of === of) return ok(latest.value)
    const outcome = await read()
    latest = outcome.ok ? { of, value: outcome.value } : null
    return outcome
  }
}

/** A row's key: its title and id, in one text. */
function keyOfTitle({ title, id }: Summary): string {
  return JSON.stringify([title, id])
}

function fromKey(key: string): { readonly title: string; readonly id: string } {
  const parts: unknown = JSON.parse(key)
  const [title, id] = Array.isArray(parts) ? parts : []
  return { title: String(title), id: String(id) }
}

function compareIds(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
