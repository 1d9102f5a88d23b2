/** A whole article, tagged without the mouse; and keys that the analyst changed. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseLayer } from '../../src/core/model/files.ts'
import type { Layer } from '../../src/core/model/layer.ts'
import { close, documentOf, expect, layerOnDisk, open, PROJECT, saved, select, test, titled } from './factmark.ts'
import { COUNCIL } from './samples.ts'

const KEYS = { claim: 'c', figure: 'f', quote: 'q', attribution: 'a' } as const

/** What the sample's own annotator tagged. */
async function sampleLayer(): Promise<Layer> {
  const file = join(PROJECT, 'annotations/layers', COUNCIL.id, 'sample-a.json')
  const layer = parseLayer(await readFile(file, 'utf8'), file)
  if (!layer.ok) throw new Error(JSON.stringify(layer.error))
  return layer.value
}

test('tags a whole article from the keyboard alone', async ({ openSession, workspace }) => {
  test.setTimeout(120_000)
  const { page } = await openSession({ workspace, annotator: 'ann' })
  const { annotations } = await sampleLayer()
  const { text } = JSON.parse(await readFile(join(workspace, 'articles', `${COUNCIL.id}.json`), 'utf8')) as {
    text: string
  }
  await page.keyboard.press('Control+Shift+f')
  await page.keyboard.type('flood wall')
  await page.keyboard.press('Enter')
  await expect(documentOf(page)).toBeFocused()
  for (const { quote, start, tag } of annotations) {
    const before = text.slice(0, start).toLowerCase().split(quote.toLowerCase()).length
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+f')
    await page.keyboard.insertText(quote)
    const hits = page.getByRole('search').getByText(/of \d+/)
    await expect(hits).toBeVisible()
    for (let step = 0; step < before; step += 1) await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await page.keyboard.press(KEYS[tag])
  }
  await saved(page)
  const tagged = await layerOnDisk(workspace, COUNCIL.id, 'ann')
  const spansOf = (layer: Layer) => layer.annotations.map(({ tag, start, end }) => `${start}-${end} ${tag}`).sort()
  expect(spansOf(tagged)).toEqual(spansOf({ ...tagged, annotations }))
})

test('opens the first article that holds the words, also where Enter comes before they were looked for', async ({
  openSession,
  workspace,
}) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  const list = page.getByRole('navigation', { name: 'Articles' }).getByRole('listitem')
  await page.keyboard.press('Control+Shift+f')
  // All texts have an e, and it is what was found last when the rest is typed.
  await page.keyboard.type('e')
  await expect(list.first().locator('mark').first()).toBeVisible()
  await expect(list).toHaveCount(3)
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('flood wall')
  await page.keyboard.press('Enter')
  await expect(titled(page, COUNCIL.title)).toBeVisible()
  await expect(documentOf(page)).toBeFocused()
})

test('goes by sentence, and selects by it', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+Shift+ArrowDown')
  const selected = () => page.evaluate(() => document.getSelection()?.toString().trim())
  expect(await selected()).toBe('The plan passed by 31 votes to 17 after a debate that lasted just over three hours.')
  await page.keyboard.press('Alt+Shift+ArrowUp')
  expect(await selected()).toBe('')
})

test('takes keys again from the Escape that closes a menu, before the next frame', async ({
  openSession,
  workspace,
}) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  const button = page.getByRole('button', { name: /^Sort/ })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitemradio', { checked: true })).toBeVisible()
  const focusAfterEscape = () => {
    const { activeElement } = document
    activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
    // React draws what a key changes before the next task, and that task comes before a frame that nobody asked for.
    return new Promise<string | null>((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(document.activeElement?.getAttribute('aria-label') ?? null)
      port2.postMessage(null)
    })
  }
  expect(await page.evaluate(focusAfterEscape)).toMatch(/^Sort/)
})

test('tags this hit and goes on typing in the find field', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('votes')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+2')
  await saved(page)
  const quotes = async () => (await layerOnDisk(workspace, COUNCIL.id, 'ann')).annotations.map(({ quote }) => quote)
  expect(await quotes()).toEqual(['votes'])
  await page.keyboard.type(' to')
  await expect(page.getByRole('search').getByRole('textbox')).toHaveValue('votes to')
})

test('gives a command another key, asks before it takes one away, and remembers it', { tag: '@long' }, async ({
  start,
  workspace,
  folder,
}) => {
  const userData = join(folder, 'user-data')
  const first = await start({ workspace, annotator: 'ann', userData })
  await open(first.page, COUNCIL.title)
  await first.page.keyboard.press('?')
  const row = first.page.getByRole('dialog').locator('[data-command=tag-figure]')
  const add = row.getByRole('button', { name: /^Add shortcut/ })
  await expect(add).toBeVisible()
  await add.click()
  await first.page.keyboard.press('ArrowRight')
  await expect(row.getByRole('alert')).toContainText('reserved for moving')
  await first.page.keyboard.press('c')
  await expect(row.getByRole('alert')).toContainText('C is used for “Tag as claim”')
  await row.getByRole('button', { name: 'Use it here instead' }).click()
  await expect(row).toContainText('C')
  await first.page.keyboard.press('Escape')
  await select(first.page, '31 votes')
  await first.page.keyboard.press('c')
  await saved(first.page)
  expect((await layerOnDisk(workspace, COUNCIL.id, 'ann')).annotations.map(({ tag }) => tag)).toEqual(['figure'])
  await close(first)

  const { page } = await start({ workspace, annotator: 'ann', userData })
  await open(page, COUNCIL.title)
  // The card of the annotation that was selected last has such buttons, too.
  await expect(
    page
      .getByRole('toolbar')
      .getByRole('button', { name: /^Claim/ })
      .first(),
  ).toContainText('1')
  await page.keyboard.press('?')
  await page.getByRole('button', { name: 'Reset all to default' }).click()
  await page.keyboard.press('Escape')
  await select(page, '1,860')
  await page.keyboard.press('c')
  await saved(page)
  expect((await layerOnDisk(workspace, COUNCIL.id, 'ann')).annotations.map(({ tag }) => tag)).toEqual([
    'figure',
    'claim',
  ])
})
