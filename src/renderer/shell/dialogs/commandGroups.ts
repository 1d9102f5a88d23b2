/** Under which heading the sheet of keys lists each command. */
import { COMMANDS, type Command } from '../../../core/commands/commands.ts'

/** The headings, in the order of the sheet. */
export const GROUPS = ['tagging', 'shaping', 'going', 'finding', 'articles', 'window'] as const

/** One of the headings; named in `src/i18n`. */
export type Group = (typeof GROUPS)[number]

const GROUP_OF: Readonly<Record<Command, Group>> = {
  'tag-claim': 'tagging',
  'tag-figure': 'tagging',
  'tag-quote': 'tagging',
  'tag-attribution': 'tagging',
  'also-claim': 'tagging',
  'also-figure': 'tagging',
  'also-quote': 'tagging',
  'also-attribution': 'tagging',
  delete: 'tagging',
  undo: 'tagging',
  redo: 'tagging',
  note: 'tagging',
  link: 'tagging',
  'toggle-done': 'tagging',
  'end-word-right': 'shaping',
  'end-word-left': 'shaping',
  'start-word-right': 'shaping',
  'start-word-left': 'shaping',
  'end-right': 'shaping',
  'end-left': 'shaping',
  'start-right': 'shaping',
  'start-left': 'shaping',
  split: 'shaping',
  merge: 'shaping',
  next: 'going',
  previous: 'going',
  back: 'going',
  forward: 'going',
  'next-untagged': 'going',
  'first-untagged': 'going',
  'select-word': 'tagging',
  'select-sentence': 'tagging',
  'select-paragraph': 'tagging',
  'change-snapping': 'tagging',
  'next-same': 'going',
  'previous-same': 'going',
  'next-bare-quote': 'going',
  'next-bare-claim': 'going',
  'choose-next-too': 'going',
  'choose-previous-too': 'going',
  'choose-all': 'going',
  deselect: 'going',
  find: 'finding',
  'find-next': 'finding',
  'find-previous': 'finding',
  'tag-all-claim': 'finding',
  'tag-all-figure': 'finding',
  'tag-all-quote': 'finding',
  'tag-all-attribution': 'finding',
  import: 'articles',
  'paste-article': 'articles',
  'import-annotations': 'articles',
  export: 'articles',
  print: 'articles',
  'article-details': 'articles',
  'earlier-versions': 'articles',
  'remove-article': 'articles',
  'remove-layer': 'articles',
  search: 'articles',
  'open-workspace': 'articles',
  'switch-annotator': 'articles',
  'next-pane': 'window',
  'previous-pane': 'window',
  'larger-text': 'window',
  'smaller-text': 'window',
  'reset-text': 'window',
  'toggle-theme': 'window',
  preferences: 'window',
  palette: 'window',
  unlinked: 'window',
  guidelines: 'window',
  'toggle-library': 'window',
  'toggle-side': 'window',
  keys: 'window',
  about: 'window',
}

/** The heading that a command stands under. */
export function groupOf(command: Command): Group {
  return GROUP_OF[command]
}

/** The commands under a heading. */
export function commandsOf(group: Group): readonly Command[] {
  return COMMANDS.filter((command) => GROUP_OF[command] === group)
}
