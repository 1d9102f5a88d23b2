/**
 * The one file that touches ipcMain. Every method of the contract is registered here; every call is checked for where
 * it comes from, and every payload parsed, before a handler sees it.
 */
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { z } from 'zod'
import { firstIssue } from '../core/model/fileFormat.ts'
import { parseBy } from '../core/model/parseBy.ts'
import { fail, type Problem } from '../core/problem.ts'
import { asSaid } from '../core/reasons.ts'
import type { Result } from '../core/result.ts'
import { channelOf } from '../ipc/channels.ts'
import { type Events, payloads, type Requests } from '../ipc/contract.ts'
import { isOwnOrigin } from './hardening.ts'
import { logBug } from './log.ts'

type Method = keyof Requests

type Payload<Name extends Method> = Parameters<Requests[Name]>[0]

/** What answers each method: the contract itself, seen from this side. */
type Handlers = { readonly [Name in Method]: (payload: Payload<Name>) => ReturnType<Requests[Name]> }

type Schemas = { readonly [Name in Method]: z.ZodType<Payload<Name>> }

/** The methods whose answer says itself whether it went well; the others reject. */
const ANSWERS_RESULT = {
  setUp: true,
  switchAnnotator: true,
  openWorkspace: true,
  library: true,
  guidelines: true,
  searchTexts: true,
  openArticle: true,
  edit: true,
  editDetails: true,
  trashArticle: true,
  trashLayer: true,
  restore: true,
  export: true,
  versions: true,
  readVersion: true,
  conflictCopies: true,
  mergeConflictCopy: true,
  planExport: true,
  chooseAnnotations: true,
  tryAnnotations: true,
  importAnnotations: true,
  colleagues: true,
  setBlind: true,
  openSettling: true,
  settle: true,
  sendForReview: true,
  measurable: true,
  measurableArticle: true,
  saveReport: true,
  memory: true,
  changeMemory: true,
  figures: true,
} as const satisfies {
  readonly [Name in Method as Awaited<ReturnType<Requests[Name]>> extends Result<unknown> ? Name : never]: true
}

/** Registers every method. `window` tells whose calls are taken. */
export function serve(handlers: Handlers, window: () => BrowserWindow | null): void {
  const schemas: Schemas = payloads
  const register = <Name extends Method>(name: Name) => {
    ipcMain.handle(channelOf(name, 'request'), async (event, raw: unknown) => {
      if (!isFromPage(event, window())) throw new Error(`${name}: refused`)
      const parsed = parseBy(schemas[name], raw)
      if (!parsed.success) {
        const { path, reason, said = reason } = firstIssue(parsed.error)
        return refuse(name, { code: 'arguments-invalid', details: asSaid(`${name}: ${path}: ${said}`) })
      }
      try {
        return await handlers[name](parsed.data)
      } catch (error) {
        logBug(error)
        return refuse(name, { code: 'internal', details: asSaid(error) })
      }
    })
  }
  for (const name of Object.keys(payloads)) if (isMethod(name)) register(name)
}

/** Tells the window something, if it is still there. */
export function send<Name extends keyof Events>(window: BrowserWindow | null, name: Name, payload: Events[Name]): void {
  if (window && !window.isDestroyed()) window.webContents.send(channelOf(name, 'event'), payload)
}

function isMethod(name: string): name is Method {
  return Object.hasOwn(payloads, name)
}

function refuse(name: Method, { code, details }: Problem): unknown {
  if (Object.hasOwn(ANSWERS_RESULT, name)) return fail(code, details)
  throw new Error(`${code}: ${details.said ?? ''}`)
}

/** Whether a call comes from our page in our window, and not from a frame in it or from elsewhere. */
function isFromPage({ senderFrame, sender }: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  if (!senderFrame || !window || window.isDestroyed() || sender !== window.webContents) return false
  return senderFrame === window.webContents.mainFrame && isOwnOrigin(senderFrame.url)
}
