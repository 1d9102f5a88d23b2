/** Who works where, and with which settings: what the window as a whole is about. */
import { create } from 'zustand'
import type { Problem } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import { READING_DEFAULTS, SUGGESTIONS_DEFAULTS } from '../../ipc/choices.ts'
import type { About, Boot, Session } from '../../ipc/contract.ts'
import type { Settings, SettingsPatch } from '../../ipc/settings.ts'
import { answerOf, bridge } from './bridge.ts'
import { setLanguage } from './i18n.ts'
import { followBlindness } from '../features/review/blinding.ts'
import { applyReading, applyTheme, followSystemTheme } from './appearance.ts'
import { forgetDoings, openArticle, tell } from '../features/library/libraryHistory.ts'
import { closeEditor, useEditor } from '../document/editor.ts'
import { followImports, noteImports } from '../features/exchange/importing.ts'
import { forgetLibrary, refreshLibrary, useLibrary } from './library.ts'
import { followOutside } from '../document/outside.ts'

interface AppState {
  readonly settings: Settings
  readonly session: Session | null
  /** Why the remembered workspace could not be opened. */
  readonly problem: Problem | null
  readonly proposal: Boot['proposal']
  readonly about: About
}

/** The window's state beside the library and the editor. Nothing is drawn before `startApp` has filled it. */
export const useApp = create<AppState>(() => ({
  settings: {
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
    keys: {},
    panes: { library: true, side: true },
    suggestions: SUGGESTIONS_DEFAULTS,
  },
  session: null,
  problem: null,
  proposal: { name: '', workspace: '' },
  about: { version: '', electron: '', chromium: '', node: '', outOfSupport: false },
}))

/** Asks the main process how things stand, and shows it. */
export async function startApp(): Promise<void> {
  followSystemTheme(() => useApp.getState().settings.theme)
  await show(await bridge.boot())
  bridge.on('openArticle', ({ id }) => void refreshLibrary().then(() => openArticle(id)))
  followOutside()
  followBlindness()
  followImports()
  bridge.on('imported', (imported) => void noteImports(imported))
}

/** Asks anew, after the workspace could not be opened. */
export async function tryAgain(): Promise<void> {
  await show(await bridge.boot())
}

/** Says who works and where, for the first time. A sample in the language of the interface is opened to begin with. */
export async function setUp(name: string, workspace: string): Promise<Result<Session>> {
  const answer = await changeSession(() => bridge.setUp({ name, workspace }))
  const articles = useLibrary.getState().library?.articles ?? []
  const first = articles.find(({ language }) => language === document.documentElement.lang) ?? articles[0]
  if (answer.ok && first && !useEditor.getState().open) await openArticle(first.id)
  return answer
}

/** Lets somebody else work here. */
export function switchAnnotator(name: string): Promise<Result<Session>> {
  return changeSession(() => bridge.switchAnnotator({ name }))
}

/** Works in a folder that the analyst chooses by the system's dialog. */
export async function chooseWorkspace(): Promise<void> {
  const path = await bridge.chooseFolder()
  if (path !== null) await openWorkspace(path)
}

/** Works in another folder. */
export async function openWorkspace(path: string): Promise<void> {
  const answer = await changeSession(() => bridge.openWorkspace({ path }))
  if (!answer.ok) tell(answer.error)
}

/** Changes some settings: here at once, and on the disk. */
export async function saveSettings(patch: SettingsPatch): Promise<void> {
  const { settings } = useApp.getState()
  const known = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  applySettings({ ...settings, ...known })
  await bridge.saveSettings(patch)
  const { language } = patch
  if (language === undefined) return
  // Which language the system's is, the main process knows.
  await setLanguage(language === 'system' ? (await bridge.boot()).language : language)
}

async function changeSession(change: () => Promise<Result<Session>>): Promise<Result<Session>> {
  const answer = await answerOf(change())
  if (!answer.ok) return answer
  closeEditor()
  forgetLibrary()
  forgetDoings()
  await show(await bridge.boot())
  return answer
}

async function show(boot: Boot): Promise<void> {
  const { language, settings, session, problem, proposal, about, article } = boot
  await setLanguage(language)
  applySettings(settings)
  useApp.setState({ session, problem, proposal, about })
  if (!session) return
  await refreshLibrary()
  if (article !== null) await openArticle(article)
}

function applySettings(settings: Settings): void {
  useApp.setState({ settings })
  applyTheme(settings.theme)
  applyReading(settings.reading)
}
