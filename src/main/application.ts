/** Puts the parts together: one window, one session, one menu, and the answers to what the page asks. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import type { i18n } from 'i18next'
import { COMMANDS, type Command } from '../core/commands/commands.ts'
import { keymapWith } from '../core/commands/keymap.ts'
import { speakSchemas } from '../i18n/schemaWords.ts'
import { messageOf } from '../i18n/translator.ts'
import type { Events } from '../ipc/events.ts'
import type { Requests } from '../ipc/methods.ts'
import { openExisting } from '../workspace/workspace.ts'
import { about } from './about.ts'
import type { StartArguments } from './arguments.ts'
import { createArrivals } from './arrivals.ts'
import { closeCarefully } from './closing.ts'
import type { Context } from './context.ts'
import { createDialogs } from './dialogs.ts'
import { annotatingHandlers } from './handlers/annotating.ts'
import { deferred } from './handlers/deferred.ts'
import { importingHandlers } from './handlers/importing.ts'
import { libraryHandlers } from './handlers/library.ts'
import { programHandlers } from './handlers/program.ts'
import { reviewHandlers } from './handlers/review.ts'
import { sessionHandlers } from './handlers/session.ts'
import { storingHandlers } from './handlers/storing.ts'
import { suggestingHandlers } from './handlers/suggesting.ts'
import { isOwnOrigin } from './hardening.ts'
import { send, serve } from './ipc.ts'
import { languageOf } from './language.ts'
import { logBug, say } from './log.ts'
import { enableItems, showMenu } from './menu.ts'
import { createSessions } from './sessions.ts'
import type { SettingsStore } from './settings.ts'
import { tellWindow } from './shelfEvents.ts'
import { changeSession, startSession, switchSession } from './starting.ts'
import { createTranslators } from './translators.ts'
import { loadPage, placeOf, raise } from './window.ts'

/** The running program, as the events of the system see it. */
export interface Application {
  /** Another start handed over what it was given; it is done here. */
  readonly startAgain: (given: StartArguments) => void
  /** The system wants a file opened. */
  readonly openFile: (path: string) => void
}

/** Runs the program in its window, whose page is being loaded. Once, when Electron is ready. */
export function runApplication(given: StartArguments, settings: SettingsStore, window: BrowserWindow): Application {
  let enabled: ReadonlySet<Command> | null = null
  const context = createContext(given, settings, () => window)
  const { dialogs, sessions, tell, translator } = context
  const arrivals = createArrivals(context)

  const reloadPage = () => {
    arrivals.pageGone()
    enabled = null
    loadPage(window).catch(logBug)
  }
  const refreshMenu = () => {
    const { keys, singleKeys, recentWorkspaces } = settings.get()
    showMenu({
      translator: translator(),
      keymap: keymapWith(keys),
      singleKeys,
      recentWorkspaces,
      enabled,
      run: (command) => tell('command', command),
      openWorkspace: (path) => void openRecent(path).catch(logBug),
    })
  }
  const openRecent = async (path: string) => {
    const session = sessions.current()
    const workspace = await openExisting(path)
    const changed =
      session && workspace.ok ? await changeSession(context, session.annotator, workspace.value) : workspace
    if (!changed.ok) return dialogs.showProblem(messageOf(translator(), changed.error))
    if (!session) return
    settings.change({ workspace: path })
    refreshMenu()
    reloadPage()
  }

  warnOfOldRuntime(translator())
  refreshMenu()
  const started = startSession(context, given).then(async (session) => {
    await arrivals.add(given.files)
    refreshMenu()
    return session && !session.ok ? session.error : null
  })

  const pageFinished = closeCarefully({
    window,
    session: sessions.current,
    announce: () => tell('closing', null),
    askKeepTrying: ({ what, problem }) => dialogs.askKeepTrying(what, messageOf(translator(), problem)),
    last: () => {
      settings.change({ window: placeOf(window) })
      return Promise.all([settings.flush(), sessions.close()])
    },
  })
  serve(window, {
    ...programHandlers(context, {
      started: async () => ({ problem: sessions.current() ? null : await started, article: arrivals.takeArticle() }),
      booted: arrivals.pageBooted,
      refreshMenu,
      enable: (commands) => {
        enabled = commands
        enableItems(COMMANDS, commands)
      },
      pageFinished,
    }),
    ...sessionHandlers(context, () => {
      refreshMenu()
      arrivals.sessionOpened().catch(logBug)
    }),
    ...libraryHandlers(context),
    ...annotatingHandlers(context),
    ...importingHandlers(context),
    ...deferred(['planExport', 'export', 'cancelExport', 'showFile', 'print'], async () =>
      (await import('./handlers/exporting.ts')).exportingHandlers(context),
    ),
    ...storingHandlers(context),
    ...deferred(['chooseAnnotations', 'tryAnnotations', 'importAnnotations'], async () =>
      (await import('./handlers/annotationFiles.ts')).annotationFileHandlers(context),
    ),
    ...reviewHandlers(context),
    ...suggestingHandlers(context),
  } satisfies Requests)
  reviveAfterCrash(window, reloadPage)
  comeBack(window, reloadPage)

  const startAgain = async (again: StartArguments) => {
    await started
    raise(window)
    const changed = await switchSession(context, again)
    if (changed && !changed.ok) return dialogs.showProblem(messageOf(translator(), changed.error))
    if (changed) arrivals.pageGone()
    await arrivals.add(again.files)
    if (!changed) return
    refreshMenu()
    reloadPage()
  }
  return {
    startAgain: (again) => void startAgain(again).catch(logBug),
    openFile: (path) => void started.then(() => arrivals.add([path])).catch(logBug),
  }
}

function createContext(given: StartArguments, settings: SettingsStore, window: () => BrowserWindow | null): Context {
  const language = () => languageOf(given.language, settings.get().language)
  const translator = createTranslators(language)
  speakSchemas(language)
  const idsAndClock = { now: () => new Date().toISOString(), newId: () => randomUUID() }
  const tell = <Name extends keyof Events>(name: Name, payload: Events[Name]) => send(window(), name, payload)
  const sessions = createSessions({
    onEvent: (event) => tellWindow(tell, event),
    unsavedFolder: join(app.getPath('userData'), 'unsaved'),
    now: idsAndClock.now,
    indexes: join(app.getPath('userData'), 'library'),
  })
  const dialogs = createDialogs(window, translator)
  return { settings, sessions, dialogs, language, translator, window, tell, idsAndClock }
}

function warnOfOldRuntime({ t }: i18n): void {
  const { outOfSupport, electron } = about()
  if (outOfSupport) say(t('system.outOfSupport', { version: electron }))
}

/** Loads the page again when the window shows something else: nobody is asked before it goes to `about:blank`. */
function comeBack(window: BrowserWindow, load: () => void): void {
  window.webContents.on('did-navigate', (_event, url) => {
    if (!isOwnOrigin(url)) load()
  })
}

/** How soon after a crash another one means that loading again doesn't help, in milliseconds. */
const CRASH_PAUSE = 10_000

/** Loads the page again when its process has died: nothing is lost, every edit lives here. */
function reviveAfterCrash(window: BrowserWindow, reload: () => void): void {
  let last = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    logBug(new Error(`the page's process is gone: ${reason}`))
    const now = Date.now()
    if (reason !== 'clean-exit' && now - last > CRASH_PAUSE) reload()
    last = now
  })
  app.on('window-all-closed', () => app.quit())
}
