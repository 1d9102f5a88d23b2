/** Messages and dialogs leave each other room, at any size; messages are read out all the while. */
import type { Locator } from 'playwright/test'
import { expect, type Running, test } from './factmark.ts'

/** Makes the main process report a file that can't be written, with a name this long. */
async function fail({ app }: Running, name: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }, file) => {
    const problem = { code: 'file-unwritable', details: { file, reason: 'ENOSPC' } }
    BrowserWindow.getAllWindows()[0]?.webContents.send('factmark:event:layerNotice', { problem })
  }, name)
}

async function edgesOf(element: Locator): Promise<{ readonly top: number; readonly bottom: number }> {
  return element.evaluate((one) => {
    const { top, bottom } = one.getBoundingClientRect()
    return { top, bottom }
  })
}

for (const [size, zoom] of [
  ['1280 × 800', 1],
  ['1280 × 800 at 200 %', 2],
] as const) {
  test(`no message hides a dialog, nor a dialog a message, at ${size}`, { tag: zoom === 1 ? [] : ['@long'] }, async ({
    openSession,
    workspace,
  }) => {
    const running = await openSession({ workspace, annotator: 'ann', size: { width: 1280, height: 800 } })
    const { app, page } = running
    await app.evaluate(({ BrowserWindow }, zoom) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom)
    }, zoom)
    const dialog = page.getByRole('dialog')
    const messages = page.getByRole('region', { name: 'Messages' })
    const dismiss = messages.getByRole('button', { name: 'Dismiss' })
    for (const command of ['keys', 'preferences', 'blind-tagging'] as const) {
      await app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), command)
      await expect(dialog).toBeVisible()
      for (const count of [1, 4]) {
        for (let index = 0; index < count; index++)
          await fail(running, `layers/${'a-long-name-'.repeat(6)}${index}.json`)
        await expect(messages.getByText(`${count - 1}.json can’t be written`)).toBeVisible()
        await expect
          .poll(async () => (await edgesOf(messages)).top - (await edgesOf(dialog)).bottom, `${command}, ${count}`)
          .toBeGreaterThanOrEqual(8)
        expect((await edgesOf(dialog)).top).toBeGreaterThanOrEqual(8)
        await dialog.getByRole('button').last().click({ trial: true })
        await dismiss.last().click({ trial: true })
        await expect(messages).toHaveAttribute('aria-live', 'polite')
      }
      while ((await dismiss.count()) > 0) await dismiss.last().click()
      await expect(dialog, 'a press on a message closes no dialog').toBeVisible()
      await page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
    }
  })
}

test('a dialog that leaves room stays where it is when a message comes', async ({ openSession, workspace }) => {
  const running = await openSession({ workspace, annotator: 'ann', size: { width: 1280, height: 800 } })
  const { app, page } = running
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('palette')?.click())
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await dialog.evaluate((one) => Promise.all(one.getAnimations().map(({ finished }) => finished)))
  const before = await edgesOf(dialog)
  await fail(running, 'layers/plan/ann.json')
  await expect(page.getByText('ann.json can’t be written')).toBeVisible()
  expect(await edgesOf(dialog)).toEqual(before)
})
