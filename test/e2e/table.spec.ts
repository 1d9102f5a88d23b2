/** The table of annotations: found, sorted, grouped, counted, opened in the text and back, changed as one, and followed. */
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { violations } from './axe.ts'
import { documentOf, expect, open, PROJECT, saved, select, tag, test } from './factmark.ts'
import { councilIn, layerWith, putLayer } from './layers.ts'
import { answerDialogs } from './reviewing.ts'
import { COUNCIL, HAVEN } from './samples.ts'

test('finds annotations, leads to the text and back, changes several, and counts them', async ({
  openSession,
  workspace,
}) => {
  await cp(
    join(PROJECT, 'annotations', 'layers', HAVEN.id, 'sample-a.json'),
    join(workspace, 'layers', HAVEN.id, 'sample-a.json'),
  )
  const running = await openSession({ workspace, annotator: 'sample-a' })
  const { page } = running
  await open(page, COUNCIL.title)
  await tag(page, 'The plan passed by 31 votes to 17', 'c')
  await saved(page)
  await page.keyboard.press('Control+j')
  const view = page.getByRole('main', { name: 'Annotations' })
  const grid = view.getByRole('grid', { name: 'Annotations' })
  await expect(grid).toBeFocused()
  await expect(grid.getByRole('row', { name: /The plan passed/ })).toBeVisible()
  expect(await violations(page), 'the table').toEqual([])

  // A search with a condition, and one that has no meaning.
  const search = view.getByRole('searchbox', { name: 'Search annotations' })
  await search.fill('tag:figure unknown-question:x')
  await expect(view.getByText(/Nothing here is called “unknown-question”/)).toBeVisible()
  await expect(grid.getByRole('row', { name: /The plan passed/ })).toHaveCount(0)
  await search.fill('31 votes')
  await search.press('Enter')
  await expect(grid).toBeFocused()
  await expect(grid.getByRole('row')).toHaveCount(2)

  // To the text and back: the table is as it was.
  await page.keyboard.press('Enter')
  await expect(view).toHaveCount(0)
  await expect(documentOf(page)).toBeVisible()
  await page.keyboard.press('Control+j')
  await expect(search).toHaveValue('31 votes')
  await search.fill('')
  await expect(grid.getByRole('row')).not.toHaveCount(2)

  // Several, on two articles, as one step of undo.
  await grid.focus()
  await page.keyboard.press('Control+a')
  await expect(view.getByRole('toolbar', { name: /selected/ })).toBeVisible()
  await view.getByRole('button', { name: 'Note…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Ask the council')
  await dialog.getByRole('button', { name: /^Change/ }).click()
  await expect(page.getByText(/annotations changed/)).toBeVisible()
  const bottomOf = async () => {
    const box = await page.getByRole('region', { name: 'Messages' }).boundingBox()
    return box ? box.y + box.height : Number.NaN
  }
  const bar = await view.getByRole('toolbar', { name: /selected/ }).boundingBox()
  await expect.poll(bottomOf, 'the message hides nothing that can be done').toBeLessThanOrEqual(bar?.y ?? 0)
  const notes = async () => {
    const files = [COUNCIL.id, HAVEN.id].map((id) => join(workspace, 'layers', id, 'sample-a.json'))
    const layers = await Promise.all(files.map(async (file) => JSON.parse(await readFile(file, 'utf8'))))
    return layers.map(({ annotations }) =>
      annotations.every(({ note }: { note: string }) => note === 'Ask the council'),
    )
  }
  expect(await notes()).toEqual([true, true])
  await search.fill('"ask the council"')
  await expect(view.getByText('No annotations match.')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(view.getByText('No annotations match.')).toBeVisible()
  expect(await notes()).toEqual([false, false])
  await search.fill('')

  // The table as it is shown: for Excel, and as Excel in Dutch reads CSV.
  await answerDialogs(running, join(workspace, '..', 'found'))
  const exportAs = async (name: RegExp) => {
    await view.getByRole('button', { name: 'Export', exact: true }).click()
    await page.getByRole('group', { name: 'The table as it is shown' }).getByRole('menuitem', { name }).click()
  }
  await search.fill('31 votes')
  await expect(grid.getByRole('row')).toHaveCount(2)
  // In an order of one's own: by keys, and by dragging a heading.
  const headings = grid.getByRole('columnheader')
  await grid.focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await expect(headings.first()).toHaveText('Words')
  await headings.nth(1).dragTo(headings.first())
  await expect(headings.first()).toHaveText('Tag')
  await headings.nth(5).dragTo(headings.nth(2))
  await expect(headings.nth(2)).toHaveText('Annotator')
  // Widths: by dragging the edge of a heading, by keys, and to what is in it.
  const width = async (at: number) => (await headings.nth(at).boundingBox())?.width ?? 0
  const before = await width(1)
  const edge = headings.nth(1).locator('[title^="Drag to change"]')
  const box = await edge.boundingBox()
  if (!box) throw new Error('no edge')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 + 60, box.y + 5, { steps: 3 })
  await page.mouse.up()
  await expect.poll(() => width(1)).toBeCloseTo(before + 60, 0)
  await grid.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await expect(view.getByText(/^Words: \d+ pixels wide$/)).toBeAttached()
  await expect.poll(() => width(1)).toBeCloseTo(before + 44, 0)
  await edge.dblclick()
  await expect.poll(() => width(1)).not.toBeCloseTo(before + 44, 0)
  await view.getByRole('button', { name: 'Columns' }).click()
  await expect(page.getByRole('menuitem', { name: 'Reset column widths' })).toBeVisible()
  expect(await violations(page), 'an open menu').toEqual([])
  await page.getByRole('menuitem', { name: 'Reset column widths' }).click()
  await expect.poll(() => width(1)).toBeCloseTo(before, 0)
  await exportAs(/^Excel/)
  await expect(page.getByText(/1 annotation from 1 layer was exported\. .*found\.xlsx/)).toBeVisible()
  expect((await readFile(join(workspace, '..', 'found.xlsx'))).subarray(0, 2).toString()).toBe('PK')
  await exportAs(/^CSV/)
  const csv = page.getByRole('dialog', { name: 'Export as CSV' })
  await csv.getByRole('switch', { name: 'Byte-order mark' }).click()
  await csv.getByRole('switch', { name: 'Semicolons between columns' }).click()
  expect(await violations(page), 'how CSV is written').toEqual([])
  await csv.getByRole('button', { name: 'Save file…' }).click()
  await expect(page.getByText(/1 annotation from 1 layer was exported\. .*found\.csv/)).toBeVisible()
  expect(await readFile(join(workspace, '..', 'found.csv'), 'utf8')).toBe(
    [
      '\uFEFFTag;Words;Annotator;Value;Number;Speaker;Article;Finding',
      `Claim;The plan passed by 31 votes to 17;Sample A;;;;${COUNCIL.title};`,
      '',
    ].join('\r\n'),
  )
  await search.fill('')

  // Counts lead to their rows.
  await view.getByRole('button', { name: 'Counts' }).click()
  const counts = view.getByRole('region', { name: 'Counts' })
  await counts.getByRole('combobox', { name: 'and by' }).selectOption({ label: 'Article' })
  expect(await violations(page), 'the counts').toEqual([])
  await counts.getByRole('button', { name: 'Bars' }).click()
  await expect(counts.getByRole('list', { name: 'Tag' })).toBeVisible()
  expect(await violations(page), 'the counts as bars').toEqual([])
  await counts.getByRole('button', { name: `Claim, ${COUNCIL.title}: 1` }).click()
  await expect(grid.getByRole('row')).toHaveCount(2)
})

test('hides what is hidden, and shows a colleague’s change without losing one’s place', async ({
  openSession,
  workspace,
}) => {
  const article = await councilIn(workspace)
  await putLayer(workspace, layerWith(article, 'bob', [['quote', 'The plan']]))
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await tag(page, 'passed by 31 votes to 17', 'c')
  await saved(page)
  await page.keyboard.press('Control+j')
  const grid = page.getByRole('main', { name: 'Annotations' }).getByRole('grid')
  await expect(grid.getByRole('row')).toHaveCount(2)
  await page.keyboard.press('Control+j')
  await select(page, 'river')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+j')
  await expect(grid.getByRole('row', { name: /bob/ })).toBeVisible()
  // Ctrl+K finds it too, and leads to its words.
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('the plan')
  await page.getByRole('option', { name: /The plan.*bob/ }).click()
  await expect(documentOf(page)).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+j')
  await grid.getByRole('gridcell', { name: 'passed by 31 votes to 17' }).click()
  await putLayer(
    workspace,
    layerWith(article, 'bob', [
      ['quote', 'The plan'],
      ['figure', '31 votes'],
    ]),
  )
  await expect(grid.getByRole('row')).toHaveCount(4)
  await expect(grid.getByRole('gridcell', { name: 'passed by 31 votes to 17' })).toHaveAttribute('data-active', 'true')
})
