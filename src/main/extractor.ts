/**
 * The extractor of imported files as a page that nobody sees, since pages are the only processes that Electron puts into
 * the system's sandbox: no file, no network, no Node. The page is empty; its preload script reads the bytes of one file.
 */
import { join } from 'node:path'
import { app, BrowserWindow, type Session, session } from 'electron'
import type { ExtractorProcess } from '../workspace/import/extract/extractorProcess.ts'

const PAGE = `data:text/html,<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`

/** Starts an extractor. */
export function startSandboxedExtractor(): ExtractorProcess {
  const window = new BrowserWindow({
    show: false,
    paintWhenInitiallyHidden: false,
    webPreferences: {
      preload: join(app.getAppPath(), 'out', 'preload', 'extract.cjs'),
      session: withoutNetwork(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  })
  const { webContents: contents } = window
  const loaded = window.loadURL(PAGE)
  let isOver = false
  return {
    send: (request) => void loaded.then(() => contents.postMessage('extract', request)).catch(() => undefined),
    onAnswer: (listener) => contents.ipc.on('extracted', (_event, answer) => listener(answer)),
    onEnd: (listener) => {
      contents.on('render-process-gone', listener)
      contents.on('preload-error', listener)
      // Whatever closes windows closes this one too.
      contents.on('destroyed', listener)
      loaded.catch(listener)
    },
    memory: async () => {
      if (isOver || window.isDestroyed()) return null
      const pid = contents.getOSProcessId()
      const found = app.getAppMetrics().find((process) => process.pid === pid)
      return found ? found.memory.workingSetSize * 1024 : null
    },
    end: () => {
      if (isOver) return
      isOver = true
      if (window.isDestroyed()) return
      // A page that never stops would not go by itself.
      contents.forcefullyCrashRenderer()
      window.destroy()
    },
  }
}

/** The session of extractors: kept in memory, and with no way to anything but the empty page. */
function withoutNetwork(): Session {
  const confined = session.fromPartition('extractor')
  confined.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url !== PAGE }))
  confined.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  confined.setPermissionCheckHandler(() => false)
  confined.enableNetworkEmulation({ offline: true })
  return confined
}
