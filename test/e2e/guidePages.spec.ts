/**
 * The guide, done as it is written: the pages over the whole workspace, from how far it is over all annotations to the
 * claims, and what goes out and comes back. Whatever isn't so is named at the end, by its sentence.
 */
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { documentOf, expect, open, PROJECT, saved, select, tag, test } from './factmark.ts'
import { cards, guide } from './guide.ts'
import { answerDialogs, give } from './reviewing.ts'
import { COUNCIL, HAVEN } from './samples.ts'

test('the window does what the guide says of overview, table, claims and formats @long', async ({
  start,
  workspace,
  folder,
}) => {
  test.setTimeout(400_000)
  await cp(join(PROJECT, 'annotations/layers'), join(workspace, 'layers'), { recursive: true })
  const running = await start({ workspace, annotator: 'sample-a', size: { width: 1280, height: 860 } })
  const { page } = running
  page.setDefaultTimeout(8000)
  const { says, wrong } = guide(page)
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }

  // The workspace at a glance.
  const overview = page.getByRole('main', { name: 'Overview' })
  await says('Overview is what the window shows while no article is open', async () => {
    await expect(overview.getByRole('region', { name: 'Articles done' })).toContainText('3 of 3')
    for (const name of ['Agreement', 'Claims']) await expect(overview.getByRole('region', { name })).toBeVisible()
  })
  await says('a heading sorts, the search takes conditions, Ctrl+D shows the page', async () => {
    await overview.getByRole('button', { name: 'Waits for', exact: true }).click()
    await expect(overview.getByRole('columnheader', { name: 'Waits for' })).toHaveAttribute('aria-sort', 'ascending')
    await overview.getByRole('searchbox', { name: 'Search titles' }).fill('flood published:2025')
    await expect(overview.getByRole('table').getByRole('row')).toHaveCount(2)
    await open(page, COUNCIL.title)
    await press('Control+d')
    await expect(overview).toBeVisible()
    await overview.getByRole('button', { name: 'Clear search' }).click()
  })
  await says('Share out articles… shows the plan first, and Undo takes it back', async () => {
    await overview.getByRole('button', { name: 'Share out articles…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Share out' }).click()
    await expect(page.getByText('Articles are shared out.')).toBeVisible()
    const stored = async () => JSON.parse(await readFile(join(workspace, 'workspace.json'), 'utf8')).assignments
    expect(Object.keys((await stored()).articles)).toHaveLength(3)
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await expect.poll(stored).toBeUndefined()
  })

  // All annotations in one table.
  const table = page.getByRole('main', { name: 'Annotations' })
  const grid = table.getByRole('grid', { name: 'Annotations' })
  const search = table.getByRole('searchbox', { name: 'Search annotations' })
  await says('Ctrl+J shows every annotation; conditions find them, Enter opens one, Ctrl+J leads back', async () => {
    await press('Control+j')
    await expect(grid).toBeFocused()
    await search.fill('tag:figure value:>=1m unit:GBP annotator:me')
    await expect(grid.getByRole('row', { name: /£48\.5 million/ })).toBeVisible()
    await expect(grid.getByRole('row', { name: /31 votes/ })).toHaveCount(0)
    await search.press('Enter')
    await press('Enter')
    await expect(documentOf(page)).toBeVisible()
    await press('Control+j')
    await expect(search).toHaveValue(/^tag:figure/)
  })
  await says('a condition that has no meaning here is left out, and a line says so', async () => {
    await search.fill('nothing-like-it:x')
    await expect(table.getByText(/Nothing here is called “nothing-like-it”/)).toBeVisible()
  })
  await says('what is selected gets a tag by its digit, as one step of undo', async () => {
    await search.fill('"31 votes" annotator:me tag:figure -has:note')
    await expect(grid.getByRole('row')).toHaveCount(2)
    await search.press('Enter')
    await press('Space', '1')
    await expect(page.getByText(/annotation changed/)).toBeVisible()
    await press('Control+z')
    await expect(grid.getByRole('row')).toHaveCount(2)
    await search.fill('')
  })
  await says('Counts counts what the search finds', async () => {
    await table.getByRole('button', { name: 'Counts', exact: true }).click()
    await expect(table.getByRole('table').first()).toBeVisible()
  })

  // Claims.
  const claims = page.getByRole('main', { name: 'Claims' })
  await open(page, COUNCIL.title)
  await says('6 opens a record of the selected claim, whose statement is the tagged sentence', async () => {
    await select(page, 'The plan passed by 31 votes')
    await press('Escape')
    await cards(page).filter({ hasText: 'The plan passed' }).first().getByRole('button').first().click()
    await press('6')
    await expect(claims.getByRole('textbox', { name: 'Statement' })).toHaveValue(/^The plan passed by 31 votes/)
  })
  await says('evidence is added; outside the fields a digit chooses a finding, and Ctrl+Enter saves it', async () => {
    await claims.getByRole('button', { name: 'Add evidence' }).click()
    const evidence = claims.getByRole('region', { name: 'Evidence' }).getByRole('listitem')
    await evidence.getByRole('textbox', { name: 'Title' }).fill('Minutes')
    await evidence.getByRole('textbox', { name: 'Title' }).press('Enter')
    await claims.getByRole('heading', { name: 'Claims' }).click()
    await press('1')
    await expect(claims.getByRole('textbox', { name: 'Explanation' })).toBeFocused()
    await page.keyboard.type('The minutes give the same numbers.')
    await press('Control+Enter')
    await expect(claims.getByText(/^Checked by Sample A on/).first()).toBeVisible()
  })
  await says('in an article, 7 adds a passage to the record that was opened last', async () => {
    await open(page, COUNCIL.title)
    await expect(claims, 'the page goes for the article that is opened').toHaveCount(0)
    await select(page, 'after a debate that lasted')
    await press('7')
    await expect(page.getByText('The passage was added as evidence.')).toBeVisible()
  })
  await says('Ctrl+Shift+S shows the claims, and By article how many are checked', async () => {
    await press('Control+Shift+s')
    await claims.getByRole('button', { name: 'By article' }).click()
    await expect(claims.getByRole('row', { name: new RegExp(COUNCIL.title) })).toBeVisible()
    await press('Escape')
  })

  // Formats.
  await says('Ctrl+E exports an article as W3C, and the file comes back in by Import annotations…', async () => {
    await open(page, HAVEN.title)
    await tag(page, 'goederen', 'c')
    await saved(page)
    const file = join(folder, 'haven.jsonld')
    await answerDialogs(running, file)
    await press('Control+e')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: /W3C/ }).check()
    await dialog.getByRole('button', { name: 'Export…' }).click()
    await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('goederen')
    await press('Escape', 'Escape')
    await give(running, 'import-annotations')
    await expect(dialog.getByRole('button', { name: 'Choose another file…' })).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeEnabled()
    await press('Escape')
  })
  expect(wrong).toEqual([])
})
