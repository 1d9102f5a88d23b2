/** Lists and counts follow the text a frame later: they end up at what the last key left, however fast the keys come. */
import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { close, documentOf, expect, layerOnDisk, open, saved, select, test } from './factmark.ts'
import { COUNCIL, HAVEN } from './samples.ts'

interface Press {
  readonly key: string
  readonly ctrlKey?: boolean
  readonly shiftKey?: boolean
}

/** Presses keys in the text within one task, so that no frame is drawn between them. */
async function pressAtOnce(page: Page, presses: readonly Press[]): Promise<void> {
  await documentOf(page).evaluate((root, presses) => {
    for (const press of presses) {
      root.dispatchEvent(new KeyboardEvent('keydown', { ...press, bubbles: true, cancelable: true }))
    }
  }, presses)
}

function rowOf(page: Page, title: string) {
  return page.getByRole('navigation').getByRole('listitem').filter({ hasText: title })
}

/** What the window says of the open article's annotations, place by place. */
async function counts(page: Page) {
  const side = page.getByRole('complementary')
  return {
    tags: await page.getByRole('toolbar', { name: 'Tag the selection' }).getByRole('button').allInnerTexts(),
    status: await page
      .getByRole('contentinfo')
      .getByText(/\d+ annotations?/)
      .innerText(),
    tab: await side.getByRole('tab', { name: 'Annotations' }).innerText(),
    cards: await side.getByRole('listitem').count(),
    row: await rowOf(page, COUNCIL.title).innerText(),
  }
}

test('counts what a burst of keys left, everywhere', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann', size: { width: 1440, height: 800 } })
  await open(page, COUNCIL.title)
  await select(page, '31 votes')
  await pressAtOnce(page, [{ key: 'c' }, { key: 'f' }, { key: 'Q', shiftKey: true }, { key: 'A', shiftKey: true }])
  await expect
    .poll(() => counts(page))
    .toEqual({
      tags: ['Claim\n0\nC', 'Figure\n1\nF', 'Quote\n1\nQ', 'Attribution\n1\nA'],
      status: '3 annotations',
      tab: 'Annotations\n3',
      cards: 3,
      row: expect.stringMatching(/3 annotations/),
    })
  await pressAtOnce(page, [
    { key: 'z', ctrlKey: true },
    { key: 'z', ctrlKey: true },
    { key: 'z', ctrlKey: true },
  ])
  await expect
    .poll(() => counts(page))
    .toEqual({
      tags: ['Claim\n1\nC', 'Figure\n0\nF', 'Quote\n0\nQ', 'Attribution\n0\nA'],
      status: '1 annotation',
      tab: 'Annotations\n1',
      cards: 1,
      row: expect.stringMatching(/1 annotation\b/),
    })
  await saved(page)
  expect((await layerOnDisk(workspace, COUNCIL.id, 'ann')).annotations.map(({ tag }) => tag)).toEqual(['claim'])
})

test('counts what was tagged just before another article was opened', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann', size: { width: 1280, height: 800 } })
  await open(page, COUNCIL.title)
  await select(page, '31 votes')
  // A frame that comes late, as in a book on a busy machine.
  await page.evaluate(() => {
    window.requestAnimationFrame = (callback) => window.setTimeout(() => callback(performance.now()), 2000)
  })
  await pressAtOnce(page, [{ key: 'f' }])
  await rowOf(page, HAVEN.title).evaluate((row) => row.querySelector('button')?.click())
  await expect(page.getByRole('heading', { level: 1, name: HAVEN.title })).toBeVisible()
  await expect(rowOf(page, COUNCIL.title)).toContainText('1 annotation')
})

for (const [lang, many, of] of [
  ['en', '1,234', 'of'],
  ['nl', '1.234', 'van'],
] as const) {
  const details = { tag: lang === 'en' ? [] : ['@long'] }
  test(`writes thousands as people do, in ${lang}`, details, async ({ start, workspace, folder }) => {
    const file = join(folder, 'Words.txt')
    await writeFile(file, 'word '.repeat(1234))
    const { page } = await start({
      workspace,
      annotator: 'ann',
      lang,
      files: [file],
      size: { width: 1280, height: 800 },
    })
    await expect(documentOf(page)).toContainText('word')
    await page.keyboard.press('Control+f')
    await page.keyboard.type('word')
    await expect(page.getByRole('search')).toContainText(`1 ${of} ${many}`)
    await page.keyboard.press('Control+Alt+2')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('contentinfo')).toContainText(`${many} annotati`)
    await expect(rowOf(page, 'Words')).toContainText(`${many} annotati`)
    await expect(page.getByRole('banner')).toContainText(many)
    const side = page.getByRole('complementary')
    await expect(side.getByRole('tab').first()).toHaveAttribute('aria-label', new RegExp(`^Annotati.* ${many}$`))
    await expect(side.getByRole('listitem').first()).toContainText('word')
    const card = side.getByRole('listitem').first().getByRole('button').first()
    await expect(card).toHaveAttribute('aria-label', new RegExp(`1 ${of} ${many}`))
  })
}

test('shows all facts about an article in the list, also beside a large count and in Dutch', { tag: '@long' }, async ({
  start,
  workspace,
}) => {
  await cp('annotations/layers', join(workspace, 'layers'), { recursive: true })
  for (const lang of ['en', 'nl'] as const) {
    const running = await start({ workspace, annotator: 'sample-a', lang })
    const facts = rowOf(running.page, COUNCIL.title)
      .getByText(/\d annota.*20\d\d/)
      .last()
    await expect(facts).toBeVisible()
    const isCut = await facts.evaluate((element) => {
      const row = element.closest('button')?.getBoundingClientRect()
      const boxes = [
        ...element.getClientRects(),
        ...[...element.children].flatMap((part) => [...part.getClientRects()]),
      ]
      return row === undefined || boxes.some(({ right, bottom }) => right > row.right || bottom > row.bottom)
    })
    expect(isCut, lang).toBe(false)
    await close(running)
  }
})
