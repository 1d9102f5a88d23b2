/** What is remembered of reading in this workspace: in the window at once, and in the user-data folder soon after. */
import { create } from 'zustand'
import type { Place, TableView, View } from '../../ipc/view.ts'
import { bridge } from './bridge.ts'

interface ViewState {
  /** Where the annotator was in each article, by article. */
  readonly places: ReadonlyMap<string, Place>
  /** The articles that are open as tabs, in their order. */
  readonly tabs: readonly string[]
  /** What was typed into forms and isn't saved yet, by the place that it belongs to. */
  readonly drafts: ReadonlyMap<string, string>
  /** What is remembered of the table of annotations. */
  readonly table: TableView
  /** When the annotator looked at the page of the workspace last, in ISO; null for never. */
  readonly looked: string | null
}

/** The view; nothing until the main process has sent it. */
export const useView = create<ViewState>(() => ({
  places: new Map(),
  tabs: [],
  drafts: new Map(),
  table: { columns: null, widths: {}, saved: [] },
  looked: null,
}))

/** Shows what the main process has remembered. */
export function applyView({ places, tabs, drafts, table, looked }: View): void {
  useView.setState({
    tabs,
    table,
    looked,
    places: new Map(places.map((place) => [place.article, place])),
    drafts: new Map(drafts.map(({ of, text }) => [of, text])),
  })
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

/** Remembers what is being typed at a place, so that nothing ends it but saving it; empty where nothing is left to save. */
export function rememberDraft(of: string, text: string): void {
  const known = useView.getState().drafts
  if ((known.get(of) ?? '') === text) return
  const drafts = new Map(known)
  if (text === '') drafts.delete(of)
  else drafts.set(of, text)
  useView.setState({ drafts })
  void bridge.changeView({ draft: { of, text } })
}

/** Remembers how the table of annotations is shown. */
export function rememberTable(table: TableView): void {
  useView.setState({ table })
  void bridge.changeView({ table })
}

/** Remembers that the annotator has looked at the page of the workspace by now. */
export function rememberLooked(looked: string): void {
  useView.setState({ looked })
  void bridge.changeView({ looked })
}
