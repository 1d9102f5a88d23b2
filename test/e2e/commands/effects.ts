/** What commands do to the window, each kind of effect once. */
import type { Command } from '../../../src/core/commands/commands.ts'
import { documentOf, expect, saved, select, titled } from '../factmark.ts'
import { COUNCIL, HAVEN } from '../samples.ts'
import {
  A,
  answerDialogs,
  countOf,
  cursorAt,
  FIRST_UNTAGGED,
  give,
  openSample,
  type Stage,
  selectAnnotation,
  selected,
  selectedAnnotations,
} from './stage.ts'

/** Runs a command, checks its effect, and leaves the window as it was. */
export type Other = (stage: Stage, command: Command) => Promise<void>

/** From one annotation to others. */
export function leadsTo(from: string, to: readonly string[]): Other {
  return async (stage, command) => {
    await selectAnnotation(stage, from)
    await give(stage, command)
    await expect.poll(() => selectedAnnotations(stage)).toEqual(to)
  }
}

/** From a place in the text to a selection. */
export function selects(words: string, inside: number, expected: RegExp): Other {
  return async (stage, command) => {
    await cursorAt(stage, words, inside)
    await give(stage, command)
    await expect.poll(() => selected(stage)).toMatch(expected)
  }
}

/** Opens a dialog with this title. */
export function opens(title: string): Other {
  return async (stage, command) => {
    await give(stage, command)
    await expect(stage.page.getByRole('dialog', { name: title })).toBeVisible()
    await stage.page.keyboard.press('Escape')
    await expect(stage.page.getByRole('dialog')).toHaveCount(0)
  }
}

/** With a second article in a tab, in front or not: which titles the tabs show then, and which of them is in front. */
export function withTabs(before: 'second' | 'first', titles: readonly string[], front: string): Other {
  return async (stage, command) => {
    const { page } = stage
    const strip = page.getByRole('tablist', { name: 'Open articles' })
    await page.keyboard.press('Control+t')
    // Keys typed before a dialog has the focus are dropped.
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
    await page.keyboard.type(HAVEN.title.slice(0, 8))
    await page.keyboard.press('Enter')
    await expect(titled(page, HAVEN.title)).toBeFocused()
    if (before === 'first') await page.keyboard.press('Control+Tab')
    await expect(titled(page, before === 'first' ? COUNCIL.title : HAVEN.title)).toBeFocused()
    await give(stage, command)
    await expect(strip.getByRole('tab')).toHaveText([...titles])
    await expect(titled(page, front)).toBeVisible()
    if (titles.length > 0) await strip.getByRole('tab', { name: HAVEN.title }).click({ button: 'middle' })
    await expect(strip).toHaveCount(0)
    await expect(titled(page, COUNCIL.title)).toBeVisible()
  }
}

/** Asks by one of the system's dialogs. */
export function asks(dialog: string): Other {
  return async (stage, command) => {
    const asked = await answerDialogs(stage)
    await give(stage, command)
    await expect.poll(asked).toEqual([dialog])
  }
}

/** Goes to this match in Find. */
export function finds(hit: RegExp): Other {
  return async (stage, command) => {
    const { page } = stage
    await cursorAt(stage, FIRST_UNTAGGED)
    await page.keyboard.press('Control+f')
    await page.keyboard.type('council')
    await expect(page.getByRole('search').getByText(/of 5/)).toBeVisible()
    await give(stage, command)
    await expect(page.getByRole('search').getByText(hit)).toBeVisible()
  }
}

/** Changes one thing about the page, and another command changes it back. */
export function changes(read: (stage: Stage) => Promise<unknown>, back: Command): Other {
  return async (stage, command) => {
    const before = await read(stage)
    await give(stage, command)
    await expect.poll(() => read(stage)).not.toEqual(before)
    await give(stage, back)
    await expect.poll(() => read(stage)).toEqual(before)
  }
}

/** Shows a tab at the right; given again, the annotations come back. */
export function showsTab(name: string): Other {
  return async (stage, command) => {
    await give(stage, command)
    await expect(stage.page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true')
    await give(stage, command)
    await expect(stage.page.getByRole('tab', { name: 'Annotations' })).toHaveAttribute('aria-selected', 'true')
  }
}

/** What the bar below says of suggestions. */
export const suggestionCount = ({ page }: Stage) =>
  page
    .getByRole('contentinfo')
    .getByRole('button', { name: /suggestions/i })
    .textContent()
/** How large the article's text is. */
export const textSize = ({ page }: Stage) => documentOf(page).evaluate((root) => getComputedStyle(root).fontSize)
/** Which theme the page has. */
export const theme = ({ page }: Stage) => page.locator('html').getAttribute('data-theme')
/** The pane with the focus. */
export const focusedPane = ({ page }: Stage) =>
  page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane'))

/** What was removed is gone, and comes back by the message's button. */
export const removes: Other = async (stage, command) => {
  const { page } = stage
  await give(stage, command)
  const undo = page.getByRole('button', { name: 'Undo', exact: true })
  await expect(undo).toBeVisible()
  await undo.click()
  await expect(undo).toHaveCount(0)
  await openSample(page)
  await saved(page)
  expect(await countOf(stage, A.votes)).toBe(1)
}

/** Review takes the place of the annotations, until it is closed. */
export const reviews: Other = async (stage, command) => {
  const pane = stage.page.getByRole('complementary', { name: 'Review' })
  await give(stage, command)
  await expect(pane).toBeVisible()
  await stage.page.keyboard.press('Control+Shift+r')
  if (await pane.isVisible()) await stage.page.keyboard.press('Control+Shift+r')
  await expect(pane).toHaveCount(0)
}

/** Says at the selection why nothing happens. */
export function says(words: string): Other {
  return async (stage, command) => {
    await give(stage, command)
    await expect(stage.page.getByText(words).first()).toBeVisible()
  }
}

/** The same with an annotation selected. */
export function saysOf(words: string): Other {
  return async (stage, command) => {
    await selectAnnotation(stage, A.votes)
    await says(words)(stage, command)
  }
}

/** With an annotation selected the palette doesn't offer it, and its keys say why. */
export function refuses(chord: string, words: string): Other {
  return async (stage) => {
    await selectAnnotation(stage, A.votes)
    await stage.page.keyboard.press(chord)
    await expect(stage.page.getByText(words).first()).toBeVisible()
  }
}

/** A view takes the place of the article, until it is shown again. */
export function showsView(name: string): Other {
  return async (stage, command) => {
    const view = stage.page.getByRole('main', { name })
    await give(stage, command)
    await expect(view).toBeVisible()
    await stage.page.keyboard.press('Escape')
    await expect(view).toHaveCount(0)
  }
}

/** The selected claim gets a record, which stays. */
export const checksAClaim: Other = async (stage, command) => {
  const { page } = stage
  await selectAnnotation(stage, A.plan)
  await give(stage, command)
  await expect(page.getByRole('main', { name: 'Claims' }).getByRole('textbox', { name: 'Statement' })).toBeVisible()
  await page.getByRole('heading', { name: 'Claims' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('main', { name: 'Claims' })).toHaveCount(0)
}

/** Selected words become evidence of the record that was open last. */
export const addsAPassage: Other = async (stage, command) => {
  await select(stage.page, 'shopkeepers')
  await give(stage, command)
  await expect(stage.page.getByText('The passage was added as evidence.')).toBeVisible()
}
