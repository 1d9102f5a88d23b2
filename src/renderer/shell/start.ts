/** Start-up: connects the rings and the main process's events, and loads the session. */
import { flushSync } from 'react-dom'
import { annotationTargets } from '../commands/annotationTargets.ts'
import { provideConditions } from '../commands/conditions.ts'
import { connectFilling } from '../commands/filling.ts'
import { followReturns } from '../commands/focusPane.ts'
import { connectEditor, useEditor } from '../document/editor.ts'
import { openArticle } from '../document/openArticle.ts'
import { followOutsideChanges } from '../document/outsideChanges.ts'
import { followTabs } from '../document/tabs.ts'
import { provideCardConditions } from '../features/annotate/useCardCommands.ts'
import { followCardMode } from '../features/annotate/window.ts'
import { followCodebook } from '../features/codebook/saving.ts'
import { importing } from '../features/exchange/window.ts'
import { connectDismissals } from '../features/figures/window.ts'
import { provideFindConditions } from '../features/find/useFindCommands.ts'
import { followFind } from '../features/find/window.ts'
import { followArrivals } from '../features/library/arrivals.ts'
import { loadSession } from '../features/library/session.ts'
import { followBlindness } from '../features/review/blinding.ts'
import { adjudication, loadImported } from '../features/review/window.ts'
import { suggestionLayer, suggestionTargets } from '../features/suggest/suggestionLayer.ts'
import { provideSuggestionConditions } from '../features/suggest/useSuggestionCommands.ts'
import { followMemory, memory, suggestions } from '../features/suggest/window.ts'
import { followTeamNews } from '../features/team/news.ts'
import { followInvitations, provideTeamConditions } from '../features/team/useTeamCommands.ts'
import { followVersions } from '../features/versions/window.ts'
import { followSystemTheme } from '../platform/appearance.ts'
import { bridge } from '../platform/bridge.ts'
import { refreshLibrary } from '../platform/library.ts'
import { setVacant } from '../platform/panes.ts'
import { useSettings } from '../platform/settings.ts'
import { followTeam } from '../platform/team.ts'
import { registerClickTargets } from '../text/clickTargets.ts'
import { highlightLayers } from '../text/highlightLayers.ts'
import { followPlaces } from '../text/places.ts'
import { finishing } from './window.ts'

/** Makes the window ready to be drawn. */
export async function startWindow(): Promise<void> {
  connectEditor({ commit: flushSync, changeMemory: memory.remember, onEdited: memory.learn })
  // The order decides which of two targets of the same length a click selects first.
  registerClickTargets(annotationTargets())
  registerClickTargets(suggestionTargets)
  highlightLayers.register(suggestionLayer)
  connectDismissals(() => memory.state.getState().memory.dismissed ?? [])
  connectFilling(() => suggestions.state.getState().found)
  provideConditions()
  provideCardConditions()
  provideFindConditions()
  provideSuggestionConditions()
  provideTeamConditions()
  followTabs()
  followReturns()
  useEditor.subscribe(({ open }) => setVacant(open === null))
  followPlaces()
  followFind()
  followCardMode()
  followVersions()
  followSystemTheme(() => useSettings.getState().theme)
  followTeam()
  followTeamNews()
  followInvitations()
  await loadSession()
  bridge.on('openArticle', ({ id }) => void refreshLibrary().then(() => openArticle(id)))
  followOutsideChanges()
  followArrivals()
  followBlindness()
  followCodebook()
  followMemory()
  finishing.follow()
  importing.follow(async (imported) => {
    await loadImported(imported)
    await adjudication.reopenImported(imported)
  })
}
