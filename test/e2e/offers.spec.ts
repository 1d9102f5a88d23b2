/** What dialogs and pages offer where there is little to do: no button without an effect, and always a way out. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { violations } from './axe.ts'
import { expect, open, test } from './factmark.ts'
import { councilIn } from './layers.ts'
import { answerDialogs, give } from './reviewing.ts'
import { COUNCIL } from './samples.ts'

test('offers what can be done, says why nothing can, and lets one leave', async ({ openSession, workspace }) => {
  const running = await openSession({ workspace, annotator: 'ann', size: { width: 1024, height: 700 } })
  const { page } = running
  await open(page, COUNCIL.title)
  const dialog = page.getByRole('dialog')

  await give(running, 'earlier-versions')
  await expect(dialog.getByText('There are no earlier versions yet', { exact: false })).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Restore' })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(dialog).toHaveCount(0)

  await give(running, 'export')
  const submit = dialog.getByRole('button', { name: /^Export/ })
  await expect(dialog.getByText('There are no annotations to export. Tag something first.')).toBeVisible()
  await expect(submit).toHaveAttribute('aria-disabled', 'true')
  await expect(dialog.getByRole('alert')).toHaveCount(0)
  await submit.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('There are no annotations to export')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  await give(running, 'send-for-review')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toHaveCount(0)
})

test('says how articles come in where the table and the claims have none to show', async ({ openSession, folder }) => {
  const { page } = await openSession({ workspace: join(folder, 'bare'), annotator: 'ann' })
  for (const [key, name] of [
    ['Control+j', 'Annotations'],
    ['Control+Shift+s', 'Claims'],
  ] as const) {
    await page.keyboard.press(key)
    const view = page.getByRole('main', { name })
    await expect(view.getByText('No articles yet')).toBeVisible()
    await expect(view.getByRole('button', { name: 'Import articles…' })).toBeVisible()
    expect(await violations(page), name).toEqual([])
  }
})

test('keeps open what was opened of the plan of an import', async ({ openSession, workspace, folder }) => {
  const running = await openSession({ workspace, annotator: 'ann' })
  const { page } = running
  const council = await councilIn(workspace)
  const file = join(folder, 'labels.jsonl')
  const label = [
    [0, 7, 'claim'],
    [8, 13, 'colour'],
  ]
  await writeFile(file, `${JSON.stringify({ text: council.text, label })}\n`)
  await open(page, COUNCIL.title)
  await answerDialogs(running, file)
  await page.keyboard.press('Control+Shift+o')
  const dialog = page.getByRole('dialog')
  const listed = dialog.getByRole('listitem')
  await dialog.getByText('Check these').click()
  await expect(listed).not.toHaveCount(0)
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeVisible()
  await expect(listed.first()).toBeVisible()
})
