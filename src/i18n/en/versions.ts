/** Versions of an article, carrying annotations over, and what changed. */
export const versions = {
  cli: {
    description: 'carry an annotator’s layer from an earlier version of an article to this one',
    article: 'the later version',
    annotator: 'whose layer is carried',
    carried:
      '{{article}}: carried the layer of {{annotator}} from {{from}}: {{same}} the same, {{moved}} moved, {{changed}} changed. Moved and changed ones wait for {{annotator}} to confirm them.',
    uncarried:
      'Not carried: {{gone}} are gone from the text, {{ambiguous}} could be at several places. They are listed in the layer.',
    links_one: '{{count}} link was left out, because it leads to an annotation that was not carried.',
    links_other: '{{count}} links were left out, because they lead to annotations that were not carried.',
    unconfirmed_one: '{{count}} carried annotation is left out, because its annotator has not confirmed it yet.',
    unconfirmed_other:
      '{{count}} carried annotations are left out, because their annotators have not confirmed them yet.',
  },
}
