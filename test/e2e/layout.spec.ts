/** The bar above the panes at every width and in both languages: nothing in it overlaps or is cut. */
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, open, test } from './factmark.ts'
import { resize } from './launch.ts'
import { COUNCIL } from './samples.ts'

/** In CSS pixels: the narrowest before something more gives way, and what is left at 1024 × 700 at 200 % zoom. */
const WIDTHS = [1681, 1437, 1341, 1261, 1121, 1011, 801, 741, 561, 512]

/** What stands over its neighbour or past the edge of the bar, with how far, in CSS pixels. */
function cutInBar(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const bar = document.querySelector('header')
    if (!bar) throw new Error('there is no bar')
    const parts = [...bar.querySelectorAll('button')].filter((button) => button.getClientRects().length > 0)
    const boxes = parts.map((part) => ({ part, box: part.getBoundingClientRect() }))
    const edges = bar.getBoundingClientRect()
    return boxes.flatMap(({ part, box }, index) => {
      const limit = boxes[index + 1]?.box.left ?? edges.right
      const over = Math.max(box.right - limit, part.scrollWidth - part.clientWidth)
      return over > 1 ? [`${part.textContent || part.getAttribute('aria-label')}: ${Math.round(over)}`] : []
    })
  })
}

test('nothing in the bar overlaps or is cut at any width', async ({ openSession, workspace }) => {
  await cp('annotations/layers', join(workspace, 'layers'), { recursive: true })
  const { app, page } = await openSession({ workspace, annotator: 'sample-a' })
  await open(page, COUNCIL.title)
  for (const language of ['en', 'nl'] as const) {
    if (language === 'nl') {
      await page.keyboard.press('Control+,')
      await page.getByRole('dialog').getByLabel('Language').selectOption('nl')
      await page.keyboard.press('Escape')
    }
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    for (const width of WIDTHS) {
      // The window itself is never so small: there the page is twice as large.
      const zoom = width < 900 ? 2 : 1
      await app.evaluate(({ BrowserWindow }, zoom) => {
        BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom)
      }, zoom)
      await resize(app, { width: width * zoom, height: 700 })
      await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width)
      await expect.poll(() => cutInBar(page), `${language} at ${width}`).toEqual([])
    }
  }
})
