/** A library of 5,000 articles: its list from cold and from warm, its filter, and searching every text. */
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from '../e2e/factmark.ts'
import { ROUNDS, report } from './figures.ts'
import { ANNOTATOR, generate, writeWorkspace } from './generate.ts'

const ARTICLES = 5_000
const CHARACTERS = 2_500

/** From boot to the list: the page's own clock, so that the process's start stays out of it. */
async function listed(page: Page): Promise<number> {
  await page.getByRole('navigation').locator('[data-pane-focus]').first().waitFor()
  return page.evaluate(() => performance.getEntriesByName('library-arrived')[0]?.startTime ?? Number.NaN)
}

/** Types into the search field and waits for the list to follow. */
async function search(page: Page, words: string, expected: RegExp): Promise<number> {
  const field = page.getByRole('searchbox')
  await field.fill('')
  const from = performance.now()
  await field.fill(words)
  await expect(page.getByRole('navigation').getByText(expected).first()).toBeVisible()
  return performance.now() - from
}

test('library of 5,000 articles', async ({ start, folder }, info) => {
  const workspace = join(folder, 'bench')
  await writeWorkspace(
    workspace,
    Array.from({ length: ARTICLES }, (_, index) => {
      const made = generate(`article-${index}`, CHARACTERS, index % 10 === 0 ? 5 : 0, index + 1)
      return { article: made.article, layer: index % 10 === 0 ? made.layer : null }
    }),
  )
  const size = `${ARTICLES.toLocaleString('en')} articles`
  const cold: number[] = []
  const warm: number[] = []
  const filtered: number[] = []
  const searched: number[] = []
  for (let round = 0; round < Math.min(ROUNDS, 3); round += 1) {
    const userData = join(folder, `user-data-${round}`)
    for (const times of [cold, warm]) {
      const { app, page } = await start({ workspace, annotator: ANNOTATOR, userData })
      times.push(await listed(page))
      if (times === warm) {
        filtered.push(await search(page, `article-${4000 + round}`, new RegExp(`^article-${4000 + round}$`)))
        searched.push(await search(page, 'neighbours shopkeepers', /\d/))
      }
      await app.close()
    }
  }
  report(info, { name: 'list, cold', size, goal: 1000 }, cold)
  report(info, { name: 'list, warm', size, goal: 300 }, warm)
  report(info, { name: 'filter', size, goal: 50 }, filtered)
  report(info, { name: 'search all texts', size, goal: 1000 }, searched)
})
