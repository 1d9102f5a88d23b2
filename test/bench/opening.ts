/** Opening an article as an analyst does, by the clock. */
import type { Page } from 'playwright/test'

interface Times {
  /** From selecting it in the library to the paint. */
  readonly open: number
  /** From the moment the page has the article and the layer to the paint. */
  readonly draw: number
}

/** Opens an article by its row; done when its highlights and its cards are painted. */
export function openArticle(page: Page, id: string): Promise<Times> {
  return page.evaluate(async (id) => {
    const row = [...document.querySelectorAll<HTMLElement>('nav [data-pane-focus], nav span')].find(
      (element) => element.textContent === id,
    )
    const isThere = () =>
      document.querySelector('h1')?.textContent === id &&
      (CSS.highlights.get('claim-0')?.size ?? 0) > 0 &&
      document.querySelector('aside li') !== null
    performance.clearMarks()
    const from = performance.now()
    await new Promise<void>((done) => {
      const observer = new MutationObserver(() => {
        if (!isThere()) return
        observer.disconnect()
        done()
      })
      observer.observe(document.body, { childList: true, subtree: true })
      row?.click()
    })
    const end = await window.painted()
    const arrived = performance.getEntriesByName('article-arrived')[0]?.startTime ?? from
    return { open: end - from, draw: end - arrived }
  }, id)
}
