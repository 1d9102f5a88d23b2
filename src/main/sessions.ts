/** Who works where: one annotator in one workspace at a time, with what is open there. */
import { ADJUDICATED, slug } from '../core/model/ids.ts'
import type { Annotator } from '../core/model/layer.ts'
import { fail, type Problem } from '../core/problem.ts'
import { ok, type Result } from '../core/result.ts'
import type { Session } from '../ipc/contract.ts'
import { type Catalogue, createCatalogue } from '../workspace/catalogue.ts'
import { createImporter, type Importer } from '../workspace/importArticles.ts'
import { createLayerStore, type LayerStore } from '../workspace/layerStore.ts'
import { libraryIndex } from '../workspace/libraryIndex.ts'
import { createTextSearch, type TextSearch } from '../workspace/search.ts'
import type { Workspace } from '../workspace/workspace.ts'

/** A session and what it works with. */
export interface OpenSession {
  readonly annotator: Annotator
  readonly workspace: Workspace
  readonly store: LayerStore
  readonly catalogue: Catalogue
  readonly importer: Importer
  readonly texts: TextSearch
}

/** The one session that is open, if any. */
export interface Sessions {
  readonly current: () => OpenSession | null
  /** Opens another, after everything of the last is on the disk; the problem, and no change, if that can't be. */
  readonly change: (annotator: Annotator, workspace: Workspace) => Promise<Result<OpenSession>>
}

/** What sessions work with. */
export interface SessionsOptions {
  readonly onSaving: (article: string, problem: Problem | null) => void
  readonly language: () => 'en' | 'nl'
  readonly now: () => string
  /** Where the indexes of libraries lie, which can be thrown away. */
  readonly indexes: string
}

/** No session yet. */
export function createSessions({ onSaving, language, now, indexes }: SessionsOptions): Sessions {
  let current: OpenSession | null = null
  return {
    current: () => current,
    change: async (annotator, workspace) => {
      const flushed = (await current?.store.flush()) ?? ok(null)
      if (!flushed.ok) return flushed
      const { root } = workspace
      const catalogue = createCatalogue(root, libraryIndex(indexes, root))
      const importer = createImporter({ root, catalogue, language, now })
      const store = createLayerStore({ root, annotator, onSaving })
      current = { annotator, workspace, store, catalogue, importer, texts: createTextSearch(root, catalogue) }
      return ok(current)
    },
  }
}

/** What the window is told of a session. */
export function describeSession({ annotator, workspace }: OpenSession): Session {
  return { annotator, workspace: { path: workspace.root, title: workspace.title } }
}

/** The annotator of this name: the id is its slug. `annotator-invalid` for the reserved id. */
export function annotatorNamed(name: string): Result<Annotator> {
  const id = slug(name, 'annotator')
  return id === ADJUDICATED ? fail('annotator-invalid', { id }) : ok({ id, name })
}
