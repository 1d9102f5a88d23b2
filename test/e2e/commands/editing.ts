/** The commands that change the layer: what each leaves on the disk. One step of undo gives everything back. */
import type { Command } from '../../../src/core/commands/commands.ts'
import type { Annotation } from '../../../src/core/model/annotation.ts'
import { TAGS, type Tag } from '../../../src/core/model/tag.ts'
import { expect, select } from '../factmark.ts'
import { A, cursorAt, type Stage, selectAnnotation, selectFirstSuggestion } from './stage.ts'

/** How a command is run, and what it does to the annotations. */
export interface Editing {
  readonly arrange: (stage: Stage) => Promise<void>
  /** What is left to do after running the command. */
  readonly finish?: (stage: Stage) => Promise<void>
  readonly effect: (annotations: readonly Annotation[]) => void
}

/** Words that no annotation touches. */
const FREE = 'shopkeepers'

const selectVotes = (stage: Stage) => selectAnnotation(stage, A.votes)

/** The figure on the votes comes to have these words. */
function resized(quote: string): Editing {
  return {
    arrange: selectVotes,
    effect: (annotations) =>
      expect(annotations.filter(({ tag }) => tag === 'figure').map((figure) => figure.quote)).toEqual([
        quote,
        A.number,
      ]),
  }
}

function tagged(tag: Tag): Editing {
  return {
    arrange: ({ page }) => select(page, FREE),
    effect: (annotations) => expect(annotations).toContainEqual(expect.objectContaining({ tag, quote: FREE })),
  }
}

function alsoTagged(tag: Tag): Editing {
  return {
    arrange: selectVotes,
    effect: (annotations) => {
      const tags = annotations.filter(({ quote }) => quote === A.votes).map((one) => one.tag)
      expect(tags.sort()).toEqual([tag, 'figure'].sort())
    },
  }
}

function allTagged(tag: Tag): Editing {
  return {
    arrange: async ({ page }) => {
      await page.keyboard.press('Control+f')
      await page.keyboard.type('council')
      await expect(page.getByRole('search').getByText(/of \d+/)).toBeVisible()
    },
    finish: ({ page }) => page.keyboard.press('Escape'),
    effect: (annotations) =>
      expect(annotations.filter((one) => one.tag === tag && /^council$/i.test(one.quote))).toHaveLength(5),
  }
}

function byTag<Name extends string>(name: Name, make: (tag: Tag) => Editing) {
  return Object.fromEntries(TAGS.map((tag) => [`${name}-${tag}`, make(tag)])) as Record<`${Name}-${Tag}`, Editing>
}

/** Taken from the suggestions: a figure with its value, and its words. */
const FIRST_SUGGESTED = { tag: 'figure', quote: '£48.5 million', value: expect.objectContaining({ value: 48_500_000 }) }

function accepted(more: (annotations: readonly Annotation[]) => void = () => {}): Editing {
  return {
    arrange: selectFirstSuggestion,
    effect: (annotations) => {
      expect(annotations).toContainEqual(expect.objectContaining(FIRST_SUGGESTED))
      more(annotations)
    },
  }
}

/** Every such command. */
export const EDITING: Partial<Record<Command, Editing>> = {
  ...byTag('tag', tagged),
  ...byTag('also', alsoTagged),
  ...byTag('tag-all', allTagged),
  'accept-suggestion': accepted((all) => expect(all).toHaveLength(7)),
  'accept-together': accepted(),
  'adjust-suggestion': accepted((all) => expect(all).toHaveLength(7)),
  'accept-in-view': accepted(),
  'accept-in-article': accepted((all) => {
    const figures = all.filter(({ tag }) => tag === 'figure')
    expect(figures.length).toBeGreaterThan(8)
    expect(all).toHaveLength(4 + figures.length)
  }),
  'correct-value': {
    arrange: selectVotes,
    finish: async ({ page }) => {
      await page.getByRole('textbox', { name: /^Number/ }).fill('31')
      await page.getByRole('textbox', { name: 'Unit' }).fill('votes')
      await page.getByRole('combobox', { name: 'Precision' }).selectOption('at-least')
      await page.keyboard.press('Enter')
    },
    effect: (annotations) => {
      const votes = annotations.find(({ quote }) => quote === A.votes)
      expect(votes?.value).toEqual({ value: 31, bound: 'at-least', unit: 'votes', kind: 'count' })
    },
  },
  delete: {
    arrange: selectVotes,
    effect: (annotations) => expect(annotations.map(({ quote }) => quote)).not.toContain(A.votes),
  },
  'end-word-right': resized('31 votes to'),
  'end-word-left': resized('31'),
  'start-word-right': resized('votes'),
  'start-word-left': resized('by 31 votes'),
  'end-right': resized('31 votes t'),
  'end-left': resized('31 vote'),
  'start-right': resized('1 votes'),
  'start-left': resized('y 31 votes'),
  split: {
    arrange: async (stage) => {
      await selectAnnotation(stage, A.plan)
      await cursorAt(stage, 'passed by')
    },
    effect: (annotations) => {
      const claims = annotations.filter(({ tag }) => tag === 'claim').map(({ quote }) => quote)
      expect(claims).toEqual(['The plan', 'passed by 31 votes to 17', A.homes])
    },
  },
  merge: {
    arrange: (stage) => selectAnnotation(stage, A.plan),
    effect: (annotations) => {
      const claims = annotations.filter(({ tag }) => tag === 'claim').map(({ quote }) => quote)
      expect(claims).toHaveLength(1)
      expect(claims[0]).toMatch(new RegExp(`^${A.plan}.*${A.homes}$`, 's'))
    },
  },
  note: {
    arrange: selectVotes,
    finish: async ({ page }) => {
      await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused()
      await page.keyboard.type('see the minutes')
      await page.keyboard.press('Control+Enter')
    },
    effect: (annotations) => expect(annotations.find(({ quote }) => quote === A.votes)?.note).toBe('see the minutes'),
  },
  link: {
    arrange: (stage) => selectAnnotation(stage, A.night),
    finish: async ({ page }) => {
      await expect(page.getByRole('combobox', { name: 'Link to' })).toBeFocused()
      await page.keyboard.press('Enter')
    },
    effect: (annotations) => {
      const leader = annotations.find(({ quote }) => quote === A.leader)
      const night = annotations.find(({ quote }) => quote === A.night)
      expect(night?.links).toEqual([{ rel: 'attributed-to', to: leader?.id }])
    },
  },
}
