/**
 * Carries the bridge between a page in a browser and the program's own handlers, which run in this process: what the
 * preload script and Electron's channels do in the program. It is for tests alone and never built into anything.
 */
import type { Page } from 'playwright/test'
import { type Events, events } from '../../src/ipc/events.ts'
import { methods, type Requests } from '../../src/ipc/methods.ts'
import { answer } from '../../src/main/answering.ts'

/** What the page calls, and is told things by. */
interface Carried {
  readonly callFactmark: (name: string, payload: unknown) => Promise<unknown>
  tellFactmark: (name: string, payload: unknown) => void
}

/** Gives the page `window.factmark`. Before it is loaded. */
export async function carry(page: Page, handlers: () => Requests): Promise<void> {
  await page.exposeFunction('callFactmark', (name: string, payload: unknown) => {
    if (!(name in methods)) throw new Error(`${name}: refused`)
    return answer(handlers(), name as keyof Requests, payload)
  })
  await page.addInitScript(
    ([methods, events]) => {
      const carried = globalThis as unknown as Carried
      const listeners = new Map(events.map((name) => [name, new Set<(payload: unknown) => void>()]))
      const early: (readonly [string, unknown])[] = []
      carried.tellFactmark = (name, payload) => {
        const listening = listeners.get(name)
        if (!listening?.size) early.push([name, payload])
        for (const listener of listening ?? []) listener(payload)
      }
      const on = (name: string, listener: (payload: unknown) => void) => {
        listeners.get(name)?.add(listener)
        setTimeout(() => {
          for (const told of early.splice(0)) carried.tellFactmark(...told)
        })
        return () => listeners.get(name)?.delete(listener)
      }
      const calls = methods.map((name) => [name, (payload: unknown) => carried.callFactmark(name, payload)])
      Object.assign(globalThis, { factmark: { ...Object.fromEntries(calls), on } })
    },
    [Object.keys(methods), Object.keys(events)] as const,
  )
}

/** Tells the page of an event; one that is gone hears nothing. */
export function tellPage<Name extends keyof Events>(page: Page, name: Name, payload: Events[Name]): void {
  page
    .evaluate(([name, payload]) => (globalThis as unknown as Carried).tellFactmark(name, payload), [
      name,
      payload,
    ] as const)
    .catch(() => undefined)
}
