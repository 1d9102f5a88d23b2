/** Wat er misging, waar, en wat eraan te doen is: een of twee zinnen per probleem. */
import type { ProblemCode } from '../../core/problem.ts'
import { storageProblems } from './storageProblems.ts'

export const problems = {
  'annotation-duplicate': 'De id {{id}} komt twee keer voor ({{path}}); geef een van de twee een andere id.',
  'annotation-unknown': 'Er is in deze laag geen annotatie met de id {{id}}; open het artikel opnieuw.',
  'annotation-unsorted': 'Annotatie {{id}} ({{path}}) staat niet op volgorde van begin, eind, id.',
  'annotator-invalid':
    '“{{id}}” kan geen id van een annotator zijn: gebruik hoogstens 64 kleine letters, cijfers en koppeltekens, te beginnen met een letter of cijfer, en geen “adjudicated” of apparaatnaam van Windows zoals “con”.',
  'annotator-name-missing': 'Geef de naam van wie annoteert.',
  'annotator-unknown': 'Er is geen laag van “{{id}}” in wat gekozen is; in de map layers staat wie er een heeft.',
  'article-changed': 'De laag hoort bij een andere tekst: de sha256 is niet die van het artikel ({{path}}).',
  'article-missing': 'Er is in deze werkruimte geen artikel met de id “{{id}}”; in de lijst staat wat er is.',
  'article-too-large': '{{file}} heeft {{size}} tekens; de grens ligt bij {{limit}}. Splits het in delen.',
  'switch-refused':
    '--{{name}} wordt geweigerd: dit is een uitgave van Factmark, en die kan niet worden gedebugd. Laat het weg.',
  'argument-missing': '--{{name}} heeft een waarde nodig: --{{name}}=WAARDE.',
  'arguments-invalid': '{{reason}}',
  'block-ignored':
    '{{file}}: {{path}} telt niet mee ({{reason}}); het artikel opent zonder. Herstel het daar, of importeer het bestand opnieuw.',
  cancelled: 'Geannuleerd; er is niets geschreven.',
  'documents-several': 'Het bestand bevat {{count}} documenten; noem een map om ze in te schrijven, in plaats van “-”.',
  'export-character':
    '“{{article}}” bevat een teken dat dit formaat niet kan bewaren (een stuurteken); kies een ander formaat, zoals W3C.',
  'export-inside':
    '{{file}} hoort bij de eigen bestanden van de werkruimte, die een export niet mag overschrijven; kies een andere plaats.',
  'export-mismatch':
    'Van {{count}} annotaties in {{file}} konden er maar {{verified}} worden teruggelezen; het bestand is niet bewaard. Meld dit alstublieft.',
  'export-nothing': 'Er zijn geen annotaties om te exporteren; tag eerst iets.',
  'export-occupied': '{{file}} bestaat en is geen lege map; kies een andere naam, of verwijder het eerst.',
  'file-binary': '{{file}} is geen tekst maar binaire data; importeer een tekstbestand (.txt, .md).',
  'file-empty': '{{file}} bevat geen tekst; kies een ander bestand.',
  'file-invalid': '{{file}}: {{path}}: {{reason}}. Herstel het daar, of zet een eerdere versie van het bestand terug.',
  'file-missing': '{{file}} bestaat niet; controleer de naam en de map.',
  'file-not-json':
    '{{file}} is geen JSON ({{reason}}); herstel het daar, of zet een eerdere versie van het bestand terug.',
  'file-too-large': '{{file}} is groter dan {{limit}} MB; splits het in delen.',
  'file-too-many':
    '{{file}} bevat meer dan {{limit}} regels, objecten, teksten of annotaties, en dat is meer dan in één keer gelezen kan worden; splits het in delen.',
  'file-type-unknown':
    '{{file}} is van een soort die niet geïmporteerd kan worden; bewaar het eerst als platte tekst (.txt) of Markdown (.md).',
  'file-unreadable': '{{file}} kan niet worden gelezen ({{reason}}); controleer de rechten.',
  'file-unwritable':
    '{{file}} kan niet worden geschreven ({{reason}}); controleer de schijfruimte en de rechten van de map.',
  'file-without-match':
    'Geen van de teksten in {{file}} is die van een artikel hier; importeer eerst het artikel, of noem het met --article.',
  'folder-is-file': '{{file}} is een bestand en kan geen werkruimte zijn; kies een map.',
  'folder-occupied':
    'In {{file}} staan andere bestanden, en het is geen werkruimte; kies een werkruimte, of een nieuwe of lege map.',
  'folder-unusable': '{{file}} kan geen werkruimte zijn ({{reason}}); kies een andere map.',
  'format-unguessed': 'Het formaat van {{file}} blijkt niet uit de naam en de inhoud; noem er een met --format.',
  'format-unknown': '“{{format}}” is geen formaat; kies uit: {{formats}}.',
  'format-unreadable': 'Het formaat “{{format}}” kan geschreven maar niet gelezen worden; kies uit: {{formats}}.',
  'id-differs':
    '{{path}} zegt “{{found}}” waar de plaats van het bestand “{{expected}}” zegt; verplaats het bestand of herstel de id.',
  'id-invalid': '“{{id}}” kan geen id zijn: gebruik hoogstens 64 kleine letters, cijfers en koppeltekens.',
  internal: 'Er ging iets mis in Factmark ({{reason}}); er is niets veranderd. Meld dit alstublieft.',
  'language-unknown': '“{{language}}” is geen taal van Factmark; kies --lang=en of --lang=nl.',
  'layer-disagrees':
    '{{file}} klopt niet met het artikel, het eerst bij {{path}} (samen {{places}}), en is niet geopend, zodat er niets uit verloren gaat. Herstel het daar, of zet een eerdere versie terug; “factmark validate” noemt elke plaats.',
  'layer-missing': 'Er is geen laag van “{{annotator}}” op “{{article}}”.',
  'layers-several':
    '“-” neemt één laag, en er zijn er {{count}} gekozen; noem --article en --annotator, of een map in plaats van “-”.',
  'layer-occupied':
    '“{{annotator}}” heeft al een laag op “{{article}}”; noem een andere annotator, of vervang de laag (--replace; de oude gaat naar de prullenbak).',
  'link-target-missing': 'De koppeling van {{id}} wijst naar {{to}}, en dat staat niet in de laag.',
  'mapping-invalid':
    '“{{mapping}}” wijst geen label toe: schrijf LABEL=TAG met een van {{tags}}, of LABEL= om het over te slaan.',
  'no-session': 'Nog niemand heeft gezegd wie hier werkt en in welke werkruimte.',
  'no-workspace': '{{file}} is geen werkruimte: er staat geen workspace.json in. Noem er een met --workspace MAP.',
  'pattern-invalid': 'Dit is geen reguliere expressie: {{reason}}.',
  'pattern-slow': 'Deze expressie duurt langer dan {{seconds}} seconden; maak haar eenvoudiger.',
  'proposal-missing': '{{path}} ontbreekt: een beoordeling zonder annotatie moet zeggen wat getagd moet worden.',
  'sha256-differs':
    '{{file}}: de tekst is niet de tekst die geïmporteerd is (de sha256 verschilt); zet een eerdere versie van het bestand terug.',
  'slice-differs': 'Op {{start}} zegt de tekst “{{text}}”, niet “{{quote}}” (annotatie {{id}}).',
  'span-empty': 'Een fragment kan niet leeg zijn ({{start}}–{{end}}).',
  'span-outside': 'Het fragment {{start}}–{{end}} ligt buiten de tekst, die {{length}} tekens heeft.',
  'stopped-midway': 'Gestopt: {{done}} van {{total}} zijn geïmporteerd en compleet; de rest is weggelaten.',
  'text-missing': '{{file}} bevat de tekst niet waar de annotaties over gaan; noem die met --text BESTAND.',
  'trash-occupied': '{{file}} bestaat weer; hernoem of verwijder het en zet dan terug.',
  'unit-fixed':
    '“{{unit}}” kan niet worden gekozen: dit formaat wordt altijd in dezelfde eenheid geschreven; laat de eenheid weg.',
  'unit-unknown': '“{{unit}}” is geen eenheid waarin dit formaat telt; kies uit: {{units}}.',
  'version-newer':
    '{{file}} is gemaakt door een nieuwere Factmark (versie {{found}} van het formaat, deze kent {{version}}); werk Factmark bij om het te openen.',
  ...storageProblems,
  'adjudication-locked':
    '{{name}} beslecht dit artikel op dit moment; het is weer vrij als {{name}} het sluit, of {{minutes}} minuten na de laatste beslissing.',
  'adjudication-moved':
    'De beslechte laag is intussen gewijzigd; ze is opnieuw gelezen en er is niets overschreven. Beslis nog eens.',
  'workspace-moved':
    '{{file}} is zojuist door iemand anders gewijzigd; er is niets overschreven. Probeer het nog eens.',
  'bundle-sha256':
    '{{file}} bevat onder de id “{{id}}” een andere tekst dan deze werkruimte; er is niets overgenomen. Open het in een eigen werkruimte.',
  'entry-unknown':
    'Er is in deze laag geen oordeel, antwoord of beslissing met de id {{id}}; open het artikel opnieuw.',
  'layer-blind': 'Labels van collega’s blijven verborgen tot je eigen laag op dit artikel als klaar is gemarkeerd.',
  'layer-unplaced':
    'Van {{count}} annotaties in {{file}} waren er {{lost}} niet terug te vinden in de tekst van het artikel, die anders is; er is niets overgenomen.',
  'not-adjudicated': 'Beslissingen horen in de beslechte laag, niet in een eigen laag.',
} as const satisfies Record<ProblemCode, string>
