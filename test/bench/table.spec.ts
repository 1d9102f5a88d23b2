/** The table of 100,000 annotations in the window: its first reading and a warm one, sorting, scrolling, exports, memory. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright/test'
import { close, expect, test } from '../e2e/factmark.ts'
import { answerDialogs } from '../e2e/reviewing.ts'
import { report } from './figures.ts'
import { generate } from './tableWorkspace.ts'

const SIZE = '100,000 in 5,000'

/** From the page's beginning until the table is read, in milliseconds. */
function opened(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await window.factmark.openTable()
    return performance.now()
  })
}

/** From the key until the first rows of the table are on the screen, in milliseconds, and how long after the page's beginning. */
async function painted(page: Page): Promise<{ readonly fromKey: number; readonly fromStart: number }> {
  const key = await page.evaluate(() => performance.now())
  await page.keyboard.press('Control+j')
  const fromStart = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector('[role=grid] [role=row][aria-selected]')) resolve(performance.now())
          else requestAnimationFrame(look)
        }
        look()
      }),
  )
  return { fromKey: fromStart - key, fromStart }
}

/** From the page's beginning until its first words are on the screen, in milliseconds. */
function firstWords(page: Page): Promise<number> {
  return page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN)
}

/** The longest that the main process answers nothing while something runs, in milliseconds. */
async function longestGap(app: ElectronApplication, run: () => Promise<unknown>): Promise<number> {
  await app.evaluate(() => {
    const watched = { last: performance.now(), longest: 0, timer: setInterval(() => look(), 2) }
    const look = () => {
      const now = performance.now()
      watched.longest = Math.max(watched.longest, now - watched.last)
      watched.last = now
    }
    Object.assign(globalThis, { watched })
  })
  await run()
  return app.evaluate(() => {
    const { watched } = globalThis as unknown as {
      watched: { longest: number; timer: NodeJS.Timeout }
    }
    clearInterval(watched.timer)
    return watched.longest
  })
}

/** The times between frames while something runs, in milliseconds. */
async function frames(page: Page, run: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const watched = { on: true, times: [] as number[] }
    let last = performance.now()
    const next = (now: number) => {
      watched.times.push(now - last)
      last = now
      if (watched.on) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
    Object.assign(window, { watched })
  })
  await run()
  return page.evaluate(() => {
    const { watched } = window as unknown as { watched: { on: boolean; times: number[] } }
    watched.on = false
    return watched.times.slice(1)
  })
}

test('the table of 100,000 annotations', async ({ start, folder }, info) => {
  const workspace = join(folder, 'bench')
  await generate(workspace, { hasArticles: true })
  await new Promise((resolve) => setTimeout(resolve, 2500))
  const from = performance.now()
  for (const article of await readdir(join(workspace, 'layers')))
    for (const name of await readdir(join(workspace, 'layers', article)))
      await readFile(join(workspace, 'layers', article, name), 'utf8')
  report(info, { size: SIZE, name: 'floor: read every layer, one by one' }, [performance.now() - from])
  const cold = await start({ workspace, annotator: 'ann' })
  report(info, { size: SIZE, name: 'first reading, from the start of the page' }, [await opened(cold.page)])
  await close(cold)

  const small = await start({ workspace: join(folder, 'small'), annotator: 'ann' })
  await expect(small.page.getByRole('searchbox').first()).toBeVisible()
  report(info, { size: 'no article', name: 'floor: first words, from the start of the page' }, [
    await firstWords(small.page),
  ])
  await close(small)

  // At once, before the overview has come.
  const early = await start({ workspace, annotator: 'ann' })
  await expect(early.page.getByRole('main', { name: 'Overview' })).toBeVisible()
  const atOnce = await painted(early.page)
  const words = await firstWords(early.page)
  report(info, { size: SIZE, name: 'warm: first words, from the start of the page' }, [words])
  report(info, { size: SIZE, name: 'warm: rows, from a key as soon as there are words', goal: 1000 }, [atOnce.fromKey])
  report(info, { size: SIZE, name: 'warm: rows, from the start of the page' }, [atOnce.fromStart])
  await close(early)

  const running = await start({ workspace, annotator: 'ann' })
  const { app, page } = running
  await expect(page.getByRole('main', { name: 'Overview' }).getByRole('table')).toBeVisible()
  const later = await painted(page)
  report(info, { size: SIZE, name: 'warm: rows, from a key once the overview is there', goal: 1000 }, [later.fromKey])
  const view = page.getByRole('main', { name: 'Annotations' })
  const grid = view.getByRole('grid')
  await expect(grid.getByRole('row').nth(10)).toBeVisible()
  const ask = (request: object) =>
    page.evaluate(async (request) => {
      const begun = performance.now()
      await window.factmark.tableRequest({ query: '', sort: [], group: null, ...request } as never)
      return performance.now() - begun
    }, request)
  const sort = [{ column: 'words', descending: false }]
  report(info, { size: SIZE, name: 'sort by words, first' }, [await ask({ sort })])
  report(info, { size: SIZE, name: 'sort by words', goal: 100 }, [
    await ask({ sort }),
    await ask({ sort }),
    await ask({ sort }),
  ])
  report(info, { size: SIZE, name: 'group by speaker', goal: 100 }, [
    await ask({ group: 'speaker' }),
    await ask({ group: 'speaker' }),
  ])
  report(info, { size: SIZE, name: 'filter', goal: 100 }, [await ask({ query: 'tag:figure value:>1000' })])
  await grid.hover()
  const scrolled = await frames(page, async () => {
    for (let step = 0; step < 120; step += 1) await page.mouse.wheel(0, step % 20 === 19 ? 9000 : 300)
  })
  const sorted = [...scrolled].sort((a, b) => a - b)
  report(info, { size: SIZE, name: 'frame while scrolling: median', goal: 17 }, [sorted[sorted.length >> 1] ?? 0])
  report(info, { size: SIZE, name: 'frame while scrolling: 95th of 100', goal: 34 }, [
    sorted[Math.floor(sorted.length * 0.95)] ?? 0,
  ])
  report(info, { size: SIZE, name: 'frame while scrolling: longest' }, [sorted.at(-1) ?? 0])
  await expect(grid.getByText('Loading…')).toHaveCount(0)
  for (const format of ['xlsx', 'csv'] as const) {
    await answerDialogs(running, join(folder, `all.${format}`))
    let time = 0
    const watched = await frames(page, async () => {
      const gap = await longestGap(app, async () => {
        time = await page.evaluate(async (format) => {
          const begun = performance.now()
          const columns = ['tag', 'words', 'value', 'speaker', 'article', 'annotator', 'finding'] as const
          const shown = {
            query: '',
            sort: [],
            group: null,
            columns,
            widths: {},
            format,
            bom: true,
            separator: ';' as const,
          }
          const answer = await window.factmark.exportShownTable(shown)
          if (!answer.ok) throw new Error(JSON.stringify(answer.error))
          return performance.now() - begun
        }, format)
      })
      report(info, { size: SIZE, name: `longest gap of the main process: ${format}`, goal: 50 }, [gap])
    })
    report(info, { size: SIZE, name: `longest frame of the window: ${format}`, goal: 100 }, [Math.max(...watched)])
    report(info, { size: SIZE, name: `100,000 rows as ${format}` }, [time])
  }
  await answerDialogs(running, join(folder, 'split.docx'))
  let files = 0
  const started = performance.now()
  const gap = await longestGap(app, async () => {
    files = await page.evaluate(async () => {
      const answer = await window.factmark.exportTable({ query: '', format: 'docx', colourBy: null })
      if (!answer.ok) throw new Error(JSON.stringify(answer.error))
      return answer.value?.files ?? 0
    })
  })
  report(info, { size: SIZE, name: '100,000 annotations as Word' }, [performance.now() - started])
  report(info, { size: SIZE, name: 'longest gap of the main process: Word', goal: 50 }, [gap])
  expect((await readdir(folder)).filter((name) => name.startsWith('split-')).length).toBe(files)
  const { heapUsed, arrayBuffers } = await app.evaluate(() => process.memoryUsage())
  report(info, { size: SIZE, name: 'memory of the main process', unit: 'MB', goal: 150 }, [
    (heapUsed + arrayBuffers) / 1e6,
  ])
})
