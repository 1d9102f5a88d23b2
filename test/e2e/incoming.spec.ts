/** A stranger's review file: what it would replace is shown, each layer needs consent, and it can be undone. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArticle, serializeBundle, serializeLayer } from '../../src/core/model/files.ts'
import { emptyLayer, type Layer } from '../../src/core/model/layer.ts'
import { expect, layerOnDisk, open, saved, tag, test } from './factmark.ts'
import { answerDialogs, give } from './reviewing.ts'
import { COUNCIL } from './samples.ts'

test('shows whose annotations a file brings, never selects the own, names the sender, and can be undone', async ({
  openSession,
  workspace,
  folder,
}) => {
  const running = await openSession({ workspace, annotator: 'ann' })
  const { page } = running
  await open(page, COUNCIL.title)
  await tag(page, '31 votes', 'f')
  await saved(page)
  const read = parseArticle(await readFile(join(workspace, 'articles', `${COUNCIL.id}.json`), 'utf8'), 'article')
  if (!read.ok) throw new Error('the sample article can’t be read')
  const article = read.value
  const [known] = (await layerOnDisk(workspace, COUNCIL.id, 'ann')).annotations
  if (!known) throw new Error('nothing was tagged')
  const bob: Layer = { ...emptyLayer(article, { id: 'bob', name: 'Bob' }), annotations: [known] }
  await mkdir(join(workspace, 'layers', COUNCIL.id), { recursive: true })
  await writeFile(join(workspace, 'layers', COUNCIL.id, 'bob.json'), serializeLayer(bob))
  const forged = { ...known, note: 'forged', updated: '2099-01-01T00:00:00.000Z' }
  const layers = [
    { ...emptyLayer(article, { id: 'ann', name: 'ann' }), status: 'done' as const },
    { ...bob, annotations: [forged] },
  ]
  const by = { id: 'eve', name: 'Eve' }
  const file = join(folder, 'review.json')
  const made = '2026-03-01T10:00:00.000Z'
  await writeFile(
    file,
    serializeBundle({ format: 'factmark-bundle', version: 1, made, by, article, guidelines: null, layers }),
  )

  await answerDialogs(running, file)
  await give(running, 'open-bundle')
  const dialog = page.getByRole('dialog', { name: 'Annotations from a file' })
  await expect(dialog).toContainText('sent by Eve (eve)')
  await expect(dialog).toContainText('It had times in the future')
  const own = dialog.getByRole('checkbox', { name: /^ann \(ann\)/ })
  const theirs = dialog.getByRole('checkbox', { name: /^Bob \(bob\)/ })
  await expect(own).not.toBeChecked()
  await theirs.check()
  await dialog.getByRole('button', { name: 'Add annotations by 1 person' }).click()
  await expect(page.getByText('review.json: added annotations by bob.')).toBeVisible()
  expect((await layerOnDisk(workspace, COUNCIL.id, 'bob')).annotations[0]?.note).toBe('forged')
  expect(await layerOnDisk(workspace, COUNCIL.id, 'ann')).toMatchObject({ status: 'open', annotations: [{}] })
  await page.keyboard.press('Control+Enter')
  await give(running, 'review')
  await expect(page.getByText(/Added by ann on .* from review\.json, sent by Eve \(eve\)/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByText('The annotations from review.json were removed again.')).toBeVisible()
  expect((await layerOnDisk(workspace, COUNCIL.id, 'bob')).annotations[0]?.note).toBe('')
})
