/** A tagged claim becomes a record, gets evidence and a finding, and leaves as a dossier. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { violations } from './axe.ts'
import { claimsOnDisk } from './claimRecords.ts'
import { drag } from './dragging.ts'
import { dropFiles } from './dropping.ts'
import { documentOf, expect, open, saved, select, tag, test } from './factmark.ts'
import { kill } from './launch.ts'
import { COUNCIL } from './samples.ts'

/** The words that are marked as selected in the text. */
function selectedWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('selected') ?? [])].map((range) =>
      (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset),
    ),
  )
}

test('follows a claim from its tag to a finding, by keyboard', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann', size: { width: 1400, height: 1100 } })
  await open(page, COUNCIL.title)
  await page.keyboard.press('6')
  await expect(page.getByText('This article has no annotations yet')).toBeVisible()
  await tag(page, 'The plan passed by 31 votes to 17', 'c')
  await saved(page)
  await page.keyboard.press('6')
  const claims = page.getByRole('main', { name: 'Claims' })
  const statement = claims.getByRole('textbox', { name: 'Statement' })
  await expect(statement).toHaveValue('The plan passed by 31 votes to 17.')
  await statement.fill('The council passed the plan by 31 votes to 17.')
  await statement.press('Control+Enter')

  await claims.getByRole('button', { name: 'Add evidence' }).click()
  const evidence = claims.getByRole('region', { name: 'Evidence' }).getByRole('listitem')
  await evidence.getByRole('textbox', { name: 'Title' }).fill('Minutes of the council')
  await evidence.getByRole('textbox', { name: 'Title' }).press('Enter')
  await evidence.getByRole('combobox', { name: 'What it does' }).selectOption('supports')
  await claims.getByRole('button', { name: 'Add evidence' }).click()
  await expect(evidence).toHaveCount(2)

  // Files that are dropped here are evidence, and drag or arrows sort it.
  await writeFile(join(workspace, 'minutes.pdf'), 'the minutes')
  await dropFiles(page, [join(workspace, 'minutes.pdf')])
  await expect(evidence).toHaveCount(3)
  await expect(evidence.nth(2).getByRole('button', { name: 'Open minutes.pdf' })).toBeVisible()
  const grip = (nth: number) => evidence.nth(nth).getByTitle('Drag to another place')
  await drag(page, grip(2), grip(1))
  await expect(evidence.nth(1).getByRole('button', { name: 'Open minutes.pdf' })).toBeVisible()
  const address = evidence.nth(1).getByRole('textbox', { name: 'Address' })
  await address.fill('javascript:alert(1)')
  await address.press('Enter')
  await expect(evidence.getByText('Enter an address that starts with http:// or https://.')).toBeVisible()
  await address.press('Escape')
  await evidence.nth(1).getByRole('button', { name: 'Remove evidence' }).click()
  await expect(evidence).toHaveCount(2)

  await claims.getByRole('button', { name: 'Add contact' }).click()
  const contact = claims.getByRole('region', { name: 'Contacts' })
  await contact.getByRole('textbox', { name: 'Who was asked' }).fill('The clerk')
  await contact.getByRole('textbox', { name: 'Answer' }).fill('It was 31.')
  await contact.getByRole('textbox', { name: 'Answer' }).press('Control+Enter')

  const finding = claims.getByRole('region', { name: 'Finding' })
  await finding.getByRole('combobox', { name: 'Finding' }).selectOption('true')
  await finding.getByRole('button', { name: 'Save finding' }).click()
  await expect(finding.getByText('Explain how the evidence leads to this finding.')).toBeVisible()
  await finding.getByRole('textbox', { name: 'Explanation' }).fill('The minutes give the same numbers.')
  await finding.getByRole('textbox', { name: 'Explanation' }).press('Control+Enter')
  await expect(finding.getByText(/^Checked by ann on/)).toBeVisible()
  const published = claims.getByRole('region', { name: 'Published' }).getByRole('textbox', { name: 'Address' })
  await published.fill('https://desk.example/plan')
  await published.press('Enter')
  await expect(claims.getByRole('region', { name: 'Published' }).getByLabel('Published on')).toBeVisible()
  expect(await violations(page), 'the claims').toEqual([])
  await claims.getByRole('button', { name: 'By article' }).click()
  await expect(claims.getByRole('row', { name: /1 of 1/ })).toContainText('Everything checked')
  expect(await violations(page), 'by article').toEqual([])
  await claims.getByRole('button', { name: 'By claim' }).click()

  const [claim] = await claimsOnDisk(workspace)
  expect(claim).toMatchObject({
    statement: 'The council passed the plan by 31 votes to 17.',
    status: 'done',
    owner: 'ann',
    appearances: [{ article: COUNCIL.id, annotator: 'ann', quote: 'The plan passed by 31 votes to 17' }],
    evidence: [{ title: 'Minutes of the council', stance: 'supports' }, {}],
    finding: { key: 'true', explanation: 'The minutes give the same numbers.', by: 'ann' },
    contacts: [{ who: 'The clerk', answer: 'It was 31.' }],
    published: { url: 'https://desk.example/plan' },
  })

  // Undo takes back the address and the finding, and what was removed comes back.
  await claims.getByRole('heading', { name: 'Claims' }).click()
  await page.keyboard.press('Control+z')
  await expect(published).toHaveValue('')
  await page.keyboard.press('Control+z')
  await expect(finding.getByText(/^Checked by ann on/)).toHaveCount(0)
  await page.keyboard.press('Control+y')
  await expect(finding.getByText(/^Checked by ann on/)).toBeVisible()
  await claims.getByRole('button', { name: 'Move claim to trash' }).click()
  await expect(claims.getByText('No claims to check yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(statement).toHaveValue('The council passed the plan by 31 votes to 17.')

  // Its history says who changed what, and takes one change back.
  await claims.getByText(/^History: \d+ changes$/).click()
  const change = claims.getByRole('listitem').filter({ hasText: 'The plan passed by 31 votes to 17. → The council' })
  await expect(change).toContainText('Statement · ann')
  expect(await violations(page), 'the history').toEqual([])
  await change.getByRole('button', { name: 'Restore' }).click()
  await expect(statement).toHaveValue('The plan passed by 31 votes to 17.')
  await claims.getByRole('heading', { name: 'Claims' }).click()
  await page.keyboard.press('Control+z')
  await expect(statement).toHaveValue('The council passed the plan by 31 votes to 17.')

  // Before it becomes ClaimReview, what is missing is listed, and leads to its record.
  await page.getByRole('button', { name: 'Export…' }).click()
  await page.getByRole('menuitem', { name: /ClaimReview/ }).click()
  const incomplete = page.getByRole('dialog', { name: 'Not everything is known yet' })
  await expect(incomplete).toContainText('the address where it was published')
  await incomplete.getByRole('button', { name: /31 votes to 17/ }).click()
  await expect(incomplete).toHaveCount(0)

  // Keys of the text do nothing here, and its places lead back.
  await claims.getByRole('heading', { name: 'Claims' }).click()
  await page.keyboard.press('f')
  await claims
    .getByRole('button', { name: /The plan passed by 31 votes to 17/ })
    .last()
    .click()
  await expect(claims).toHaveCount(0)
  await expect(documentOf(page)).toBeVisible()
  await select(page, 'river')
  await page.keyboard.press('7')
  await expect(page.getByText('The passage was added as evidence.')).toBeVisible()
  const [after] = await claimsOnDisk(workspace)
  expect(after?.evidence.at(-1)?.passage).toMatchObject({ article: COUNCIL.id, quote: 'river' })

  // Done says what isn't checked, and leads there.
  await tag(page, '1,860', 'f')
  await page.keyboard.press('Control+Enter')
  const done = page.getByRole('region', { name: 'Marked as done' })
  await expect(done).not.toContainText('without a finding')
  await done.getByRole('button', { name: /1 figure without a source/ }).click()
  await expect.poll(() => selectedWords(page)).toEqual(['1,860'])

  // Who leaves the page goes on in the text.
  await page.keyboard.press('Control+Shift+s')
  await expect(claims.locator('[data-claim][aria-current=true]')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(documentOf(page)).toBeFocused()
})

test('keeps what was typed into a field when the window closes', async ({ start, workspace }) => {
  const { app, page } = await start({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, 'The plan passed by 31 votes to 17', 'c')
  await saved(page)
  await page.keyboard.press('6')
  const record = page.getByRole('main', { name: 'Claims' })
  // Keys and screen readers begin at the record in the list, and what is added is where one types.
  await expect(record.locator('[data-claim][aria-current=true]')).toBeFocused()
  await record.getByRole('button', { name: 'Add evidence' }).press('Enter')
  await expect(record.getByRole('textbox', { name: 'Title' })).toBeFocused()

  // What somebody else writes into a field while it is being typed in takes nothing away.
  const statement = record.getByRole('textbox', { name: 'Statement' })
  await statement.fill('Being typed.')
  const [claim] = await claimsOnDisk(workspace)
  if (!claim) throw new Error('no record')
  const at = new Date().toISOString()
  const entry = { id: '22222222-2222-4222-8222-222222222222', at, by: 'ben', path: 'statement' }
  const log = [...claim.log, { ...entry, before: claim.statement, after: 'Theirs.' }]
  const theirs = { ...claim, statement: 'Theirs.', updated: at, log }
  await writeFile(join(workspace, 'claims', `${claim.id}.json`), JSON.stringify(theirs))
  await expect(record.getByRole('alert')).toContainText('Someone else changed this to “Theirs.”')
  await expect(statement).toHaveValue('Being typed.')
  await record.getByRole('button', { name: 'Save mine' }).click()
  await expect.poll(async () => (await claimsOnDisk(workspace))[0]?.statement).toBe('Being typed.')
  const claimed = record.getByLabel('Claimed on')
  await claimed.focus()
  // The day comes first, as in all dates of the window.
  await page.keyboard.type('20112025')
  await expect(claimed).toHaveValue('2025-11-20')
  await record.getByRole('textbox', { name: 'Role' }).fill('the mayor')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect.poll(async () => (await claimsOnDisk(workspace))[0]?.claimant?.role).toBe('the mayor')
})

test('keeps an explanation that is being typed when the program is killed, and beside another record', {
  tag: '@long',
}, async ({ start, workspace, folder }) => {
  const { app, page } = await start({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, 'The plan passed by 31 votes to 17', 'c')
  await saved(page)
  await page.keyboard.press('6')
  const explanation = page.getByRole('main', { name: 'Claims' }).getByRole('textbox', { name: 'Explanation' })
  await explanation.fill('The minutes say')
  await expect(page.getByText('Not saved yet')).toBeVisible()
  const views = async () => {
    const kept = join(folder, 'user-data', 'views')
    // A temporary file that isn't renamed yet is not remembered.
    const names = (await readdir(kept).catch((): string[] => [])).filter((name) => name.endsWith('.json'))
    return (await Promise.all(names.map((name) => readFile(join(kept, name), 'utf8')))).join()
  }
  await expect.poll(views).toContain('=The minutes say')
  await kill({ app })
  const again = await start({ workspace, annotator: 'ann' })
  await again.page.keyboard.press('Control+Shift+s')
  const claims = again.page.getByRole('main', { name: 'Claims' })
  await claims.getByRole('button', { name: /The plan passed by 31 votes to 17/ }).click()
  await expect(claims.getByRole('textbox', { name: 'Explanation' })).toHaveValue('The minutes say')
})
