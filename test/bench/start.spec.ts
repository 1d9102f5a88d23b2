/** From the start of the process to a window that can be used, beside a bare Electron window with an empty page. */
import { join } from 'node:path'
import { _electron } from 'playwright/test'
import { EXECUTABLE, test } from '../e2e/factmark.ts'
import { median, ROUNDS, report } from './figures.ts'
import { ANNOTATOR, generate, writeWorkspace } from './generate.ts'

async function startBare(): Promise<number> {
  const from = performance.now()
  const app = await _electron.launch({
    executablePath: EXECUTABLE,
    args: [join(import.meta.dirname, 'bare/main.mjs'), '--no-sandbox'],
  })
  await (await app.firstWindow()).locator('#ready').waitFor()
  const time = performance.now() - from
  await app.close()
  return time
}

test('start', async ({ start, folder }, info) => {
  const workspace = join(folder, 'bench')
  await writeWorkspace(workspace, [generate({ id: 'page', characters: 3000, spans: 50 })])
  const started: number[] = []
  const bare: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = performance.now()
    const { app, page } = await start({ workspace, annotator: ANNOTATOR })
    await page.getByRole('navigation').getByText('page', { exact: true }).waitFor()
    started.push(performance.now() - from)
    await app.close()
    bare.push(await startBare())
  }
  report(info, { name: 'start', size: '1 article', floor: { name: 'bare', median: median(bare) }, goal: 1.5 }, started)
})
