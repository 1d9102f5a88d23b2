/**
 * Which panes beside the article are shown. In a wide window they are beside it and stored in the settings; in a narrow or
 * zoomed one they cover it as a drawer, which closes when the article is used again. While no article is open, the right
 * one is shown only where somebody asks for it.
 */
import { flushSync } from 'react-dom'
import { create } from 'zustand'
import { saveSettings, useSettings } from './settings.ts'

/** A pane beside the article. */
export type SidePaneName = 'library' | 'side'

/** The tabs of the right pane. */
export type SideTab = 'annotations' | 'suggestions' | 'unlinked' | 'figures' | 'versions' | 'guidelines'

interface PanesState {
  readonly narrow: boolean
  /** The pane that covers the article in a narrow window. */
  readonly drawer: SidePaneName | null
  /** Whether no article is open, beside which the right pane could stand. */
  readonly vacant: boolean
  /** Whether somebody asked for the right pane although no article is open. */
  readonly asked: boolean
  readonly tab: SideTab
}

const NARROW = window.matchMedia('(max-width: 860px)')

/** The panes' state that isn't stored in the settings. */
export const usePanes = create<PanesState>(() => ({
  narrow: NARROW.matches,
  drawer: null,
  vacant: true,
  asked: false,
  tab: 'annotations',
}))

NARROW.addEventListener('change', ({ matches }) => usePanes.setState({ narrow: matches, drawer: null }))

/** Whether a pane is shown; follows changes. */
export function usePaneShown(name: SidePaneName): boolean {
  const remembered = useSettings((state) => state.panes[name])
  return usePanes((state) => shownIn(state, name, remembered))
}

/** Says whether an article is open. Without one the right pane is empty, and leaves its room to the page of the workspace. */
export function setVacant(vacant: boolean): void {
  if (usePanes.getState().vacant !== vacant) usePanes.setState({ vacant, asked: false })
}

/** Whether a pane has nothing to show now, and nobody asked for it. */
export function isVacant(name: SidePaneName): boolean {
  return name === 'side' && usePanes.getState().vacant && !isShown(name)
}

/** Shows a pane before it returns, so that the focus can be set in it. */
export function showPane(name: SidePaneName): void {
  flushSync(() => set(name, true))
}

/** Shows a pane, or hides it. */
export function togglePane(name: SidePaneName): void {
  set(name, !isShown(name))
}

/** Shows a tab of the right pane; if it is already shown, goes back to the annotations. */
export function toggleTab(tab: SideTab): void {
  const isThere = isShown('side') && usePanes.getState().tab === tab
  usePanes.setState({ tab: isThere ? 'annotations' : tab })
  if (!isThere) showPane('side')
}

/** Shows a tab of the right pane. */
export function showTab(tab: SideTab): void {
  usePanes.setState({ tab })
  showPane('side')
}

/** Shows the annotations in the right pane. */
export function showAnnotations(): void {
  usePanes.setState({ tab: 'annotations' })
  showPane('side')
}

/** Closes the drawer. */
export function closeDrawer(): void {
  if (usePanes.getState().drawer) usePanes.setState({ drawer: null })
}

function isShown(name: SidePaneName): boolean {
  return shownIn(usePanes.getState(), name, useSettings.getState().panes[name])
}

function shownIn({ narrow, drawer, vacant, asked }: PanesState, name: SidePaneName, remembered: boolean): boolean {
  if (narrow) return drawer === name
  return name === 'side' && vacant ? asked : remembered
}

function set(name: SidePaneName, shown: boolean): void {
  const { panes } = useSettings.getState()
  const { narrow, vacant } = usePanes.getState()
  if (narrow) usePanes.setState({ drawer: shown ? name : null })
  else if (name === 'side' && vacant) usePanes.setState({ asked: shown })
  else if (panes[name] !== shown) void saveSettings({ panes: { ...panes, [name]: shown } })
}
