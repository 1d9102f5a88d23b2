/** The trash: what was removed is listed, restored and deleted for good. */

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { close, expect, layerOnDisk, open, runFactmark, saved, tag, test } from './factmark.ts'
import { COUNCIL } from './samples.ts'

test('what was removed in an earlier start is restored or deleted for good, by keyboard', { tag: '@long' }, async ({
  start,
  workspace,
}) => {
  const first = await start({ workspace, annotator: 'ann' })
  await open(first.page, COUNCIL.title)
  await tag(first.page, '31 votes', 'f')
  await saved(first.page)
  await first.page.evaluate((id) => window.factmark.trashArticle({ id }), COUNCIL.id)
  await close(first)

  const listed = await runFactmark(['trash', 'list', '--workspace', workspace, '--json'])
  const [entry] = JSON.parse(listed.stdout)
  expect(entry).toMatchObject({ article: COUNCIL.id, title: COUNCIL.title, layers: ['ann'], by: { id: 'ann' } })

  const { page } = await start({ workspace, annotator: 'ann' })
  await expect(page.getByRole('navigation').getByText(COUNCIL.title)).toHaveCount(0)
  await page.getByRole('button', { name: /^Workspace / }).click()
  await page.getByRole('menuitem', { name: 'Trash…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Trash' })
  await expect(dialog.getByRole('listitem')).toContainText(/Article · annotations by ann · removed .* by ann/)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await dialog.getByRole('button', { name: `Restore ${COUNCIL.title}` }).press('Enter')
  await expect(dialog).toContainText('The trash is empty.')
  await page.keyboard.press('Escape')
  await open(page, COUNCIL.title)
  expect((await layerOnDisk(workspace, COUNCIL.id, 'ann')).annotations).toHaveLength(1)
  expect((await runFactmark(['validate', '--workspace', workspace])).code).toBe(0)

  await page.evaluate((id) => window.factmark.trashLayer({ id }), COUNCIL.id)
  await page.getByRole('button', { name: /^Workspace / }).click()
  await page.getByRole('menuitem', { name: 'Trash…' }).press('Enter')
  await dialog.getByRole('button', { name: `Delete ${COUNCIL.title} for good` }).press('Enter')
  const question = dialog.getByRole('group', { name: 'Delete this for good? It can’t be restored.' })
  await expect(question.getByRole('button', { name: 'Keep' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('The trash is empty.')
  expect(await readdir(join(workspace, '.factmark/trash'))).toEqual([])
})

test('the command line restores and empties @long', async ({ start, workspace }) => {
  const running = await start({ workspace, annotator: 'ann' })
  await running.page.evaluate((id) => window.factmark.trashArticle({ id }), COUNCIL.id)
  await close(running)
  const { stdout } = await runFactmark(['trash', 'list', '--workspace', workspace])
  const [name = ''] = stdout.split('\t')
  const restored = await runFactmark(['trash', 'restore', name, '--workspace', workspace, '--json'])
  expect(JSON.parse(restored.stdout)).toEqual({ restored: name, article: COUNCIL.id })
  expect(await runFactmark(['trash', 'restore', name, '--workspace', workspace])).toMatchObject({ code: 1, stdout: '' })
  expect((await runFactmark(['trash', 'restore', '--workspace', workspace])).code).toBe(2)
  expect((await runFactmark(['trash', 'look', '--workspace', workspace])).code).toBe(2)
  const emptied = await runFactmark(['trash', 'empty', '--workspace', workspace, '--json'])
  expect(JSON.parse(emptied.stdout)).toEqual({ deleted: 0 })
})
