/**
 * Dragging one element onto another. The mouse and the beginning of the drag are the browser's own; from there on the
 * test carries what is dragged, so that nothing depends on the display, which other windows share. Playwright's `dragTo`
 * takes a drag over only if it begins within the mouse's first move, and on a busy machine leaves it to the display.
 */
import type { Locator, Page } from 'playwright/test'

interface Place {
  readonly x: number
  readonly y: number
}

/** Presses the mouse on `from`, moves until the browser begins a drag, and drops what is dragged on `to`. */
export async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await middleOf(from), await middleOf(to)]
  const browser = await page.context().newCDPSession(page)
  await browser.send('Input.setInterceptDrags', { enabled: true })
  const begun = new Promise<DragData>((resolve) => {
    browser.once('Input.dragIntercepted', ({ data }) => resolve(data))
  })
  const mouse = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', place: Place, buttons: 0 | 1) =>
    browser.send('Input.dispatchMouseEvent', { type, ...place, button: 'left', buttons, clickCount: 1 })
  await mouse('mouseMoved', start, 0)
  await mouse('mousePressed', start, 1)
  await mouse('mouseMoved', { x: start.x, y: start.y + 12 }, 1)
  const data = await begun
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await browser.send('Input.dispatchDragEvent', { type, ...end, data })
  }
  await mouse('mouseReleased', end, 0)
  await browser.detach()
}

/** What the browser says is dragged. */
interface DragData {
  readonly items: { mimeType: string; data: string }[]
  readonly dragOperationsMask: number
}

async function middleOf(element: Locator): Promise<Place> {
  await element.scrollIntoViewIfNeeded()
  const box = await element.boundingBox()
  if (!box) throw new Error('what is dragged is not to be seen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
