/** Shared by tests of review: the pane, the commands, bundles, and two annotators who differ. */
import { basename } from 'node:path'
import type { Locator, Page } from 'playwright/test'
import type { Command } from '../../src/core/commands/commands.ts'
import type { Layer } from '../../src/core/model/layer.ts'
import { expect, type Running } from './factmark.ts'
import { councilIn, idOf, layerWith, putLayer } from './layers.ts'

/** A quotation of the English sample, and who says it. */
export const QUOTE = '“This is the night we stop crossing our fingers,”'
export const SOURCE = 'the leader of the council told a packed public gallery'

/** The pane of review. */
export function pane(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Review' })
}

/** What the pane lists. */
export function rows(page: Page): Locator {
  return pane(page).getByRole('listitem')
}

/** How many highlights of the first colleague are drawn. */
export function lanes(page: Page): Promise<number> {
  return page.evaluate(
    () => [...CSS.highlights].filter(([name, { size }]) => name.startsWith('peer-0') && size > 0).length,
  )
}

/** A running program; the window may be driven elsewhere. */
interface HasApp {
  readonly app: Running['app']
  readonly page?: Page
}

/** Answers the system's dialogs for files with this path. */
export async function answerDialogs({ app }: HasApp, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, path)
}

/** Gives a command by its menu item. */
export async function give({ app }: HasApp, command: Command): Promise<void> {
  await app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), command)
}

/** Writes the open article into a bundle, with the layers that the dialog proposes but those of `without`. */
export async function send(running: Running, path: string, without: readonly RegExp[] = []): Promise<void> {
  await answerDialogs(running, path)
  await give(running, 'send-for-review')
  const dialog = running.page.getByRole('dialog')
  for (const name of without) await dialog.getByRole('checkbox', { name }).uncheck()
  await dialog.getByRole('button', { name: 'Save file…' }).click()
  await expect(running.page.getByText(`Saved: ${path}`)).toBeVisible()
}

/** Opens a bundle, agrees to every layer in it, and waits until the window says what came of it. */
export async function receive(running: Running, path: string): Promise<void> {
  await answerDialogs(running, path)
  await give(running, 'open-bundle')
  const dialog = running.page.getByRole('dialog', { name: 'Annotations from a file' })
  const told = running.page.getByText(`${basename(path)}: `).last()
  await expect(dialog.or(told).first()).toBeVisible()
  if (await dialog.isVisible()) {
    for (const box of await dialog.getByRole('checkbox').all()) await box.check()
    await dialog.getByRole('button', { name: /^Add annotations/ }).click()
  }
  await expect(told).toBeVisible()
}

/** Ann and Bob have finished the English sample, and differ in all but one annotation. */
export async function putTwoAnnotators(
  workspace: string,
  fields: { readonly ann?: Partial<Layer>; readonly bob?: Partial<Layer> } = {},
): Promise<void> {
  const article = await councilIn(workspace)
  const ann = layerWith(
    article,
    'ann',
    [
      ['figure', '31 votes to 17'],
      ['figure', '£48.5 million'],
    ],
    { status: 'done', ...fields.ann },
  )
  const bob = layerWith(
    article,
    'bob',
    [
      ['figure', '31 votes'],
      ['figure', '£48.5 million'],
      ['figure', 'just over three hours'],
      ['figure', 'three times'],
      ['attribution', SOURCE],
      ['quote', QUOTE],
    ],
    { status: 'done', ...fields.bob },
  )
  const annotations = bob.annotations.map((annotation) =>
    annotation.quote === QUOTE
      ? { ...annotation, links: [{ rel: 'attributed-to' as const, to: idOf('bob', SOURCE) }] }
      : annotation,
  )
  await putLayer(workspace, ann)
  await putLayer(workspace, { ...bob, annotations })
}
