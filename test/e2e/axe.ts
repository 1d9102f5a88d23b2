/** The violations that axe finds. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { expect } from './factmark.ts'

/** The rules whose outcome hangs on the theme; all others need only one. */
const COLOURS = ['color-contrast', 'link-in-text-block']

/**
 * Content outside landmarks is allowed in what axe allows by itself and in popups of menus and lists. As dialogs, they are
 * drawn at the end of the page, hold the focus and hide the rest from screen readers, so nobody looks for them by landmark
 * (docs/decisions/menus-outside-landmarks.md). axe documents this option; its types don't know it.
 */
const MENUS_APART = {
  checks: {
    region: {
      options: {
        regionMatcher: 'dialog, [role=dialog], [role=alertdialog], svg, [role=menu], [role=listbox], [role=tooltip]',
      },
    },
  },
} as Parameters<AxeBuilder['options']>[0]

/**
 * Each violation in the page, or in what `scope` selects, after all transitions have ended: the rule and where it is broken. In the dark theme only
 * the rules about colours, since the others have the same outcome in the light one.
 */
export async function violations(
  page: Page,
  theme: 'light' | 'dark' = 'light',
  scope?: string,
): Promise<readonly string[]> {
  await stillness(page)
  // Electron's pages can't open another one, which axe would use to look into frames.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options(MENUS_APART)
  if (scope !== undefined) axe.include(scope)
  const { violations } = await (theme === 'dark' ? axe.withRules(COLOURS) : axe).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
}

/**
 * Waits until nothing in the page fades or slides any more, since axe measures colours that are half there. What never
 * ends, like the blinking text cursor, isn't waited for.
 */
async function stillness(page: Page): Promise<void> {
  const moving = () =>
    page.evaluate(async () => {
      // What has just been put into the page begins to move in the next frame.
      for (const _ of [1, 2]) await new Promise((resolve) => requestAnimationFrame(resolve))
      return document.getAnimations().flatMap(({ effect, playState }) => {
        const isEndless = effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY
        if (playState !== 'running' || isEndless || !(effect instanceof KeyframeEffect)) return []
        return [effect.target?.outerHTML.slice(0, 160) ?? '']
      })
    })
  await expect.poll(moving, 'what still moves').toEqual([])
}
