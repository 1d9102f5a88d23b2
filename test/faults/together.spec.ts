/** Two programs at once on one annotator's layer: what either called saved is there in the end. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { type Annotation, anchorOf } from '../../src/core/model/annotation.ts'
import { expect, kill, layerOnDisk, open, test } from '../e2e/factmark.ts'
import { COUNCIL } from '../e2e/samples.ts'
import { AMOUNTS } from './amounts.ts'

const NOW = '2026-03-01T10:00:00.000Z'

/** As many annotations as writes from outside, of a few words each. */
function someAnnotations(text: string): Annotation[] {
  return Array.from({ length: AMOUNTS.outside }, (_, number) => {
    const span = { start: 3 * number, end: 3 * number + 7 }
    const id = crypto.randomUUID()
    return { id, tag: 'claim', ...span, ...anchorOf(text, span), note: '', links: [], created: NOW, updated: NOW }
  })
}

/** Adds annotations, one edit each and none waiting for another; the ids of those that were called saved. */
function add(page: Page, annotations: readonly Annotation[]): Promise<readonly string[]> {
  return page.evaluate(
    async ({ article, annotations }) => {
      const answers = await Promise.all(
        annotations.map(async (annotation) => {
          const answer = await window.factmark.edit({ article, edit: { type: 'add', annotation } })
          return answer.ok ? [annotation.id] : []
        }),
      )
      return answers.flat()
    },
    { article: COUNCIL.id, annotations },
  )
}

test('two programs at once on one layer: one is refused until the other is gone, and nothing saved is missing', async ({
  start,
  workspace,
  folder,
}) => {
  const file = await readFile(join(workspace, 'articles', `${COUNCIL.id}.json`), 'utf8')
  const { text } = JSON.parse(file) as { text: string }
  const first = await start({ workspace, annotator: 'ann' })
  await open(first.page, COUNCIL.title)
  const second = await start({ workspace, annotator: 'ann', userData: join(folder, 'second') })
  await open(second.page, COUNCIL.title)
  const [ours, refused] = await Promise.all([
    add(first.page, someAnnotations(text)),
    add(second.page, someAnnotations(text)),
  ])
  await kill(first)
  await expect(second.page.getByText('You can continue here')).toBeVisible()
  const theirs = await add(second.page, someAnnotations(text))
  const { annotations } = await layerOnDisk(workspace, COUNCIL.id, 'ann')
  const there = new Set(annotations.map(({ id }) => id))
  const missing = [...ours, ...theirs].filter((id) => !there.has(id)).length
  console.log(`two programs: ${ours.length} and ${theirs.length} annotations called saved, missing: ${missing}`)
  expect([ours.length, refused.length, theirs.length]).toEqual([AMOUNTS.outside, 0, AMOUNTS.outside])
  expect(missing).toBe(0)
  expect(annotations).toHaveLength(ours.length + theirs.length)
})
