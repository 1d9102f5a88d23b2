/**
 * The one file that touches ipcMain. Every method of the table is registered here, once; every call is checked for where
 * it comes from, and every payload parsed, before the handlers of that window see it.
 */
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import { channelOf } from '../ipc/channels.ts'
import type { Events } from '../ipc/events.ts'
import { methods, type Requests } from '../ipc/methods.ts'
import { answer } from './answering.ts'
import { isOwnOrigin } from './hardening.ts'

type Name = keyof Requests

/** Which handlers answer a window's page. A window that isn't here is not answered. */
const served = new WeakMap<WebContents, Requests>()

/** Answers what a window's page asks with these handlers, until it is closed. */
export function serve(window: BrowserWindow, handlers: Requests): void {
  served.set(window.webContents, handlers)
}

/** Registers every method of the table. Once for the program. */
export function registerMethods(): void {
  for (const name of Object.keys(methods) as Name[])
    ipcMain.handle(channelOf(name, 'request'), (event, raw: unknown) => answerPage(name, event, raw))
}

/** Tells the window something, if it is still there. */
export function send<Event extends keyof Events>(
  window: BrowserWindow | null,
  name: Event,
  payload: Events[Event],
): void {
  if (window && !window.isDestroyed()) window.webContents.send(channelOf(name, 'event'), payload)
}

async function answerPage(name: Name, event: IpcMainInvokeEvent, raw: unknown): Promise<unknown> {
  const handlers = handlersFor(event)
  if (!handlers) throw new Error(`${name}: refused`)
  return answer(handlers, name, raw)
}

/** The handlers of the page that calls, unless the call comes from a frame in it or from elsewhere. */
function handlersFor({ senderFrame, sender }: IpcMainInvokeEvent): Requests | undefined {
  if (!senderFrame || sender.isDestroyed() || senderFrame !== sender.mainFrame) return undefined
  return isOwnOrigin(senderFrame.url) ? served.get(sender) : undefined
}
