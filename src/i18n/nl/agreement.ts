/** Maten van overeenstemming: hoe ze heten, wat ze zeggen en wanneer ze weinig zeggen. */
export const agreement = {
  measuring: {
    firstDone: 'Zoals ze het eerst klaar waren',
    firstDoneHint:
      'Elke laag zoals ze was toen de annotator haar voor het eerst als klaar markeerde: voordat een blinde ronde de andere liet zien.',
    untold_one:
      '{{count}} laag is gemeten zoals ze nu is: haar audittrail zegt niet hoe ze was toen ze voor het eerst klaar was.',
    untold_other:
      '{{count}} lagen zijn gemeten zoals ze nu zijn: hun audittrails zeggen niet hoe ze waren toen ze voor het eerst klaar waren.',
    title: 'Overeenstemming',
    scope: 'Bereik',
    article: 'Dit artikel',
    workspace: 'Werkruimte',
    reading: 'Lagen lezen',
    intervals: 'Intervallen berekenen',
    gamma: 'Gamma berekenen',
    cancelled: 'Geannuleerd voordat alles berekend was. De getoonde scores zijn volledig.',
    stopped: 'De meting is gestopt.',
    again: 'Opnieuw meten',
    none: 'Er is nog niets te meten. Geen artikel heeft hier lagen van twee annotatoren die je mag zien.',
    tag: 'Tag',
    merged_one:
      'Voor alpha-U is {{count}} annotatie samengevoegd met een overlappende van dezelfde annotator met dezelfde tag.',
    merged_other:
      'Voor alpha-U zijn {{count}} annotaties samengevoegd met overlappende van dezelfde annotator met dezelfde tag.',
  },
  cut: 'Voor gamma was er niet genoeg tijd om alle willekeurige steekproeven te trekken. De waarde rust op minder steekproeven en het interval is breder.',
  undefinedFor: {
    'nothing-annotated': 'geen annotaties',
    'no-variation': 'geen variatie',
    'too-few-annotators': 'te weinig annotatoren',
    'out-of-time': 'tijd verstreken',
  },
  explained: {
    f1Exact:
      'Het aandeel annotaties met dezelfde tag en precies dezelfde grenzen, gemiddeld over paren annotatoren. Eén teken verschil telt al mee.',
    f1Overlap:
      'Als F1 exact, maar annotaties met dezelfde tag die tekst delen, gelden als gelijk; elke annotatie telt in één paar.',
    kappa:
      'Overeenstemming over de tags van elk woord, gecorrigeerd voor toeval en gemiddeld over paren. De meeste woorden hebben geen tag, dus de waarde is hoog waar weinig annotaties zijn.',
    fleissKappa: 'Als Cohens kappa, voor drie of meer annotatoren tegelijk.',
    alphaU:
      'Overeenstemming over waar annotaties in de tekst beginnen en eindigen, gecorrigeerd voor toeval. Lange annotaties wegen zwaarder dan korte.',
    gamma:
      'Overeenstemming over plaats en tag samen, vergeleken met willekeurig geplaatste annotaties, met een 95%-interval. De waarde kan negatief zijn.',
  },
  plots: {
    pairs: 'Per paar (F1 exact)',
    pair: '{{first}} en {{second}}: {{value}}',
    tags: 'Per tag (F1 exact)',
    articles: 'Per artikel, laagste eerst',
    time: 'In de tijd (F1 exact)',
    counts: 'Annotaties per annotator',
    count: '{{name}}, {{tag}}: {{count}}',
  },
  measures: {
    f1Exact: 'F1 exact',
    f1Overlap: 'F1 overlap',
    kappa: 'Cohens kappa',
    fleissKappa: 'Fleiss’ kappa',
    alphaU: 'alpha-U',
    gamma: 'gamma',
  },
  cli: {
    reading: 'Lagen lezen: {{done}} van {{total}}',
    gamma: 'Gamma berekenen: {{percent}}%',
    layers: '{{file}}: lagen bij {{id}}: toegevoegd: {{taken}}; al aanwezig en ongewijzigd: {{kept}}',
    intervals: 'Intervallen berekenen: {{percent}}%',
    attribute: '{{key}}: alfa {{value}}; door twee of meer beantwoord: {{count}}, verschillend: {{differing}}',
    scope_one: '{{annotators}}: {{count}} artikel met lagen van twee of meer',
    scope_other: '{{annotators}}: {{count}} artikelen met lagen van twee of meer',
    differences: 'eens {{agreed}}, antwoord {{value}}, grens {{boundary}}, tag {{tag}}, ontbreekt {{missing}}',
  },
  attributes: {
    heading: 'Antwoorden op de vragen van het codeboek',
    attribute: 'Vraag',
    alpha: 'Alfa',
    answered: 'Beantwoord door twee of meer',
    differing: 'Verschillend',
    ofArticle: '{{label}} (artikel)',
    open: 'Tonen waar de antwoorden op “{{label}}” verschillen',
    byRevision: 'codeboekversie {{revision}}: {{value}} ({{count}})',
    revisionUnknown: 'zonder versie: {{value}} ({{count}})',
    metric: {
      nominal: 'Krippendorffs alfa; elk verschil telt even zwaar',
      ordinal: 'Krippendorffs alfa; verder uit elkaar op de schaal telt zwaarder',
      masi: 'Krippendorffs alfa met MASI; antwoorden die waarden delen, verschillen minder',
    },
    interval: 'Met andere artikelen van dezelfde soort in 95 % van de gevallen: {{low}} tot {{high}}',
    meaning: {
      reliable: 'Verschillende mensen antwoorden hetzelfde: uitkomsten kun je melden zonder te noemen wie antwoordde.',
      tentative:
        'Mensen antwoorden meestal hetzelfde. Trek voorzichtige conclusies en bekijk waar antwoorden verschillen.',
      poor: 'Het antwoord hangt meer af van wie het geeft dan van de tekst. Maak de vraag duidelijker voordat je antwoorden telt.',
      unsure: 'Er zijn te weinig gegevens: met andere artikelen kan het net zo goed te laag zijn om op te bouwen.',
      few: 'Te weinig antwoorden om te zeggen wat dit getal betekent.',
      undefined: 'Er is nog niets te vergelijken.',
    },
  },
  cautions: {
    'few-articles_one': 'Maar {{count}} artikel: deze getallen zeggen weinig over andere.',
    'few-articles_other':
      'Maar {{count}} artikelen: deze getallen zeggen weinig over andere, en geen interval is betrouwbaar.',
    'few-annotations_one': 'Maar {{count}} annotatie: een paar meer kunnen elk getal veranderen.',
    'few-annotations_other': 'Maar {{count}} annotaties: een paar meer kunnen elk getal veranderen.',
    'one-article': '{{article}} heeft {{share}} van alle annotaties: deze getallen gaan vooral over dat artikel.',
    'one-article-unnamed':
      'Eén artikel heeft {{share}} van alle annotaties: deze getallen gaan vooral over dat artikel.',
    'skewed-tag':
      '{{tag}}: maar {{share}} van de woorden heeft deze tag, dus het toeval is het bijna altijd eens en kappa valt te laag uit. F1 zegt hier meer.',
    'skewed-attribute':
      '“{{label}}”: {{share}} van de antwoorden is hetzelfde, dus het toeval is het bijna altijd eens en alfa valt te laag uit.',
    'few-answers': {
      all: 'Weinig antwoorden van twee of meer mensen op {{questions}}: een paar meer kunnen deze getallen veranderen.',
      of: {
        annotations_one: '“{{label}}” ({{count}} plaats)',
        annotations_other: '“{{label}}” ({{count}} plaatsen)',
        article_one: '“{{label}}” ({{count}} artikel)',
        article_other: '“{{label}}” ({{count}} artikelen)',
      },
    },
  },
  approximateGamma:
    'Bij meer dan twee annotatoren is gamma een benadering: de beste uitlijning wordt benaderd, niet bewezen. In willekeurige gevallen was ze bij drie annotatoren in 2 % en bij vier in 10 % niet de beste; het grootste verschil was 15 %.',
} as const
