/** The window's tabs: the articles that are open at once, of which one is in front and drawn. */
import { MOST_TABS } from '../../ipc/choices.ts'
import { useLibrary } from '../platform/library.ts'
import { rememberTabs, useView } from '../platform/view.ts'
import { closeEditor, useEditor } from './editor.ts'
import { openArticle, openArticleId, showArticle } from './openArticle.ts'
import { movedTab, neighbourOf, tabBeside, withFront, withTab } from './tabOrder.ts'

const tabs = () => useView.getState().tabs

function setTabs(next: readonly string[]): void {
  const before = tabs()
  if (next.length === before.length && next.every((id, index) => id === before[index])) return
  rememberTabs(next.slice(0, MOST_TABS))
}

/** Keeps the tabs in step with the article in front, and with the articles that there are. Once a window. */
export function followTabs(): void {
  useEditor.subscribe(({ open }, before) => {
    const opened = open?.article.id
    if (opened === undefined || opened === before.open?.article.id) return
    setTabs(withFront(tabs(), before.open?.article.id ?? null, opened))
  })
  useLibrary.subscribe(({ library }, before) => {
    if (!library || library === before.library || tabs().length === 0) return
    const known = new Set(library.articles.map(({ id }) => id))
    const kept = tabs().filter((id) => known.has(id))
    if (kept.length === tabs().length) return
    setTabs(kept)
    const [first] = kept
    if (openArticleId() === null && first !== undefined) void openArticle(first)
  })
}

/** Opens an article in a tab of its own, or brings its tab to the front. */
export async function openInTab(id: string): Promise<void> {
  const before = tabs()
  setTabs(withTab(before, openArticleId(), id))
  await showArticle(id)
  if (openArticleId() !== id) setTabs(before)
}

/** Closes a tab, by default the one in front; the article of the tab beside it comes to the front. */
export async function closeTab(id: string | null = openArticleId()): Promise<void> {
  if (id === null) return
  const next = neighbourOf(tabs(), id)
  if (id === openArticleId()) {
    if (next === null) closeEditor()
    else await openArticle(next)
  }
  if (openArticleId() !== id) setTabs(tabs().filter((tab) => tab !== id))
}

/** Brings the next or previous tab to the front. */
export function goToTab(way: 'next' | 'previous'): void {
  const id = tabBeside(tabs(), openArticleId(), way)
  if (id !== null) void showArticle(id)
}

/** Moves a tab to an index. */
export function moveTab(id: string, to: number): void {
  setTabs(movedTab(tabs(), id, to))
}

/** Moves the tab in front by so many places. */
export function moveFrontTab(by: 1 | -1): void {
  const front = openArticleId()
  if (front !== null) moveTab(front, tabs().indexOf(front) + by)
}
