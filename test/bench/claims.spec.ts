/** 100,000 claim records in the window: the first rows, all of them, searching, a saved field, what may say the same. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { close, expect, test } from '../e2e/factmark.ts'
import { RECORDS, randomNumbers, writeRecords } from './claims/records.ts'
import { quantile, report } from './figures.ts'
import { helpWith } from './page.ts'
import { press } from './pressing.ts'

const SIZE = '100,000 records'
const PRESSES = 20

test('claims in the window', async ({ start, folder }, info) => {
  const workspace = join(folder, 'bench')
  const claims = await writeRecords(workspace, randomNumbers())
  const viewOf = (page: Page) => page.getByRole('main', { name: 'Claims' })
  const ask = (page: Page, at: number) =>
    page.evaluate(async ({ statement, language, id }) => {
      const begun = performance.now()
      await window.factmark.sameClaims({ statement, language, claimant: null, except: id, annotation: null, apart: [] })
      return performance.now() - begun
    }, claims[at] ?? { statement: '', language: 'en', id: '' })
  /** Starts the program and opens the page; what takes long is measured. */
  const opened = async (name: string) => {
    const factmark = await start({ workspace, annotator: 'ann' })
    const { page } = factmark
    await helpWith(page)
    await expect(page.getByRole('searchbox').first()).toBeVisible()
    const gap = await longestGap(page)
    const from = performance.now()
    await page.keyboard.press('Control+Shift+s')
    await viewOf(page).locator('[data-claim]').first().waitFor({ timeout: 300_000 })
    report(info, { size: SIZE, name: `${name}: key → first rows` }, [performance.now() - from])
    await expect(viewOf(page).getByText('so far')).toBeHidden({ timeout: 300_000 })
    report(info, { size: SIZE, name: `${name}: key → all records` }, [performance.now() - from])
    report(info, { size: SIZE, name: `${name}: what may say the same, first` }, [await ask(page, 1)])
    report(info, { size: SIZE, name: `${name}: longest gap between frames` }, [await gap()])
    return factmark
  }
  const first = await opened('first start')
  await close(first)
  const { page } = await opened('later start')
  const view = viewOf(page)
  const rows = view.locator('[data-claim]')

  const matched: number[] = []
  for (let at = 0; at < PRESSES; at += 1) matched.push(await ask(page, at * 997))
  report(info, { size: SIZE, name: 'what may say the same', goal: 50 }, matched)

  await view.getByRole('searchbox').focus()
  const typed: number[] = []
  for (const key of 'harbour of') typed.push((await press(page, key)).paint)
  report(info, { size: SIZE, name: 'search: key → painted' }, typed)
  await view.getByRole('searchbox').fill('')

  await rows.first().click()
  const statement = view.getByRole('textbox', { name: 'Statement' })
  const file = join(
    workspace,
    'claims',
    `${await view.locator('[data-claim][aria-current=true]').getAttribute('data-claim')}.json`,
  )
  const saves: number[] = []
  for (let time = 0; time < PRESSES; time += 1) {
    const words = `The council counted ${time} trees.`
    await statement.fill(words)
    const pressed = performance.now()
    await statement.press('Control+Enter')
    await expect.poll(() => readFile(file, 'utf8'), { intervals: [2] }).toContain(words)
    saves.push(performance.now() - pressed)
  }
  report(info, { size: SIZE, name: 'field: key → on the disk' }, saves)
  report(info, { size: SIZE, name: 'field: key → on the disk, 95 of 100' }, [quantile(saves, 0.95)])
  expect(claims).toHaveLength(RECORDS)
})

/** Begins to watch the window's frames; gives the longest time between two of them, in milliseconds, until it is asked. */
async function longestGap(page: Page): Promise<() => Promise<number>> {
  const watch = await page.evaluateHandle(() => {
    const found = { longest: 0, last: performance.now() }
    const look = (now: number) => {
      found.longest = Math.max(found.longest, now - found.last)
      found.last = now
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    return found
  })
  return () => watch.evaluate(({ longest }) => longest)
}
