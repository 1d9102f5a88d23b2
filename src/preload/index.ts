/**
 * What the page gets of Electron: the methods of the contract by their names, and its events. No channel, no Electron
 * object and no event object crosses over.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { channelOf, EVENTS } from '../ipc/channels.ts'
import type { Bridge, Events, Requests } from '../ipc/contract.ts'

const bridge = {
  boot: () => request('boot'),
  setUp: (payload) => request('setUp', payload),
  switchAnnotator: (payload) => request('switchAnnotator', payload),
  openWorkspace: (payload) => request('openWorkspace', payload),
  chooseFolder: () => request('chooseFolder'),
  saveSettings: (patch) => request('saveSettings', patch),
  library: () => request('library'),
  guidelines: () => request('guidelines'),
  searchTexts: (payload) => request('searchTexts', payload),
  openArticle: (payload) => request('openArticle', payload),
  edit: (payload) => request('edit', payload),
  chooseImports: () => request('chooseImports'),
  importFiles: (payload) => request('importFiles', payload),
  importText: (payload) => request('importText', payload),
  editDetails: (payload) => request('editDetails', payload),
  trashArticle: (payload) => request('trashArticle', payload),
  trashLayer: (payload) => request('trashLayer', payload),
  restore: (payload) => request('restore', payload),
  export: (payload) => request('export', payload),
  planExport: (payload) => request('planExport', payload),
  cancelExport: () => request('cancelExport'),
  chooseAnnotations: (payload) => request('chooseAnnotations', payload),
  tryAnnotations: (payload) => request('tryAnnotations', payload),
  importAnnotations: (payload) => request('importAnnotations', payload),
  showFile: (payload) => request('showFile', payload),
  print: () => request('print'),
  licences: () => request('licences'),
  menuState: (payload) => request('menuState', payload),
  closed: () => request('closed'),
  versions: (payload) => request('versions', payload),
  readVersion: (payload) => request('readVersion', payload),
  conflictCopies: (payload) => request('conflictCopies', payload),
  mergeConflictCopy: (payload) => request('mergeConflictCopy', payload),
  cancelImport: () => request('cancelImport'),
  colleagues: (payload) => request('colleagues', payload),
  isBlind: () => request('isBlind'),
  setBlind: (payload) => request('setBlind', payload),
  openSettling: (payload) => request('openSettling', payload),
  settle: (payload) => request('settle', payload),
  closeSettling: (payload) => request('closeSettling', payload),
  sendForReview: (payload) => request('sendForReview', payload),
  measurable: (payload) => request('measurable', payload),
  measurableArticle: (payload) => request('measurableArticle', payload),
  guidelinesVersion: () => request('guidelinesVersion'),
  saveReport: (payload) => request('saveReport', payload),
  memory: () => request('memory'),
  figures: () => request('figures'),
  changeMemory: (change) => request('changeMemory', change),
  on: listen,
  pathOf: (file) => (file instanceof File ? webUtils.getPathForFile(file) : ''),
} satisfies Bridge

function request<Name extends keyof Requests>(
  name: Name,
  ...payload: Parameters<Requests[Name]>
): ReturnType<Requests[Name]> {
  // The handlers in the main process satisfy the same contract, which is all that can be known of an answer here.
  return ipcRenderer.invoke(channelOf(name, 'request'), ...payload) as ReturnType<Requests[Name]>
}

type Listeners = { readonly [Name in keyof Events]: Set<(payload: Events[Name]) => void> }

const listeners: Listeners = {
  command: new Set(),
  openArticle: new Set(),
  imported: new Set(),
  saving: new Set(),
  exporting: new Set(),
  memoryUnwritten: new Set(),
  memoryChanged: new Set(),
  closing: new Set(),
  workspaceChanged: new Set(),
  blindChanged: new Set(),
  layerMerged: new Set(),
  readOnly: new Set(),
  layerNotice: new Set(),
  importProgress: new Set(),
}

/** Events that came before anybody listened for them: the first are sent while the page is still being set up. */
const early = new Map<keyof Events, (() => void)[]>()

function receive<Name extends keyof Events>(name: Name): void {
  ipcRenderer.on(channelOf(name, 'event'), (_event, payload: Events[Name]) => {
    const tell = () => {
      for (const listener of listeners[name]) listener(payload)
    }
    if (listeners[name].size > 0) tell()
    else early.set(name, [...(early.get(name) ?? []), tell])
  })
}

for (const name of EVENTS) receive(name)

function listen<Name extends keyof Events>(name: Name, listener: (payload: Events[Name]) => void): () => void {
  if (!EVENTS.includes(name)) throw new Error(`no such event: ${String(name)}`)
  listeners[name].add(listener)
  // In a task of its own, so that whoever listens is done with setting up.
  setTimeout(() => {
    const waiting = early.get(name) ?? []
    early.delete(name)
    for (const tell of waiting) tell()
  })
  return () => void listeners[name].delete(listener)
}

contextBridge.exposeInMainWorld('factmark', bridge)
