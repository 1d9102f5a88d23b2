/** The page alone names no folder that its user didn't, and goes on as nobody else. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../factmark.ts'
import { answerQuestions } from '../questions.ts'

test('asks before it uses a folder that only the page names', async ({ openSession, workspace, folder }) => {
  const { app, page } = await openSession({ workspace, annotator: 'ann' })
  const asked = await answerQuestions(app, 1)
  const typed = join(folder, 'elsewhere')
  const openIt = () => page.evaluate((path) => window.factmark.openWorkspace({ path }), typed)
  const setUp = () => page.evaluate((path) => window.factmark.setUp({ name: 'ann', workspace: path }), typed)
  expect(await openIt()).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await setUp()).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await asked()).toEqual([expect.stringContaining(typed), expect.stringContaining(typed)])
  expect(existsSync(typed)).toBe(false)

  const again = await answerQuestions(app, 1)
  const recent = await page.evaluate((path) => window.factmark.openWorkspace({ path }), workspace)
  expect(recent.ok, 'a recent workspace needs no question').toBe(true)
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, typed)
  expect(await page.evaluate(() => window.factmark.chooseFolder())).toBe(typed)
  expect((await openIt()).ok, 'nor does one that a dialog named').toBe(true)
  expect(await again()).toEqual([])
})

test('asks before it goes on as another annotator', async ({ openSession, workspace }) => {
  const { app, page } = await openSession({ workspace, annotator: 'ann' })
  const asked = await answerQuestions(app, 1)
  const bridge = await page.evaluate(
    async (workspace) => [
      await window.factmark.switchAnnotator({ name: 'Bob' }),
      await window.factmark.setUp({ name: 'Bob', workspace }),
    ],
    workspace,
  )
  for (const answer of bridge) expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await asked()).toEqual([expect.stringContaining('Bob'), expect.stringContaining('Bob')])
  expect((await page.evaluate(() => window.factmark.boot())).session?.annotator.id).toBe('ann')

  await answerQuestions(app, 0)
  const switched = await page.evaluate(() => window.factmark.switchAnnotator({ name: 'Bob' }))
  expect(switched).toMatchObject({ ok: true, value: { annotator: { name: 'Bob' } } })
})
