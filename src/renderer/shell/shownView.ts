/** Which of the window's views is shown: without an open article, the page of the workspace takes its place. */
import { useEditor } from '../document/editor.ts'
import { useLibrary } from '../platform/library.ts'
import { type MainView, useMainView } from '../platform/mainView.ts'
import { usePaneShown, usePanes } from '../platform/panes.ts'

/** The view. A workspace without articles has nothing to show there. */
export function useShownView(): MainView {
  const view = useMainView((state) => state.view)
  const tab = usePanes((state) => state.tab)
  const isOpen = useEditor(({ open }) => open !== null)
  // The guidelines are about no article; they stand where they always do.
  const guidesAside = usePaneShown('side') && tab === 'guidelines'
  const hasArticles = useLibrary(({ library }) => library !== null && library.articles.length > 0)
  return view === 'article' && !isOpen && hasArticles && !guidesAside ? 'overview' : view
}
