/** Review, comparing, settling and measuring. */
export const review = {
  allTags: 'All tags',
  undefined: 'undefined',
  measures: {
    f1Exact: 'F1 exact',
    f1Overlap: 'F1 overlap',
    kappa: 'Cohen’s kappa',
    fleissKappa: 'Fleiss’ kappa',
    alphaU: 'alpha-U',
    gamma: 'gamma',
  },
  cli: {
    layers: '{{file}}: layers on {{id}}: taken over: {{taken}}; kept as they are here: {{kept}}',
    scope_one: '{{annotators}}: {{count}} article with layers of two or more',
    scope_other: '{{annotators}}: {{count}} articles with layers of two or more',
    differences: 'agreed {{agreed}}, boundary {{boundary}}, tag {{tag}}, missing {{missing}}',
  },
} as const
