/** Nakijken, vergelijken, beslechten en meten. */
export const review = {
  allTags: 'Alle labels',
  undefined: 'ongedefinieerd',
  measures: {
    f1Exact: 'F1 exact',
    f1Overlap: 'F1 overlap',
    kappa: 'Cohens kappa',
    fleissKappa: 'Fleiss’ kappa',
    alphaU: 'alpha-U',
    gamma: 'gamma',
  },
  cli: {
    layers: '{{file}}: lagen op {{id}}: overgenomen: {{taken}}; gelaten zoals ze hier zijn: {{kept}}',
    scope_one: '{{annotators}}: {{count}} artikel met lagen van twee of meer',
    scope_other: '{{annotators}}: {{count}} artikelen met lagen van twee of meer',
    differences: 'eens {{agreed}}, grens {{boundary}}, label {{tag}}, ontbreekt {{missing}}',
  },
} as const
