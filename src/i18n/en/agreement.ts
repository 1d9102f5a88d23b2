/** Measures of agreement: what they are called, what they say, and when they say little. */
export const agreement = {
  measuring: {
    firstDone: 'As first marked done',
    firstDoneHint:
      'Each layer as it was when its annotator first marked it as done: before a blind round showed them the others.',
    untold_one: '{{count}} layer is measured as it is now: its audit trail doesn’t tell what it was when first done.',
    untold_other:
      '{{count}} layers are measured as they are now: their audit trails don’t tell what they were when first done.',
    title: 'Agreement',
    scope: 'Scope',
    article: 'This article',
    workspace: 'Workspace',
    reading: 'Reading layers',
    intervals: 'Computing intervals',
    gamma: 'Computing gamma',
    cancelled: 'Cancelled before everything was computed. The scores that are shown are complete.',
    stopped: 'The measurement was stopped.',
    again: 'Measure again',
    none: 'There is nothing to measure yet. No article here has layers by two annotators that you may see.',
    tag: 'Tag',
    merged_one:
      'For alpha-U, {{count}} annotation was merged with an overlapping one by the same annotator with the same tag.',
    merged_other:
      'For alpha-U, {{count}} annotations were merged with overlapping ones by the same annotator with the same tag.',
  },
  cut: 'Gamma ran out of time before drawing every random sample, so it uses fewer and its interval is wider.',
  undefinedFor: {
    'nothing-annotated': 'no annotations',
    'no-variation': 'no variation',
    'too-few-annotators': 'too few annotators',
    'out-of-time': 'out of time',
  },
  explained: {
    f1Exact:
      'The share of annotations with the same tag and exactly the same boundaries, averaged over pairs of annotators. A difference of a single character counts.',
    f1Overlap: 'As F1 exact, but annotations with the same tag that share some text count as equal, paired one to one.',
    kappa:
      'Agreement on the tags of each word, corrected for chance and averaged over pairs. Most words have no tag, so it is high where there are few annotations.',
    fleissKappa: 'As Cohen’s kappa, for three or more annotators at once.',
    alphaU:
      'Agreement on where annotations begin and end in the text, corrected for chance. Long annotations count more than short ones.',
    gamma:
      'Agreement on positions and tags together, compared with annotations placed at random, with a 95% interval. It can be negative.',
  },
  plots: {
    pairs: 'By pair (F1 exact)',
    pair: '{{first}} and {{second}}: {{value}}',
    tags: 'By tag (F1 exact)',
    articles: 'By article, lowest first',
    time: 'Over time (F1 exact)',
    counts: 'Annotations by annotator',
    count: '{{name}}, {{tag}}: {{count}}',
  },
  measures: {
    f1Exact: 'F1 exact',
    f1Overlap: 'F1 overlap',
    kappa: 'Cohen’s kappa',
    fleissKappa: 'Fleiss’ kappa',
    alphaU: 'alpha-U',
    gamma: 'gamma',
  },
  cli: {
    reading: 'Reading layers: {{done}} of {{total}}',
    gamma: 'Computing gamma: {{percent}}%',
    layers: '{{file}}: layers on {{id}}: added: {{taken}}; already here and left unchanged: {{kept}}',
    intervals: 'Computing intervals: {{percent}}%',
    attribute: '{{key}}: alpha {{value}}; answered by two or more: {{count}}, different: {{differing}}',
    scope_one: '{{annotators}}: {{count}} article with layers by two or more',
    scope_other: '{{annotators}}: {{count}} articles with layers by two or more',
    differences: 'agreed {{agreed}}, answer {{value}}, boundary {{boundary}}, tag {{tag}}, missing {{missing}}',
  },
  attributes: {
    heading: 'Answers to the codebook’s questions',
    attribute: 'Question',
    alpha: 'Alpha',
    answered: 'Answered by two or more',
    differing: 'Different',
    ofArticle: '{{label}} (article)',
    open: 'Show where answers to “{{label}}” differ',
    byRevision: 'codebook revision {{revision}}: {{value}} ({{count}})',
    revisionUnknown: 'without a revision: {{value}} ({{count}})',
    metric: {
      nominal: 'Krippendorff’s alpha; every difference counts the same',
      ordinal: 'Krippendorff’s alpha; a step further apart on the scale counts more',
      masi: 'Krippendorff’s alpha with MASI; answers that share some values differ less',
    },
    interval: 'If other articles of the same kind had been tagged, 95 % of the time: {{low}} to {{high}}',
    meaning: {
      reliable: 'Different people answer this alike: results can be reported without naming who answered.',
      tentative: 'People mostly answer alike. Use it for tentative conclusions, and look at where answers differ.',
      poor: 'The answer depends more on who gives it than on the text. Make the question clearer before you count its answers.',
      unsure: 'There is too little data to tell: with other articles it could as well be too low to rely on.',
      few: 'Too few answers to say what this number means.',
      undefined: 'There is nothing to compare yet.',
    },
  },
  cautions: {
    'few-articles_one': 'Only {{count}} article: these numbers say little about others.',
    'few-articles_other':
      'Only {{count}} articles: these numbers say little about others, and no interval is reliable.',
    'few-annotations_one': 'Only {{count}} annotation: a few more could change every number.',
    'few-annotations_other': 'Only {{count}} annotations: a few more could change every number.',
    'one-article': '{{article}} has {{share}} of all annotations: these numbers are mostly about that article.',
    'one-article-unnamed': 'One article has {{share}} of all annotations: these numbers are mostly about that article.',
    'skewed-tag':
      '{{tag}}: only {{share}} of the words have this tag, so chance alone agrees almost always and kappa comes out too low. F1 says more here.',
    'skewed-attribute':
      '“{{label}}”: {{share}} of the answers are the same, so chance alone agrees almost always and alpha comes out too low.',
    'few-answers': {
      all: 'Few answers by two or more people to {{questions}}: a few more could change these numbers.',
      of: {
        annotations_one: '“{{label}}” ({{count}} place)',
        annotations_other: '“{{label}}” ({{count}} places)',
        article_one: '“{{label}}” ({{count}} article)',
        article_other: '“{{label}}” ({{count}} articles)',
      },
    },
  },
  approximateGamma:
    'With more than two annotators gamma is approximate: the best alignment is approached, not proven. In random cases it was not optimal in 2 % with three annotators and in 10 % with four; the worst was 15 % off.',
} as const
