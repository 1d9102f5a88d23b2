/**
 * How the window's program starts. What must happen before Electron is ready (the scheme, the switches, the place of
 * the user's data, the lock) happens here, and the window is opened; the rest is `application.ts`, which is loaded
 * while the page's process starts.
 */
import { join } from 'node:path'
import { app, Menu, nativeTheme } from 'electron'
import { fail, type Problem } from '../core/problem.ts'
import type { Application } from './application.ts'
import { parseArguments, type StartArguments, startArgumentsSchema } from './arguments.ts'
import { confine, quietChromium } from './hardening.ts'
import { languageOf } from './language.ts'
import { logBug, say } from './log.ts'
import { declareScheme, serveScheme } from './scheme.ts'
import { openSettings, type SettingsStore } from './settings.ts'
import { refusedSwitch } from './switches.ts'
import { loadPage, openWindow } from './window.ts'

/** The exit code for a command line that can't be used. */
const WRONG_USAGE = 2

/** What Chromium calls the languages. English is British, as dates in the window are. */
const CHROMIUM_LANGUAGES = { en: 'en-GB', nl: 'nl' } as const

/** Starts the program with the process's arguments. To be awaited before Electron is ready. */
export async function startWindow(): Promise<void> {
  const parsed = parseArguments(process.argv, {
    base: process.env.INIT_CWD ?? process.cwd(),
    cwd: process.cwd(),
    appPath: app.isPackaged ? null : app.getAppPath(),
  })
  const name = refusedSwitch(process.argv, { isPackaged: app.isPackaged, platform: process.platform })
  if (name !== null) await refuse(fail('switch-refused', { name }))
  else if (parsed.ok) await start(parsed.value)
  else await refuse(parsed)
}

async function refuse({ error }: { readonly error: Problem }): Promise<void> {
  const [{ createTranslator }, { messageOf }] = await Promise.all([
    import('../i18n/translator.ts'),
    import('../i18n/problemSentences.ts'),
  ])
  say(messageOf(createTranslator(languageOf(null), 'people'), error))
  app.exit(WRONG_USAGE)
}

async function start(given: StartArguments): Promise<void> {
  if (given.userData !== null) app.setPath('userData', given.userData)
  if (!app.requestSingleInstanceLock({ ...given })) return app.exit(0)
  quietChromium()
  declareScheme()
  // Otherwise Electron makes one of its own, which would be shown until ours is there.
  Menu.setApplicationMenu(null)
  const settings = await openSettings(app.getPath('userData'))
  const language = languageOf(given.language, settings.get().language)
  // Chromium's own words, in dialogs and in the page, and the order of a date's parts follow this switch.
  app.commandLine.appendSwitch('lang', CHROMIUM_LANGUAGES[language])

  let application: Application | null = null
  const early: ((ready: Application) => void)[] = []
  const whenRunning = (task: (ready: Application) => void) => (application ? task(application) : early.push(task))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    whenRunning((ready) => ready.openFile(path))
  })
  app.on('second-instance', (_event, _argv, _folder, handed) => {
    const again = startArgumentsSchema.safeParse(handed)
    if (again.success) whenRunning((ready) => ready.startAgain(again.data))
  })
  // Not awaited: Electron is ready only when the module that it starts with is done.
  app
    .whenReady()
    .then(async () => {
      application = await openApplication(given, settings)
      for (const task of early) task(application)
    })
    .catch((error: unknown) => {
      logBug(error)
      app.exit(1)
    })
}

async function openApplication(given: StartArguments, settings: SettingsStore): Promise<Application> {
  confine()
  nativeTheme.themeSource = settings.get().theme
  const window = openWindow(settings.get().window)
  const loading = Promise.all([import('./application.ts'), import('./ipc.ts')])
  const running = loading.then(([{ runApplication }, { registerMethods }]) => {
    registerMethods()
    return runApplication(given, settings, window)
  })
  serveScheme(join(app.getAppPath(), 'out', 'renderer'), running)
  loadPage(window).catch(logBug)
  return running
}
