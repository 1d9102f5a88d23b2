/**
 * The guide, done as it is written: page by page, what a sentence says is tried in the window. Whatever isn't so is named at
 * the end, by its sentence, so that one walk shows all that the guide or the window has to change.
 */
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, layerOnDisk, open, PROJECT, runFactmark, saved, test } from './factmark.ts'
import { cards, guide } from './guide.ts'
import { give, pane } from './reviewing.ts'
import { COUNCIL, HAVEN } from './samples.ts'

test('the window and the command line do what the guide says of review and files @long', async ({
  start,
  workspace,
  folder,
}) => {
  test.setTimeout(300_000)
  await cp(join(PROJECT, 'annotations/layers'), join(workspace, 'layers'), { recursive: true })
  const running = await start({ workspace, annotator: 'sample-a', size: { width: 1280, height: 860 } })
  const { page } = running
  page.setDefaultTimeout(8000)
  const { says, wrong } = guide(page)
  const tab = (name: string) => pane(page).getByRole('button', { name, exact: true })
  await open(page, COUNCIL.title)

  // Reviewing.
  await says('Ctrl+Shift+R opens review with four tabs; ] goes on, Y agrees and goes on, B disputes', async () => {
    await page.keyboard.press('Control+Shift+r')
    for (const name of ['Review', 'Feedback', 'Compare', 'Resolve']) await expect(tab(name)).toBeVisible()
    await page.keyboard.press(']')
    await page.keyboard.press('y')
    await page.keyboard.press('b')
    await saved(page)
    const { reviews } = await layerOnDisk(workspace, COUNCIL.id, 'sample-a')
    expect(reviews.slice(-2).map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ['agree', null],
      ['dispute', 'boundary'],
    ])
    await expect(page.getByRole('button', { name: 'Add comment' })).toBeVisible()
  })
  await says('Compare sorts differences: select a number to see only those', async () => {
    await tab('Compare').click()
    await expect(pane(page).getByRole('table').first()).toBeVisible()
  })
  await says('Resolve: U keeps the first version, 0 rejects all; the layer is adjudicated', async () => {
    await tab('Resolve').click()
    await expect(pane(page).getByText(/of \d+ decided/)).toBeVisible()
    await page.keyboard.press(']')
    await page.keyboard.press('u')
    await expect
      .poll(
        async () => (await layerOnDisk(workspace, COUNCIL.id, 'adjudicated').catch(() => null))?.decisions?.length ?? 0,
      )
      .toBeGreaterThan(0)
    await page.keyboard.press('Control+Shift+r')
  })
  await says('Ctrl+Shift+Y measures agreement', async () => {
    await page.keyboard.press('Control+Shift+y')
    await expect(page.getByRole('dialog').getByRole('table').first()).toBeVisible()
    await page.keyboard.press('Escape')
  })

  // Codebook.
  await says('File → Codebook: Start with common questions; ; opens them on a card', async () => {
    await give(running, 'codebook')
    const dialog = page.getByRole('dialog', { name: 'Codebook' })
    await dialog.getByRole('button', { name: 'Start with common questions' }).click()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog).toHaveCount(0)
    await page.keyboard.press('Control+Enter')
    await cards(page).filter({ hasText: 'Claim' }).first().getByRole('button').first().click()
    await page.keyboard.press(';')
    await expect(page.getByRole('group', { name: 'Questions about this annotation' })).toBeFocused()
    await page.keyboard.press('Escape')
  })

  // Formats, backups and the command line.
  await says('the commands of the command line do what is beside them', async () => {
    const at = ['--workspace', workspace] as const
    const zip = join(folder, 'work.zip')
    for (const args of [
      ['export', '--format', 'w3c', '--out', join(folder, 'w3c'), '--annotator', 'sample-b', ...at],
      ['export', '--format', 'csv', '--out', join(folder, 'csv'), '--annotator', 'sample-b', '--yes', ...at],
      ['agreement', '--json', '--article', HAVEN.id, ...at],
      ['stats', ...at],
      ['validate', '--json', ...at],
      ['trash', 'list', ...at],
      ['backup', '--out', zip, ...at],
      ['completion', 'bash'],
    ]) {
      const { code, stderr } = await runFactmark(args)
      expect(code, `${args.slice(0, 3).join(' ')}: ${stderr}`).toBe(0)
    }
    const into = join(folder, 'into')
    await cp(workspace, into, {
      recursive: true,
      filter: (path) => !path.includes('layers') && !path.includes('.factmark'),
    })
    const accept = ['sample-a', 'sample-b', 'adjudicated'].flatMap((id) => ['--accept', id])
    const merged = await runFactmark(['merge', zip, '--workspace', into, ...accept])
    expect(merged.code, merged.stderr).toBe(0)
    expect(JSON.parse(await readFile(join(into, 'layers', HAVEN.id, 'sample-b.json'), 'utf8')).format).toBe(
      'factmark-layer',
    )
  })
  expect(wrong).toEqual([])
})
