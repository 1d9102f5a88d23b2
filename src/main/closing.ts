/**
 * Closing the window waits until everything is on the disk. A page that crashed or hangs can't keep it open; a layer
 * that can't be written does, unless the annotator decides otherwise.
 */
import type { BrowserWindow } from 'electron'
import type { Desk } from '../workspace/shelf.ts'
import type { Unwritten } from '../workspace/shelfEvents.ts'
import { logBug } from './log.ts'
import type { OpenSession } from './sessions.ts'

/** What closing needs. */
export interface ClosingOptions {
  readonly window: BrowserWindow
  /** The session; null without one: then there is nothing to wait for. */
  readonly session: () => OpenSession | null
  /** Tells the page to finish. */
  readonly announce: () => void
  /** Whether to go on trying to save what couldn't be. */
  readonly askKeepTrying: (unwritten: Unwritten) => Promise<boolean>
  /** What else there is to do before the window is gone. */
  readonly last: () => Promise<unknown>
}

/** How long the page may take to say that it has finished, in milliseconds. */
const PAGE_LIMIT = 5000

/** How long to wait before asking the user again, in milliseconds. */
const RETRY_PAUSE = 2000

/** Makes the window close in this way. The function that it returns takes note that the page has finished. */
export function closeCarefully({ window, session, announce, askKeepTrying, last }: ClosingOptions): () => void {
  let pageFinished = () => {}
  let isClosing = false

  const close = async () => {
    const current = session()
    if (current && !isFailing(current.desk) && !window.webContents.isCrashed()) {
      const finished = new Promise<void>((resolve) => {
        pageFinished = resolve
      })
      window.webContents.once('render-process-gone', () => pageFinished())
      announce()
      await Promise.race([finished, failing(current), pause(PAGE_LIMIT)])
    }
    for (;;) {
      const unwritten = await session()?.desk.flush()
      if (!unwritten || !(await askKeepTrying(unwritten))) break
      await pause(RETRY_PAUSE)
    }
    await last()
    window.destroy()
  }

  window.on('close', (event) => {
    event.preventDefault()
    if (isClosing) return
    isClosing = true
    close().catch((error: unknown) => {
      logBug(error)
      window.destroy()
    })
  })
  return () => pageFinished()
}

/** Resolves when a write has failed; never if none does. */
async function failing({ desk }: OpenSession): Promise<void> {
  const [layers, adjudicated] = await Promise.all([desk.layers.flush(), desk.adjudication.flush()])
  if (layers.ok && adjudicated.ok) await new Promise(() => {})
}

/** Whether a layer can't be written at the moment. */
function isFailing({ layers, adjudication }: Desk): boolean {
  return (layers.problem() ?? adjudication.problem()) !== null
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
