/** Blind tagging: colleagues' layers stay hidden until one's own is done, unless the workspace says otherwise. */
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serializeBundle, serializeWorkspace } from '../../src/core/model/files.ts'
import { expect, layerOnDisk, open, saved, tag, test } from './factmark.ts'
import { councilIn, layerWith, MADE } from './layers.ts'
import { answerQuestions } from './questions.ts'
import { lanes, pane, receive, rows, send } from './reviewing.ts'
import { COUNCIL } from './samples.ts'

test('sends an article without anybody’s layer, and a colleague tags it in another workspace', async ({
  start,
  workspace,
  folder,
}) => {
  const other = join(folder, 'other')
  await cp(join(workspace, 'workspace.json'), join(other, 'workspace.json'))
  const blind = join(folder, 'blind.json')
  const ann = await start({ workspace, annotator: 'ann', userData: join(folder, 'ann') })
  await open(ann.page, COUNCIL.title)
  await tag(ann.page, '31 votes to 17', 'f')
  await saved(ann.page)
  await send(ann, blind, [/ann/])
  expect(JSON.parse(await readFile(blind, 'utf8')).layers).toEqual([])

  const bob = await start({ workspace: other, annotator: 'bob', userData: join(folder, 'bob') })
  await receive(bob, blind)
  await expect(bob.page.getByRole('heading', { level: 1, name: COUNCIL.title })).toBeVisible()
  await tag(bob.page, '31 votes', 'f')
  await bob.page.keyboard.press('Control+Enter')
  await saved(bob.page)
  expect(await layerOnDisk(other, COUNCIL.id, 'bob')).toMatchObject({
    status: 'done',
    annotations: [{ quote: '31 votes' }],
  })
})

test('hides a layer that comes in a bundle until the own one is done @long', async ({
  openSession,
  workspace,
  folder,
}) => {
  const article = await councilIn(workspace)
  const layer = layerWith(article, 'bob', [['figure', '31 votes']], { status: 'done' })
  const bundle = join(folder, 'back.json')
  const by = { id: 'bob', name: 'Bob' }
  await writeFile(
    bundle,
    serializeBundle({
      format: 'factmark-bundle',
      version: 1,
      made: MADE,
      by,
      article,
      guidelines: null,
      layers: [layer],
    }),
  )
  const running = await openSession({ workspace, annotator: 'ann' })
  const { page } = running
  await open(page, COUNCIL.title)
  await tag(page, '£48.5 million', 'f')
  await saved(page)
  await receive(running, bundle)
  await page.keyboard.press('Control+Shift+r')
  await expect(pane(page)).toContainText('stay hidden')
  await expect(rows(page)).toHaveCount(0)
  expect(await lanes(page)).toBe(0)
  await pane(page).getByRole('button', { name: 'Mark as done' }).click()
  await expect(rows(page)).toHaveText(/31 votes/)
  await expect.poll(() => lanes(page)).toBeGreaterThan(0)
})

test('switches blind tagging off for the workspace, and back', async ({ openSession, workspace }) => {
  await cp('annotations/layers/council-flood-defences', join(workspace, 'layers', COUNCIL.id), { recursive: true })
  const { app, page } = await openSession({ workspace, annotator: 'ann' })
  const blind = async () => JSON.parse(await readFile(join(workspace, 'workspace.json'), 'utf8')).blind
  await open(page, COUNCIL.title)
  await page.keyboard.press('Control+Shift+r')
  await expect(pane(page)).toContainText('2 colleagues have annotated')
  const dialog = page.getByRole('dialog', { name: 'Blind tagging' })
  const turnOff = async () => {
    await pane(page).getByRole('button', { name: 'Blind tagging…' }).click()
    await expect(dialog).toContainText('to everyone in this workspace')
    await dialog.getByRole('button', { name: 'Turn off blind tagging' }).click()
  }
  const asked = await answerQuestions(app, 1)
  await turnOff()
  await expect(dialog).toBeHidden()
  expect(await asked()).toEqual([expect.stringContaining('Turn off blind tagging in')])
  expect(await blind()).not.toBe(false)
  await answerQuestions(app, 0)
  await turnOff()
  await expect(rows(page).first()).toBeVisible()
  expect(await blind()).toBe(false)
  const trail = await readFile(join(workspace, '.factmark/audit/_workspace/ann.jsonl'), 'utf8')
  expect(trail.trim().split('\n')).toEqual([expect.stringContaining('"event":"blind-off"')])
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(pane(page)).toContainText('stay hidden')
  expect(await blind()).toBe(true)
})

test('follows blind tagging that somebody else switches', async ({ openSession, workspace }) => {
  await cp('annotations/layers/council-flood-defences', join(workspace, 'layers', COUNCIL.id), { recursive: true })
  const { app, page } = await openSession({ workspace, annotator: 'ann' })
  const say = (blind: boolean) =>
    writeFile(
      join(workspace, 'workspace.json'),
      serializeWorkspace({ format: 'factmark-workspace', version: 1, title: 'Ours', blind }),
    )
  await open(page, COUNCIL.title)
  await page.keyboard.press('Control+Shift+r')
  await expect(pane(page)).toContainText('2 colleagues have annotated')
  await pane(page).getByRole('button', { name: 'Blind tagging…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Blind tagging' })
  await expect(dialog.getByRole('button', { name: 'Turn off blind tagging' })).toBeVisible()
  await say(false)
  await expect(dialog.getByRole('button', { name: 'Turn on blind tagging' })).toBeVisible()
  await expect(page.getByText('A colleague turned off blind tagging')).toBeVisible()
  await expect.poll(() => lanes(page)).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  await expect(rows(page).first()).toBeVisible()
  // They are hidden at once, before the main process has said again what may be seen.
  await app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('factmark:request:colleagues')
    ipcMain.handle('factmark:request:colleagues', () => new Promise(() => {}))
  })
  await say(true)
  await expect(page.getByText('A colleague turned on blind tagging')).toBeVisible()
  await expect(pane(page)).toContainText('2 colleagues have annotated')
  await expect(rows(page)).toHaveCount(0)
  await expect.poll(() => lanes(page)).toBe(0)
})
