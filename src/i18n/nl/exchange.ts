/** Wat het importeren en exporteren van annotaties zegt, in het venster en op de opdrachtregel. */
export const exchange = {
  headings: { examples: 'Voorbeelden:' },
  options: {
    format: 'een van: {{formats}}',
    from: 'het formaat van IN: {{formats}}',
    to: 'het formaat van UIT: {{formats}}',
    formatGuessed: 'een van: {{formats}}; zonder deze optie het formaat dat uit het bestand blijkt',
    unit: 'de eenheid van de posities: {{units}}; zonder deze optie de eenheid die uit het bestand blijkt',
    unitWritten: 'de eenheid van de posities waar het formaat de keus laat: {{units}}',
    article: 'het artikel; zonder deze optie dat met dezelfde tekst',
    annotator: 'van wie de laag wordt',
    replace: 'verplaats een laag die er al is eerst naar de prullenbak',
    map: 'wat een label betekent: LABEL=TAG, LABEL=RELATIE, of LABEL= om het over te slaan; kan vaker worden gegeven',
    dryRun: 'toon wat geïmporteerd zou worden, en schrijf niets',
    text: 'de tekst van het artikel, voor een formaat dat die niet bevat',
  },
  commands: {
    importAnnotations: 'importeer annotaties van een ander programma in een laag',
    convert:
      'zet annotaties om van het ene formaat in het andere, zonder werkruimte; “-” is de standaardinvoer of -uitvoer',
    stats: 'tel wat er in de lagen staat',
    completion: 'toon de aanvulling voor een shell: bash, zsh, fish',
    man: 'toon de handleiding',
  },
  layer_one:
    '{{article}}: {{count}} annotatie geïmporteerd (artikel herkend aan {{by}}, posities gelezen als {{unit}})',
  layer_other:
    '{{article}}: {{count}} annotaties geïmporteerd (artikel herkend aan {{by}}, posities gelezen als {{unit}})',
  planned_one:
    '{{article}}: {{count}} annotatie zou geïmporteerd worden (artikel herkend aan {{by}}, posities gelezen als {{unit}})',
  planned_other:
    '{{article}}: {{count}} annotaties zouden geïmporteerd worden (artikel herkend aan {{by}}, posities gelezen als {{unit}})',
  by: {
    source: 'het adres of de controlesom',
    text: 'de tekst',
    evened: 'de tekst, witruimte en normalisatie daargelaten',
    quotes: 'de citaten',
    named: 'de naam',
  },
  unitGuessed:
    'Het bestand zegt niet wat de posities tellen; ze zijn gelezen als {{unit}}. Bekijk er een paar, of noem de eenheid met --unit.',
  mapped: '{{label}} → {{tag}}',
  skippedLabel_one: '{{label}}: geen tag; {{count}} annotatie overgeslagen',
  skippedLabel_other: '{{label}}: geen tag; {{count}} annotaties overgeslagen',
  skippedRelation_one: '{{label}}: geen koppeling van Factmark; {{count}} relatie bewaard bij de annotatie',
  skippedRelation_other: '{{label}}: geen koppeling van Factmark; {{count}} relaties bewaard bij de annotaties',
  passedOver_one: '{{what}}: {{count}} overgeslagen',
  passedOver_other: '{{what}}: {{count}} overgeslagen',
  moved: 'verplaatst: {{label}} “{{quote}}” staat op {{start}}',
  orphan: 'wees: {{label}} “{{quote}}” staat niet in de tekst; apart bewaard in de laag',
  unmatched: 'geen artikel voor: {{documents}}',
  lost: '{{format}} bevat niet: {{losses}}',
  converted_one: '{{path}}: {{count}} annotatie, gecontroleerd',
  converted_other: '{{path}}: {{count}} annotaties, gecontroleerd',
  statsHeader:
    'artikel\tannotator\tstatus\tannotaties\tbewering\tcijfer\tcitaat\tattributie\tkoppelingen\tnotities\tbeoordelingen',
} as const
