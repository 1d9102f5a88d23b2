/** 100,000 claim records in the window: the first rows, all of them, searching, a saved field, what may say the same. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../e2e/factmark.ts'
import { RECORDS, randomNumbers, writeRecords } from './claims/records.ts'
import { quantile, report } from './figures.ts'
import { helpWith } from './page.ts'
import { press } from './pressing.ts'

const SIZE = '100,000 records'
const PRESSES = 20

test('claims in the window', async ({ start, folder }, info) => {
  const workspace = join(folder, 'bench')
  const claims = await writeRecords(workspace, randomNumbers())
  const { page } = await start({ workspace, annotator: 'ann' })
  await helpWith(page)
  await expect(page.getByRole('searchbox').first()).toBeVisible()
  const view = page.getByRole('main', { name: 'Claims' })
  const rows = view.locator('[data-claim]')

  const from = performance.now()
  await page.keyboard.press('Control+Shift+s')
  await rows.first().waitFor({ timeout: 300_000 })
  report(info, { size: SIZE, name: 'key → first rows' }, [performance.now() - from])
  await expect(view.getByText('so far')).toBeHidden({ timeout: 300_000 })
  report(info, { size: SIZE, name: 'key → all records' }, [performance.now() - from])

  const ask = (at: number) =>
    page.evaluate(async ({ statement, language, id }) => {
      const begun = performance.now()
      await window.factmark.sameClaims({ statement, language, claimant: null, except: id })
      return performance.now() - begun
    }, claims[at] ?? { statement: '', language: 'en', id: '' })
  report(info, { size: SIZE, name: 'what may say the same, first' }, [await ask(1)])
  const matched: number[] = []
  for (let at = 0; at < PRESSES; at += 1) matched.push(await ask(at * 997))
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
