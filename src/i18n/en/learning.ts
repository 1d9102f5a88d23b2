/** What helps people to learn Factmark: hints at keys, and the tour. */

/** The bar that names keys. */
export const hints = {
  label: 'Keys that matter now',
  hide: 'Hide key hints',
  names: {
    'adjudicate-first': 'Keep first',
    'adjudicate-second': 'Keep second',
    'adjudicate-both': 'Keep both',
    'adjudicate-none': 'Reject all',
    next: 'Next',
    previous: 'Previous',
    review: 'Leave review',
    'review-agree': 'Agree',
    'dispute-boundary': 'Wrong boundary',
    'dispute-tag': 'Wrong tag',
    'review-comment': 'Comment',
    'accept-suggestion': 'Accept',
    'reject-suggestion': 'Reject',
    'adjust-suggestion': 'Adjust',
    'explain-suggestion': 'Why?',
    'next-suggestion': 'Next suggestion',
    merge: 'Merge',
    delete: 'Delete',
    'tag-claim': 'Claim',
    'tag-figure': 'Figure',
    'tag-quote': 'Quote',
    'tag-attribution': 'Attribution',
    deselect: 'Clear selection',
    'select-sentence': 'Whole sentence',
    link: 'Link',
    note: 'Note',
    split: 'Split',
    'correct-value': 'Value or speaker',
    'find-next': 'Next match',
    'find-previous': 'Previous match',
    'tag-all-figure': 'Tag all as figure',
    'tag-all-claim': 'Tag all as claim',
    'next-untagged': 'Next untagged sentence',
    'next-unanswered': 'Next without an answer',
    undo: 'Undo',
    palette: 'All commands',
    keys: 'All keys',
    import: 'Import articles',
    'paste-article': 'Paste an article',
    search: 'Search articles',
  },
}

/** The tour. */
export const tour = {
  label: 'Tour',
  offer: {
    title: 'Two minutes to learn Factmark?',
    words:
      'Five small steps in a sample article: tag a claim and a figure, link a quote, review, export. You can undo all of it.',
  },
  claim: {
    title: 'Tag a claim',
    words:
      'A claim is a sentence that can be checked. Click in one, press {{first}} to select all of it, then {{second}}.',
  },
  figure: {
    title: 'Tag a figure',
    words:
      'Double-click a number, or click in it and press {{first}}. Then press {{second}}. Its value is read from the words.',
  },
  link: {
    title: 'Link a quote to its speaker',
    words:
      'Select what someone says and press {{first}}, then the words that say who speaks and press {{second}}. Select the quote and press {{third}} to see the attributions, then Enter for the nearest.',
  },
  review: {
    title: 'Review',
    words:
      'Press {{first}}. Here you agree with colleagues’ tags or dispute them. In blind tagging they appear once you mark the article as done ({{second}}).',
  },
  export: {
    title: 'Export',
    words: 'Press {{first}} and choose a format. Each is read back and compared, so you know that it is complete.',
  },
  end: {
    title: 'That’s all',
    words:
      'The bar below names the keys that matter at each moment. {{first}} shows every key. You can take this tour again from the Help menu.',
  },
  sampleAdded: 'The sample article of the tour is in this workspace.',
  removeSample: 'Remove it',
  begin: 'Start',
  notNow: 'Not now',
  leave: 'Leave',
  skip: 'Skip',
  done: 'Done',
}
