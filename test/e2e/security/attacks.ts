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

/** How long an attack is given to take effect, in milliseconds. */
const EFFECT = 500

/** The window is where it was, alone, and the page works. */
export async function expectUntouched({ app, page }: Running, address: string): Promise<void> {
  await page.waitForTimeout(EFFECT)
  expect(page.url()).toBe(address)
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  // Not by a locator: that waits for navigations to finish, and those that are refused never do.
  expect(await page.evaluate(() => document.querySelector('input[type=search]') !== null)).toBe(true)
  expect(await page.evaluate(() => Reflect.get(globalThis, 'pwned'))).toBeUndefined()
}
