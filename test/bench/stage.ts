/** What is measured: the application on three articles, with what the floors need in the same window. */
import { join } from 'node:path'
import { test as e2e, expect, type Running } from '../e2e/factmark.ts'
import { ANNOTATOR, generate, SIZES, writeWorkspace } from './generate.ts'
import { helpWith } from './page.ts'
import { scriptOf } from './scriptOf.ts'

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
  await page.addScriptTag({ content: await scriptOf('peer') })
}
