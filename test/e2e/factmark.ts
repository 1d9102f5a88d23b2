/** Starts the real application for a test: its own settings, its own workspace, nothing shared, nothing left behind. */

import { execFile, spawn } from 'node:child_process'
import { cp, mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type ElectronApplication, expect, type Page } from 'playwright/test'
import { parseLayer } from '../../src/core/model/files.ts'
import type { Layer } from '../../src/core/model/layer.ts'
import { EXECUTABLE, kill, launch, PROJECT, type Running, type StartOptions } from './launch.ts'
import {
  complainAbout,
  createSharedApplication,
  type SharedApplication,
  type TestSession,
} from './sharedApplication.ts'

export type { Running, StartOptions }
export { EXECUTABLE, kill, PROJECT }

/** A running application of the test's own, and its window. */
export interface Started extends Running {
  /** Only what a test has started itself can be closed by it. */
  readonly isOwn: true
}

/** What each test gets. */
export interface Fixtures {
  /** A fresh folder, removed after the test. */
  readonly folder: string
  /** A fresh workspace with the sample articles and no layers. */
  readonly workspace: string
  /** Whether the test itself asks for what isn't local, and sees to it that nothing comes of it. */
  readonly attacks: boolean
  /**
   * Opens a session in the application that the worker's tests share, with default settings and nothing left of the
   * test before: for every test that isn't about the start, the user-data folder, the language or the end.
   */
  readonly openSession: (session: TestSession) => Promise<Running>
  /** Starts an application of the test's own; whatever still runs when the test ends is ended. */
  readonly start: (options?: StartOptions) => Promise<Started>
}

/** What the tests of a worker share. */
export interface WorkerFixtures {
  readonly shared: SharedApplication
}

const COMPLAINTS = 'errors in the page, and requests that are not local'

/** Playwright's `test` with the fixtures above. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const shared = createSharedApplication()
      await use(shared)
      await shared.end()
    },
    { scope: 'worker' },
  ],
  folder: async ({ shared }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'factmark-test-'))
    await use(folder)
    await shared.remove(folder)
  },
  workspace: async ({ folder }, use) => {
    const workspace = join(folder, 'workspace')
    for (const part of ['workspace.json', 'guidelines.md', 'articles']) {
      await cp(join(PROJECT, 'annotations', part), join(workspace, part), { recursive: true })
    }
    await use(workspace)
  },
  attacks: [false, { option: true }],
  openSession: async ({ shared, attacks }, use) => {
    await use(shared.open)
    const complaints = shared.takeComplaints(attacks)
    if (!attacks) expect(complaints, COMPLAINTS).toEqual([])
  },
  start: async ({ folder, attacks }, use) => {
    const running = new Set<ElectronApplication>()
    const complaints: string[] = []
    await use(async (options = {}) => {
      const started = await launch(folder, options)
      running.add(started.app)
      started.app.on('close', () => running.delete(started.app))
      complainAbout(started, (complaint) => complaints.push(complaint))
      return { ...started, isOwn: true }
    })
    for (const app of running) await kill({ app })
    if (!attacks) expect(complaints, COMPLAINTS).toEqual([])
  },
})

export { expect }

/** Starts the application without driving it, and waits for its end. */
export function spawnElectron(args: readonly string[], cwd: string): Promise<{ readonly code: number | null }> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return new Promise((resolve, reject) => {
    const child = spawn(EXECUTABLE, [PROJECT, ...root, ...args], {
      cwd,
      stdio: 'ignore',
      env: { ...process.env, HOME: cwd },
    })
    child.on('error', reject)
    child.on('exit', (code) => resolve({ code }))
  })
}

/** Runs the command line as it was built. */
export function runFactmark(
  args: readonly string[],
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(PROJECT, 'out/main/cli.js'), ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, stdout, stderr })
    })
  })
}

/** Closes the window as an analyst does and waits until the process is gone. */
export async function close({ app }: Pick<Started, 'app' | 'isOwn'>): Promise<void> {
  const gone = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await gone
}

/** The open article's text. */
export function documentOf(page: Page) {
  return page.locator('[role=document]')
}

/** The open article's text, if the article has this title. A page has the role of a document too, so it is asked by name. */
export function titled(page: Page, title: string) {
  return documentOf(page).and(page.getByRole('document', { name: title, exact: true }))
}

/** Opens an article from the library by its title. */
export async function open(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation').getByText(title, { exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** Selects the `nth` (from 0) occurrence of words in the open article, by the DOM, as any program may. */
export async function select(page: Page, words: string, nth = 0): Promise<void> {
  await documentOf(page).evaluate(
    (root, { words, nth }) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const nodes: { node: Node; from: number }[] = []
      let text = ''
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        nodes.push({ node, from: text.length })
        text += `${node.textContent}\n\n`
      }
      let at = -1
      for (let count = 0; count <= nth; count += 1) at = text.indexOf(words, at + 1)
      if (at < 0) throw new Error(`the article does not say: ${words}`)
      const place = (offset: number) => {
        const found = nodes.findLast((entry) => entry.from <= offset)
        if (!found) throw new Error('no text')
        return [found.node, offset - found.from] as const
      }
      const selection = document.getSelection()
      selection?.setBaseAndExtent(...place(at), ...place(at + words.length))
      ;(root as HTMLElement).focus({ preventScroll: true })
    },
    { words, nth },
  )
}

/** Selects words and presses a tag's key. */
export async function tag(page: Page, words: string, key: string, nth = 0): Promise<void> {
  await select(page, words, nth)
  await page.keyboard.press(key)
}

/** Waits until the window says that everything is on the disk. */
export async function saved(page: Page, word = 'Saved'): Promise<void> {
  await expect(page.getByRole('status')).toHaveText(word)
}

/** A layer as it lies on the disk. */
export async function layerOnDisk(workspace: string, article: string, annotator: string): Promise<Layer> {
  const file = join(workspace, 'layers', article, `${annotator}.json`)
  const parsed = parseLayer(await readFile(file, 'utf8'), file)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}
