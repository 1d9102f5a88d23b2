/**
 * How long an article's two versions side by side take from the click to the paint, beside a bare diff of their words that
 * is drawn too: in a plain dialog of the same window, by turns. A diff that isn't drawn stands beside both.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, open, test } from '../e2e/factmark.ts'
import { median, ROUNDS, report } from './figures.ts'
import { ANNOTATOR, generate, sizeName, writeWorkspace } from './generate.ts'
import { atRest, helpWith } from './page.ts'
import { scriptOf } from './scriptOf.ts'

const SIZES = [2_000, 10_000, 50_000, 100_000]

/** A later version in which every tenth paragraph has another number at its end, every fiftieth is gone, and the first moved. */
function laterThan(text: string): string {
  const [first = '', ...paragraphs] = text.split('\n\n')
  const kept = paragraphs.flatMap((paragraph, index) => {
    if (index % 50 === 49) return []
    return index % 10 === 5 ? [`${paragraph} It was ${index}.`] : [paragraph]
  })
  return [...kept.slice(0, 3), first, ...kept.slice(3)].join('\n\n')
}

/** From the click to the paint of the first frame in which a change is there. */
async function openSideBySide(page: Page): Promise<number> {
  const button = page.getByRole('tabpanel').getByRole('button', { name: 'Side by side' })
  const drawn = await button.evaluate(async (element: HTMLElement) => {
    await window.painted()
    const from = performance.now()
    element.click()
    let painted = await window.painted()
    const isShown = () => document.querySelector('[role=dialog] tr ins')?.checkVisibility({ opacityProperty: true })
    while (!isShown()) painted = await window.painted()
    return painted - from
  })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  return drawn
}

for (const characters of SIZES)
  test(`difference of ${characters} characters`, async ({ start, folder }, info) => {
    const workspace = join(folder, 'bench')
    const size = { id: 'report', characters, spans: 0 }
    const { article } = generate(size)
    const text = laterThan(article.text)
    const sha256 = createHash('sha256').update(text).digest('hex')
    const later = { ...article, id: 'later', title: 'later', text, sha256, previous: article.id }
    await writeWorkspace(workspace, [
      { article, layer: null },
      { article: later, layer: null },
    ])
    const { page } = await start({ workspace, annotator: ANNOTATOR, size: { width: 1280, height: 800 } })
    await helpWith(page)
    await page.evaluate(await scriptOf('bareDifference'))
    await open(page, later.title)
    await page
      .getByRole('complementary')
      .getByRole('tab', { name: /^Versions/ })
      .click()
    const drawn: number[] = []
    const floor = { drawn: [] as number[], alone: [] as number[] }
    for (let round = -2; round < ROUNDS; round += 1) {
      await atRest(page)
      const own = await openSideBySide(page)
      await atRest(page)
      const bare = await page.evaluate(
        async ([before, after]) => {
          await window.painted()
          const drawn = await window.bareDifference.drawDiff(before, after)
          return { drawn, alone: window.bareDifference.diff(before, after) }
        },
        [article.text, text] as const,
      )
      if (round < 0) continue
      drawn.push(own)
      floor.drawn.push(bare.drawn)
      floor.alone.push(bare.alone)
    }
    const of = { size: sizeName(size), goal: 2 }
    const drawnFloor = { name: 'bare diff, drawn', median: median(floor.drawn) }
    report(info, { ...of, name: 'side by side, to the paint', floor: drawnFloor }, drawn)
    report(
      info,
      { ...of, goal: null, name: 'bare diff, drawn', floor: { name: 'not drawn', median: median(floor.alone) } },
      floor.drawn,
    )
  })
