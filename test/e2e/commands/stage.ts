/** The window that every command is given in, one after the other: the English sample with six annotations. */
import type { ElectronApplication, Page } from 'playwright/test'
import type { Command } from '../../../src/core/commands/commands.ts'
import type { Layer } from '../../../src/core/model/layer.ts'
import { documentOf, expect, layerOnDisk, type Running, saved, select, tag } from '../factmark.ts'
import { COUNCIL } from '../samples.ts'

/** The annotations, in text order, by their words. */
export const A = {
  plan: 'The plan passed by 31 votes to 17',
  votes: '31 votes',
  night: '“This is the night we stop crossing our fingers,”',
  leader: 'the leader of the council',
  homes: 'it will cut the number of homes at risk',
  number: '1,860',
} as const

/** The first sentence, which has no annotation, and the first words of the next one without. */
export const FIRST_UNTAGGED = 'The city council voted on Tuesday night'
export const NEXT_UNTAGGED = '“We have been warned three times'

/** A window at work. */
export interface Stage {
  readonly app: ElectronApplication
  readonly page: Page
  readonly workspace: string
  readonly layer: () => Promise<Layer>
}

/** Opens the sample and tags it. */
export async function setTheStage({ app, page }: Running, workspace: string): Promise<Stage> {
  await openSample(page)
  for (const [words, key] of [
    [A.plan, 'c'],
    [A.votes, 'f'],
    [A.night, 'q'],
    [A.leader, 'a'],
    [A.homes, 'c'],
    [A.number, 'f'],
  ] as const)
    await tag(page, words, key)
  await saved(page)
  return { app, page, workspace, layer: () => layerOnDisk(workspace, COUNCIL.id, 'ann') }
}

/** Opens the sample article, with the library out of sight or not. */
export async function openSample(page: Page): Promise<void> {
  const library = page.getByRole('navigation')
  if (!(await library.isVisible())) await page.keyboard.press('Control+b')
  await library.getByText(COUNCIL.title, { exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: COUNCIL.title })).toBeVisible()
}

/** Gives a command by the palette. */
export async function give({ page }: Pick<Stage, 'page'>, command: Command): Promise<void> {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Commands' })
  await expect(palette).toBeVisible()
  const option = palette.locator(`[data-command="${command}"]`)
  await expect(option).not.toHaveAttribute('data-disabled')
  await option.click()
  await expect(palette).toHaveCount(0)
  // The command is given once the focus is back, two frames later.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  )
}

/** Sets the text cursor before words of the article, `inside` code units into them. */
export async function cursorAt({ page }: Stage, words: string, inside = 0): Promise<void> {
  await select(page, words)
  await page.evaluate((inside) => {
    const selection = document.getSelection()
    const range = selection?.getRangeAt(0)
    if (range) selection?.collapse(range.startContainer, range.startOffset + inside)
  }, inside)
}

/** Selects one annotation, and nothing else, by keys. */
export async function selectAnnotation(stage: Stage, words: string): Promise<void> {
  await cursorAt(stage, words)
  await stage.page.keyboard.press('Escape')
  await stage.page.keyboard.press(']')
  expect(await selectedAnnotations(stage)).toEqual([words])
}

/** The words that are marked as selected in the text. */
export function selectedAnnotations({ page }: Stage): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('selected') ?? [])].map((range) =>
      (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset),
    ),
  )
}

/** What is selected in the page. */
export function selected({ page }: Stage): Promise<string> {
  return page.evaluate(() => document.getSelection()?.toString() ?? '')
}

/** How many annotations have these words. */
export async function countOf({ page, layer }: Stage, words: string): Promise<number> {
  await saved(page)
  return (await layer()).annotations.filter(({ quote }) => quote === words).length
}

/** Lets the system's dialogs answer "cancelled"; tells afterwards which of Electron's own were asked. */
export async function answerDialogs({ app }: Stage): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ dialog, BrowserWindow }) => {
    const asked: string[] = []
    Object.assign(globalThis, { askedDialogs: asked })
    dialog.showOpenDialog = () => {
      asked.push('open')
      return Promise.resolve({ canceled: true, filePaths: [] })
    }
    for (const window of BrowserWindow.getAllWindows()) {
      window.webContents.print = (_options, done) => {
        asked.push('print')
        // A dialog that is never closed leaves its caller without an answer.
        done?.(false, 'cancelled')
      }
    }
  })
  return () => app.evaluate(() => (globalThis as unknown as { askedDialogs: string[] }).askedDialogs)
}

/** Puts the focus back into the text, with nothing open or selected. */
export async function tidy(stage: Stage): Promise<void> {
  const { page } = stage
  for (let count = 0; count < 4; count += 1) await page.keyboard.press('Escape')
  await documentOf(page).evaluate((root: HTMLElement) => root.focus({ preventScroll: true }))
  await page.keyboard.press('Escape')
}

/** The strip below the selected suggestion in the text. */
export function strip({ page }: Stage) {
  return page.getByRole('region', { name: /^Suggested/ })
}

/** Selects the first suggestion for the article, which is a figure: "£48.5 million". */
export async function selectFirstSuggestion(stage: Stage): Promise<void> {
  await expect(stage.page.getByRole('button', { name: /^\d+ suggestions$/ })).not.toHaveText('0 suggestions')
  await cursorAt(stage, FIRST_UNTAGGED)
  await stage.page.keyboard.press('e')
  await expect(strip(stage)).toContainText('1 of')
}
