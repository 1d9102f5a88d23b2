/** Review passes axe in both themes and languages: every tab, dialog and measure, and the report that it makes. */
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { violations } from './axe.ts'
import { expect, open, test } from './factmark.ts'
import { give } from './reviewing.ts'
import { COUNCIL } from './samples.ts'

/** What each language calls the pane, and the button that saves the report. */
const WORDS = {
  en: { pane: 'Review', save: 'Save as HTML…', written: 'Saved: ' },
  nl: { pane: 'Beoordelen', save: 'Opslaan als HTML…', written: 'Opgeslagen: ' },
} as const

/** Colours don't hang on words: two cases see what four would. */
const CASES = [
  { theme: 'light', lang: 'en' },
  { theme: 'dark', lang: 'nl' },
] as const

// The report takes the place of the page, whose policy refuses its styles.
test.use({ attacks: true })

for (const { theme, lang } of CASES) {
  test(`review passes axe in the ${theme} theme, in ${lang}`, { tag: '@long' }, async ({
    openSession,
    start,
    workspace,
    folder,
  }) => {
    test.setTimeout(240_000)
    await cp('annotations/layers', join(workspace, 'layers'), { recursive: true })
    const session = { workspace, annotator: 'sample-a' }
    const running = await (lang === 'en' ? openSession(session) : start({ ...session, lang }))
    const { app, page } = running
    await page.evaluate((theme) => window.factmark.saveSettings({ theme }), theme)
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await open(page, COUNCIL.title)
    const pane = page.getByRole('complementary', { name: WORDS[lang].pane })
    for (const tab of ['review', 'compare', 'adjudicate'] as const) {
      await give(running, tab)
      await expect(pane.getByRole('listitem').first()).toBeVisible()
      await page.keyboard.press(']')
      await expect(pane.locator('[aria-current=true]')).toBeVisible()
      if (tab === 'review') await page.keyboard.press('b')
      expect.soft(await violations(page, theme), tab).toEqual([])
    }
    await give(running, 'review-received')
    await expect(pane.getByRole('listitem')).toHaveCount(0)
    expect.soft(await violations(page, theme), 'review-received').toEqual([])
    for (const dialog of ['send-for-review', 'blind-tagging', 'measures'] as const) {
      await give(running, dialog)
      await expect(page.getByRole('dialog')).toBeVisible()
      // Gamma takes its time on a busy machine.
      await expect(page.getByRole('dialog').locator('progress')).toHaveCount(0, { timeout: 60_000 })
      expect.soft(await violations(page, theme, '[role=dialog]'), dialog).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    const file = join(folder, 'report.html')
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, file)
    await give(running, 'review-report')
    const save = page.getByRole('dialog').getByRole('button', { name: WORDS[lang].save })
    await expect(save).toBeEnabled()
    expect.soft(await violations(page, theme, '[role=dialog]'), 'review-report').toEqual([])
    await save.click()
    await expect(page.getByText(WORDS[lang].written + file)).toBeVisible()
    const html = await readFile(file, 'utf8')
    expect(html, 'needs nothing else').not.toMatch(/<script|<link|<img|https?:/)
    await page.evaluate((html) => {
      const report = new DOMParser().parseFromString(html, 'text/html')
      document.documentElement.replaceWith(document.adoptNode(report.documentElement))
    }, html)
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    expect.soft(await violations(page, theme), 'the report').toEqual([])
  })
}
