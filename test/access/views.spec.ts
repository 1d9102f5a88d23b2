/** Every view passes axe and has a sound accessibility tree, in light, dark and forced colours. */
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from '../../src/core/commands/commands.ts'
import { violations } from '../e2e/axe.ts'
import { expect, type Fixtures, open, PROJECT, test } from '../e2e/factmark.ts'
import { COUNCIL, HAVEN } from '../e2e/samples.ts'
import { accessTreeOf, faultsOf } from './tree.ts'

const LOOKS = ['light', 'dark', 'forced'] as const

const THEMES = { light: 'light', dark: 'dark', forced: 'light' } as const

/** What opens each view beside the article. */
const VIEWS: readonly Command[] = [
  'suggestions',
  'unlinked',
  'differing-figures',
  'guidelines',
  'find',
  'tour',
  'review',
  'review-received',
  'compare',
  'adjudicate',
  'overview',
  'annotations',
  'claims',
]

/** What opens each dialog. */
const DIALOGS: readonly Command[] = [
  'palette',
  'new-tab',
  'keys',
  'preferences',
  'about',
  'export',
  'import-annotations',
  'paste-article',
  'article-details',
  'earlier-versions',
  'switch-annotator',
  'memory',
  'trash',
  'measures',
  'send-for-review',
  'blind-tagging',
  'codebook',
  'back-up',
  'merge-workspace',
  'import-project',
]

/** The window with the English article in front, in one look, and what is looked at of each of its views. */
async function lookedAt({ start, workspace }: Pick<Fixtures, 'start' | 'workspace'>, look: (typeof LOOKS)[number]) {
  await cp(join(PROJECT, 'annotations/layers'), join(workspace, 'layers'), { recursive: true })
  const { app, page } = await start({ workspace, annotator: 'sample-a' })
  await page.evaluate((theme) => window.factmark.saveSettings({ theme }), THEMES[look])
  await page.reload()
  if (look === 'forced') await page.emulateMedia({ forcedColors: 'active' })
  await open(page, COUNCIL.title)
  const tree = await accessTreeOf(page)
  const give = (command: Command) =>
    app.evaluate(({ BrowserWindow }, name) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send('factmark:event:command', name)
    }, command)
  const inspect = async (view: string) => {
    expect.soft(await violations(page), view).toEqual([])
    expect.soft(faultsOf(await tree.nodes()), view).toEqual([])
  }
  return { page, give, inspect }
}

for (const look of LOOKS) {
  test(`every view in ${look} colours`, async ({ start, workspace }) => {
    const { page, give, inspect } = await lookedAt({ start, workspace }, look)
    await inspect('the article')
    await page.keyboard.press('Control+t')
    await page.keyboard.type(HAVEN.title.slice(0, 8))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('tablist', { name: 'Open articles' })).toBeVisible()
    await inspect('two tabs')
    await page.keyboard.press('Control+Tab')
    for (const view of VIEWS) {
      await give(view)
      await inspect(view)
      await page.keyboard.press('Escape')
    }
  })

  test(`every dialog in ${look} colours`, async ({ start, workspace }) => {
    const { page, give, inspect } = await lookedAt({ start, workspace }, look)
    for (const dialog of DIALOGS) {
      await give(dialog)
      await expect(page.getByRole('dialog')).toBeVisible()
      await expect(page.getByRole('dialog').locator('progress')).toHaveCount(0, { timeout: 60_000 })
      await inspect(dialog)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  })
}
