/** Every view passes axe in both themes, and speaks both languages. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { expect, open, saved, tag, test } from './factmark.ts'
import { COUNCIL } from './samples.ts'

async function violations(page: Page): Promise<readonly string[]> {
  // Electron's pages can't open another one, which axe would use to look into frames.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
}

for (const theme of ['light', 'dark'] as const) {
  test(`every view passes axe in the ${theme} theme`, async ({ start, workspace }) => {
    const { app, page } = await start({ workspace, annotator: 'ann' })
    await page.evaluate((theme) => window.factmark.saveSettings({ theme }), theme)
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await open(page, COUNCIL.title)
    await tag(page, 'The plan passed by 31 votes to 17', 'c')
    await tag(page, '31 votes', 'f')
    await saved(page)
    expect.soft(await violations(page), 'the main window').toEqual([])
    for (const command of [
      'preferences',
      'keys',
      'about',
      'export',
      'paste-article',
      'article-details',
      'switch-annotator',
    ]) {
      await app.evaluate(({ BrowserWindow }, name) => {
        BrowserWindow.getAllWindows()[0]?.webContents.send('factmark:event:command', name)
      }, command)
      await expect(page.getByRole('dialog')).toBeVisible()
      await page.waitForTimeout(400)
      expect.soft(await violations(page), command).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  })

  test(`the first-start screen passes axe in the ${theme} theme`, async ({ start }) => {
    const { page } = await start({})
    await page.evaluate((theme) => window.factmark.saveSettings({ theme }), theme)
    await page.reload()
    await expect(page.getByRole('textbox').first()).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
}

test('speaks Dutch from the menu to the status', async ({ start, workspace }) => {
  const { app, page } = await start({ workspace, annotator: 'ann', lang: 'nl' })
  await open(page, COUNCIL.title)
  await expect(page.getByRole('status')).toHaveText('Opgeslagen')
  await tag(page, '31 votes', 'f')
  await expect(page.getByRole('complementary').getByRole('listitem').first()).toContainText('Cijfer')
  await saved(page, 'Opgeslagen')
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
  const labels = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label))
  expect(labels?.map((label) => label.replace('&', ''))).toContain('Bestand')
})

test('switches the language while it runs', async ({ start, workspace }) => {
  const { page } = await start({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await page.keyboard.press('Control+,')
  await page
    .getByRole('dialog')
    .getByLabel('Language')
    .selectOption('nl')
    .catch(async () => {
      await page.getByRole('dialog').getByRole('combobox', { name: 'Language' }).click()
      await page.getByRole('option', { name: 'Nederlands' }).click()
    })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('status')).toHaveText('Opgeslagen')
})
