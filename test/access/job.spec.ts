/** An analyst's and a reviewer's whole job without a mouse, each step read from the accessibility tree. */
import { cp, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { close, expect, layerOnDisk, PROJECT, saved, test } from '../e2e/factmark.ts'
import { COUNCIL } from '../e2e/samples.ts'
import { type AccessTree, accessTreeOf, faultsOf } from './tree.ts'

/** Waits until the tree holds a node of this role whose name fits; what it holds must be in order, too. */
async function reads(tree: AccessTree, role: string, name: RegExp): Promise<void> {
  await expect
    .poll(
      async () => (await tree.nodes()).some((node) => node.role === role && name.test(node.name)),
      `${role} ${name}`,
    )
    .toBe(true)
  // The tree follows the focus a moment later.
  await expect.poll(async () => faultsOf(await tree.nodes()), `while reading ${role} ${name}`).toEqual([])
}

/** The role and the name of what has the focus. */
async function focused(tree: AccessTree): Promise<string> {
  const node = (await tree.nodes()).findLast(({ isFocused }) => isFocused)
  return node ? `${node.role} ${node.name}` : ''
}

/** Waits until a live region says something. */
async function hears(page: Page, words: RegExp): Promise<void> {
  const spoken = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[aria-live], [role=status], [role=alert]')]
        .map((region) => region.textContent)
        .join(' | '),
    )
  await expect.poll(spoken).toMatch(words)
}

/** Selects words of the open article by Find. */
async function findWords(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+f')
  await page.keyboard.insertText(words)
  await expect(page.getByRole('search').getByText(/of \d/)).toBeVisible()
  await page.keyboard.press('Escape')
}

test('tags, links, annotates, decides on suggestions and exports by keyboard, and every step can be heard', async ({
  start,
  workspace,
  folder,
}) => {
  const running = await start({ workspace, annotator: 'ann' })
  const { app, page } = running
  const tree = await accessTreeOf(page)
  // Until the first key nothing has the focus: F6 leads into the first pane.
  await page.keyboard.press('F6')
  await reads(tree, 'navigation', /^Articles$/)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('council backs')
  await reads(tree, 'option', /^Council backs/)
  await page.keyboard.press('Enter')
  await reads(tree, 'document', new RegExp(`^${COUNCIL.title}$`))
  await expect.poll(() => focused(tree)).toBe(`document ${COUNCIL.title}`)

  await findWords(page, 'The plan passed by 31 votes to 17')
  await page.keyboard.press('c')
  await hears(page, /Claim added: The plan passed/)
  await findWords(page, '31 votes')
  await page.keyboard.press('f')
  await hears(page, /Figure added: 31 votes/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Home')
  for (let word = 0; word < 60; word += 1) await page.keyboard.press('Control+ArrowRight')
  await hears(page, /(?:In|Out of) (?:Claim|Figure)/)

  await page.keyboard.press('[')
  await page.keyboard.press('n')
  await page.keyboard.type('Check the minutes')
  await page.keyboard.press('Control+Enter')
  await reads(tree, 'button', /^(?:Claim|Figure), \d of 2/)
  await page.keyboard.press('Escape')

  await page.keyboard.press('e')
  await hears(page, /[Ss]uggest/)
  await page.keyboard.press('=')
  await saved(page)
  await page.keyboard.press('Control+z')
  await hears(page, /[Uu]ndone/)

  await page.keyboard.press('F6')
  await reads(tree, 'complementary', /^Annotations$/)
  await page.keyboard.press('Shift+F6')
  await expect.poll(() => focused(tree)).toBe(`document ${COUNCIL.title}`)

  await page.keyboard.press('Control+Enter')
  await saved(page)
  const file = join(folder, 'out.xlsx')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await expect
    .poll(async () => {
      // A summary of what is done may be in the way; Escape leaves it.
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+e')
      return (await tree.nodes()).some(({ role, name }) => role === 'dialog' && /Export/.test(name))
    })
    .toBe(true)
  await page.keyboard.press('Enter')
  await expect.poll(() => readdir(folder)).toContain('out.xlsx')
  await page.keyboard.press('Escape')
  await close(running)
  const layer = await layerOnDisk(workspace, COUNCIL.id, 'ann')
  expect(layer.status).toBe('done')
  expect(layer.annotations.some(({ note }) => note === 'Check the minutes')).toBe(true)
})

test('reviews and resolves by keyboard', async ({ start, workspace }) => {
  await cp(join(PROJECT, 'annotations/layers'), join(workspace, 'layers'), { recursive: true })
  const { page } = await start({ workspace, annotator: 'sample-a' })
  const tree = await accessTreeOf(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('council backs')
  await page.keyboard.press('Enter')
  await reads(tree, 'document', new RegExp(`^${COUNCIL.title}$`))
  await page.keyboard.press('Control+Shift+r')
  await reads(tree, 'complementary', /^Review$/)
  await page.keyboard.press(']')
  await page.keyboard.press('y')
  await expect.poll(async () => (await layerOnDisk(workspace, COUNCIL.id, 'sample-a')).reviews.length).toBe(1)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('resolve')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Review' }).getByRole('listitem').first()).toBeVisible()
  await page.keyboard.press(']')
  await page.keyboard.press('u')
  await expect
    .poll(() =>
      layerOnDisk(workspace, COUNCIL.id, 'adjudicated').then(
        ({ decisions }) => decisions?.length,
        () => 0,
      ),
    )
    .toBe(1)
  await reads(tree, 'complementary', /^Review$/)
})
