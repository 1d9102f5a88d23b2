/** What is remembered of reading in this workspace: in the window at once, and in the user-data folder soon after. */
import { create } from 'zustand'
import type { Place, View } from '../../ipc/view.ts'
import { bridge } from './bridge.ts'

interface ViewState {
  /** Where the annotator was in each article, by article. */
  readonly places: ReadonlyMap<string, Place>
  /** The articles that are open as tabs, in their order. */
  readonly tabs: readonly string[]
}

/** The view; nothing until the main process has sent it. */
export const useView = create<ViewState>(() => ({ places: new Map(), tabs: [] }))

/** Shows what the main process has remembered. */
export function applyView({ places, tabs }: View): void {
  useView.setState({ tabs, places: new Map(places.map((place) => [place.article, place])) })
}

/** Remembers where the annotator is in an article. Resolves when the main process knows. */
export function rememberPlace(place: Place): Promise<void> {
  useView.setState(({ places }) => ({ places: new Map(places).set(place.article, place) }))
  return bridge.changeView({ place })
}

/** Remembers which articles are open as tabs. */
export function rememberTabs(tabs: readonly string[]): void {
  useView.setState({ tabs })
  void bridge.changeView({ tabs })
}
