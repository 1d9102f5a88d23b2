/** The window: made once, where it last was, and its page kept in a sandbox. */
import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import type { Settings } from '../ipc/settings.ts'
import { developmentPage } from './hardening.ts'
import { type Rectangle, visiblePlace } from './placement.ts'
import { PAGE } from './scheme.ts'

/** The window's place as the settings keep it. */
type Placement = NonNullable<Settings['window']>

const DEFAULT_SIZE = { width: 1280, height: 800 }
const LEAST_SIZE = { minWidth: 900, minHeight: 560 }

/** Opens the window where it last was if that can be seen, else in the middle of the first screen. */
export function openWindow(remembered: Placement | null): BrowserWindow {
  const areas = screen.getAllDisplays().map(({ workArea }): Rectangle => workArea)
  const window = new BrowserWindow({
    ...(visiblePlace(remembered, areas) ?? DEFAULT_SIZE),
    ...LEAST_SIZE,
    title: app.getName(),
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181d' : '#ffffff',
    webPreferences: {
      preload: join(app.getAppPath(), 'out', 'preload', 'index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  if (remembered?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  return window
}

/** Loads the page. Rejections are the system's: the build is missing. */
export function loadPage(window: BrowserWindow): Promise<void> {
  return window.loadURL(developmentPage() ?? PAGE)
}

/** Where the window is now. */
export function placeOf(window: BrowserWindow): Placement {
  const { x, y, width, height } = window.getNormalBounds()
  return { x, y, width, height, maximized: window.isMaximized() }
}

/** Brings the window to the front. */
export function raise(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
