/** Claim records that may say the same, what another person changes, and several changed at once. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Claim, emptyClaim } from '../../src/core/model/claim.ts'
import { serializeClaim } from '../../src/core/model/files.ts'
import { violations } from './axe.ts'
import { claimsOnDisk } from './claimRecords.ts'
import { expect, open, saved, tag, test } from './factmark.ts'
import { COUNCIL } from './samples.ts'

test('offers records that may say the same, and shows what another person changes', async ({
  openSession,
  workspace,
}) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, 'The plan passed by 31 votes to 17', 'c')
  await saved(page)
  await page.keyboard.press('6')
  const claims = page.getByRole('main', { name: 'Claims' })
  await expect(claims.getByRole('textbox', { name: 'Statement' })).toBeVisible()
  const [claim] = await claimsOnDisk(workspace)
  if (!claim) throw new Error('no record')
  const other = '11111111-1111-4111-8111-111111111111'
  const statement = 'The flood plan passed with 31 votes to 17 in council.'
  await mkdir(join(workspace, 'claims'), { recursive: true })
  const theirs = { ...claim, id: other, statement, owner: null, appearances: [], log: [] }
  await writeFile(join(workspace, 'claims', `${other}.json`), JSON.stringify(theirs))
  await expect(claims.getByRole('button', { name: new RegExp(statement) })).toBeVisible()
  await claims.getByRole('textbox', { name: 'Statement' }).fill('The plan passed by 31 votes to 17!')
  await claims.getByRole('textbox', { name: 'Statement' }).press('Control+Enter')
  const same = claims.getByRole('region', { name: 'May say the same' })
  await expect(same).toContainText(statement)
  await expect(same).toContainText('words in common')
  // What is another claim stays dismissed until that is taken back; several change as one step.
  await same.getByRole('button', { name: 'Not the same' }).click()
  await expect(same).toHaveCount(0)
  await claims.getByRole('button', { name: new RegExp(statement) }).click()
  await claims.getByRole('button', { name: /^The plan passed by 31/ }).click({ modifiers: ['Control'] })
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Shift+ArrowDown')
  const together = claims.getByRole('region', { name: 'Selected claims' })
  await expect(together).toContainText('2 selected')
  await together.getByRole('button', { name: /^Set status/ }).click()
  await page.getByRole('menuitemradio', { name: 'Being checked' }).click()
  await expect
    .poll(async () => (await claimsOnDisk(workspace)).map(({ status }) => status))
    .toEqual(['checking', 'checking'])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await claimsOnDisk(workspace)).map(({ status }) => status)).toEqual(['open', 'open'])
  // The message about it stays above what can be done next, as in the table.
  await expect(page.getByText('Undone: changes to 2 claims')).toBeVisible()
  await together.getByRole('button', { name: 'Clear selection' }).click()
  await claims.getByRole('button', { name: /^The plan passed by 31/ }).click()
  await expect(claims.getByRole('textbox', { name: 'Statement' })).toHaveValue('The plan passed by 31 votes to 17!')
  await expect(same).toHaveCount(0)
  await claims.getByRole('heading', { name: 'Claims' }).click()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^Undone: ./).first()).toBeVisible()
  await same.getByRole('button', { name: 'Join' }).click()
  await expect(claims.getByRole('textbox', { name: 'Statement' })).toHaveValue(statement)
  await expect.poll(async () => (await claimsOnDisk(workspace)).map(({ id }) => id)).toEqual([other])
  const [joined] = await claimsOnDisk(workspace)
  expect(joined?.appearances.map(({ annotation }) => annotation)).toEqual(
    claim.appearances.map(({ annotation }) => annotation),
  )
})

test('says on the card of a tagged claim what is known of it, and joins it there', async ({
  openSession,
  workspace,
}) => {
  const id = '11111111-1111-4111-8111-111111111111'
  const at = '2026-01-05T10:00:00.000Z'
  const statement = 'The flood plan passed with 31 votes to 17 in council.'
  const finding = { key: 'true', explanation: 'The minutes say so.', by: 'ben', at, confirmed: null, recheck: null }
  const record: Claim = { ...emptyClaim(id, statement, 'en', at), finding, status: 'done' }
  await mkdir(join(workspace, 'claims'), { recursive: true })
  await writeFile(join(workspace, 'claims', `${id}.json`), serializeClaim(record))
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, 'The plan passed by 31 votes to 17', 'c')
  const known = page.getByRole('region', { name: 'May say the same' })
  await expect(known).toContainText(statement)
  await expect(known).toContainText(/True.*words in common/)
  expect(await violations(page), 'the card').toEqual([])
  // What isn't the same is dismissed with the mouse or a key, and undone either way.
  await known.getByRole('button', { name: 'Not the same' }).click()
  await expect(known).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(known).toContainText(statement)
  await page.keyboard.press('Alt+7')
  await expect(known).toHaveCount(0)
  await expect(page.getByText('Factmark won’t offer that claim here again')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(known).toContainText(statement)
  await page.keyboard.press('Control+Shift+z')
  await expect(known).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(known.getByRole('button', { name: 'Join' })).toBeVisible()
  await page.keyboard.press('Alt+6')
  const state = page.getByRole('button', { name: 'Claim record: True' })
  await expect(state).toBeVisible()
  await expect(known).toHaveCount(0)
  const [joined] = await claimsOnDisk(workspace)
  expect(joined?.appearances).toMatchObject([{ article: COUNCIL.id, quote: 'The plan passed by 31 votes to 17' }])
  await state.click()
  await expect(page.getByRole('main', { name: 'Claims' }).getByRole('textbox', { name: 'Statement' })).toHaveValue(
    statement,
  )
  // The card's own button leads there too.
  await page.keyboard.press('Control+Shift+s')
  await page.getByRole('button', { name: 'Check this claim' }).click()
  await expect(page.getByRole('main', { name: 'Claims' })).toBeVisible()
  expect(await claimsOnDisk(workspace)).toHaveLength(1)
})

test('a claim that was dismissed on the card isn’t offered to the record either', async ({
  openSession,
  workspace,
}) => {
  const id = '11111111-1111-4111-8111-111111111111'
  const record = emptyClaim(
    id,
    'The flood plan passed with 31 votes to 17 in council.',
    'en',
    '2026-01-05T10:00:00.000Z',
  )
  await mkdir(join(workspace, 'claims'), { recursive: true })
  await writeFile(join(workspace, 'claims', `${id}.json`), serializeClaim(record))
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, 'The plan passed by 31 votes to 17', 'c')
  const known = page.getByRole('region', { name: 'May say the same' })
  await known.getByRole('button', { name: 'Not the same' }).click()
  await expect(known).toHaveCount(0)
  await page.keyboard.press('6')
  const claims = page.getByRole('main', { name: 'Claims' })
  await expect(claims.getByRole('textbox', { name: 'Statement' })).toBeVisible()
  const own = (await claimsOnDisk(workspace)).find((one) => one.id !== id)
  expect(own?.dismissed).toEqual([{ id, by: 'ann' }])
})
