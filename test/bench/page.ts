/** What the bench does inside the application's page: it waits for paints, and clears the window for the floors. */
import type { Page } from 'playwright/test'
import { saved } from '../e2e/factmark.ts'

/**
 * Bare paragraphs, set as the application sets them. While the floor is there, nothing else of the page is laid out; the
 * window, its process and its fonts are the application's own.
 */
const STYLE = `
  [data-floor] body > :not(#floor) { display: none !important }
  #floor { height: 100vh; overflow: auto }
  #floor > div { width: 627px; margin: 0 auto; font: 19px/1.7 var(--serif) }
  #floor p { margin: 0; padding-bottom: 1em; white-space: pre-wrap; content-visibility: auto; contain-intrinsic-block-size: auto 260px }
`

/** Gives the page `painted()` and `floor()`. */
export function helpWith(page: Page): Promise<void> {
  return page.evaluate((style) => {
    const painted = () =>
      new Promise<number>((done) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => done(performance.now())
          port2.postMessage(null)
        })
      })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(style)
    document.adoptedStyleSheets.push(sheet)
    // Keys that are pressed on an empty page mean nothing to the application.
    const keepFromApplication = (event: Event) => event.stopPropagation()
    const floor = async () => {
      const before = new Set(document.head.children)
      const root = document.createElement('div')
      const pane = document.createElement('div')
      pane.id = 'floor'
      pane.append(root)
      document.body.append(pane)
      document.documentElement.dataset.floor = ''
      document.addEventListener('keydown', keepFromApplication, true)
      await painted()
      const leave = async () => {
        pane.remove()
        for (const element of [...document.head.children]) if (!before.has(element)) element.remove()
        delete document.documentElement.dataset.floor
        document.removeEventListener('keydown', keepFromApplication, true)
        await painted()
        await painted()
      }
      return { root, leave }
    }
    const setParagraphs = (root: HTMLElement, text: string) => {
      const paragraphs = text.split('\n\n').map((words) => {
        const paragraph = document.createElement('p')
        paragraph.textContent = words
        return paragraph
      })
      root.replaceChildren(...paragraphs)
    }
    Object.assign(window, { painted, floor, setParagraphs })
  }, STYLE)
}

/** Waits until everything is on the disk and the page has nothing left to do. */
export async function atRest(page: Page): Promise<void> {
  await saved(page)
  await page.evaluate(async () => {
    for (const _ of [1, 2]) await new Promise((resolve) => requestIdleCallback(resolve))
  })
}
