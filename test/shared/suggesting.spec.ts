/** The real article's suggestions in the window: accepted by keys, seen as tags with values and links, and undone. */
import { join } from 'node:path'
import { expect, layerOnDisk, saved, test, titled } from '../e2e/factmark.ts'

const FILE = join(import.meta.dirname, '../../../shared/articles/navo-oostflank-2022-02.txt')
const TITLE = 'navo-oostflank-2022-02'

/** How many quotes, attributions and at least how many figures are proposed, and how many quotes get a speaker. */
const QUOTES = 7
const ATTRIBUTIONS = 6
const LEAST_FIGURES = 7
const LINKED = 4

test('the real article’s suggestions are accepted by keys, with values and links, and all of it undone', async ({
  start,
  workspace,
}) => {
  const { page } = await start({ workspace, annotator: 'ann', files: [FILE] })
  await expect(titled(page, TITLE)).toBeVisible()
  const left = page.getByRole('contentinfo').getByRole('button', { name: /suggestion/ })
  await expect(left).toHaveText(/[1-9]/)
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('e')
  const strip = page.getByRole('region', { name: /^Suggested/ })
  await expect(strip).toBeVisible()
  let steps = 0
  while ((await strip.count()) > 0 && steps < 100) {
    await page.keyboard.press('=')
    steps += 1
    await saved(page)
  }
  const { annotations } = await layerOnDisk(workspace, TITLE, 'ann')
  const of = (tag: string) => annotations.filter((one) => one.tag === tag)
  console.log(`${steps} accepted: ${['quote', 'attribution', 'figure'].map((tag) => `${of(tag).length} ${tag}`)}`)
  expect(of('quote')).toHaveLength(QUOTES)
  expect(of('attribution')).toHaveLength(ATTRIBUTIONS)
  expect(of('figure').length).toBeGreaterThanOrEqual(LEAST_FIGURES)
  // A vague quantity has none.
  expect(of('figure').filter(({ value }) => value).length).toBeGreaterThanOrEqual(LEAST_FIGURES - 1)
  expect(of('quote').filter(({ links }) => links.some(({ rel }) => rel === 'attributed-to'))).toHaveLength(LINKED)
  await expect(page.getByText(new RegExp(`^${annotations.length} annotations`)).first()).toBeVisible()

  for (let step = 0; step < steps; step += 1) await page.keyboard.press('Control+z')
  await saved(page)
  expect((await layerOnDisk(workspace, TITLE, 'ann')).annotations).toEqual([])
  await expect(left).toBeVisible()
})
