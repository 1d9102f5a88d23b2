/** Starts the real application for a test: its own settings, its own workspace, nothing shared, nothing left behind. */

import { execFile, execFileSync, spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, expect, type Page } from 'playwright/test'
import { parseLayer } from '../../src/core/model/files.ts'
import type { Language } from '../../src/core/model/language.ts'
import type { Layer } from '../../src/core/model/layer.ts'

/** The project's folder, which Electron is started on. */
export const PROJECT = join(import.meta.dirname, '../..')
/** The Electron that is set up here. */
export const EXECUTABLE = execFileSync(process.execPath, ['scripts/electron-path.mjs'], {
  cwd: PROJECT,
  encoding: 'utf8',
}).trim()

/** How to start the application; what is left out is not given. */
export interface StartOptions {
  readonly workspace?: string
  readonly annotator?: string
  readonly lang?: Language
  readonly files?: readonly string[]
  readonly userData?: string
  readonly size?: { readonly width: number; readonly height: number }
  readonly colorScheme?: 'light' | 'dark'
}

/** A running application and its window. */
export interface Running {
  readonly app: ElectronApplication
  readonly page: Page
}

/** What each test gets. */
export interface Fixtures {
  /** A fresh folder, removed after the test. */
  readonly folder: string
  /** A fresh workspace with the sample articles and no layers. */
  readonly workspace: string
  /** Whether the test itself asks for what isn't local, and sees to it that nothing comes of it. */
  readonly attacks: boolean
  /** Starts the application; whatever still runs when the test ends is ended. */
  readonly start: (options?: StartOptions) => Promise<Running>
}

/** Playwright's `test` with the fixtures above. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'factmark-test-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  workspace: async ({ folder }, use) => {
    const workspace = join(folder, 'workspace')
    for (const part of ['workspace.json', 'guidelines.md', 'articles']) {
      await cp(join(PROJECT, 'annotations', part), join(workspace, part), { recursive: true })
    }
    await use(workspace)
  },
  attacks: [false, { option: true }],
  start: async ({ folder, attacks }, use) => {
    const running = new Set<ElectronApplication>()
    const remote: string[] = []
    await use(async (options = {}) => {
      const started = await launch(folder, options)
      running.add(started.app)
      started.app.on('close', () => running.delete(started.app))
      started.app.context().on('request', (request) => {
        if (!/^(factmark|data|blob|devtools):/.test(request.url())) remote.push(request.url())
      })
      return started
    })
    for (const app of running) await kill({ app })
    if (!attacks) expect(remote, 'requests that are not local').toEqual([])
  },
})

export { expect }

async function launch(folder: string, options: StartOptions): Promise<Running> {
  const args = [PROJECT, `--user-data-dir=${options.userData ?? join(folder, 'user-data')}`]
  // A virtual display has no graphics processor; to imitate one takes a sixth of the time that a start takes.
  args.push('--disable-gpu')
  if (process.getuid?.() === 0) args.push('--no-sandbox')
  if (options.workspace) args.push(`--workspace=${options.workspace}`)
  if (options.annotator) args.push(`--annotator=${options.annotator}`)
  args.push(`--lang=${options.lang ?? 'en'}`, ...(options.files ?? []))
  const env = { ...process.env, XDG_DOCUMENTS_DIR: folder, HOME: folder } as Record<string, string>
  delete env.ELECTRON_RUN_AS_NODE
  const app = await launchOnce({
    executablePath: EXECUTABLE,
    args,
    env,
    cwd: folder,
    timeout: LAUNCH,
    ...(options.colorScheme && { colorScheme: options.colorScheme }),
  })
  const page = await app.firstWindow()
  // A field means that the window can be used: the name on the first-start screen, the search in the library.
  await page.getByRole('textbox').or(page.getByRole('searchbox')).first().waitFor()
  if (options.size) await resize(app, options.size)
  return { app, page }
}

/** How long a start may take before it is given up, in milliseconds. */
const LAUNCH = 20_000

type Launch = NonNullable<Parameters<typeof _electron.launch>[0]>

/**
 * Starts Electron under Playwright, which on a busy machine misses now and then what the new process says, or finds the
 * display just gone: then the start is tried once more. What the application itself does wrong fails both times.
 */
async function launchOnce(options: Launch): Promise<ElectronApplication> {
  try {
    return await _electron.launch(options)
  } catch (error) {
    if (!/Timeout|failed to launch/.test(String(error))) throw error
    return _electron.launch(options)
  }
}

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

/** Sets the size of the window's page. */
async function resize(app: ElectronApplication, size: { width: number; height: number }): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
}

/** Closes the window as an analyst does and waits until the process is gone. */
export async function close({ app }: Running): Promise<void> {
  const gone = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await gone
}

/** Ends the process at once, as a power cut would. */
export async function kill({ app }: Pick<Running, 'app'>): Promise<void> {
  const gone = app.waitForEvent('close').catch(() => undefined)
  app.process().kill('SIGKILL')
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
