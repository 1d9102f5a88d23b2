/** Wat de opdrachtregel zegt. */
export const cli = {
  description: 'Annoteer de feiten in nieuwsartikelen: werk met een werkruimte vanaf de opdrachtregel.',
  help: 'toon deze hulp',
  headings: { usage: 'Gebruik:', options: 'Opties:', arguments: 'Argumenten:', commands: 'Opdrachten:' },
  options: {
    workspace: 'de map van de werkruimte; standaard de huidige map, als daar workspace.json in staat',
    json: 'geef het resultaat als JSON op de standaarduitvoer',
    lang: 'taal van de meldingen',
    format: 'een van: {{formats}}',
    article: 'alleen lagen bij dit artikel',
    annotator: 'alleen lagen van deze annotatoren: ID’s, gescheiden door komma’s',
    seenBy: 'alleen wat deze annotator mag zien: geen lagen die verborgen zijn tot de eigen laag klaar is',
    out: 'bij één laag het bestand, of “-” voor de standaarduitvoer; bij meer lagen de map die wordt gemaakt',
    accept:
      'vervang de laag van deze annotator door die uit een beoordelingsbestand of laagbestand; mag vaker voorkomen',
    chapter: 'van een boek alleen het hoofdstuk met dit nummer importeren',
    commentsAs:
      'opmerkingen uit Word- en OpenDocument-bestanden omzetten in notities bij annotaties met deze tag; vraagt --annotator',
    footnotesAs:
      'voetnoten omzetten in notities bij annotaties met deze tag, op de woorden voor hun teken; vraagt --annotator',
    commentsBy: 'de annotator in wiens laag de opmerkingen en voetnoten komen',
    withoutOriginal: 'geen kopie van de geïmporteerde bestanden in de werkruimte bewaren',
    asVersionOf: 'het artikel waarvan het bestand een latere versie is',
    continueHere:
      'neem de vergrendeling over van een andere Factmark; wijzigingen die daar nog niet zijn opgeslagen, kunnen verloren gaan',
  },
  import: {
    description: 'importeer artikelen: {{extensions}}',
    files: 'de bestanden die je wilt importeren',
    imported: '{{file}}: geïmporteerd als {{id}}',
    known: '{{file}}: al eerder geïmporteerd als {{id}}',
    comments_one: '{{file}}: {{count}} annotatie met een opmerking of voetnoot als notitie',
    comments_other: '{{file}}: {{count}} annotaties met opmerkingen of voetnoten als notities',
    commentsLeft_one: '{{file}}: {{count}} opmerking of voetnoot gaat niet over bepaalde woorden en is weggelaten',
    commentsLeft_other:
      '{{file}}: {{count}} opmerkingen of voetnoten gaan niet over bepaalde woorden en zijn weggelaten',
    nearAddress:
      '{{file}}: {{id}} komt van hetzelfde webadres als {{near}}, die hier al is, en is als nieuw artikel geïmporteerd. Is het een latere versie, importeer het dan opnieuw met --as-version-of {{near}}',
    near: '{{file}}: {{id}} is bijna dezelfde tekst als {{near}}, die hier al is, en is als nieuw artikel geïmporteerd. Is het een latere versie, importeer het dan opnieuw met --as-version-of {{near}}',
    layers: '{{file}}: laag {{number}} van {{total}}',
    scanned: '{{file}}: sommige pagina’s zijn scans zonder tekst; hun woorden staan niet in het artikel',
    omitted_one: '{{file}}: {{count}} woord weggelaten ({{kinds}})',
    omitted_other: '{{file}}: {{count}} woorden weggelaten ({{kinds}})',
    replaced_one: '{{file}}: {{count}} teken kon niet worden gedecodeerd en is vervangen door U+FFFD',
    replaced_other: '{{file}}: {{count}} tekens konden niet worden gedecodeerd en zijn vervangen door U+FFFD',
  },
  incoming: {
    new: '{{file}}: laag van {{name}} ({{annotator}}) bij {{article}}, verstuurd door {{from}} op {{made}}, laatst gewijzigd {{last}}: nieuw; {{changes}}',
    replaces:
      '{{file}}: laag van {{name}} ({{annotator}}) bij {{article}}, verstuurd door {{from}} op {{made}}, laatst gewijzigd {{last}}: zou de laag hier vervangen; {{changes}}',
    annotations: 'annotaties: {{added}} erbij, {{changed}} gewijzigd, {{lost}} weg',
    verdicts: 'oordelen: {{added}} erbij, {{changed}} gewijzigd, {{lost}} weg',
    decisions: 'beslissingen: {{added}} erbij, {{changed}} gewijzigd, {{lost}} weg',
    nothing: 'geen verschillen',
    unknown: 'onbekend',
    future: '{{file}}: in de laag van {{annotator}} staan tijden in de toekomst; die gelden als nu',
    leftOut_one: '{{file}}: {{count}} onderdeel van {{annotator}} past niet bij het artikel en vervalt: {{places}}',
    leftOut_other:
      '{{file}}: {{count}} onderdelen van {{annotator}} passen niet bij het artikel en vervallen: {{places}}',
  },
  export: {
    description: 'exporteer lagen naar een bestand of map, en controleer ze door ze terug te lezen',
    layers_one: '{{count}} laag',
    layers_other: '{{count}} lagen',
    done_one: '{{path}}: {{layers}}, {{count}} van {{count}} annotatie gecontroleerd',
    done_other: '{{path}}: {{layers}}, {{count}} van {{count}} annotaties gecontroleerd',
  },
  agreement: {
    description: 'meet de overeenstemming tussen annotatoren',
    annotators: 'alleen deze annotatoren: id’s, gescheiden door komma’s',
    article: 'alleen bij dit artikel',
    firstDone: 'elke laag zoals ze was toen de annotator haar voor het eerst als klaar markeerde',
  },
  suggest: {
    description: 'stel annotaties voor bij een tekst, zonder iets te schrijven',
    article: 'het artikel in de werkruimte',
    language: 'de taal van de tekst; standaard die van het artikel, en anders een schatting',
    claims: 'stel ook beweringen voor; dat zijn de minst zekere voorstellen',
    oneSource: 'geef een bestand of een artikel op (--article ID), niet allebei',
  },
  trash: {
    description: 'toon wat is verwijderd, zet één item op naam terug, of verwijder één item of alles definitief',
    yes: 'definitief verwijderen zonder te vragen',
    yesOrNo: 'Ja of nee:',
    yesAnswers: 'j ja y yes',
    deleted_one: '{{count}} item definitief verwijderd',
    deleted_other: '{{count}} items definitief verwijderd',
    whichOne: 'geef aan welk item: factmark trash restore NAAM; “factmark trash list” toont de namen',
    action: 'een van: {{actions}}',
  },
  validate: {
    description: 'controleer alles in de werkruimte',
    ok: '{{workspace}}: geen problemen',
    failed_one: '{{workspace}}: {{count}} probleem',
    failed_other: '{{workspace}}: {{count}} problemen',
  },
} as const
