/** Which of the window's views is shown: without an open article, the page of the workspace takes its place. */
import { useEditor } from '../document/editor.ts'
import { useLibrary } from '../platform/library.ts'
import { type MainView, useMainView } from '../platform/mainView.ts'

/** The view. A workspace without articles has nothing to show there. */
export function useShownView(): MainView {
  const view = useMainView((state) => state.view)
  const isOpen = useEditor(({ open }) => open !== null)
  const hasArticles = useLibrary(({ library }) => library !== null && library.articles.length > 0)
  return view === 'article' && !isOpen && hasArticles ? 'overview' : view
}
