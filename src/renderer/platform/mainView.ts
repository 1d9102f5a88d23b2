/** What the window shows beside the library: the article in front, or the claims to check. */
import { create } from 'zustand'

/** One of the window's views. */
export type MainView = 'article' | 'claims'

/** The view that is shown. */
export const useMainView = create<{ readonly view: MainView }>(() => ({ view: 'article' }))

/** Shows a view. */
export function showView(view: MainView): void {
  useMainView.setState({ view })
}
