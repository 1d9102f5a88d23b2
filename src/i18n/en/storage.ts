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
  continueHere: {
    open: 'Continue here…',
    title: 'Continue here?',
    layers:
      'The other Factmark becomes read-only within a few seconds. What is done there until then is merged with your work here, but an edit that it has not saved by then can be lost.',
    adjudicated:
      'The other window can no longer save decisions on this article. A decision that it has not saved yet is lost.',
    check: 'Continue only if nobody is working there any more.',
    confirm: 'Continue here',
  },
  importing: 'Importing {{file}} ({{number}} of {{total}})…',
  show: 'Show',
  merge: 'Merge',
  older: 'This version of Factmark can edit the file again. You can continue here.',
  unlocked: 'No other Factmark is editing these annotations any more. You can continue here.',
} as const
