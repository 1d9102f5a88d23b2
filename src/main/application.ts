/** Puts the parts together: one window, one session, one menu, and the answers to what the page asks. */
import { app, type BrowserWindow } from 'electron'
import type { i18n } from 'i18next'
import { COMMANDS, type Command } from '../core/commands/commands.ts'
import { keymapWith } from '../core/commands/keymap.ts'
import type { About } from '../ipc/contract.ts'
import { openExisting } from '../workspace/workspace.ts'
import type { StartArguments } from './arguments.ts'
import { createArrivals } from './arrivals.ts'
import { closeCarefully } from './closing.ts'
import { createContext } from './createContext.ts'
import { createDialogs } from './dialogs.ts'
import { electronSurroundings } from './electronSurroundings.ts'
import { allHandlers } from './handlers/all.ts'
import { isOwnOrigin } from './hardening.ts'
import { send, serve } from './ipc.ts'
import { languageOf } from './language.ts'
import { logBug, say } from './log.ts'
import { enableItems, type MenuSteps, NO_STEPS, showMenu } from './menu.ts'
import type { SettingsStore } from './settings.ts'
import { changeSession, ownAnnotator, startSession, switchSession } from './starting.ts'
import { loadPage, placeOf, raise } from './window.ts'

/** The running program, as system events see it. */
export interface Application {
  /** Another start handed over what it was given; it is done here. */
  readonly startAgain: (given: StartArguments) => void
  /** The system wants a file opened. */
  readonly openFile: (path: string) => void
}

/** Runs the program in its window, whose page is being loaded. Once, when Electron is ready. */
export function runApplication(given: StartArguments, settings: SettingsStore, window: BrowserWindow): Application {
  let enabled: ReadonlySet<Command> | null = null
  let steps: MenuSteps = NO_STEPS
  const context = createContext({
    settings,
    surroundings: electronSurroundings(() => window),
    language: () => languageOf(given.language, settings.get().language),
    tell: (name, payload) => send(window, name, payload),
    dialogs: (translator) => createDialogs(() => window, translator),
  })
  const { dialogs, sessions, surroundings, tell, translator, views } = context
  const arrivals = createArrivals(context)

  const reloadPage = () => {
    arrivals.pageGone()
    enabled = null
    steps = NO_STEPS
    loadPage(window).catch(logBug)
  }
  const refreshMenu = () => {
    const { keys, singleKeys, recentWorkspaces } = settings.get()
    showMenu({
      translator: translator(),
      keymap: keymapWith(keys),
      language: context.language(),
      singleKeys,
      recentWorkspaces,
      enabled,
      steps,
      run: (command) => tell('command', command),
      openWorkspace: (path) => void openRecent(path).catch(logBug),
    })
  }
  const openRecent = async (path: string) => {
    const session = sessions.current()
    const workspace = await openExisting(path)
    const changed =
      session && workspace.ok
        ? await changeSession(context, ownAnnotator(context, session), workspace.value)
        : workspace
    if (!changed.ok) return dialogs.showProblem(changed.error)
    if (!session) return
    settings.change({ workspace: path })
    refreshMenu()
    reloadPage()
  }

  warnOfOldRuntime(translator(), surroundings.about())
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
    askKeepTrying: ({ what, problem }) => dialogs.askKeepTrying(what, problem),
    last: () => {
      settings.change({ window: placeOf(window) })
      return Promise.all([settings.flush(), views.flush(), sessions.close(), context.flushPasswords()])
    },
  })
  const opened = () => {
    refreshMenu()
    arrivals.sessionOpened().catch(logBug)
  }
  const program = {
    started: async () => ({ problem: sessions.current() ? null : await started, article: arrivals.takeArticle() }),
    booted: arrivals.pageBooted,
    refreshMenu,
    showCommands: (commands: ReadonlySet<Command>, next: MenuSteps) => {
      const isRenamed = JSON.stringify(steps) !== JSON.stringify(next)
      enabled = commands
      steps = next
      // The words of an item that is shown can't be changed.
      if (isRenamed) refreshMenu()
      else enableItems(COMMANDS, commands)
    },
    pageFinished,
    isDirected: given.workspace !== null && given.annotator !== null,
  }
  // Extractors and reports have windows that nobody sees: with this one, everything ends.
  window.once('closed', () => app.quit())
  serve(window, allHandlers(context, { program, opened }))
  reviveAfterCrash(window, reloadPage)
  comeBack(window, reloadPage)

  const startAgain = async (again: StartArguments) => {
    await started
    raise(window)
    const changed = await switchSession(context, again)
    if (changed && !changed.ok) return dialogs.showProblem(changed.error)
    // The page of the last session goes first: an import may take long, and nothing must be tagged there meanwhile.
    if (changed) {
      refreshMenu()
      reloadPage()
    }
    await arrivals.add(again.files)
  }
  return {
    startAgain: (again) => void startAgain(again).catch(logBug),
    openFile: (path) => void started.then(() => arrivals.add([path])).catch(logBug),
  }
}

function warnOfOldRuntime({ t }: i18n, { outOfSupport, electron }: About): void {
  if (outOfSupport) say(t('system.outOfSupport', { version: electron }))
}

/**
 * Loads the page again when the window shows something else: Electron asks no handler before a page goes to
 * `about:blank`.
 */
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
}
