/** How later versions come in: a text close to one that is here, an article that is here already, a review file with all. */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article } from '../../src/core/model/article.ts'
import { serializeBundle } from '../../src/core/model/files.ts'
import { emptyLayer } from '../../src/core/model/layer.ts'
import { violations } from './axe.ts'
import { expect, layerOnDisk, open, test } from './factmark.ts'
import { councilIn } from './layers.ts'
import { answerDialogs, give } from './reviewing.ts'
import { COUNCIL } from './samples.ts'

test('proposes a later version for a close text, asks about one that is here, and takes all versions from a file @long', async ({
  openSession,
  workspace,
  folder,
}) => {
  const running = await openSession({ workspace, annotator: 'ann' })
  const { page } = running
  const council = await councilIn(workspace)
  const close = join(folder, 'Late edition.txt')
  await writeFile(close, council.text.replace('31 votes to 17', '33 votes to 15'))
  await answerDialogs(running, close)
  await give(running, 'import')
  const near = page.getByRole('dialog', { name: /Nearly the same text|later version/ })
  await page.getByRole('button', { name: 'Compare…' }).click()
  await expect(near).toContainText(COUNCIL.title)
  expect(await violations(page), 'a close text').toEqual([])
  await near.getByText('A later version', { exact: true }).click()
  await near.getByRole('button', { name: 'Make it a later version' }).click()
  await expect(near).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('navigation').getByText('version 2')).toBeVisible()

  const other = join(folder, 'Elsewhere.txt')
  await writeFile(other, 'A museum opened on Friday. Two hundred people came to see it.')
  await answerDialogs(running, other)
  await give(running, 'import')
  await expect(page.getByRole('navigation').getByText('Elsewhere')).toBeVisible()
  await page.keyboard.press('Escape')
  await open(page, 'Late edition')
  await give(running, 'import-later')
  const known = page.getByRole('dialog')
  await expect(known).toBeVisible()
  await expect(known.getByRole('radio', { name: /^Another article/ })).toBeChecked()
  await known.getByRole('button', { name: 'Keep as another article' }).click()
  await expect(known).toHaveCount(0)

  const made = '2026-03-01T10:00:00.000Z'
  const by = { id: 'eve', name: 'Eve' }
  const texts = ['One vote decided it.', 'Two votes decided it.']
  const [first, second] = texts.map((text, index) => planWith(council, text, index + 1))
  if (!first || !second) throw new Error('no articles')
  const layer = (article: typeof first) => emptyLayer(article, by)
  const file = join(folder, 'review.json')
  await writeFile(
    file,
    serializeBundle({
      ...{
        format: 'factmark-bundle',
        version: 1,
        made,
        by,
        article: second,
        guidelines: null,
        layers: [layer(second)],
      },
      versions: [{ article: first, layers: [layer(first)] }],
    }),
  )
  await answerDialogs(running, file)
  await give(running, 'open-bundle')
  const incoming = page.getByRole('dialog', { name: 'Annotations from a file' })
  // One question for each version, the earliest first.
  for (const [number, { title }] of [first, second].entries()) {
    await expect(incoming).toContainText(`This is version ${number + 1}: “${title}”.`)
    expect(await violations(page), title).toEqual([])
    await incoming.getByRole('checkbox', { name: /^Eve/ }).check()
    await incoming.getByRole('button', { name: 'Add annotations by 1 person' }).click()
  }
  await expect(incoming).toHaveCount(0)
  await expect(page.getByRole('navigation').getByText('Plan 2')).toBeVisible()
  for (const id of ['plan-1', 'plan-2']) {
    expect(JSON.parse(await readFile(join(workspace, 'articles', `${id}.json`), 'utf8'))).toMatchObject({ id })
    expect((await layerOnDisk(workspace, id, 'eve')).annotator).toEqual(by)
  }
})

function planWith({ original: _, blocks: _b, ...rest }: Article, text: string, number: number): Article {
  const sha256 = createHash('sha256').update(text).digest('hex')
  const version = { ...rest, id: `plan-${number}`, title: `Plan ${number}`, text, sha256 }
  return number === 1 ? version : { ...version, previous: `plan-${number - 1}` }
}
