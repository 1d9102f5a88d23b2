/** Keys typed faster than a dialog opens: the code of the first one may still be on its way. */
import type { Page, Route } from 'playwright/test'
import { documentOf, expect, layerOnDisk, open, saved, select, test } from './factmark.ts'
import { COUNCIL } from './samples.ts'

/** Starts the page again without the dialogs' code; gives what lets it come. */
async function withoutDialogs(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = []
  await page.route(/\/Dialogs-[^/]*\.js$/, (route) => void held.push(route))
  await page.reload()
  await expect.poll(() => held.length).toBeGreaterThan(0)
  return async () => {
    for (const route of held) await route.continue()
  }
}

test('keeps what is typed for a dialog that is still opening from tagging the selected words', async ({
  openSession,
  workspace,
}) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  const letDialogsCome = await withoutDialogs(page)
  await open(page, COUNCIL.title)
  await select(page, '31 votes')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('claim')
  await page.keyboard.press('Delete')
  await letDialogsCome()
  await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('complementary').getByRole('listitem')).toHaveCount(0)
  await expect(documentOf(page)).toBeFocused()
  await page.keyboard.press('f')
  await expect(page.getByRole('complementary').getByRole('listitem')).toHaveCount(1)
  await saved(page)
  const { annotations } = await layerOnDisk(workspace, COUNCIL.id, 'ann')
  expect(annotations.map(({ tag, quote }) => [tag, quote])).toEqual([['figure', '31 votes']])
})

test('calls a dialog off that is still opening by Escape', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  const letDialogsCome = await withoutDialogs(page)
  await open(page, COUNCIL.title)
  await select(page, '31 votes')
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Escape')
  await page.keyboard.press('c')
  await saved(page)
  await letDialogsCome()
  const { annotations } = await layerOnDisk(workspace, COUNCIL.id, 'ann')
  expect(annotations.map(({ tag }) => tag)).toEqual(['claim'])
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('leads back by Tab into a dialog that lost the focus, and gives no command meanwhile', async ({
  openSession,
  workspace,
}) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await select(page, '31 votes')
  await page.keyboard.press('Control+,')
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator(':focus')).toHaveCount(1)
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.keyboard.press('c')
  await page.keyboard.press('Tab')
  await expect(dialog.locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('complementary').getByRole('listitem')).toHaveCount(0)
})
