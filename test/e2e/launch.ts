/** Starts the real application under Playwright, and ends it. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright/test'
import type { Language } from '../../src/core/model/language.ts'
import { askingAgain } from './askingMain.ts'

/** The project's folder, which Electron is started on. */
export const PROJECT = join(import.meta.dirname, '../..')
/** The Electron that is set up here. */
export const EXECUTABLE = execFileSync(process.execPath, ['scripts/electron-path.mjs'], {
  cwd: PROJECT,
  encoding: 'utf8',
}).trim()

// Windows on one display share its pointer and its clipboard, so every second worker uses the second display if there is one.
const { FACTMARK_SECOND_DISPLAY: second, TEST_PARALLEL_INDEX: worker } = process.env
if (second && Number(worker) % 2 === 1) process.env.DISPLAY = second

/** What a session is opened with; what is left out is not given. */
export interface SessionOptions {
  readonly workspace?: string
  readonly annotator?: string
  readonly files?: readonly string[]
  /** The page's size in CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number }
}

/** How to start the application; what is left out is not given. */
export interface StartOptions extends SessionOptions {
  readonly lang?: Language
  readonly userData?: string
  readonly colorScheme?: 'light' | 'dark'
}

/** An application and its window. */
export interface Running {
  readonly app: ElectronApplication
  readonly page: Page
}

/** Starts it, with `folder` for home, and waits until its window can be used. */
export async function launch(folder: string, options: StartOptions): Promise<Running> {
  const args = [PROJECT, `--user-data-dir=${options.userData ?? join(folder, 'user-data')}`]
  // A virtual display has no graphics processor; to imitate one takes a sixth of the time that a start takes.
  args.push('--disable-gpu')
  if (process.getuid?.() === 0) args.push('--no-sandbox')
  if (options.workspace) args.push(`--workspace=${options.workspace}`)
  if (options.annotator) args.push(`--annotator=${options.annotator}`)
  args.push(`--lang=${options.lang ?? 'en'}`, ...(options.files ?? []))
  const env = { ...process.env, XDG_DOCUMENTS_DIR: folder, HOME: folder } as Record<string, string>
  delete env.ELECTRON_RUN_AS_NODE
  const app = askingAgain(
    await launchOnce({
      executablePath: EXECUTABLE,
      args,
      env,
      cwd: folder,
      timeout: LAUNCH,
      ...(options.colorScheme && { colorScheme: options.colorScheme }),
    }),
  )
  const page = await app.firstWindow()
  await usable(page)
  if (options.size) await resize(app, options.size)
  return { app, page }
}

/** Waits for a field, which means that the window can be used: the name at the first start, the search in the library. */
export async function usable(page: Page): Promise<void> {
  await page.getByRole('textbox').or(page.getByRole('searchbox')).first().waitFor()
}

/** Sets the size of the window's page, in CSS pixels. */
export async function resize(app: ElectronApplication, size: { width: number; height: number }): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
}

/** Ends the process at once, as a power cut would. */
export async function kill({ app }: Pick<Running, 'app'>): Promise<void> {
  const gone = app.waitForEvent('close').catch(() => undefined)
  app.process().kill('SIGKILL')
  await gone
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
