/** Earlier versions, and what changes from outside. */
export const storage = {
  versions: {
    title: 'Earlier versions of your annotations',
    hint: 'Select a version to see how it differs from your current annotations. You can undo restoring it in one step.',
    none: 'There are no earlier versions yet. The first is saved when you change annotations that are already on disk.',
    list: 'Versions',
    differences: 'What would change',
    same: 'This version is the same as your current annotations.',
    restore: 'Restore',
    restored: 'Your annotations of {{time}} were restored.',
  },
  differences: {
    title: 'Changes made outside Factmark',
    hint: 'Both versions were merged. None of your annotations were overwritten.',
    kinds: {
      added: 'Added',
      removed: 'Removed',
      changed: 'Changed',
      both: 'Changed in both, both kept',
      kept: 'Removed there, changed here, kept',
    },
  },
  merged_one: 'Your annotations on “{{title}}” were changed outside Factmark. {{count}} difference was merged.',
  merged_other: 'Your annotations on “{{title}}” were changed outside Factmark. {{count}} differences were merged.',
  importing: 'Importing {{file}} ({{number}} of {{total}})…',
  show: 'Show',
  merge: 'Merge',
  older: 'This version of Factmark can edit the file again. You can continue here.',
  unlocked: 'The other Factmark is closed. You can continue here.',
} as const
