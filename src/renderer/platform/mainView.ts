/** What the window shows beside the library: the page of the workspace, the article in front, the table of annotations, or the claims to check. */
import { create } from 'zustand'

/** One of the window's views. */
export type MainView = 'overview' | 'article' | 'annotations' | 'claims'

/** The view that is shown. */
export const useMainView = create<{ readonly view: MainView }>(() => ({ view: 'article' }))

/** Shows a view. */
export function showView(view: MainView): void {
  useMainView.setState({ view })
}

/** Shows a view, or the article where it is shown already. */
export function toggleView(view: MainView): void {
  showView(useMainView.getState().view === view ? 'article' : view)
}
