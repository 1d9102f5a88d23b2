/** Files dropped on the window, as the system hands them over. */
import { expect, type Page } from 'playwright/test'

/** Drags files from outside the window onto its middle and drops them there. */
export async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  const { width, height } = await page.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight }))
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    browser.send('Input.dispatchDragEvent', { type, x: width / 2, y: height / 2, data })
  // Until the window has said that it takes them, Chromium drops them nowhere.
  await expect(async () => {
    await send('dragEnter')
    await send('dragOver')
    await expect(page.locator('[data-dropping]')).toBeVisible({ timeout: 1000 })
  }).toPass()
  await send('dragOver')
  await send('drop')
  await browser.detach()
}
