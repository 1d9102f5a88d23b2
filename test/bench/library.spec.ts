/** A library of 5,000 articles: its list from cold and from warm, its filter, and searching every text. */
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from '../e2e/factmark.ts'
import { ROUNDS, report } from './figures.ts'
import { ANNOTATOR, generate, writeWorkspace } from './generate.ts'
import { helpWith } from './page.ts'

const ARTICLES = 5_000
const CHARACTERS = 2_500

/** From the page's asking for the list to the paint that shows it, which is its first: nothing is drawn before. */
async function listed(page: Page): Promise<number> {
  await page.getByRole('navigation').locator('[data-pane-focus]').first().waitFor()
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const [asked] = performance.getEntriesByName('library-asked')
        new PerformanceObserver((list) => {
          const [painted] = list.getEntriesByName('first-contentful-paint')
          if (painted) done(painted.startTime - (asked?.startTime ?? Number.NaN))
        }).observe({ type: 'paint', buffered: true })
      }),
  )
}

/** What the list shows when it has followed: one article, the words around a hit, or fewer articles. */
type Outcome = 'one article' | 'hits'

/** Puts words into the search field, as typing them does, and waits for the list to follow and be painted. */
async function search(page: Page, words: string, outcome: Outcome): Promise<number> {
  const time = await page.evaluate(
    async ({ words, outcome }) => {
      const field = document.querySelector<HTMLInputElement>('nav input[type=search]')
      const isThere = () =>
        outcome === 'hits'
          ? document.querySelector('nav [data-article] mark') !== null
          : document.querySelectorAll('nav [data-article]').length === 1
      const from = performance.now()
      await new Promise<void>((done) => {
        const observer = new MutationObserver(() => {
          if (!isThere()) return
          observer.disconnect()
          done()
        })
        observer.observe(document.body, { childList: true, subtree: true })
        field?.focus()
        document.execCommand('insertText', false, words)
      })
      return (await window.painted()) - from
    },
    { words, outcome },
  )
  await page.getByRole('navigation').getByRole('searchbox').fill('')
  await expect.poll(() => page.locator('nav [data-article]').count()).toBeGreaterThan(1)
  return time
}

test('library of 5,000 articles', async ({ start, folder }, info) => {
  const workspace = join(folder, 'bench')
  await writeWorkspace(
    workspace,
    Array.from({ length: ARTICLES }, (_, index) => {
      const made = generate(
        { id: `article-${index}`, characters: CHARACTERS, spans: index % 10 === 0 ? 5 : 0 },
        index + 1,
      )
      return { article: made.article, layer: index % 10 === 0 ? made.layer : null }
    }),
  )
  const size = `${ARTICLES.toLocaleString('en')} articles`
  const cold: number[] = []
  const warm: number[] = []
  const filtered: number[] = []
  const searchedFirst: number[] = []
  const searched: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const userData = join(folder, `user-data-${round}`)
    for (const times of [cold, warm]) {
      const { app, page } = await start({ workspace, annotator: ANNOTATOR, userData })
      times.push(await listed(page))
      if (times === warm) {
        await helpWith(page)
        filtered.push(await search(page, `article-${4000 + round}`, 'one article'))
        searchedFirst.push(await search(page, 'neighbours shopkeepers', 'hits'))
        searched.push(await search(page, 'water company', 'hits'))
      }
      await app.close()
    }
  }
  report(info, { name: 'list, cold', size, goal: 1000 }, cold)
  report(info, { name: 'list, warm', size, goal: 300 }, warm)
  report(info, { name: 'filter', size, goal: 50 }, filtered)
  report(info, { name: 'first search of all texts', size, goal: 1000 }, searchedFirst)
  report(info, { name: 'search of all texts', size, goal: 1000 }, searched)
})
