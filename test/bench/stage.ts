/** What is measured: the application on three articles, with what the floors need in the same window. */
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { test as e2e, expect, type Running } from '../e2e/factmark.ts'
import { ANNOTATOR, generate, SIZES, writeWorkspace } from './generate.ts'
import { helpWith } from './page.ts'

/** What a bench gets. */
export interface Stage extends Running {
  readonly workspace: string
}

const WINDOW = { width: 1280, height: 800 }

/** Playwright's `test` with a stage that has the three articles. */
export const test = e2e.extend<{ readonly stage: Stage }>({
  stage: async ({ start, folder }, use) => {
    const workspace = join(folder, 'bench')
    await writeWorkspace(
      workspace,
      SIZES.map((size) => generate(size)),
    )
    const running = await start({ workspace, annotator: ANNOTATOR, size: WINDOW })
    await prepareFloors(running)
    await helpWith(running.page)
    await use({ ...running, workspace })
  },
})

export { expect }

/** Gives the page the floor's bridge and the peer, which puts styles of its own into the page: its policy is lifted. */
async function prepareFloors({ app, page }: Running): Promise<void> {
  await app.evaluate(
    ({ ipcMain, session }, filePath) => {
      ipcMain.handle('bench:read', (_event, files: readonly string[]) => {
        const { readFile } = process.getBuiltinModule('node:fs/promises')
        return Promise.all(files.map((file) => readFile(file, 'utf8')))
      })
      const { defaultSession } = session
      // Electron 33 has the older of the two.
      if ('registerPreloadScript' in defaultSession) defaultSession.registerPreloadScript({ type: 'frame', filePath })
      else (defaultSession as { setPreloads(paths: string[]): void }).setPreloads([filePath])
    },
    join(import.meta.dirname, 'preload.cjs'),
  )
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Page.setBypassCSP', { enabled: true })
  await page.reload()
  await page.getByRole('navigation').getByRole('searchbox').waitFor()
  await page.addScriptTag({ content: await peer() })
}

/** The annotation library that drawing is compared with, as one script. */
async function peer(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'peer.ts'), formats: ['iife'], name: 'peer' },
    },
  })) as Rolldown.RolldownOutput[]
  const code = built[0]?.output[0]
  if (code?.type !== 'chunk') throw new Error('the peer was not built')
  return `${code.code}\nwindow.peer = peer`
}
