/** What the table of commands says of each. */

/** The headings of commands in the palette and in the list of shortcuts, in display order. */
export const COMMAND_GROUPS = [
  'tagging',
  'shaping',
  'going',
  'suggesting',
  'finding',
  'review',
  'articles',
  'window',
] as const

/** One of `COMMAND_GROUPS`; named in `src/i18n`. */
export type CommandGroup = (typeof COMMAND_GROUPS)[number]

/**
 * What a command needs in order to do anything; a condition includes those it builds on, so `annotation-selected` needs
 * an open article with annotations, `tabs` several open articles, `team` a folder that was joined to a team's server, and
 * `articles-or-team` that there are articles or such a server to get them from. `article-at-hand` is one that is open or has the focus in the list of articles,
 * `layer-at-hand` the same with annotations by this annotator. The last three aren't any command's own condition: while
 * they hold, review handles commands in place of the text.
 */
export const COMMAND_CONDITIONS = [
  'always',
  'workspace',
  'team',
  'articles',
  'articles-or-team',
  'article-at-hand',
  'layer-at-hand',
  'article',
  'tabs',
  'annotations',
  'annotation-selected',
  'correctable-selected',
  'answerable-selected',
  'claim-offered',
  'answerable-article',
  'example-possible',
  'matches',
  'suggestions',
  'suggestion-selected',
  'annotation-in-review',
  'place-in-review',
  'proposal-received',
  'difference-selected',
  'two-versions-selected',
  'article-answer-selected',
  'reviewing',
  'places-in-review',
  'adjudicating',
] as const

/** One of `COMMAND_CONDITIONS`. */
export type CommandCondition = (typeof COMMAND_CONDITIONS)[number]

/** What a condition builds on: the condition that must hold first. */
const BASE_OF: Readonly<Partial<Record<CommandCondition, CommandCondition>>> = {
  team: 'workspace',
  articles: 'workspace',
  'articles-or-team': 'workspace',
  'article-at-hand': 'articles',
  'layer-at-hand': 'article-at-hand',
  article: 'articles',
  annotations: 'article',
  'annotation-selected': 'annotations',
  'correctable-selected': 'annotations',
  'answerable-selected': 'annotation-selected',
  'claim-offered': 'annotation-selected',
  'answerable-article': 'article',
  'example-possible': 'annotation-selected',
  matches: 'article',
  suggestions: 'article',
  'suggestion-selected': 'suggestions',
  'annotation-in-review': 'article',
  'place-in-review': 'article',
  'proposal-received': 'article',
  'difference-selected': 'article',
  'two-versions-selected': 'difference-selected',
  'article-answer-selected': 'article',
}

/** All that must hold for a condition, from what comes first to the condition itself. */
export function neededBy(condition: CommandCondition): readonly CommandCondition[] {
  const base = BASE_OF[condition]
  return base ? [...neededBy(base), condition] : [condition]
}

/** The sections of the application's menu, which `src/main/menu.ts` lays out. */
export type MenuSection =
  | `file-${'add' | 'workspace' | 'team' | 'annotator' | 'article' | 'tabs' | 'out'}`
  | `edit-${'undo' | 'copy' | 'find'}`
  | `annotation-${'tag' | 'change' | 'go' | 'done'}`
  | `suggestions-${'go' | 'decide' | 'all' | 'switch'}`
  | `review-${'open' | 'exchange' | 'measure' | 'blind'}`
  | `view-${'panes' | 'focus' | 'text' | 'theme'}`
  | 'preferences'
  | 'help'
  | 'about'

/** One command. */
export interface CommandRow {
  readonly id: string
  /**
   * Its default chords; the first is the one shown. Every command with a single letter, digit or sign also has a chord,
   * so that single keys can be switched off (WCAG 2.2, success criterion 2.1.4).
   */
  readonly keys: readonly string[]
  readonly group: CommandGroup
  readonly when: CommandCondition
  /** Where the menu shows it, if it does. */
  readonly menu?: MenuSection
}
