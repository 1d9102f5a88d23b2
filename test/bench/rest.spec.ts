/** A workspace of 5,000 articles that nobody touches: the system's watches on it, and how busy the program is. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { close, type Started, test } from '../e2e/factmark.ts'
import type { StartOptions } from '../e2e/launch.ts'
import { report } from './figures.ts'
import { ANNOTATOR, generate, writeWorkspace } from './generate.ts'

const ARTICLES = 5_000
const CHARACTERS = 2_500

/**
 * How long the program is left alone before it is measured, and how long it is measured, in milliseconds. V8 collects
 * what the start left behind in the first minute.
 */
const SETTLING = 60_000
const MEASURED = 60_000

/** Ticks of the processor in a second, on every Linux. */
const TICKS = 100

test('rest with 5,000 articles', async ({ start, folder }, info) => {
  test.skip(process.platform !== 'linux', 'what a process does is read from /proc')
  const alone = await atRest(start, join(folder, 'one'), 1)
  const { all, main, watches } = await atRest(start, join(folder, 'bench'), ARTICLES)
  const size = `${ARTICLES.toLocaleString('en')} articles`
  report(info, { name: 'busy at rest', size: '1 article', unit: '%' }, [alone.all])
  report(info, { name: 'busy at rest', size, unit: '%', goal: 1 }, [all])
  report(info, { name: 'busy at rest, main process', size, unit: '%' }, [main])
  report(info, { name: 'watches', size, unit: '', goal: 20 }, [watches])
})

/** How busy all processes of the window are with so many articles, and the main one alone, in percent of a core. */
async function atRest(start: (options: StartOptions) => Promise<Started>, workspace: string, articles: number) {
  await writeWorkspace(
    workspace,
    Array.from({ length: articles }, (_, index) =>
      generate({ id: `article-${index}`, characters: CHARACTERS, spans: 5, isOneLine: false }, index + 1),
    ),
  )
  const started = await start({ workspace, annotator: ANNOTATOR })
  const { app, page } = started
  await page.locator('nav [data-article]').first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await setTimeout(SETTLING)
  const pids = await app.evaluate(({ app: running }) => running.getAppMetrics().map(({ pid }) => pid))
  const before = await ticksOf(pids)
  await setTimeout(MEASURED)
  const after = await ticksOf(pids)
  const share = (from: number, to: number) => ((to - from) / TICKS / (MEASURED / 1000)) * 100
  const total = (ticks: ReadonlyMap<number, number>) => [...ticks.values()].reduce((sum, one) => sum + one, 0)
  const [main = 0] = pids
  const watches = await watchesOf(main)
  await close(started)
  return {
    all: share(total(before), total(after)),
    main: share(before.get(main) ?? 0, after.get(main) ?? 0),
    watches,
  }
}

/** The time that each process has had of the processor, in ticks. */
async function ticksOf(pids: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const ticks = new Map<number, number>()
  for (const pid of pids) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    ticks.set(pid, Number(fields[11] ?? 0) + Number(fields[12] ?? 0))
  }
  return ticks
}

/** How many watches of the file system a process holds. */
async function watchesOf(pid: number): Promise<number> {
  let watches = 0
  for (const descriptor of await readdir(`/proc/${pid}/fdinfo`)) {
    const facts = await readFile(`/proc/${pid}/fdinfo/${descriptor}`, 'utf8').catch(() => '')
    watches += facts.split('\n').filter((line) => line.startsWith('inotify ')).length
  }
  return watches
}
