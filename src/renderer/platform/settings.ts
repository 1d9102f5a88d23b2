/** The settings of whoever works at this computer: in the window at once, and on the disk. */
import { create } from 'zustand'
import { ORIGINALS_DEFAULTS, READING_DEFAULTS, SUGGESTIONS_DEFAULTS } from '../../ipc/choices.ts'
import type { Settings, SettingsPatch } from '../../ipc/settings.ts'
import { applyReading, applyTheme } from './appearance.ts'
import { bridge } from './bridge.ts'
import { setLanguage } from './i18n.ts'

/** The settings; defaults until the main process has sent the stored ones. */
export const useSettings = create<Settings>(() => ({
  annotator: null,
  workspace: null,
  recentWorkspaces: [],
  lastArticle: {},
  window: null,
  theme: 'system',
  language: 'system',
  reading: READING_DEFAULTS,
  singleKeys: true,
  snapping: 'word',
  sentences: 'untagged',
  keys: {},
  panes: { library: true, side: true },
  paneWidths: { library: null, side: null },
  librarySort: 'title',
  hints: true,
  toured: false,
  suggestions: SUGGESTIONS_DEFAULTS,
  originals: ORIGINALS_DEFAULTS,
  inboxes: [],
}))

/** Shows stored settings. */
export function applySettings(settings: Settings): void {
  useSettings.setState(settings)
  applyTheme(settings.theme)
  applyReading(settings.reading)
}

/** Changes some settings: in the window at once, and on the disk. */
export async function saveSettings(patch: SettingsPatch): Promise<void> {
  const known = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  applySettings({ ...useSettings.getState(), ...known })
  await bridge.saveSettings(patch)
  const { language } = patch
  if (language === undefined) return
  // Only the main process knows the system's language.
  await setLanguage(language === 'system' ? (await bridge.boot()).language : language)
}
