/** What has room where: bars and panes at every width, in both languages and at 200 % zoom. */
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright/test'
import { expect, open, type Running, saved, tag, test } from './factmark.ts'
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

/** Sets the zoom and the window's size, in pixels of the screen. */
async function zoomTo({ app, page }: Running, zoom: number, size: { width: number; height: number }): Promise<void> {
  await app.evaluate(({ BrowserWindow }, zoom) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom)
  }, zoom)
  await resize(app, size)
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(size.width / zoom)
}

/** Chooses the window's language as the analyst does. */
async function setLanguage(page: Page, language: 'en' | 'nl'): Promise<void> {
  await page.keyboard.press('Control+,')
  await page.getByRole('dialog').getByRole('combobox').first().selectOption(language)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

/** The controls that stick out of what holds them, with how far, in CSS pixels. What scrolls sideways holds anything. */
function stickingOut(within: Locator): Promise<readonly string[]> {
  return within.evaluate((root) => {
    const controls = [...root.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href]')]
    return controls.flatMap((control) => {
      if (!control.checkVisibility() || getComputedStyle(control).position === 'absolute') return []
      const { right } = control.getBoundingClientRect()
      for (let holder = control.parentElement; holder && root.contains(holder); holder = holder.parentElement) {
        const { overflowX, position } = getComputedStyle(holder)
        if (overflowX !== 'visible' && overflowX !== 'clip' && holder !== root) return []
        const over = right - holder.getBoundingClientRect().right
        if (over > 1) return [`${control.getAttribute('aria-label') ?? control.textContent}: ${Math.round(over)}`]
        if (position === 'absolute') return []
      }
      return []
    })
  })
}

test('nothing in the bar overlaps or is cut at any width', async ({ openSession, workspace }) => {
  await cp('annotations/layers', join(workspace, 'layers'), { recursive: true })
  const { app, page } = await openSession({ workspace, annotator: 'sample-a' })
  await open(page, COUNCIL.title)
  for (const language of ['en', 'nl'] as const) {
    if (language === 'nl') await setLanguage(page, language)
    for (const width of WIDTHS) {
      // The window itself is never so small: there the page is twice as large.
      const zoom = width < 900 ? 2 : 1
      await zoomTo({ app, page }, zoom, { width: width * zoom, height: 700 })
      await expect.poll(() => cutInBar(page), `${language} at ${width}`).toEqual([])
    }
  }
})

test('every view has room at 200 % zoom, also for what is long', async ({ openSession, workspace }) => {
  await cp('annotations/layers', join(workspace, 'layers'), { recursive: true })
  const running = await openSession({ workspace, annotator: 'sample-a' })
  const { page } = running
  await zoomTo(running, 2, { width: 1280, height: 800 })
  const overview = page.getByRole('main', { name: 'Overview' })
  await expect(overview.getByRole('table')).toBeAttached()
  expect(await stickingOut(overview), 'the overview').toEqual([])

  await page.keyboard.press('Control+j')
  const view = page.getByRole('main', { name: 'Annotations' })
  await expect(view.getByRole('grid')).toBeFocused()
  await page.keyboard.press('Control+a')
  const bar = view.getByRole('toolbar', { name: /selected/ })
  expect((await bar.boundingBox())?.height, 'what can be done stands in one line').toBeLessThan(50)
  expect(await stickingOut(view), 'the table').toEqual([])
  const saveView = async () => {
    await view.getByRole('button', { name: 'Views' }).click()
    await page.getByRole('menuitem', { name: 'Save this view…' }).click()
  }
  await saveView()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('Figures of this week that nobody has given a source for as yet')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await saveView()
  await expect(dialog.getByRole('button', { name: /Figures of this week/ })).toBeVisible()
  const content = dialog.getByRole('textbox').locator('xpath=ancestor::form/*[1]')
  expect(await content.evaluate((element) => element.scrollWidth - element.clientWidth), 'a long name').toBe(0)
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+b')
  await open(page, COUNCIL.title)
  await tag(page, 'The plan passed by 31 votes to 17', 'c')
  await page.keyboard.press('6')
  const claims = page.getByRole('main', { name: 'Claims' })
  await expect(claims.getByRole('textbox', { name: 'Statement' })).toBeVisible()
  expect(await stickingOut(claims), 'the claims').toEqual([])
  await saved(page)
})

test('without an open article the page of the workspace has all the room, and scrolls as one', async ({
  openSession,
  workspace,
}) => {
  const file = join(workspace, 'articles', `${COUNCIL.id}.json`)
  const { original: _, ...council } = JSON.parse(await readFile(file, 'utf8'))
  for (let at = 10; at < 50; at += 1) {
    const copy = { ...council, id: `copy-${at}`, title: `Copy ${at}` }
    await writeFile(join(workspace, 'articles', `copy-${at}.json`), JSON.stringify(copy))
  }
  const { app, page } = await openSession({ workspace, annotator: 'ann', size: { width: 1024, height: 700 } })
  const view = page.getByRole('main', { name: 'Overview' })
  const rows = view.getByRole('table').getByRole('row')
  await expect(rows.nth(3)).toBeAttached()
  const side = page.getByRole('complementary')
  await expect(side).toBeHidden()
  expect((await view.boundingBox())?.width).toBe(1024 - 216)
  const scrolling = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('main, main *')]
        .filter(
          (element) =>
            /auto|scroll/.test(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight + 1,
        )
        .map(({ tagName }) => tagName),
    )
  expect(await scrolling()).toEqual(['MAIN'])

  // By keys, what has the focus is never below the headings or out of sight.
  await view.getByRole('checkbox', { name: 'Select “Copy 10”' }).focus()
  const isInSight = () =>
    page.evaluate(() => {
      const { left, top, bottom } = document.activeElement?.getBoundingClientRect() ?? new DOMRect()
      const ends = [top + 1, bottom - 1]
      return ends.every((y) => document.elementFromPoint(left + 2, y) === document.activeElement)
    })
  for (const key of ['ArrowDown', 'ArrowUp'] as const) {
    for (let step = 0; step < 30; step += 1) {
      const before = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
      await page.keyboard.press(key)
      await expect(page.locator(':focus')).not.toHaveAttribute('aria-label', before ?? '')
    }
    await expect.poll(isInSight, key).toBe(true)
  }

  // What can be done with selected articles has room in Dutch, too.
  await page.keyboard.press('Space')
  await setLanguage(page, 'nl')
  const bar = page.getByRole('main').getByRole('toolbar')
  await expect(bar).toHaveAccessibleName(/geselecteerd/)
  expect(await bar.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
  await setLanguage(page, 'en')

  // In a wide window the cards stand beside the list, and stay while it scrolls.
  await resize(app, { width: 1500, height: 900 })
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(1500)
  await view.evaluate((main) => main.scrollTo(0, main.scrollHeight))
  await expect(view.getByRole('checkbox', { name: /^Select “Haven/ })).toBeInViewport()
  await expect(view.getByRole('region', { name: 'Articles done' })).toBeInViewport({ ratio: 1 })
  await resize(app, { width: 1024, height: 700 })

  // Who asks for the pane gets it; with an article it is there again.
  const toggle = page.getByRole('banner').getByRole('button', { name: 'Show or hide annotations' })
  await toggle.click()
  await expect(side).toBeVisible()
  await toggle.click()
  await expect(side).toBeHidden()
  await open(page, 'Copy 12')
  await expect(side).toBeVisible()
})

test('in an empty workspace the focus is shown around the words, and the empty pane is passed over', async ({
  openSession,
  workspace,
}) => {
  await rm(join(workspace, 'articles'), { recursive: true })
  const { page } = await openSession({ workspace, annotator: 'ann' })
  const view = page.getByRole('main')
  await expect(view.getByRole('heading')).toBeVisible()
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('F6')
  await expect(view).toBeFocused()
  const ringed = await view.evaluate(
    (main) =>
      [main, ...main.querySelectorAll('*')].filter((part) => getComputedStyle(part).outlineStyle !== 'none').length,
  )
  expect(await view.evaluate((main) => getComputedStyle(main).outlineStyle)).toBe('none')
  expect(ringed).toBe(1)
  await page.keyboard.press('F6')
  await expect(page.getByRole('banner').locator(':focus')).toHaveCount(1)
  await expect(page.getByRole('complementary')).toBeHidden()
})

test('the first page fits into the smallest window, also where a workspace can’t be opened', async ({
  openSession,
  workspace,
}) => {
  const size = { width: 1024, height: 700 }
  const { app, page } = await openSession({ workspace, annotator: 'ann', size })
  const details = { file: join(workspace, 'workspace.json'), found: 9, known: 1 }
  const problem = { code: 'version-newer', details }
  const boot = { ...(await page.evaluate(() => window.factmark.boot())), session: null, problem }
  await app.evaluate(({ ipcMain }, boot) => {
    ipcMain.removeHandler('factmark:request:boot')
    ipcMain.handle('factmark:request:boot', () => boot)
  }, boot)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Your workspace can’t be opened' })).toBeVisible()
  const over = () => page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)
  expect(await over()).toBe(0)
})
