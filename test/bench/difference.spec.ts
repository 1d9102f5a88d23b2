/** How long an article's two versions side by side take from the click to the paint, beside a bare diff of their words. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { diffWordsWithSpace } from 'diff'
import { expect, open, test } from '../e2e/factmark.ts'
import { median, report } from './figures.ts'
import { ANNOTATOR, generate, sizeName, writeWorkspace } from './generate.ts'
import { helpWith } from './page.ts'

const SIZES = [2_000, 10_000, 50_000, 100_000]
const TIMES = 3

/** A later version in which every tenth paragraph has another number at its end, every fiftieth is gone, and the first moved. */
function laterThan(text: string): string {
  const [first = '', ...paragraphs] = text.split('\n\n')
  const kept = paragraphs.flatMap((paragraph, index) => {
    if (index % 50 === 49) return []
    return index % 10 === 5 ? [`${paragraph} It was ${index}.`] : [paragraph]
  })
  return [...kept.slice(0, 3), first, ...kept.slice(3)].join('\n\n')
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
    await open(page, later.title)
    await page
      .getByRole('complementary')
      .getByRole('tab', { name: /^Versions/ })
      .click()
    const button = page.getByRole('tabpanel').getByRole('button', { name: 'Side by side' })
    const drawn: number[] = []
    for (let time = 0; time < TIMES; time += 1) {
      await expect(button).toBeVisible()
      drawn.push(
        await button.evaluate(async (element: HTMLElement) => {
          const from = performance.now()
          element.click()
          // After the first frame in which it is there.
          return new Promise<number>((done) => {
            const look = () => {
              if (!document.querySelector('[role=dialog] tr ins')) return void requestAnimationFrame(look)
              const { port1, port2 } = new MessageChannel()
              port1.onmessage = () => done(performance.now() - from)
              port2.postMessage(null)
            }
            requestAnimationFrame(look)
          })
        }),
      )
      await page.keyboard.press('Escape')
    }
    const bare = Array.from({ length: TIMES }, () => {
      const from = performance.now()
      diffWordsWithSpace(article.text, text)
      return performance.now() - from
    })
    const floor = { name: 'bare diff', median: median(bare) }
    report(info, { size: sizeName(size), name: 'side by side, to the paint', floor, goal: 2 }, drawn)
  })
