/** A large workspace in the table of annotations: its first reading cancelled and continued, a damaged layer, a view of a question that is gone. */
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Annotation, anchorOf } from '../../src/core/model/annotation.ts'
import { serializeArticle } from '../../src/core/model/files.ts'
import { violations } from './axe.ts'
import { expect, test } from './factmark.ts'
import { councilIn, layerWith, MADE, putLayer } from './layers.ts'
import { answerDialogs } from './reviewing.ts'

/** So many articles, and so many annotations in the layer on each: reading them takes longer than a press on Cancel. */
const ARTICLES = 2500
const EACH = 40

test('reads many layers with a way to cancel and to continue, names a damaged one, and says what a view lacks @long', async ({
  start,
  workspace,
  folder,
}) => {
  const article = await councilIn(workspace)
  const layer = layerWith(article, 'ann', [])
  const annotations = Array.from({ length: EACH }, (_, at): Annotation => {
    const span = { start: at * 20, end: at * 20 + 15 }
    const id = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
    const made = { note: '', links: [], created: MADE, updated: MADE }
    return {
      id,
      tag: 'claim',
      ...span,
      ...anchorOf(article.text, span),
      ...made,
      attributes: { mood: 'calm' },
      codebook: 1,
    }
  })
  for (let number = 0; number < ARTICLES; number += 1) {
    const id = `copy-${number}`
    await writeFile(
      join(workspace, 'articles', `${id}.json`),
      serializeArticle({ ...article, id, title: `Copy ${number}` }),
    )
    await putLayer(workspace, { ...layer, article: { ...layer.article, id }, annotations })
  }
  const damaged = join(workspace, 'layers', 'copy-7', 'ann.json')
  await writeFile(damaged, '{"format": "factmark-layer", "ver')
  const running = await start({ workspace, annotator: 'ann' })
  const { page } = running
  const overview = page.getByRole('main', { name: 'Overview' })

  // Cancelled before all is read: what was read is kept, and it goes on from there.
  await overview.getByRole('button', { name: 'Cancel' }).click()
  await expect(overview.getByText(/Reading the annotations was stopped/)).toBeVisible()
  expect(await violations(page), 'a reading that was stopped').toEqual([])
  await overview.getByRole('button', { name: 'Continue reading' }).click()
  await expect(overview.getByRole('table').getByRole('row').nth(3)).toBeVisible()

  await page.keyboard.press('Control+j')
  const view = page.getByRole('main', { name: 'Annotations' })
  const grid = view.getByRole('grid', { name: 'Annotations' })
  await expect(grid.getByRole('row').nth(5)).toBeVisible()
  const shown = (ARTICLES - 1) * annotations.length
  await expect(view.getByText(shown.toLocaleString('en'), { exact: true }).first()).toBeVisible()
  await expect(view.getByRole('alert').filter({ hasText: 'copy-7' })).toBeVisible()

  // An export of all of it, cancelled: no file is left, and the table is there as before.
  await answerDialogs(running, join(folder, 'all'))
  await view.getByRole('button', { name: 'Export', exact: true }).click()
  await page
    .getByRole('group', { name: 'The table as it is shown' })
    .getByRole('menuitem', { name: /^Excel/ })
    .click()
  await expect(view.getByRole('progressbar', { name: 'Exporting annotations' })).toBeVisible()
  await view.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Cancelled. Nothing was written.')).toBeVisible()
  await expect(view.getByRole('button', { name: 'Export', exact: true })).toBeVisible()
  expect((await readdir(folder)).filter((name) => name.includes('all'))).toEqual([])

  // A view of a question, and what is said of it once nobody answers it any more.
  await view.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'mood' }).click()
  await page.keyboard.press('Escape')
  await view.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitem', { name: 'Save this view…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('By mood')
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await page.keyboard.press('Control+j')
  for (const id of await readdir(join(workspace, 'layers')))
    if (id !== 'copy-1') await rm(join(workspace, 'layers', id), { recursive: true })
  const bare = annotations.map(({ attributes: _, codebook: __, ...one }) => one)
  await putLayer(workspace, { ...layer, article: { ...layer.article, id: 'copy-1' }, annotations: bare })
  await page.keyboard.press('Control+j')
  await expect(view.getByText(String(EACH), { exact: true }).first()).toBeVisible()
  await view.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitem', { name: 'By mood' }).click()
  await expect(view.getByText('This view uses mood, which no annotation has any more.')).toBeVisible()
})
