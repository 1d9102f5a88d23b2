/**
 * What the page gets of Electron: the methods of the contract by their names, and its events. No channel, no Electron
 * object and no event object crosses over.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '../ipc/bridge.ts'
import { channelOf } from '../ipc/channels.ts'
import { type Events, events } from '../ipc/events.ts'
import type { Requests } from '../ipc/methods.ts'

const calls = requests()

const bridge = {
  ...calls,
  importFiles: async (files) => calls.importFiles({ paths: pathsOf(files) }),
  keepEvidence: async (files) => calls.keepEvidence({ paths: pathsOf(files) }),
  on: listen,
} satisfies Bridge

function pathsOf(files: readonly object[]): string[] {
  // Of a list Electron makes a copy on this side of the wall; another object's `map` would be the page's own.
  if (!Array.isArray(files)) throw new TypeError('a list of files')
  return files.map(pathOf).filter((path) => path !== '')
}

/** Where a file lies that the system handed over. A file that a script made has no place: the answer is empty. */
function pathOf(file: object): string {
  return file instanceof File ? webUtils.getPathForFile(file) : ''
}

/** A function for each row of the table of methods. */
function requests(): Requests {
  const calls = METHOD_NAMES.map((name) => [
    name,
    (...payload: unknown[]) => ipcRenderer.invoke(channelOf(name, 'request'), ...payload.slice(0, 1)),
  ])
  // The handlers in the main process satisfy the same table, which is all that can be known of an answer here.
  return Object.fromEntries(calls) as Requests
}

type Listener<Name extends keyof Events> = (payload: Events[Name]) => void

/** Which payload belongs to which event, the channel says; the compiler can't follow that through a map. */
const listeners = new Map<keyof Events, Set<(payload: never) => void>>()

/** Events that came before anybody listened for them: the first are sent while the page is still being set up. */
const early = new Map<keyof Events, (() => void)[]>()

function receive(name: keyof Events): void {
  listeners.set(name, new Set())
  ipcRenderer.on(channelOf(name, 'event'), (_event, payload) => {
    const listening = listeners.get(name)
    const tell = () => {
      for (const listener of listening ?? []) listener(payload as never)
    }
    if (listening && listening.size > 0) tell()
    else early.set(name, [...(early.get(name) ?? []), tell])
  })
}

for (const name of Object.keys(events)) receive(name as keyof Events)

function listen<Name extends keyof Events>(name: Name, listener: Listener<Name>): () => void {
  const listening = listeners.get(name)
  if (!listening) throw new Error(`no such event: ${String(name)}`)
  listening.add(listener)
  // In a separate task, so that listeners have finished setting up.
  setTimeout(() => {
    const waiting = early.get(name) ?? []
    early.delete(name)
    for (const tell of waiting) tell()
  })
  return () => void listening.delete(listener)
}

contextBridge.exposeInMainWorld('factmark', bridge)
