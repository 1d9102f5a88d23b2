/**
 * Which panes beside the article are shown. In a wide window they stand beside it and are remembered; in a narrow one,
 * or a zoomed one, they lie over it and go away when the article is used again.
 */
import { flushSync } from 'react-dom'
import { create } from 'zustand'
import { saveSettings, useApp } from './settings.ts'

/** A pane beside the article. */
export type SidePaneName = 'library' | 'side'

/** What the pane at the right shows. */
export type SideTab = 'annotations' | 'suggestions' | 'unlinked' | 'figures' | 'guidelines'

interface PanesState {
  readonly narrow: boolean
  /** What lies over the article in a narrow window. */
  readonly drawer: SidePaneName | null
  readonly tab: SideTab
}

const NARROW = window.matchMedia('(max-width: 860px)')

/** The panes' state beside the settings. */
export const usePanes = create<PanesState>(() => ({ narrow: NARROW.matches, drawer: null, tab: 'annotations' }))

NARROW.addEventListener('change', ({ matches }) => usePanes.setState({ narrow: matches, drawer: null }))

/** Whether a pane is shown; follows changes. */
export function usePaneShown(name: SidePaneName): boolean {
  const remembered = useApp((state) => state.settings.panes[name])
  return usePanes(({ narrow, drawer }) => (narrow ? drawer === name : remembered))
}

/** Shows a pane before it returns, so that the focus can be set in it. */
export function showPane(name: SidePaneName): void {
  flushSync(() => set(name, true))
}

/** Shows a pane, or hides it. */
export function togglePane(name: SidePaneName): void {
  set(name, !isShown(name))
}

/** Shows a part of the pane at the right; where it is shown already, the annotations again. */
export function toggleTab(tab: SideTab): void {
  const isThere = isShown('side') && usePanes.getState().tab === tab
  usePanes.setState({ tab: isThere ? 'annotations' : tab })
  if (!isThere) showPane('side')
}

/** Shows the annotations at the right. */
export function showAnnotations(): void {
  usePanes.setState({ tab: 'annotations' })
  showPane('side')
}

/** Takes away what lies over the article. */
export function closeDrawer(): void {
  if (usePanes.getState().drawer) usePanes.setState({ drawer: null })
}

function isShown(name: SidePaneName): boolean {
  const { narrow, drawer } = usePanes.getState()
  return narrow ? drawer === name : useApp.getState().settings.panes[name]
}

function set(name: SidePaneName, shown: boolean): void {
  const { panes } = useApp.getState().settings
  if (usePanes.getState().narrow) usePanes.setState({ drawer: shown ? name : null })
  else if (panes[name] !== shown) void saveSettings({ panes: { ...panes, [name]: shown } })
}
