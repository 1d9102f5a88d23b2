/** What attacks on the window share: a server that could be reached, and what must be as before after each. */
import { test as base, expect, type Running } from '../factmark.ts'
import { type Remote, startRemote } from './remote.ts'

export { expect }

/** Playwright's `test` with a server on this machine; requests that come to nothing are allowed. */
export const test = base.extend<{ readonly remote: Remote }>({
  attacks: true,
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  remote: async ({}, use) => {
    const remote = await startRemote()
    await use(remote)
    await remote.close()
  },
})

/**
 * Waits until all that the page was made to ask for has been answered. Requests whose answer is known are sent after it
 * along the same roads: a picture that the page's policy refuses, a call to the main process, and a request that the
 * session cancels. When these have been answered, so has whatever was asked before them.
 */
export async function answered({ app, page }: Running): Promise<void> {
  await page.evaluate(async () => {
    // What a refresh or a form is to do comes with the next tasks, and a frame and a task come after those.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    await new Promise((resolve) => {
      Object.assign(new Image(), { onerror: resolve, src: 'https://refused.invalid/' })
    })
    await window.factmark.library()
  })
  const outcome = await app.evaluate(({ session }) =>
    session.defaultSession.fetch('https://refused.invalid/').then(
      () => 'loaded',
      () => 'refused',
    ),
  )
  expect(outcome).toBe('refused')
}

/** The window is where it was, alone, and the page works. */
export async function expectUntouched(running: Running, address: string): Promise<void> {
  const { app, page } = running
  await answered(running)
  expect(page.url()).toBe(address)
  // The page that waits to read a file has a session of its own.
  const others = await app.evaluate(
    ({ session, webContents }) =>
      webContents.getAllWebContents().filter((contents) => contents.session === session.defaultSession).length,
  )
  expect(others).toBe(1)
  // Not by a locator: that waits for navigations to finish, and those that are refused never do.
  expect(await page.evaluate(() => document.querySelector('input[type=search]') !== null)).toBe(true)
  expect(await page.evaluate(() => Reflect.get(globalThis, 'pwned'))).toBeUndefined()
}
