/** A key press, measured until the window says that what it did is on the disk. */
import type { Page } from 'playwright/test'
import { documentOf } from '../e2e/factmark.ts'

/** Selects other words each time, presses `c`, and waits for the disk; in milliseconds. */
export async function tagAndSave(page: Page, round: number): Promise<number> {
  await documentOf(page).evaluate((root: HTMLElement, round) => {
    const node = root.querySelectorAll('p')[2]?.firstChild
    if (node) document.getSelection()?.setBaseAndExtent(node, round * 2, node, round * 2 + 9)
    root.focus({ preventScroll: true })
    Object.assign(window, {
      savedAgain: new Promise<number>((done) => {
        const status = document.querySelector('[role=status]')
        if (!status) return
        let from = 0
        window.addEventListener('keydown', () => (from = performance.now()), { once: true, capture: true })
        const observer = new MutationObserver(() => {
          if (from === 0 || status.textContent !== 'Saved') return
          observer.disconnect()
          done(performance.now() - from)
        })
        observer.observe(status, { childList: true, characterData: true, subtree: true })
      }),
    })
  }, round)
  await page.keyboard.press('c')
  return page.evaluate(() => (window as unknown as { savedAgain: Promise<number> }).savedAgain)
}
