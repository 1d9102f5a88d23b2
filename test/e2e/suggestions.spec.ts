/**
 * Suggestions in the real window: stepped through, decided on and undone by keys, remembered, and never mistaken for
 * tags.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, layerOnDisk, open, saved, tag, test, titled } from './factmark.ts'
import { marked } from './highlights.ts'
import { HAVEN } from './samples.ts'

const BORDER = { id: 'bondgenoten-oostflank', title: 'Bondgenoten sturen meer eenheden naar de oostgrens' } as const

/** The number of suggestions that the bar below names. */
async function count(page: Page): Promise<number> {
  return Number.parseInt(
    (await page
      .getByRole('contentinfo')
      .getByRole('button', { name: /suggestion/ })
      .textContent()) ?? '',
    10,
  )
}

const strip = (page: Page) => page.getByRole('region', { name: /^Suggested/ })
const told = (page: Page) => page.locator('[aria-live=polite]')

test('suggestions are gone through, accepted, adjusted and rejected by keys, and undo gives every byte back', async ({
  openSession,
  workspace,
}) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, BORDER.title)
  await tag(page, 'een dag eerder', 'c')
  await saved(page)
  const file = join(workspace, 'layers', BORDER.id, 'ann.json')
  const before = await readFile(file)
  const layer = () => layerOnDisk(workspace, BORDER.id, 'ann')
  await expect.poll(() => marked(page, 'suggested-figure')).toContain('40.000 man')
  const suggested = await count(page)
  expect(suggested).toBeGreaterThan(10)
  await expect(page.getByRole('contentinfo').getByText('1 annotation', { exact: true })).toBeVisible()

  await page.keyboard.press('Control+Home')
  await page.keyboard.press('e')
  await expect(strip(page)).toContainText(`1 of ${suggested}`)
  await expect(
    told(page).getByText(`Suggested figure, 1 of ${suggested}: dertig lidstaten. A number and what it counts.`),
  ).toHaveCount(1)

  await page.keyboard.press('=')
  await saved(page)
  expect((await layer()).annotations).toContainEqual(
    expect.objectContaining({
      tag: 'figure',
      quote: 'dertig lidstaten',
      value: expect.objectContaining({ value: 30 }),
    }),
  )
  await expect(told(page).getByText(/^Figure accepted: dertig lidstaten/)).toHaveCount(1)
  expect(await marked(page, 'suggested-selected')).toEqual(['meer dan drie uur'])

  await page.keyboard.press('-')
  await expect(told(page).getByText(/^Figure rejected: meer dan drie uur/)).toHaveCount(1)
  await expect.poll(() => marked(page, 'suggested-figure')).not.toContain('meer dan drie uur')
  expect((await layer()).annotations).toHaveLength(2)
  while ((await marked(page, 'suggested-selected'))[0] !== '40.000 man') await page.keyboard.press('e')

  await page.keyboard.press('z')
  await expect(page.locator('[data-edge=start]')).toBeVisible()
  expect(await marked(page, 'selected')).toEqual(['40.000 man'])
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await saved(page)
  expect((await layer()).annotations.map(({ quote }) => quote)).toContain('totaal 40.000 man')

  await page.keyboard.press('e')
  while ((await marked(page, 'suggested-selected'))[0] !== '120 schepen') await page.keyboard.press('e')
  const quotes = await marked(page, 'suggested-quote')
  await page.keyboard.press('Control+Alt+Shift+a')
  await saved(page)
  await expect.poll(() => marked(page, 'suggested-figure')).toEqual([])
  expect(await marked(page, 'suggested-quote')).toEqual(quotes)
  const figures = (await layer()).annotations.filter((annotation) => annotation.tag === 'figure')
  expect(figures.map(({ quote }) => quote)).toEqual(expect.arrayContaining(['ruim dertig locaties', '120 schepen']))

  // All figures, the moved edge, the adjusted one, the rejection, the first one.
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Control+z')
  await saved(page)
  expect(await readFile(file)).toEqual(before)
  await expect.poll(() => count(page)).toBe(suggested)
})

test('a figure shows its value on the card, where it can be corrected', async ({ start, workspace }) => {
  const { page } = await start({ workspace, annotator: 'ann', lang: 'nl' })
  await open(page, BORDER.title)
  await page.getByRole('tab', { name: 'Voorstellen' }).click()
  await page.getByRole('button', { name: /Voorgesteld cijfer.*ruim dertig locaties/ }).click()
  await page.getByRole('toolbar', { name: 'Acties voor dit voorstel' }).getByText('Accepteren').click()
  await saved(page, 'Opgeslagen')
  await page.getByRole('tab', { name: 'Annotaties' }).click()
  const value = page.getByRole('complementary').getByText('≥ 30 locaties')
  await value.click()
  await page.getByRole('textbox', { name: /^Getal/ }).fill('veel')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('Vul een getal in, zoals 2,5.')
  await page.getByRole('textbox', { name: /^Getal/ }).fill('32,5')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary').getByText('≥ 32,5 locaties')).toBeVisible()
  await saved(page, 'Opgeslagen')
  expect((await layerOnDisk(workspace, BORDER.id, 'ann')).annotations[0]?.value).toMatchObject({ value: 32.5 })
  await page.keyboard.press('Control+z')
  await expect(value).toBeVisible()
})

test('a quote is linked to its attribution, whether both are accepted at once or one after the other', async ({
  openSession,
  workspace,
}) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, HAVEN.title)
  const links = async () => {
    await saved(page)
    const { annotations } = await layerOnDisk(workspace, HAVEN.id, 'ann')
    return annotations.flatMap(({ quote, links }) =>
      links.map(({ rel, to }) => [quote.slice(0, 4), rel, annotations.find(({ id }) => id === to)?.speaker?.name]),
    )
  }
  await page.getByRole('tab', { name: 'Suggestions' }).click()
  const card = (words: RegExp) => page.getByRole('complementary').getByRole('button', { name: words })
  const decide = (name: string) =>
    page.getByRole('toolbar', { name: 'Actions for this suggestion' }).getByRole('button', { name }).click()
  const linked = [['„Dat', 'attributed-to', expect.stringContaining('havenmeester')]]

  await card(/^Suggested quote.*„Dat zagen we aankomen/).click()
  await decide('Other actions for this suggestion')
  await page.getByRole('menuitem', { name: 'With its attribution' }).click()
  await expect.poll(links).toEqual(linked)
  await page.keyboard.press('Control+z')
  await expect.poll(links).toEqual([])

  await card(/^Suggested quote.*„Dat zagen we aankomen/).click()
  await decide('Accept')
  await expect.poll(links).toEqual([])
  await page.getByRole('tab', { name: 'Missing links' }).click()
  await expect(page.getByRole('heading', { name: 'Quotes without an attribution' })).toContainText('1')
  await page.getByRole('tab', { name: 'Suggestions' }).click()
  await card(/^Suggested attribution.*zegt de havenmeester/).click()
  await decide('Accept')
  await expect.poll(links).toEqual(linked)
  await page.getByRole('tab', { name: 'Annotations' }).click()
  await expect(page.getByRole('complementary').getByText('→ zegt de havenmeester')).toBeVisible()
})

test('suggestions can be switched off, claims on, and follow the article’s language', async ({
  openSession,
  folder,
}) => {
  const file = join(folder, 'roeiers.txt')
  await writeFile(file, 'Er kwamen dertig roeiboten aan.\n')
  const { page } = await openSession({ workspace: join(folder, 'empty'), annotator: 'ann', files: [file] })
  await expect(titled(page, 'roeiers')).toBeVisible()
  await page.keyboard.press('Control+i')
  await page.getByRole('dialog').getByLabel('Language').selectOption('en')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect.poll(() => marked(page, 'suggested-figure')).toEqual([])
  await page.keyboard.press('Control+i')
  await page.getByRole('dialog').getByLabel('Language').selectOption('nl')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect.poll(() => marked(page, 'suggested-figure')).toEqual(['dertig roeiboten'])
  await page.keyboard.press('Control+Shift+e')
  await expect.poll(() => marked(page, 'suggested-figure')).toEqual([])
  await page.keyboard.press('Control+Shift+e')
  await expect.poll(() => marked(page, 'suggested-figure')).toEqual(['dertig roeiboten'])
  await page.keyboard.press('Control+,')
  await page.getByRole('checkbox', { name: 'Figure' }).uncheck()
  await page.getByRole('checkbox', { name: 'Claim' }).check()
  await page.keyboard.press('Escape')
  await expect.poll(() => marked(page, 'suggested-claim')).toHaveLength(1)
  expect(await marked(page, 'suggested-figure')).toEqual([])
  await page.keyboard.press('Control+Shift+r')
  await expect.poll(() => marked(page, 'suggested-claim'), 'in review the text is somebody else’s to tag').toEqual([])
  await page.keyboard.press('Control+Shift+r')
  await expect.poll(() => marked(page, 'suggested-claim')).toHaveLength(1)
})

test('what was tagged and rejected in one article is proposed and held back in another, until it is forgotten', async ({
  openSession,
  folder,
}) => {
  const texts = {
    eerste: 'Niemand van de roeibond kwam. Er lagen veertig bootjes.\n',
    tweede: 'Een man van de roeibond zag veertig bootjes en dertig kano’s.\n',
  }
  const files = await Promise.all(
    Object.entries(texts).map(async ([name, text]) => {
      const file = join(folder, `${name}.txt`)
      await writeFile(file, text)
      return file
    }),
  )
  const workspace = join(folder, 'empty')
  const { page } = await openSession({ workspace, annotator: 'ann', files })
  await open(page, 'eerste')
  await expect.poll(() => marked(page, 'suggested-figure')).toEqual(['veertig bootjes'])
  await tag(page, 'de roeibond', 'a')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Escape')
  await page.keyboard.press('e')
  await expect(strip(page)).toBeVisible()
  await page.keyboard.press('-')
  await saved(page)
  await expect.poll(() => marked(page, 'suggested-figure')).toEqual([])

  await open(page, 'tweede')
  await expect.poll(() => marked(page, 'suggested-attribution')).toEqual(['de roeibond'])
  expect(await marked(page, 'suggested-figure')).toEqual(['dertig kano’s'])
  await page.keyboard.press('e')
  await page.keyboard.press('/')
  await expect(strip(page)).toContainText('You gave these words this tag before')

  await page.keyboard.press('Control+Alt+m')
  const dialog = page.getByRole('dialog', { name: 'Suggestion memory' })
  await expect(dialog.getByRole('listitem')).toHaveText([/veertig bootjesrejected once/, /de roeibondtagged once/])
  await dialog.getByRole('button', { name: 'Forget everything' }).click()
  await expect(dialog.getByText('Nothing yet')).toBeVisible()
  await dialog.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(dialog.getByRole('listitem')).toHaveCount(2)
  await dialog.getByRole('button', { name: 'Forget veertig bootjes' }).click()
  await expect(dialog.getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect.poll(() => marked(page, 'suggested-figure')).toEqual(['veertig bootjes', 'dertig kano’s'])
  await expect
    .poll(async () => JSON.parse(await readFile(join(workspace, '.factmark/memory/ann.json'), 'utf8')).words)
    .toMatchObject([{ tag: 'attribution', words: 'de roeibond', tagged: 1, rejected: 0 }])
})
