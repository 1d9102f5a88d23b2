/** Offsets stay exact in text that trips up other tools. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, layerOnDisk, saved, select, tag, test, titled } from './factmark.ts'

const TEXT = [
  '💩This is an annotation.',
  'Families 👨‍👩‍👧‍👦 walked; café spelled cafe\u0301 twice; ﬁne.',
  'אמר הדובר כי 40 איש נפצעו, said the report.',
  'End 🇳🇱.',
].join('\n\n')

const EXPECTED = [
  ['annotation', 13, 23],
  ['👨‍👩‍👧‍👦', TEXT.indexOf('👨'), TEXT.indexOf('👨') + 11],
  ['cafe\u0301', TEXT.indexOf('cafe\u0301'), TEXT.indexOf('cafe\u0301') + 5],
  ['40 איש', TEXT.indexOf('40'), TEXT.indexOf('40') + 6],
  ['🇳🇱.', TEXT.length - 5, TEXT.length],
] as const

test('keeps exact offsets with emoji, combining marks and right-to-left words', async ({
  openSession,
  workspace,
  folder,
}) => {
  const file = join(folder, 'tricky.txt')
  await writeFile(file, TEXT)
  const { page } = await openSession({ workspace, annotator: 'ann', files: [file] })
  await expect(titled(page, 'tricky')).toBeVisible()
  for (const [words] of EXPECTED) await tag(page, words, 'f')
  await saved(page)
  const { annotations } = await layerOnDisk(workspace, 'tricky', 'ann')
  expect(annotations.map(({ quote, start, end }) => [quote, start, end])).toEqual(EXPECTED)

  // An arrow goes where it points, also within what is read the other way. This paragraph begins at the right.
  await page.keyboard.press('Escape')
  await select(page, 'אמר')
  await page.keyboard.press('Home')
  const cursor = page.locator('[role=document] ~ span:not([data-edge])')
  const place = () => cursor.evaluate((element) => Number.parseFloat(element.style.left))
  for (const key of ['ArrowLeft', 'ArrowRight'] as const) {
    const seen: number[] = []
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press(key)
      await page.evaluate(() => new Promise(requestAnimationFrame))
      seen.push((await place()) * (key === 'ArrowRight' ? 1 : -1))
    }
    expect(seen, key).toEqual([...seen].sort((a, b) => a - b))
    expect(new Set(seen).size, key).toBe(seen.length)
  }
  await page.keyboard.press('Shift+Control+ArrowLeft')
  expect(await page.evaluate(() => String(document.getSelection()))).toMatch(/אמר$/)
})

test('widens a selection that ends inside a character to the whole of it', async ({
  openSession,
  workspace,
  folder,
}) => {
  const file = join(folder, 'tricky.txt')
  await writeFile(file, TEXT)
  const { page } = await openSession({ workspace, annotator: 'ann', files: [file] })
  await expect(titled(page, 'tricky')).toBeVisible()
  await tag(page, 'Families 👨', 'c')
  await tag(page, '\u0301 twice', 'q')
  await saved(page)
  const { annotations } = await layerOnDisk(workspace, 'tricky', 'ann')
  expect(annotations.map(({ quote }) => quote)).toEqual(['Families 👨‍👩‍👧‍👦', 'e\u0301 twice'])
})
