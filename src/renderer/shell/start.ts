/** Start-up: connects the rings and the main process's events, and loads the session. */
import { flushSync } from 'react-dom'
import { annotationTargets } from '../commands/annotationTargets.ts'
import { connectEditor } from '../document/editor.ts'
import { openArticle } from '../document/openArticle.ts'
import { followOutsideChanges } from '../document/outsideChanges.ts'
import { followImports } from '../features/exchange/importing.ts'
import { loadSession } from '../features/library/session.ts'
import { followBlindness } from '../features/review/blinding.ts'
import { loadImported, useReview } from '../features/review/state.ts'
import { learn, remember } from '../features/suggest/memory.ts'
import { pauseSuggestions } from '../features/suggest/suggesting.ts'
import { suggestionLayer, suggestionTargets } from '../features/suggest/suggestionLayer.ts'
import { followSystemTheme } from '../platform/appearance.ts'
import { bridge } from '../platform/bridge.ts'
import { refreshLibrary } from '../platform/library.ts'
import { useSettings } from '../platform/settings.ts'
import { registerClickTargets } from '../text/clickTargets.ts'
import { registerHighlightLayer } from '../text/highlightLayers.ts'

/** Makes the window ready to be drawn. */
export async function startWindow(): Promise<void> {
  connectEditor({ commit: flushSync, changeMemory: remember, onEdited: learn })
  // The order decides which of two targets of the same length a click selects first.
  registerClickTargets(annotationTargets())
  registerClickTargets(suggestionTargets)
  registerHighlightLayer(suggestionLayer)
  // Under review the text is a colleague's, and suggestions are for one's own.
  useReview.subscribe(({ tab }) => pauseSuggestions(tab !== null))
  followSystemTheme(() => useSettings.getState().theme)
  await loadSession()
  bridge.on('openArticle', ({ id }) => void refreshLibrary().then(() => openArticle(id)))
  followOutsideChanges()
  followBlindness()
  followImports(loadImported)
}
