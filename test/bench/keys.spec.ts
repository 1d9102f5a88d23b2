/** From a key press to its outcome on the screen, beside an empty page's own, and how that grows with the layer. */
import type { Page } from 'playwright/test'
import { median, ROUNDS, report } from './figures.ts'
import { SIZES, sizeName } from './generate.ts'
import { openArticle } from './opening.ts'
import { press, pressAll } from './pressing.ts'
import { test } from './stage.ts'

/** Two frames at 60 Hz. */
const FRAMES = 33.4

/** The same in the same window while there is nothing in it. */
async function pressOnEmpty(page: Page): Promise<number> {
  await page.evaluate(async () => Object.assign(window, { leaveFloor: (await window.floor()).leave }))
  const { paint } = await press(page, 'c')
  await page.evaluate(() => (window as unknown as { leaveFloor: () => Promise<void> }).leaveFloor())
  return paint
}

for (const size of SIZES) {
  test(`keys ${size.id}`, async ({ stage }, info) => {
    const { page } = stage
    await openArticle(page, size.id)
    const empty: number[] = []
    const times = await pressAll(page, ROUNDS, async (round) => {
      const paint = await pressOnEmpty(page)
      if (round >= 0) empty.push(paint)
    })
    const floorOf = { name: 'empty', median: median(empty) }
    for (const [name, pressed] of times) {
      const named = { size: sizeName(size) }
      report(
        info,
        {
          ...named,
          name: `key: ${name}`,
          floor: floorOf,
          goal: (floorOf.median + FRAMES) / floorOf.median,
          growthGoal: 1.3,
        },
        pressed.map(({ paint }) => paint),
      )
      report(
        info,
        { ...named, name: `script: ${name}`, goal: 5 },
        pressed.map(({ script }) => script),
      )
    }
  })
}
