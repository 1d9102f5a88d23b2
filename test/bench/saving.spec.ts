/**
 * From a key press to the disk: until the window says "Saved" again. Beside it what the disk itself needs for as many
 * bytes, and how long the main process is ever kept from its other work meanwhile.
 */
import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ElectronApplication } from 'playwright/test'
import { median, quantile, ROUNDS, report } from './figures.ts'
import { ANNOTATOR, SIZES, sizeName } from './generate.ts'
import { openArticle } from './opening.ts'
import { atRest } from './page.ts'
import { test } from './stage.ts'
import { tagAndSave } from './tagAndSave.ts'

/** Enough for a 95th percentile. */
const PRESSES = ROUNDS * 4

/** Half a frame at 30 Hz: what nobody feels, in milliseconds. */
const UNFELT = 16

/** Writes as many bytes as the layer has, syncs, renames and syncs the folder, in the main process; in milliseconds. */
function writeBare(app: ElectronApplication, folder: string, bytes: number): Promise<number> {
  return app.evaluate(
    async (_electron, { folder, bytes }) => {
      const { open, rename } = process.getBuiltinModule('node:fs/promises')
      const content = Buffer.alloc(bytes, 97)
      const from = performance.now()
      const file = await open(`${folder}/floor.tmp`, 'w')
      await file.writeFile(content)
      await file.sync()
      await file.close()
      await rename(`${folder}/floor.tmp`, `${folder}/floor`)
      const handle = await open(folder, 'r')
      await handle.sync()
      await handle.close()
      return performance.now() - from
    },
    { folder, bytes },
  )
}

/** Begins to watch the main process's event loop. */
function watchLoop(app: ElectronApplication): Promise<void> {
  return app.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
    const watch = monitorEventLoopDelay({ resolution: 1 })
    watch.enable()
    Object.assign(globalThis, { watch })
  })
}

/** The longest that the loop was kept since then, in milliseconds; the watch goes on from nothing. */
function longestBlock(app: ElectronApplication): Promise<number> {
  return app.evaluate(() => {
    const watch = Reflect.get(globalThis, 'watch') as import('node:perf_hooks').IntervalHistogram
    const longest = watch.max / 1e6
    watch.reset()
    return longest
  })
}

/** The same over a tenth of a second in which the main process has nothing to do. */
async function longestBlockAtRest(app: ElectronApplication): Promise<number> {
  await longestBlock(app)
  await app.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)))
  return longestBlock(app)
}

for (const size of SIZES) {
  test(`saving ${size.id}`, async ({ stage }, info) => {
    test.setTimeout(300_000)
    const { app, page, workspace } = stage
    const layer = join(workspace, 'layers', size.id, `${ANNOTATOR}.json`)
    await openArticle(page, size.id)
    for (const warm of [0, 1]) await tagAndSave(page, warm)
    const { size: bytes } = await stat(layer)
    await watchLoop(app)
    const times = { saving: [] as number[], bare: [] as number[], busy: [] as number[], idle: [] as number[] }
    for (let round = 0; round < PRESSES; round += 1) {
      await atRest(page)
      times.idle.push(await longestBlockAtRest(app))
      times.saving.push(await tagAndSave(page, round + 2))
      times.busy.push(await longestBlock(app))
      times.bare.push(await writeBare(app, dirname(workspace), bytes))
    }
    const named = { size: sizeName(size) }
    const bare = { name: 'bare write', median: median(times.bare) }
    report(info, { ...named, name: 'key → on disk', floor: bare }, times.saving)
    report(info, { ...named, name: 'bare write', floor: bare }, times.bare)
    report(
      info,
      { ...named, name: 'key → on disk, 95 %', floor: { name: 'bare write', median: quantile(times.bare, 0.95) } },
      [quantile(times.saving, 0.95)],
    )
    const idle = { name: 'idle', median: median(times.idle) }
    report(
      info,
      { ...named, name: 'main process: longest block', floor: idle, goal: 1 + UNFELT / idle.median },
      times.busy,
    )
  })
}
