/** Problems are reported in one language, including the reason, wherever it was found. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, kill, open, saved, tag, test } from './factmark.ts'
import { COUNCIL } from './samples.ts'

test('says in Dutch what is wrong with a file of annotations', { tag: '@long' }, async ({
  start,
  workspace,
  folder,
}) => {
  const { app, page } = await start({ workspace, annotator: 'ann', lang: 'nl' })
  await open(page, COUNCIL.title)
  const dialog = page.getByRole('dialog')
  for (const [name, content, expected, detail] of [
    [
      'torn.json',
      '[{"data":{},\n"annotations":[',
      /^torn\.json is niet leesbaar, want het bestand is beschadigd of onvolledig\./,
      'het eindigt onverwacht op regel 2, kolom 16',
    ],
    [
      'schema.json',
      '[{"data":{"text":5},"annotations":7}]',
      /^schema\.json is niet leesbaar/,
      /Ongeldige invoer: verwacht array, ontving getal$/,
    ],
    [
      'row.csv',
      'tag,start\nclaim\n',
      /^row\.csv is niet leesbaar/,
      'rij 2: 1 velden, terwijl de eerste regel er 2 heeft',
    ],
  ] as const) {
    const path = join(folder, name)
    await writeFile(path, content)
    await app.evaluate(({ dialog: system }, chosen) => {
      system.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, path)
    await page.keyboard.press('Control+Shift+o')
    await expect(dialog.getByText(expected)).toBeVisible()
    await dialog.getByText('Details', { exact: true }).click()
    await expect(dialog.getByText(detail)).toBeVisible()
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` })
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
})

test('says in Dutch why a layer was set aside', { tag: '@long' }, async ({ start, workspace }) => {
  const first = await start({ workspace, annotator: 'ann' })
  await open(first.page, COUNCIL.title)
  await tag(first.page, '31 votes', 'f')
  await saved(first.page)
  await kill(first)
  await writeFile(join(workspace, 'layers', COUNCIL.id, 'ann.json'), '{\n  "annotations": [}\n')
  const { page } = await start({ workspace, annotator: 'ann', lang: 'nl' })
  const message = page.getByText(/ann\.json was beschadigd en is apart gezet als /)
  await expect(message).toBeVisible()
  // The list of articles says the same until it is read again.
  await page.getByRole('region', { name: 'Meldingen' }).getByText('Details', { exact: true }).click()
  await expect(page.getByText('onverwacht teken “}” op regel 2, kolom 19')).toBeVisible()
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/layer.png` })
})
