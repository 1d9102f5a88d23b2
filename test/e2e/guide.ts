/** Shared by the walks through the guide: what it says, tried sentence by sentence. */
import type { Page } from 'playwright/test'
import { layerOnDisk, test } from './factmark.ts'
import { COUNCIL } from './samples.ts'

/** Collects what the guide says and the window doesn't do. */
export function guide(page: Page) {
  const wrong: string[] = []
  return {
    wrong,
    says: (sentence: string, tried: () => Promise<unknown>) =>
      test.step(sentence, async () => {
        try {
          await tried()
        } catch (error) {
          if (process.env.FACTMARK_LOOK)
            await page.screenshot({ path: `${process.env.FACTMARK_LOOK}/guide-${Date.now()}.png` })
          wrong.push(`${sentence} — ${String(error).split('\n').slice(0, 12).join(' ')}`)
          for (let time = 0; time < 3; time += 1) await page.keyboard.press('Escape')
        }
      }),
  }
}

export const selection = (page: Page) => page.evaluate(() => String(document.getSelection()))
export const cards = (page: Page) => page.getByRole('complementary').getByRole('listitem')
export const quotes = async (workspace: string) =>
  (await layerOnDisk(workspace, COUNCIL.id, 'ann')).annotations.map(({ tag, quote }) => `${tag}: ${quote}`)
