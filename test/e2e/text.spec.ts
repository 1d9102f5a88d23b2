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

  // An arrow goes where it points, also within what is read the other way.
  await page.keyboard.press('Escape')
  await select(page, 'אמר')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Home')
  const cursor = page.locator('[role=document] ~ span:not([data-edge])')
  const place = () => cursor.evaluate((element) => [element.offsetLeft, element.offsetTop] as const)
  const steps = ['ArrowRight', 'ArrowLeft'] as const
  for (const key of steps) {
    const seen: number[] = []
    for (let step = 0; step < 20; step += 1) {
      await page.keyboard.press(key)
      await page.evaluate(() => new Promise(requestAnimationFrame))
      const [left] = await place()
      seen.push(key === 'ArrowRight' ? left : -left)
    }
    expect(seen, key).toEqual([...seen].sort((a, b) => a - b))
    expect(new Set(seen).size, key).toBe(seen.length)
  }
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Shift+ArrowRight')
  expect(await page.evaluate(() => String(document.getSelection()).length)).toBeGreaterThan(0)
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
