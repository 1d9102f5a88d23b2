/** Every command that a key, the menu or a button can give: one list, so that each can be found, shown and bound. */

/** The commands' names. What they are called is in `src/i18n` (`commands`), their keys in `keymap.ts`. */
export const COMMANDS = [
  'import',
  'paste-article',
  'export',
  'print',
  'open-workspace',
  'switch-annotator',
  'preferences',
  'undo',
  'redo',
  'tag-claim',
  'tag-figure',
  'tag-quote',
  'tag-attribution',
  'delete',
  'next',
  'previous',
  'deselect',
  'toggle-done',
  'search',
  'next-pane',
  'previous-pane',
  'larger-text',
  'smaller-text',
  'reset-text',
  'toggle-theme',
  'article-details',
  'remove-article',
  'remove-layer',
  'keys',
  'about',
] as const

/** One of `COMMANDS`. */
export type Command = (typeof COMMANDS)[number]
