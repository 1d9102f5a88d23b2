/** The two windows of a run: the application's, and beside it in the same process an empty one for the floors. */
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright/test'
import { build, type Rolldown } from 'vite'
import { test as e2e, expect, type Running } from '../e2e/factmark.ts'
import { ANNOTATOR, generate, SIZES, writeWorkspace } from './generate.ts'

/** What a bench gets. */
export interface Stage extends Running {
  readonly workspace: string
  /** An empty page in a window of the same size, which reads files itself and has the peer in it. */
  readonly floor: Page
}

const WINDOW = { width: 1280, height: 800 }

/** Playwright's `test` with a stage that has the three articles. */
export const test = e2e.extend<{ readonly stage: Stage }>({
  stage: async ({ start, folder }, use) => {
    const workspace = join(folder, 'bench')
    await writeWorkspace(
      workspace,
      SIZES.map(({ id, characters, spans }) => generate(id, characters, spans)),
    )
    const running = await start({ workspace, annotator: ANNOTATOR, size: WINDOW })
    await helpWith(running.page)
    await use({ ...running, workspace, floor: await openFloor(running.app) })
  },
})

export { expect }

/** The window for the floors. It is not the application's: it may read files, and nothing is kept from it. */
async function openFloor(app: ElectronApplication): Promise<Page> {
  const opened = app.waitForEvent('window')
  await app.evaluate(({ BrowserWindow }, size) => {
    const window = new BrowserWindow({
      ...size,
      useContentSize: true,
      // The application's window keeps the focus, and with it the keys.
      show: false,
      webPreferences: { nodeIntegration: true, contextIsolation: false, sandbox: false, backgroundThrottling: false },
    })
    window.showInactive()
    void window.loadURL('data:text/html,<!doctype html><title>Floor</title><div id=root></div>')
  }, WINDOW)
  const floor = await opened
  await floor.addStyleTag({ content: STYLE })
  await floor.addScriptTag({ content: await peer() })
  await helpWith(floor)
  return floor
}

/** Bare paragraphs, set as the application sets them. */
const STYLE = `
  body { margin: 0; height: 100vh; overflow: auto }
  #root { width: 627px; margin: 0 auto; font: 19px/1.7 Georgia, serif }
  #root p { margin: 0; padding-bottom: 1em; white-space: pre-wrap; content-visibility: auto; contain-intrinsic-block-size: auto 260px }
`

/** The annotation library that drawing is compared with, as one script. */
async function peer(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'peer.ts'), formats: ['iife'], name: 'peer' },
    },
  })) as Rolldown.RolldownOutput[]
  const code = built[0]?.output[0]
  if (code?.type !== 'chunk') throw new Error('the peer was not built')
  return `${code.code}\nwindow.peer = peer`
}

/** Gives a page `painted()`: resolves when the frame that is being made has been painted. */
function helpWith(page: Page): Promise<void> {
  return page.evaluate(() => {
    Object.assign(window, {
      painted: () =>
        new Promise<number>((done) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => done(performance.now())
            port2.postMessage(null)
          })
        }),
    })
  })
}
