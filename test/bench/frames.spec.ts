/** The longest frame while scrolling and typing, tagging all matches at once, and the memory that a book takes. */
import type { Page } from 'playwright/test'
import { ROUNDS, report } from './figures.ts'
import { SIZES, sizeName } from './generate.ts'
import { openArticle } from './opening.ts'
import { expect, test } from './stage.ts'

/** Measures the longest time between two frames until the returned function is called. */
async function watchFrames(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const watch = { on: true, longest: 0, last: performance.now() }
    const next = () => {
      const now = performance.now()
      watch.longest = Math.max(watch.longest, now - watch.last)
      watch.last = now
      if (watch.on) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
    Object.assign(window, { watchedFrames: watch })
  })
  return () =>
    page.evaluate(() => {
      const { watchedFrames } = window as unknown as { watchedFrames: { on: boolean; longest: number } }
      watchedFrames.on = false
      return watchedFrames.longest
    })
}

for (const size of SIZES) {
  const named = { size: sizeName(size) }

  test(`scroll and find ${size.id}`, async ({ stage: { page } }, info) => {
    await openArticle(page, size.id)
    await page.mouse.move(600, 400)
    const scrolled: number[] = []
    const typed: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const stopScrolling = await watchFrames(page)
      for (let step = 0; step < 40; step += 1) await page.mouse.wheel(0, step % 10 === 9 ? 4000 : 240)
      scrolled.push(await stopScrolling())
      const stopTyping = await watchFrames(page)
      await page.keyboard.press('Control+f')
      await page.keyboard.type('council', { delay: 40 })
      typed.push(await stopTyping())
      await page.keyboard.press('Escape')
    }
    report(info, { ...named, name: 'longest frame: scroll', goal: 50 }, scrolled)
    report(info, { ...named, name: 'longest frame: find', goal: 50 }, typed)
  })

  test(`memory ${size.id}`, async ({ stage: { page } }, info) => {
    await openArticle(page, size.id)
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('HeapProfiler.collectGarbage')
    const { usedSize } = await devtools.send('Runtime.getHeapUsage')
    report(info, { ...named, name: 'heap', unit: 'MB', goal: 60 }, [usedSize / 1e6])
  })
}

test('tag all hits', async ({ stage: { page } }, info) => {
  await openArticle(page, 'book')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('council')
  const told = page.getByRole('search').getByText(/of \d/)
  await expect(told).toBeVisible()
  const hits = Number((await told.textContent())?.match(/of ([\d.,]+)/)?.[1]?.replace(/\D/g, ''))
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.evaluate(() => {
      Object.assign(window, {
        tagged: new Promise<number>((done) => {
          const onStart = ({ key }: KeyboardEvent) => {
            if (key !== '1') return
            window.removeEventListener('keydown', onStart, true)
            const from = performance.now()
            void window.painted().then((end) => done(end - from))
          }
          window.addEventListener('keydown', onStart, true)
        }),
      })
    })
    await page.keyboard.press('Control+Alt+1')
    times.push(await page.evaluate(() => (window as unknown as { tagged: Promise<number> }).tagged))
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+f')
    await expect(told).toBeVisible()
  }
  report(info, { name: 'tag all hits', size: `${hits} hits`, goal: 300 }, times)
})
