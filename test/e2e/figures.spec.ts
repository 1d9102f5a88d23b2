/** Figures that contradict each other, in one article and between colleagues. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { anchorOf } from '../../src/core/model/annotation.ts'
import { parseArticle, serializeLayer, serializeWorkspace } from '../../src/core/model/files.ts'
import { emptyLayer } from '../../src/core/model/layer.ts'
import { expect, layerOnDisk, saved, test } from './factmark.ts'
import { marked } from './highlights.ts'

test('figures that are stated differently are listed, and lead to their places', async ({ openSession, folder }) => {
  const file = join(folder, 'leger.txt')
  const text = [
    'Het leger stuurt volgens de minister 40.000 man naar de grens bij Litouwen, zo blijkt uit het plan.',
    'De minister noemde een lager getal.',
    'Later bleek dat het leger hooguit 30.000 man naar de grens bij Litouwen stuurt, zo zei de minister.',
  ]
  await writeFile(file, `${text.join('\n\n')}\n`)
  const { page } = await openSession({ workspace: join(folder, 'empty'), annotator: 'ann', files: [file] })
  await expect.poll(() => marked(page, 'suggested-figure')).toHaveLength(2)
  await page.keyboard.press('Control+Alt+f')
  const pane = page.getByRole('complementary')
  await expect(pane.getByText('Do these contradict each other?')).toBeVisible()
  await pane.getByRole('button', { name: /hooguit 30\.000 man/ }).click()
  expect(await marked(page, 'suggested-selected')).toEqual(['hooguit 30.000 man'])
  await pane.getByRole('button', { name: 'Not a conflict' }).click()
  await expect(pane.getByText('No conflicting figures')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(pane.getByText('Do these contradict each other?')).toBeVisible()
})

test('a colleague’s figures on the open article are compared too, once they may be seen', async ({
  openSession,
  folder,
}) => {
  const file = join(folder, 'leger.txt')
  const mine = '40.000 man'
  const theirs = 'hooguit 30.000 man'
  const text = [
    `Het leger stuurt binnenkort ${mine} naar de grens bij Litouwen, zo blijkt uit het plan.`,
    'De minister noemde een lager getal.',
    `Later bleek dat het leger ${theirs} naar de grens bij Litouwen stuurt.`,
  ]
  await writeFile(file, `${text.join('\n\n')}\n`)
  const workspace = join(folder, 'empty')
  const { page } = await openSession({ workspace, annotator: 'ann', files: [file] })
  await expect.poll(() => marked(page, 'suggested-figure')).toHaveLength(2)
  await page.keyboard.press('e')
  await page.keyboard.press('=')
  await page.keyboard.press('Control+Shift+e')
  await saved(page)

  const article = parseArticle(await readFile(join(workspace, 'articles/leger.json'), 'utf8'), 'leger.json')
  if (!article.ok) throw new Error(article.error.code)
  const from = article.value.text.indexOf(theirs)
  const span = { start: from, end: from + theirs.length }
  const [accepted] = (await layerOnDisk(workspace, 'leger', 'ann')).annotations
  if (!accepted) throw new Error('nothing was accepted')
  const value = { value: 30_000, bound: 'at-most', unit: 'man', kind: 'count' }
  const annotation = { ...accepted, ...span, ...anchorOf(article.value.text, span), value }
  const layer = { ...emptyLayer(article.value, { id: 'bea', name: 'Bea' }), annotations: [annotation] }
  await writeFile(join(workspace, 'layers/leger/bea.json'), serializeLayer(layer))

  const pane = page.getByRole('complementary')
  await page.keyboard.press('Control+Alt+f')
  await expect(pane.getByText('No conflicting figures')).toBeVisible()
  await page.keyboard.press('Control+Alt+f')
  const seen = { format: 'factmark-workspace', version: 1, title: 'Open', blind: false } as const
  await writeFile(join(workspace, 'workspace.json'), serializeWorkspace(seen))
  await page.keyboard.press('Control+Alt+f')
  await expect(pane.getByText('Do these contradict each other?')).toBeVisible()
  await expect(pane.getByRole('button', { name: /hooguit 30\.000 man/ })).toBeVisible()
})
