/** The commands that change nothing in the layer: what each does to the window. */
import type { Command } from '../../../src/core/commands/commands.ts'
import { documentOf, expect, saved, select, titled } from '../factmark.ts'
import { COUNCIL, HAVEN } from '../samples.ts'
import {
  addsAPassage,
  asks,
  changes,
  checksAClaim,
  finds,
  focusedPane,
  leadsTo,
  type Other,
  opens,
  refuses,
  removes,
  reviews,
  says,
  saysOf,
  selects,
  showsTab,
  showsView,
  suggestionCount,
  textSize,
  theme,
  withTabs,
} from './effects.ts'
import {
  A,
  countOf,
  FIRST_UNTAGGED,
  give,
  NEXT_UNTAGGED,
  openSample,
  selectAnnotation,
  selected,
  selectedAnnotations,
} from './stage.ts'
import { CODEBOOK, SUGGESTING } from './suggesting.ts'

/** Every command that isn't run elsewhere, but `undo` and `redo`, which every edit tests. */
export const OTHERS: Partial<Record<Command, Other>> = {
  next: leadsTo(A.plan, [A.votes]),
  previous: leadsTo(A.votes, [A.plan]),
  'next-same': leadsTo(A.plan, [A.homes]),
  'previous-same': leadsTo(A.homes, [A.plan]),
  'next-bare-quote': leadsTo(A.plan, [A.night]),
  'next-bare-claim': leadsTo(A.plan, [A.homes]),
  'next-unchecked-claim': leadsTo(A.plan, [A.homes]),
  // The figure in the plan has the claim's evidence by then.
  'next-unsourced-figure': leadsTo(A.plan, [A.number]),
  'select-next-too': leadsTo(A.plan, [A.plan, A.votes]),
  'select-previous-too': leadsTo(A.votes, [A.plan, A.votes]),
  'select-all': leadsTo(A.plan, Object.values(A)),
  deselect: leadsTo(A.plan, []),
  'first-untagged': selects(NEXT_UNTAGGED, 0, new RegExp(`^${FIRST_UNTAGGED}`)),
  'next-untagged': selects(A.night, 0, new RegExp(`^${NEXT_UNTAGGED}`)),
  'copy-with-source': async (stage, command) => {
    await selectAnnotation(stage, A.votes)
    await give(stage, command)
    const copied = () => stage.app.evaluate(({ clipboard }) => clipboard.readText())
    await expect.poll(copied).toMatch(new RegExp(`\n— ${COUNCIL.title}, `))
  },
  'change-pass': async (stage, command) => {
    await give(stage, command)
    await expect(stage.page.getByText('J goes to the next sentence without a claim')).toBeVisible()
    await give(stage, command)
  },
  'next-article': async (stage, command) => {
    await give(stage, command)
    await expect(titled(stage.page, COUNCIL.title)).toHaveCount(0)
    await openSample(stage.page)
  },
  'mark-seen': async (stage, command) => {
    await select(stage.page, 'There was applause')
    await give(stage, command)
    await saved(stage.page)
    expect((await stage.layer()).seen).toHaveLength(1)
    await stage.page.keyboard.press('Control+z')
    await saved(stage.page)
    expect(await stage.layer()).not.toHaveProperty('seen')
  },
  'select-word': selects('shopkeepers', 3, /^shopkeepers$/),
  'select-sentence': selects('applause, and', 3, /^There was applause.*not applause\.$/),
  'select-paragraph': selects('applause, and', 3, /^“This is the night.*not applause\.$/),
  back: async (stage, command) => {
    await selectAnnotation(stage, A.homes)
    await stage.page.keyboard.press('Shift+j')
    await give(stage, command)
    await expect.poll(() => selectedAnnotations(stage)).toEqual([A.homes])
  },
  forward: async (stage, command) => {
    await selectAnnotation(stage, A.homes)
    await stage.page.keyboard.press('Shift+j')
    await stage.page.keyboard.press(',')
    await give(stage, command)
    await expect.poll(() => selected(stage)).toMatch(new RegExp(`^${FIRST_UNTAGGED}`))
  },
  'change-snapping': async (stage, command) => {
    for (const snapping of ['snap to sentences', 'snap to paragraphs', 'don’t snap', 'snap to words']) {
      await give(stage, command)
      await expect(stage.page.getByText(`Selections ${snapping}`, { exact: true }).first()).toBeVisible()
    }
  },
  find: async (stage, command) => {
    await give(stage, command)
    await expect(stage.page.getByRole('search').getByRole('textbox')).toBeFocused()
  },
  'find-next': finds(/^1 of 5/),
  'find-previous': finds(/^5 of 5/),
  'toggle-done': async (stage, command) => {
    await give(stage, command)
    await saved(stage.page)
    expect((await stage.layer()).status).toBe('done')
    await stage.page.keyboard.press('Control+z')
    await saved(stage.page)
    expect((await stage.layer()).status).toBe('open')
  },
  undo: async (stage, command) => {
    await select(stage.page, 'shopkeepers')
    await stage.page.keyboard.press('c')
    expect(await countOf(stage, 'shopkeepers')).toBe(1)
    await give(stage, command)
    await expect.poll(() => countOf(stage, 'shopkeepers')).toBe(0)
  },
  redo: async (stage, command) => {
    await select(stage.page, 'shopkeepers')
    await stage.page.keyboard.press('c')
    await stage.page.keyboard.press('Control+z')
    await give(stage, command)
    await expect.poll(() => countOf(stage, 'shopkeepers')).toBe(1)
    await stage.page.keyboard.press('Control+z')
    await saved(stage.page)
  },
  import: asks('open'),
  'open-workspace': asks('open'),
  'join-team': asks('open'),
  print: asks('print'),
  'new-tab': opens('Open in new tab'),
  'close-tab': withTabs('second', [], COUNCIL.title),
  'next-tab': withTabs('second', [COUNCIL.title, HAVEN.title], COUNCIL.title),
  'previous-tab': withTabs('second', [COUNCIL.title, HAVEN.title], COUNCIL.title),
  'tab-right': withTabs('first', [HAVEN.title, COUNCIL.title], COUNCIL.title),
  'tab-left': withTabs('second', [HAVEN.title, COUNCIL.title], HAVEN.title),
  'toggle-hints': async (stage, command) => {
    const hints = stage.page.getByRole('region', { name: 'Keys that matter now' })
    await give(stage, command)
    await expect(hints).toHaveCount(0)
    await give(stage, command)
    await expect(hints).toBeVisible()
  },
  tour: async (stage, command) => {
    await give(stage, command)
    const tour = stage.page.getByRole('region', { name: 'Tour' })
    await tour.getByRole('button', { name: 'Leave' }).click()
    await expect(tour).toHaveCount(0)
  },
  'paste-article': opens('Paste an article'),
  export: opens('Export annotations'),
  'switch-annotator': opens('Switch annotator'),
  preferences: opens('Preferences'),
  'article-details': opens('Article details'),
  keys: opens('Keyboard shortcuts'),
  about: opens('About Factmark'),
  'earlier-versions': opens('Earlier versions of your annotations'),
  'import-later': asks('open'),
  'read-draft': asks('open'),
  versions: showsTab('Versions'),
  'side-by-side': says('This article has no earlier version'),
  'carry-over': says('You have no annotations on an earlier version of this article'),
  'next-carried': says('No carried annotation waits for you here'),
  'keep-carried': saysOf('Select a carried annotation first'),
  'drop-carried': saysOf('Select a carried annotation first'),
  overview: showsView('Overview'),
  annotations: showsView('Annotations'),
  claims: showsView('Claims'),
  'check-claim': checksAClaim,
  'join-claim': refuses('Alt+6', 'No claim that may say the same is offered here'),
  'dismiss-claim': refuses('Alt+7', 'No claim that may say the same is offered here'),
  'add-passage': addsAPassage,
  'import-annotations': opens('Import annotations'),
  'import-project': opens('Import project'),
  'open-bundle': asks('open'),
  'send-for-review': opens('Send for review'),
  'blind-tagging': opens('Blind tagging'),
  measures: opens('Agreement'),
  'review-report': opens('Review report'),
  review: reviews,
  'review-received': reviews,
  compare: reviews,
  adjudicate: reviews,
  palette: async ({ page }) => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  },
  search: async (stage, command) => {
    await give(stage, command)
    await expect(stage.page.getByRole('navigation').getByRole('searchbox')).toBeFocused()
    await documentOf(stage.page).evaluate((root: HTMLElement) => root.focus())
  },
  'next-pane': changes(focusedPane, 'previous-pane'),
  'previous-pane': changes(focusedPane, 'next-pane'),
  'larger-text': changes(textSize, 'reset-text'),
  'smaller-text': changes(textSize, 'reset-text'),
  'reset-text': async (stage, command) => {
    await stage.page.keyboard.press('Control+=')
    await give(stage, command)
    await expect.poll(() => textSize(stage)).toBe('19px')
  },
  'toggle-theme': changes(theme, 'toggle-theme'),
  'toggle-suggestions': changes(suggestionCount, 'toggle-suggestions'),
  ...SUGGESTING,
  suggestions: showsTab('Suggestions'),
  'differing-figures': showsTab('Conflicting figures'),
  memory: opens('Suggestion memory'),
  trash: opens('Trash'),
  ...CODEBOOK,
  'back-up': opens('Back up workspace'),
  'merge-workspace': opens('Merge workspace'),
  'toggle-library': changes(({ page }) => page.getByRole('navigation').isVisible(), 'toggle-library'),
  'toggle-side': changes(({ page }) => page.getByRole('complementary').isVisible(), 'toggle-side'),
  unlinked: async (stage, command) => {
    await give(stage, command)
    await stage.page.getByRole('complementary').getByRole('button', { name: A.homes, exact: true }).click()
    expect(await selectedAnnotations(stage)).toEqual([A.homes])
    await give(stage, command)
  },
  'remove-layer': removes,
  'remove-article': async (stage, command) => {
    await removes(stage, command)
    await expect(stage.page.getByRole('heading', { level: 1, name: COUNCIL.title })).toBeVisible()
  },
}
