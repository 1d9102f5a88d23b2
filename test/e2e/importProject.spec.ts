/** A project of another program moves in whole: its texts as articles, its annotators' work as layers. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exchange } from '../../src/i18n/en/exchange.ts'
import { violations } from './axe.ts'
import { expect, layerOnDisk, type Running, test } from './factmark.ts'

const words = exchange.dialog

/** Two annotators on one text, one of them on a second, and a text that was skipped, as Prodigy has them. */
const TASKS = [
  { text: 'One man went.', spans: [{ start: 0, end: 3, label: 'FIGURE' }], answer: 'accept', _annotator_id: 'anna' },
  { text: 'One man went.', spans: [{ start: 0, end: 7, label: 'CLAIM' }], answer: 'accept', _annotator_id: 'ben' },
  { text: 'Two men.', spans: [{ start: 0, end: 3, label: 'FIGURE' }], answer: 'accept', _annotator_id: 'anna' },
  { text: 'Skipped.', spans: [], answer: 'ignore', _annotator_id: 'anna' },
]

/** Chooses a project in the system's dialog. */
async function importProject({ app, page }: Running, path: string) {
  await app.evaluate(({ dialog, Menu }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    Menu.getApplicationMenu()?.getMenuItemById('import-project')?.click()
  }, path)
  return page.getByRole('dialog', { name: words.projectTitle })
}

test('a project becomes articles and a layer for each annotator, after a look at both', async ({
  openSession,
  folder,
}) => {
  const workspace = join(folder, 'work')
  const running = await openSession({ workspace, annotator: 'guest' })
  const { page } = running
  const path = join(folder, 'tasks.jsonl')
  await writeFile(path, TASKS.map((task) => `${JSON.stringify(task)}\n`).join(''))
  const dialog = await importProject(running, path)
  await expect(dialog.getByText('3 new articles: tasks 1, tasks 3 and tasks 4')).toBeVisible()
  await expect(dialog.getByText('1 task was ignored: no layer')).toBeVisible()
  // The fields stand beside each other, below what is said of all of them.
  const top = async (name: string) => (await dialog.getByRole('textbox', { name }).boundingBox())?.y
  expect(await top('ben (1 annotation)')).toBe(await top('anna (2 annotations)'))
  expect(await violations(page, 'light', '[role=dialog]')).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(page, 'dark', '[role=dialog]')).toEqual([])
  await expect(dialog.getByText('tasks 1, layer by ben: 1 annotation')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'ben (1 annotation)' }).fill('Ben Visser')
  await expect(dialog.getByText('tasks 1, layer by Ben Visser: 1 annotation')).toBeVisible()
  await dialog.getByRole('button', { name: words.submit, exact: true }).click()
  await expect(dialog.getByText('3 articles added: tasks 1, tasks 3 and tasks 4')).toBeVisible()
  await dialog.getByRole('button', { name: words.ready }).click()
  const library = page.getByRole('navigation')
  for (const title of ['tasks 1', 'tasks 3', 'tasks 4'])
    await expect(library.getByText(title, { exact: true })).toBeVisible()
  const layer = await layerOnDisk(workspace, 'tasks-1', 'ben-visser')
  expect(layer.annotator.name).toBe('Ben Visser')
  expect(layer.annotations.map(({ tag, quote }) => [tag, quote])).toEqual([['claim', 'One man']])
})

test('someone whose field is empty is left out, and two who would share a layer are told', async ({
  openSession,
  folder,
}) => {
  const workspace = join(folder, 'work')
  const running = await openSession({ workspace, annotator: 'guest' })
  const path = join(folder, 'tasks.jsonl')
  await writeFile(path, TASKS.map((task) => `${JSON.stringify(task)}\n`).join(''))
  const dialog = await importProject(running, path)
  const ben = dialog.getByRole('textbox', { name: 'ben (1 annotation)' })
  await ben.fill('anna')
  await expect(dialog.getByText('would both become the layer of anna')).toBeVisible()
  await ben.fill('')
  await expect(dialog.getByText('tasks 1, layer by anna: 1 annotation')).toBeVisible()
  await expect(dialog.getByText('would both become the layer of anna')).toBeHidden()
  await expect(dialog.getByText(/layer by ben/)).toHaveCount(0)
})
