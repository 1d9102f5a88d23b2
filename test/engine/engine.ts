/** Shows the built page in Debian's Chromium, which is of the version that users' Electron has. */
import type { Page } from 'playwright/test'
import { test as base, expect } from '../e2e/factmark.ts'
import { type PageServer, servePage } from './pageServer.ts'
import { type Program, runProgram } from './program.ts'

export { expect }

/** What each test gets beside a fresh folder, a fresh workspace and a page. */
interface Fixtures {
  /** Shows the page to an annotator; the program ends with the test. */
  readonly show: (annotator: string) => Promise<Program>
}

/** Playwright's `test` with the fixtures above. */
export const test = base.extend<Fixtures, { readonly server: PageServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const server = await servePage()
      await use(server)
      await server.close()
    },
    { scope: 'worker' },
  ],
  show: async ({ page, server, workspace, folder }, use) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    let program: Program | null = null
    await use(async (annotator) => {
      program = await runProgram(page, { workspace, annotator, folder })
      await page.goto(server.url)
      await page.getByRole('searchbox').first().waitFor()
      return program
    })
    await (program as Program | null)?.end()
    expect(errors, 'errors in the page').toEqual([])
  },
})

/** A picture of the place where the open article has these words, without selection and text cursor. */
export async function pixelsAt(page: Page, words: string): Promise<Buffer> {
  const box = await page.locator('[role=document]').evaluate((root, words) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(words) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + words.length)
      const { x, y, width, height } = range.getBoundingClientRect()
      return { x, y, width, height }
    }
    throw new Error(`the article does not say: ${words}`)
  }, words)
  return page.screenshot({ clip: box, animations: 'disabled', caret: 'hide' })
}
