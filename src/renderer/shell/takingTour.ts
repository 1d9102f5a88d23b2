/** Taking the tour: in a sample article of its own tab, so that no article of the desk is practised on. */
import { openArticleId } from '../document/openArticle.ts'
import { openInTab } from '../document/tabs.ts'
import { remove } from '../features/library/libraryHistory.ts'
import { answerOf, bridge } from '../platform/bridge.ts'
import { translate } from '../platform/i18n.ts'
import { refreshLibrary } from '../platform/library.ts'
import { notify, showProblem } from '../platform/messages.ts'
import { saveSettings, useSettings } from '../platform/settings.ts'
import { goToTour, TOUR_STEPS, useTour } from './tour.ts'

/** Opens the sample in the interface's language, and goes to the first step. */
export async function beginTour(): Promise<void> {
  const language = document.documentElement.lang === 'nl' ? 'nl' : 'en'
  const sample = await answerOf(bridge.tourSample({ language }))
  if (!sample.ok) return showProblem(sample.error)
  const { id, isNew } = sample.value
  if (isNew) {
    useTour.setState({ sample: id })
    await refreshLibrary()
  }
  if (openArticleId() !== id) await openInTab(id)
  if (openArticleId() === id) goToTour(TOUR_STEPS[0])
}

/** Leaves the tour; it isn't offered again, and the Help menu begins it. */
export function leaveTour(): void {
  goToTour(null)
  if (!useSettings.getState().toured) void saveSettings({ toured: true })
  const { sample } = useTour.getState()
  useTour.setState({ sample: null })
  if (sample === null) return
  const t = translate()
  notify({
    text: t('tour.sampleAdded'),
    tone: 'info',
    action: { label: t('tour.removeSample'), run: () => void remove(sample, 'article') },
  })
}
