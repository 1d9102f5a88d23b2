/** Wat de opdrachtregel zegt. */
export const cli = {
  description: 'Markeer de feiten in een nieuwsartikel: de werkruimte vanaf de opdrachtregel.',
  help: 'toon deze hulp',
  headings: { usage: 'Gebruik:', options: 'Opties:', arguments: 'Argumenten:', commands: 'Opdrachten:' },
  options: {
    workspace: 'de map van de werkruimte; zonder deze optie de huidige map, als daar workspace.json in staat',
    json: 'antwoord op de standaarduitvoer in JSON',
    lang: 'taal van de meldingen',
    format: 'een van: {{formats}}',
    article: 'alleen de lagen op dit artikel',
    annotator: 'alleen de lagen van deze annotator',
    out: 'één laag: het bestand dat geschreven wordt, of - voor standaarduitvoer; meer: de map die gemaakt wordt',
  },
  import: {
    description: 'importeer artikelen: {{extensions}}',
    files: 'tekstbestanden',
    imported: '{{file}}: geïmporteerd als {{id}}',
    known: '{{file}}: was er al, als {{id}}',
    replaced_one: '{{file}}: {{count}} teken was niet te decoderen en is vervangen door U+FFFD',
    replaced_other: '{{file}}: {{count}} tekens waren niet te decoderen en zijn vervangen door U+FFFD',
  },
  export: {
    description: 'exporteer lagen naar een bestand of map, en lees ze terug',
    layers_one: '{{count}} laag',
    layers_other: '{{count}} lagen',
    done_one: '{{path}}: {{layers}}, {{count}} van {{count}} annotatie gecontroleerd',
    done_other: '{{path}}: {{layers}}, {{count}} van {{count}} annotaties gecontroleerd',
  },
  agreement: {
    description: 'meet hoezeer annotatoren het eens zijn',
    annotators: 'alleen deze annotatoren: id’s met komma’s ertussen',
    article: 'alleen op dit artikel',
  },
  suggest: {
    description: 'stel annotaties voor bij een tekst; er wordt niets geschreven',
    article: 'het artikel in de werkmap',
    language: 'de taal van de tekst; anders die van het artikel of een gok',
    claims: 'stel ook claims voor: de minst zekere voorstellen',
    oneSource: 'noem een bestand of een artikel (--article ID), één van beide',
  },
  validate: {
    description: 'controleer alles in de werkruimte',
    ok: '{{workspace}}: geen problemen',
    failed_one: '{{workspace}}: {{count}} probleem',
    failed_other: '{{workspace}}: {{count}} problemen',
  },
} as const
