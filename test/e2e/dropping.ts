/** Files dropped on the window, as the system hands them over. */
import type { Page } from 'playwright/test'

/** Drags files from outside the window onto its middle and drops them there. */
export async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  const { width, height } = await page.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight }))
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, x: width / 2, y: height / 2, data })
  await browser.detach()
}
