/** Earlier versions, and what changes from outside. */
export const storage = {
  versions: {
    title: 'Earlier versions of your annotations',
    hint: 'Choose a version to see how it differs from what you have now. Restoring it is one step that you can undo.',
    none: 'There is no earlier version yet: the first is kept when you change annotations that are on the disk.',
    list: 'Versions',
    differences: 'What would change',
    same: 'This version has the same annotations as you have now.',
    restore: 'Restore',
    restored: 'Your annotations are as they were on {{time}}.',
  },
  differences: {
    title: 'What changed outside Factmark',
    hint: 'Both sides were merged. Nothing that you tagged was overwritten.',
    kinds: {
      added: 'Added',
      removed: 'Removed',
      changed: 'Changed',
      both: 'Changed on both sides, both kept',
      kept: 'Removed there, changed here, kept',
    },
  },
  merged_one: 'Your annotations on “{{title}}” were changed outside Factmark and merged: {{count}} difference.',
  merged_other: 'Your annotations on “{{title}}” were changed outside Factmark and merged: {{count}} differences.',
  importing: 'Reading {{file}} ({{number}} of {{total}})…',
  show: 'Show',
  merge: 'Merge',
  older: 'The file is of this Factmark’s version again; you can go on here.',
  unlocked: 'The other Factmark is closed; you can go on here.',
} as const
