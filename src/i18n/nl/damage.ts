/** Wat het venster zegt waar de zin van een probleem zelf vaktermen heeft; zie `en/damage.ts`. */
export const damage = {
  plain: {
    'claim-missing': 'Deze bewering is er niet meer. Misschien is ze naar de prullenbak verplaatst.',
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
    'version-newer':
      '{{file}} is opgeslagen door een nieuwere versie van Factmark. Werk Factmark bij om het te openen.',
    'layer-newer':
      '{{file}} is opgeslagen door een nieuwere versie van Factmark en is hier alleen-lezen. Werk Factmark bij om het te bewerken.',
    'layer-newer-outside':
      'Een nieuwere versie van Factmark heeft {{file}} opgeslagen, en het is hier nu alleen-lezen. Werk Factmark bij om verder te gaan. Je niet-opgeslagen bewerkingen blijven tot dan op deze computer bewaard.',
    'codebook-newer':
      '{{file}} is opgeslagen door een nieuwere versie van Factmark en is hier alleen-lezen. Werk Factmark bij om het te wijzigen.',
    'server-newer':
      '{{server}} gebruikt een nieuwere versie van Factmark. Installeer die hier ook; intussen kun je verder werken.',
    'server-older':
      '{{server}} gebruikt een oudere versie van Factmark. Vraag de beheerder om die bij te werken; intussen kun je verder werken.',
    'layer-locked':
      'Een andere Factmark bewerkt sinds {{time}} de annotaties van “{{annotator}}” (computer: {{host}}). Tot die is gesloten, kun je ze hier alleen lezen.',
    'original-differs':
      '{{file}} is niet meer het bestand dat is geïmporteerd. Zet het terug uit een back-up, of verwijder het.',
    'sha256-differs':
      '{{file}}: de tekst is na het importeren veranderd. Zet een eerdere versie van het bestand terug.',
  },
  details: {
    'claim-missing': 'Bewering {{id}}',
    'file-invalid': '{{path}}: {{reason}}',
    'file-not-json': '{{reason}}',
    'block-ignored': '{{path}}: {{reason}}',
    'layer-disagrees': 'Afwijking 1 van {{places}}: {{path}}. “factmark validate” toont ze allemaal.',
    'layer-recovered': '{{reason}}',
    'layer-salvaged': '{{reason}}. Weggelaten: {{skipped}}',
    'layer-set-aside': '{{reason}}',
    internal: '{{reason}}',
    'arguments-invalid': '{{reason}}',
    'version-newer': 'Het formaat is {{found}}; deze versie van Factmark leest tot en met {{version}}.',
    'layer-newer': 'Het formaat is {{found}}.',
    'layer-newer-outside': 'Het formaat is {{found}}.',
    'codebook-newer': 'Het formaat is {{found}}.',
    'server-newer': 'Het protocol van de server is {{found}}; deze versie van Factmark spreekt {{expected}}.',
    'server-older':
      'Het protocol van de server is {{found}}; deze versie van Factmark spreekt {{expected}}. “factmark server upgrade” werkt de server bij.',
    'layer-locked': 'Proces {{pid}} op {{host}}.',
    'original-differs': 'De SHA-256 is anders dan die van het geïmporteerde bestand.',
    'sha256-differs': 'De SHA-256 is anders dan die van de geïmporteerde tekst.',
  },
  claimFile: 'Het dossier van een bewering',
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
