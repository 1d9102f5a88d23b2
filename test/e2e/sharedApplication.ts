/**
 * One application for all tests of a worker that need no start of their own. A start takes ten times as long as a
 * session: each test opens a fresh workspace through what a second start hands over, which loads the page again.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Settings, settingsPatchSchema, settingsSchema } from '../../src/ipc/settings.ts'
import { kill, launch, type Running, resize, type SessionOptions, usable } from './launch.ts'

/** What a session of a test is opened with. */
export interface TestSession extends SessionOptions {
  readonly workspace: string
  readonly annotator: string
}

/** The application, started when the first test asks for it. */
export interface SharedApplication {
  /** Opens a session in which nothing of an earlier test is left. */
  readonly open: (session: TestSession) => Promise<Running>
  /**
   * What went wrong in the page, or went to the network, since the last call. Of a test that `expectsMore`, what
   * comes until the next session is open is nobody's fault.
   */
  readonly takeComplaints: (expectsMore: boolean) => readonly string[]
  /** Removes a test's folder, once no session is open in it. */
  readonly remove: (folder: string) => Promise<void>
  readonly end: () => Promise<void>
}

/** The same settings for each test: what the page can change, as at a first start. */
const DEFAULTS = Object.fromEntries(
  Object.entries(settingsSchema.parse({})).filter(([name]) => name in settingsPatchSchema.shape),
) as Partial<Settings>

/** Makes the application known; nothing starts yet. */
export function createSharedApplication(): SharedApplication {
  let home: string | null = null
  let running: Running | null = null
  let complaints: string[] = []
  let expectsMore = false
  let open: string | null = null
  let waiting: string[] = []

  const start = async (session: TestSession): Promise<Running> => {
    home = await mkdtemp(join(tmpdir(), 'factmark-shared-'))
    const started = await launch(home, session)
    complainAbout(started, (complaint) => complaints.push(complaint))
    await noteBeginning(started)
    return started
  }
  const removeAll = async () => {
    const folders = waiting
    waiting = []
    for (const folder of folders) await removeFolder(folder)
  }

  return {
    open: async (session) => {
      if (running === null) running = await start(session)
      else await change(running, session)
      if (expectsMore) complaints = []
      expectsMore = false
      open = session.workspace
      await removeAll()
      return running
    },
    takeComplaints: (expected) => {
      const taken = complaints
      expectsMore = expected
      complaints = []
      return taken
    },
    remove: async (folder) => {
      if (open?.startsWith(folder)) waiting.push(folder)
      else await removeFolder(folder)
    },
    end: async () => {
      if (running) await kill(running)
      await removeAll()
      if (home) await removeFolder(home)
    },
  }
}

/** Notes requests that aren't local, and what the page throws or reports as an error. */
export function complainAbout({ app, page }: Running, complain: (complaint: string) => void): void {
  app.context().on('request', (request) => {
    if (!/^(factmark|data|blob|devtools):/.test(request.url())) complain(`not local: ${request.url()}`)
  })
  page.on('pageerror', (error) => complain(`thrown in the page: ${error.stack ?? error}`))
  page.on('console', (message) => {
    if (message.type() === 'error') complain(`reported in the page: ${message.text()}`)
  })
}

/** Removes a folder that processes may still be letting go of. */
async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

async function change(running: Running, { workspace, annotator, files = [], size }: TestSession): Promise<void> {
  const { app, page } = running
  await page.unrouteAll()
  await page.mouse.move(0, 0)
  await page.evaluate((settings) => window.factmark.saveSettings(settings), DEFAULTS)
  await asAtTheBeginning(running)
  if (size) await resize(app, size)
  const loaded = page.waitForEvent('domcontentloaded', { timeout: 0 })
  const given = { workspace, annotator, files: [...files], language: null, userData: null }
  await app.evaluate(({ app }, given) => void app.emit('second-instance', {}, [], '', given), given)
  await loaded
  await usable(page)
}

/** What the application had at its beginning, kept in its main process. */
interface Beginning {
  readonly bounds: Electron.Rectangle
  /** Of each object whose functions tests replace: its own, before. */
  readonly functions: ReadonlyMap<object, ReadonlyMap<string, PropertyDescriptor>>
  /** What answers each channel. */
  readonly answering: ReadonlyMap<string, unknown>
}

/** Remembers, in the main process, what tests may put something else in the place of. */
async function noteBeginning({ app, page }: Running): Promise<void> {
  await app.evaluate(
    ({ Menu, clipboard, dialog, ipcMain, shell }, window) => {
      const functionsOf = (holder: object) =>
        new Map(
          Object.entries(Object.getOwnPropertyDescriptors(holder)).filter(
            ([, { value }]) => typeof value === 'function',
          ),
        )
      const holders = [Menu, clipboard, dialog, shell, window, window.webContents]
      const functions = new Map(holders.map((holder) => [holder, functionsOf(holder)]))
      const answering = new Map(Reflect.get(ipcMain, '_invokeHandlers') as Map<string, unknown>)
      const beginning: Beginning = { bounds: window.getBounds(), functions, answering }
      Object.assign(globalThis, { beginning })
    },
    await app.browserWindow(page),
  )
}

/** Gives Electron its functions and handlers back, the window its size and zoom; closes others, empties clipboard and storage. */
async function asAtTheBeginning({ app, page }: Running): Promise<void> {
  await app.evaluate(
    async ({ BrowserWindow, clipboard, ipcMain, session }, window) => {
      const { bounds, functions, answering } = (globalThis as unknown as { beginning: Beginning }).beginning
      for (const [holder, before] of functions) {
        for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(holder))) {
          const own = before.get(name)
          if (own) Object.defineProperty(holder, name, own)
          else if (typeof value === 'function') Reflect.deleteProperty(holder, name)
        }
      }
      const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, unknown>
      for (const [channel, handler] of answering) handlers.set(channel, handler)
      for (const other of BrowserWindow.getAllWindows()) if (other !== window) other.destroy()
      window.setBounds(bounds)
      window.webContents.setZoomFactor(1)
      clipboard.clear()
      await session.defaultSession.clearStorageData()
    },
    await app.browserWindow(page),
  )
}
