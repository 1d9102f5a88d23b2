/** Every view passes axe in both themes, and speaks both languages. */
import { violations } from './axe.ts'
import { expect, open, saved, tag, test } from './factmark.ts'
import { COUNCIL } from './samples.ts'

for (const theme of ['light', 'dark'] as const) {
  // Of the dark theme, `npm run test:access` looks at every view as well.
  const details = { tag: theme === 'dark' ? ['@long'] : [] }
  test(`every view passes axe in the ${theme} theme`, details, async ({ openSession, workspace }) => {
    test.setTimeout(240_000)
    const { app, page } = await openSession({ workspace, annotator: 'ann' })
    await page.evaluate((theme) => window.factmark.saveSettings({ theme }), theme)
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await open(page, COUNCIL.title)
    await tag(page, 'The plan passed by 31 votes to 17', 'c')
    await tag(page, '31 votes', 'f')
    await saved(page)
    expect.soft(await violations(page, theme), 'the main window').toEqual([])
    for (const tab of ['Suggestions', 'Missing links', 'Conflicting figures', 'Guidelines', 'Annotations']) {
      await page.getByRole('tab', { name: tab }).click()
      await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible()
      expect.soft(await violations(page, theme, '[role=tabpanel]'), tab).toEqual([])
    }
    await page.keyboard.press('Control+Alt+c')
    await page.getByRole('textbox', { name: /^Number/ }).fill('many')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toBeVisible()
    expect.soft(await violations(page, theme), 'the fields for a value').toEqual([])
    await page.keyboard.press('Escape')
    await tag(page, 'city council', 'a')
    await page.keyboard.press('Control+Alt+c')
    await expect(page.getByRole('textbox', { name: 'Name' })).toBeVisible()
    expect.soft(await violations(page, theme), 'the fields for a speaker').toEqual([])
    await page.keyboard.press('Escape')
    await saved(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('e')
    await page.keyboard.press('/')
    await expect(page.getByRole('region', { name: /^Suggested/ })).toBeVisible()
    expect.soft(await violations(page, theme), 'the selected suggestion').toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+f')
    await page.keyboard.type('council')
    expect.soft(await violations(page, theme), 'the find bar').toEqual([])
    await page.keyboard.press('Escape')
    for (const command of [
      'preferences',
      'keys',
      'about',
      'export',
      'paste-article',
      'article-details',
      'switch-annotator',
      'memory',
      'trash',
      'palette',
    ]) {
      await app.evaluate(({ BrowserWindow }, name) => {
        BrowserWindow.getAllWindows()[0]?.webContents.send('factmark:event:command', name)
      }, command)
      await expect(page.getByRole('dialog')).toBeVisible()
      expect.soft(await violations(page, theme, '[role=dialog]'), command).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  })

  test(`the first-start screen passes axe in the ${theme} theme`, details, async ({ start }) => {
    const { page } = await start({})
    await page.evaluate((theme) => window.factmark.saveSettings({ theme }), theme)
    await page.reload()
    await expect(page.getByRole('textbox').first()).toBeVisible()
    expect(await violations(page, theme)).toEqual([])
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

test('switches the language while it runs', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
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

test('tells a screen reader the tag, the words and the place of what is selected and changed', async ({
  openSession,
  workspace,
}) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, '31 votes', 'f')
  const told = page.locator('[aria-live=polite]')
  await expect(told.getByText('Figure added: 31 votes')).toHaveCount(1)
  await tag(page, '1,860', 'f')
  await page.keyboard.press('[')
  await expect(told.getByText('Figure selected, 1 of 2: 31 votes')).toHaveCount(1)
  const card = page.getByRole('complementary').getByRole('button', { name: 'Figure, 1 of 2: 31 votes', exact: true })
  await expect(card).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Alt+Shift+PageDown')
  await expect(told.getByText('2 selected')).toHaveCount(1)
  await page.keyboard.press('[')
  await expect(told.getByText('Figure selected, 1 of 2: 31 votes')).toHaveCount(1)
  await page.keyboard.press('c')
  await expect(told.getByText('Changed to Claim: 31 votes')).toHaveCount(1)
  await page.keyboard.press('Alt+ArrowRight')
  await expect(told.getByText('Changed to: 31 votes to')).toHaveCount(1)
  await page.keyboard.press('Delete')
  await expect(told.getByText('Claim removed: 31 votes to')).toHaveCount(1)
})
