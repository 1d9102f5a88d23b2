/** The page of a workspace: how far it is, what waits, filtered and sorted, and articles shared out. */
import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { violations } from './axe.ts'
import { documentOf, expect, PROJECT, test } from './factmark.ts'
import { answerDialogs, pane } from './reviewing.ts'
import { COUNCIL, HAVEN } from './samples.ts'

test('shows how far the workspace is, leads on from there, and shares articles out', async ({
  openSession,
  workspace,
}) => {
  await cp(join(PROJECT, 'annotations', 'layers'), join(workspace, 'layers'), { recursive: true })
  const running = await openSession({ workspace, annotator: 'sample-a', size: { width: 1024, height: 700 } })
  const { page } = running
  const view = page.getByRole('main', { name: 'Overview' })
  // Without an open article the page is there by itself.
  const rows = view.getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(4)
  await expect(view.getByRole('region', { name: 'Articles done' })).toContainText('3 of 3')
  const agreement = view.getByRole('region', { name: 'Agreement' })
  await expect(agreement).toContainText('likely between')
  await expect(agreement).not.toContainText('alpha-U')
  await expect(agreement.getByTitle(/^alpha-U: Agreement on where/)).toBeVisible()
  expect(await violations(page), 'the page').toEqual([])

  await view.getByRole('button', { name: 'Waits for', exact: true }).click()
  await expect(view.getByRole('columnheader', { name: 'Waits for' })).toHaveAttribute('aria-sort', 'ascending')
  await view.getByRole('searchbox', { name: 'Search titles' }).fill('flood wall published:2025')
  await expect(rows).toHaveCount(2)
  await view.getByRole('button', { name: `Actions for ${COUNCIL.title}` }).click()
  await page.getByRole('menuitem', { name: 'Open', exact: true }).click()
  await expect(documentOf(page)).toBeVisible()
  await page.keyboard.press('Control+d')
  await view.getByRole('button', { name: 'Clear search' }).click()

  const stored = async () => JSON.parse(await readFile(join(workspace, 'workspace.json'), 'utf8')).assignments

  // Several marked by keys: exported, sent, shared out and compared together.
  await view.getByRole('checkbox', { name: `Select “${COUNCIL.title}”` }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowUp')
  // Chords work there as everywhere.
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('dialog', { name: 'Preferences' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const bar = view.getByRole('toolbar', { name: '2 articles selected' })
  await bar.getByRole('button', { name: 'Export…' }).click()
  await expect(page.getByRole('dialog').getByRole('radio', { name: 'These 2 articles' })).toBeChecked()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await violations(page), 'marked articles').toEqual([])
  // What can be done with them stands in one line, in a narrow window too.
  const box = await bar.boundingBox()
  expect(box?.height).toBeLessThan(40)

  // A review file of each, in a folder.
  const sent = join(workspace, '..', 'for review')
  await answerDialogs(running, sent)
  await bar.getByRole('button', { name: 'Send for review…' }).click()
  await expect(page.getByText(`Saved 2 review files in ${sent}`)).toBeVisible()
  const files = await readdir(sent)
  expect(files).toHaveLength(2)
  expect(files).toContain(`${COUNCIL.id}-sample-a.factmark.json`)

  // Shared out: these alone.
  await bar.getByRole('button', { name: 'Share out…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Share out' }).click()
  await expect(page.getByText('Articles are shared out.')).toBeVisible()
  expect(Object.keys((await stored()).articles)).toHaveLength(2)
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect.poll(stored).toBeUndefined()

  // Compared: each in a tab, the first in front, its differences beside it.
  await bar.getByRole('button', { name: 'Compare layers' }).click()
  await expect(page.getByRole('tablist', { name: 'Open articles' }).getByRole('tab')).toHaveCount(2)
  await expect(pane(page).getByRole('row', { name: /^Agreed/ })).toBeVisible()
  await page.keyboard.press('Control+d')
  await bar.getByRole('button', { name: 'Clear selection' }).click()
  await expect(bar).toHaveCount(0)

  // Shared out, for everybody, with the way back.
  await view.getByRole('button', { name: 'Share out articles…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Share out articles' })
  await dialog.getByRole('textbox', { name: 'Someone else’s name' }).fill('Dee')
  await dialog.getByRole('button', { name: 'Add' }).click()
  await dialog.getByRole('combobox', { name: 'Annotators for each article' }).selectOption('3')
  expect(await violations(page), 'sharing out').toEqual([])
  await dialog.getByRole('button', { name: 'Share out' }).click()
  await expect(page.getByText('Articles are shared out.')).toBeVisible()
  expect((await stored()).articles[HAVEN.id]).toContain('sample-a')
  await page.getByRole('navigation').getByRole('button', { name: /^Mine/ }).click()
  await expect(page.getByRole('navigation').getByText('yours').first()).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect.poll(stored).toBeUndefined()
})
