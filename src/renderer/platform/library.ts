/** The list of the workspace's articles: as the main process sent it last, with the open layer's count kept up to date. */
import { create } from 'zustand'
import type { Layer } from '../../core/model/layer.ts'
import type { Problem } from '../../core/problem.ts'
import type { ArticleSummary, Library } from '../../ipc/contract.ts'
import { answerOf, bridge } from './bridge.ts'
import { createGathered } from './gathered.ts'

interface LibraryState {
  /** Null until the list has been read once. */
  readonly library: Library | null
  /** Why the list could not be read. */
  readonly problem: Problem | null
}

/** The list. It exists once a window. */
export const useLibrary = create<LibraryState>(() => ({ library: null, problem: null }))

/** Clears the list, before another workspace or annotator. */
export function forgetLibrary(): void {
  useLibrary.setState({ library: null, problem: null })
}

/** Reads the list again. Where much changes at once, as in a merge, it is asked for far more often than it is read. */
export const refreshLibrary: () => Promise<void> = createGathered(async () => {
  performance.mark('library-asked')
  const answer = await answerOf(bridge.library())
  useLibrary.setState(answer.ok ? { library: answer.value, problem: null } : { problem: answer.error })
})

/** The row of an article, if it is in the list. */
export function rowOf(id: string): ArticleSummary | undefined {
  return useLibrary.getState().library?.articles.find((article) => article.id === id)
}

/** The last of the versions that come after an article, itself where there is none. */
export function latestVersion(id: string): string {
  const articles = useLibrary.getState().library?.articles ?? []
  const seen = new Set([id])
  for (let last = id; ; ) {
    const next = articles.find(({ previous }) => previous === last)
    if (!next || seen.has(next.id)) return last
    seen.add(next.id)
    last = next.id
  }
}

/** Changes an article's row, until the list is read again. */
export function changeRow(id: string, change: Partial<ArticleSummary>): void {
  useLibrary.setState(({ library }) => ({
    library: library && {
      ...library,
      articles: library.articles.map((article) => (article.id === id ? { ...article, ...change } : article)),
    },
  }))
}

/** Keeps an article's row in step with the annotator's layer. */
export function syncRow({ article, annotations, status }: Layer): void {
  const row = rowOf(article.id)
  if (row?.count === annotations.length && row.status === status) return
  changeRow(article.id, { count: annotations.length, status })
}
