/** A text's structure can be seen and heard, and changes neither a word nor an offset. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { documentOf, expect, layerOnDisk, saved, select, tag, test, titled } from './factmark.ts'

const PAGE = `<!doctype html><html lang="en"><head><title>Harbour plan</title></head><body><main><article>
<h1>Harbour plan</h1>
<p>The council voted on Tuesday for a plan that costs £214 million, three times what was expected in 2019.</p>
<h2>What the plan says</h2>
<ol><li>The quay is raised by 1.2 metres over a length of 800 metres, which closes the fish market for two years.</li>
<li>Ferries move to the east side.</li></ol>
<blockquote><p>Nobody asked the fishermen.</p><p>We expect an answer before Christmas.</p></blockquote>
<table><thead><tr><th>Year</th><th>Ships</th><th>Remark</th></tr></thead>
<tbody><tr><td>2021</td><td>498</td><td></td></tr><tr><td>2022</td><td>611</td><td>more ferries</td></tr></tbody></table>
<pre>cost = base * 3\nif storm:\n    cost += 12</pre>
<p>Work begins in May, the alderman said, unless the court decides otherwise before that.</p>
</article></main></body></html>`

test('draws headings, lists, quotations and tables as what they are, over the same text', async ({
  openSession,
  workspace,
  folder,
}) => {
  const file = join(folder, 'harbour.html')
  await writeFile(file, PAGE)
  const { app, page } = await openSession({ workspace, annotator: 'ann', files: [file] })
  const text = titled(page, 'Harbour plan')
  await expect(text.getByRole('heading', { level: 3, name: 'What the plan says' })).toBeVisible()
  await expect(text.getByRole('listitem')).toHaveText([/^1\. The quay/, /^2\. Ferries/])
  await expect(text.getByRole('columnheader')).toHaveText(['Year', 'Ships', 'Remark'])
  await expect(text.getByRole('row').nth(1).getByRole('cell')).toHaveText(['2021', '498', ''])
  await expect(text.getByRole('blockquote').locator('p')).toHaveCount(2)
  await expect(text.locator('pre')).toContainText('    cost += 12')

  const article = JSON.parse(await readFile(join(workspace, 'articles', 'harbour.json'), 'utf8')) as { text: string }
  const bare = (words: string | null) => words?.replace(/\s/g, '')
  expect(bare(await text.textContent())).toBe(bare(article.text))
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('[role=document]').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])

  await tag(page, '611', 'f')
  await tag(page, '1. The quay', 'c')
  await select(page, 'May')
  await page.keyboard.press('Escape')
  // From the heading over the markers and into the table, as one annotation.
  await documentOf(page).evaluate((root) => {
    const [heading, cell] = [root.querySelector('h3')?.firstChild, root.querySelector('td')?.firstChild]
    if (heading && cell) document.getSelection()?.setBaseAndExtent(heading, 9, cell, 4)
  })
  const wide = article.text.slice(article.text.indexOf('plan says'), article.text.indexOf('2021') + 4)
  // Windows share the display's clipboard, which another test may empty in between.
  await expect(async () => {
    await page.keyboard.press('Control+c')
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(wide)
  }).toPass()
  await page.keyboard.press('q')
  await saved(page)
  const { annotations } = await layerOnDisk(workspace, 'harbour', 'ann')
  expect(annotations.map(({ quote }) => quote).sort()).toEqual(['1. The quay', '611', wide].sort())
  for (const { start, end, quote } of annotations) expect(article.text.slice(start, end)).toBe(quote)
})

test('moves the text cursor through markers and cells, and keeps it where it is drawn', async ({
  openSession,
  workspace,
  folder,
}) => {
  const file = join(folder, 'harbour.html')
  await writeFile(file, PAGE)
  const { page } = await openSession({ workspace, annotator: 'ann', files: [file] })
  await expect(titled(page, 'Harbour plan')).toBeVisible()
  await documentOf(page).focus()
  const before = () =>
    documentOf(page).evaluate(() => {
      const { focusNode, focusOffset } = document.getSelection() ?? {}
      return focusNode?.textContent?.slice(0, focusOffset)
    })
  // By paragraph: over headings and the lead to the end of the first item, and on through the table's cells.
  const ends = [
    /^Harbour plan$/,
    /in 2019\.$/,
    /says$/,
    /two years\.$/,
    /east side\.$/,
    /fishermen\.$/,
    /Christmas\.$/,
    /^Year$/,
    /^Ships$/,
  ]
  for (const end of ends) {
    await page.keyboard.press('Control+ArrowDown')
    await expect.poll(before).toMatch(end)
  }
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect.poll(before).toBe('R')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+End')
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString().trim())).toBeTruthy()
  // The handles of a selected annotation stand at its edges, also within a table.
  await tag(page, '498', 'f')
  const cell = await documentOf(page).getByRole('cell', { name: '498' }).boundingBox()
  const handle = page.locator('[data-edge=end]')
  await expect(handle).toBeVisible()
  const box = await handle.boundingBox()
  expect(box && cell && box.x > cell.x && box.x < cell.x + cell.width + 10 && Math.abs(box.y - cell.y) < 20).toBe(true)
})
