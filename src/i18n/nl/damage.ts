/** Wat het venster zegt waar de zin van een probleem zelf vaktermen heeft; zie `en/damage.ts`. */
export const damage = {
  plain: {
    'file-invalid':
      '{{file}} is niet leesbaar, want {{where}} is beschadigd of onvolledig. Zet een eerdere versie van het bestand terug, of vraag de afzender om een nieuw exemplaar.',
    'file-not-json':
      '{{file}} is niet leesbaar, want het bestand is beschadigd of onvolledig. Zet een eerdere versie terug, of vraag de afzender om een nieuw exemplaar.',
    'block-ignored':
      'Koppen, lijsten of tabellen in {{file}} zijn niet leesbaar; het artikel wordt zonder geopend. De tekst is volledig. Importeer het artikel opnieuw om ze terug te krijgen.',
    'layer-disagrees':
      '{{file}} is niet geopend, want het past niet bij het artikel (eerste afwijking: {{where}}). Het bestand is niet gewijzigd. Zet een eerdere versie van het bestand of van het artikel terug.',
    'layer-recovered':
      '{{file}} was beschadigd en is apart gezet als {{aside}}. In plaats daarvan zijn de annotaties geopend die op {{time}} het laatst zijn opgeslagen. Controleer je laatste annotaties.',
    'layer-salvaged':
      '{{file}} was beschadigd en is apart gezet als {{aside}}. Alles wat leesbaar was, is geopend. Controleer welke annotaties ontbreken.',
    'layer-set-aside':
      '{{file}} was beschadigd en heeft geen eerdere versie. Het is apart gezet als {{aside}}; er is een lege laag geopend. Zet het bestand terug uit een back-up als je die hebt.',
    internal: 'Er ging iets mis in Factmark. Er is niets gewijzigd. Meld dit, met de details erbij.',
    'arguments-invalid': 'Er ging iets mis in Factmark. Er is niets gewijzigd. Meld dit, met de details erbij.',
  },
  details: {
    'file-invalid': '{{path}}: {{reason}}',
    'file-not-json': '{{reason}}',
    'block-ignored': '{{path}}: {{reason}}',
    'layer-disagrees': 'Afwijking 1 van {{places}}: {{path}}. “factmark validate” toont ze allemaal.',
    'layer-recovered': '{{reason}}',
    'layer-salvaged': '{{reason}}. Weggelaten: {{skipped}}',
    'layer-set-aside': '{{reason}}',
    internal: '{{reason}}',
    'arguments-invalid': '{{reason}}',
  },
  systemCode: 'Foutcode: {{code}}',
  otherWords: 'Foutmelding: {{words}}',
  where: {
    annotation: 'annotatie {{number}}',
    paragraph: 'alinea {{number}}',
    line: 'regel {{number}}',
    row: 'rij {{number}}',
    entry: 'onderdeel {{number}}',
    somewhere: 'een deel ervan',
  },
  heading: 'Details',
} as const
