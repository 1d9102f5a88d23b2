/** Resolving the differences between two annotators, and what comes of it: the adjudicated layer and the report. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ADJUDICATED } from '../../src/core/model/ids.ts'
import type { Reply, Review } from '../../src/core/model/layer.ts'
import { expect, type Fixtures, layerOnDisk, open, type Running, saved, test } from './factmark.ts'
import { idOf, MADE } from './layers.ts'
import { answerDialogs, give, pane, putTwoAnnotators, QUOTE, rows, SOURCE } from './reviewing.ts'
import { COUNCIL } from './samples.ts'

/**
 * Resolves everything by key: agreed annotations at once, one difference each way, one rejected, the rest as the
 * colleague has it.
 */
async function resolveAll(openSession: Fixtures['openSession'], workspace: string): Promise<Running> {
  await putTwoAnnotators(workspace)
  const running = await openSession({ workspace, annotator: 'ann' })
  const { page } = running
  await open(page, COUNCIL.title)
  await give(running, 'adjudicate')
  await pane(page)
    .getByRole('button', { name: /^Accept 1 agreed/ })
    .click()
  await expect(pane(page)).toContainText('1 of 6 decided')
  await page.keyboard.press(']')
  await page.keyboard.press('u')
  await page.keyboard.press('0')
  for (let left = 3; left > 0; left -= 1) await page.keyboard.press('d')
  await expect(pane(page)).toContainText('All differences are resolved.')
  await saved(page)
  return running
}

test('writes each decision and whose annotations it came of, with links between what was kept', async ({
  openSession,
  workspace,
}) => {
  await resolveAll(openSession, workspace)
  const { decisions, annotations } = await layerOnDisk(workspace, COUNCIL.id, ADJUDICATED)
  expect(decisions?.map(({ outcome, by }) => [outcome, by])).toEqual([
    ['agreed', 'ann'],
    ['one', 'ann'],
    ['none', 'ann'],
    ['one', 'ann'],
    ['one', 'ann'],
    ['one', 'ann'],
  ])
  expect(
    annotations.map(({ quote, provenance }) => [quote, provenance?.from.map(({ annotator }) => annotator)]),
  ).toEqual([
    ['£48.5 million', ['ann', 'bob']],
    ['31 votes to 17', ['ann']],
    [QUOTE, ['bob']],
    [SOURCE, ['bob']],
    ['three times', ['bob']],
  ])
  const [quote, source] = [QUOTE, SOURCE].map((words) => annotations.find(({ quote }) => quote === words))
  expect(source?.id).not.toBe(idOf('bob', SOURCE))
  expect(quote?.links).toEqual([{ rel: 'attributed-to', to: source?.id }])
})

test('undoes and redoes decisions, and opens again only what a later change of a layer is about', async ({
  openSession,
  workspace,
}) => {
  const running = await resolveAll(openSession, workspace)
  const { page } = running
  const current = pane(page).locator('[aria-current=true]')
  await page.keyboard.press('Control+z')
  await expect(pane(page)).toContainText('5 of 6 decided')
  await expect(current, 'what was undone is decided next').toContainText('open')
  await page.keyboard.press('Control+z')
  await expect(pane(page)).toContainText('4 of 6 decided')
  await expect(current).toContainText('open')
  await page.keyboard.press('Control+Shift+z')
  await page.keyboard.press('Control+Shift+z')
  await expect(pane(page)).toContainText('6 of 6 decided')
  await pane(page).getByRole('button', { name: 'Close review' }).click()
  await page
    .getByRole('complementary')
    .getByRole('button', { name: /£48.5 million/ })
    .first()
    .click()
  await page.keyboard.press('c')
  await give(running, 'adjudicate')
  await expect(pane(page)).toContainText('5 of 6 decided')
  await expect(rows(page).first()).toContainText('£48.5 million')
  await expect(rows(page).first()).toContainText('open')
})

test('reports comments, answers and what was resolved, as one file of HTML and as PDF', async ({
  openSession,
  workspace,
  folder,
}) => {
  const id = '00000000-0000-4000-8000-000000000001'
  const review: Review = {
    id,
    annotator: 'bob',
    annotation: idOf('bob', '31 votes'),
    verdict: 'dispute',
    reason: 'boundary',
    proposal: null,
    comment: 'Both numbers belong to it.',
    at: MADE,
  }
  const reply: Reply = { id, re: { annotator: 'ann', review: id }, text: 'True.', at: MADE }
  await putTwoAnnotators(workspace, { ann: { reviews: [review] }, bob: { replies: [reply] } })
  const running = await openSession({ workspace, annotator: 'ann' })
  const { page } = running
  await open(page, COUNCIL.title)
  await give(running, 'adjudicate')
  await pane(page)
    .getByRole('button', { name: /^Accept 1 agreed/ })
    .click()
  await saved(page)
  const save = async (as: 'html' | 'pdf', button: string) => {
    const report = join(folder, `report.${as}`)
    await answerDialogs(running, report)
    await give(running, 'review-report')
    await page.getByRole('dialog').getByRole('button', { name: button }).click()
    await expect(page.getByText(`Saved: ${report}`)).toBeVisible()
    return readFile(report)
  }
  const html = String(await save('html', 'Save as HTML…'))
  for (const words of ['Both numbers belong to it.', 'bob: True.', 'resolved annotations'])
    expect(html).toContain(words)
  const pdf = await save('pdf', 'Save as PDF…')
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})
