/** Wat er misging, waar, en wat eraan te doen is: een of twee zinnen per probleem. */
import type { ProblemCode } from '../../core/problem.ts'
import { serverProblems } from './serverProblems.ts'
import { storageProblems } from './storageProblems.ts'

export const problems = {
  'annotation-duplicate': 'De id {{id}} komt twee keer voor ({{path}}). Geef een van de twee een andere id.',
  'annotation-unknown': 'Er is in deze laag geen annotatie met de id {{id}}. Open het artikel opnieuw.',
  'annotation-unsorted':
    'Annotatie {{id}} ({{path}}) staat niet op volgorde. Annotaties zijn gesorteerd op begin, einde en id.',
  'annotator-invalid':
    '“{{id}}” kan geen id van een annotator zijn. Gebruik hoogstens 64 kleine letters, cijfers en koppeltekens, beginnend met een letter of cijfer. “adjudicated” en apparaatnamen van Windows, zoals “con”, zijn gereserveerd.',
  'annotator-name-missing': 'Vul de naam van de annotator in.',
  'annotator-unknown': 'Geen van deze lagen is van “{{id}}”. In de map layers zie je welke annotatoren er een hebben.',
  'article-annotated':
    'Dit artikel heeft annotaties, dus de tekst kan niet meer veranderen. Importeer het bestand opnieuw als latere versie.',
  'original-differs':
    '{{file}} is niet het bestand dat is geïmporteerd: de SHA-256 verschilt. Zet het terug uit een back-up of verwijder het.',
  'original-missing':
    '{{file}}, het geïmporteerde bestand, ontbreekt. Zet het terug uit een back-up of importeer het bestand opnieuw.',
  'original-unkept':
    'Het bestand waaruit dit artikel is geïmporteerd, is niet bewaard. Importeer het opnieuw om een kopie te bewaren.',
  'article-changed':
    'De laag is gemaakt bij een andere tekst: de SHA-256 verschilt van die van het artikel ({{path}}).',
  'nothing-to-carry':
    'Er valt niets mee te nemen naar “{{id}}”: op geen eerdere versie heeft “{{annotator}}” een laag. Importeer het artikel eerst als latere versie, of controleer de id van de annotator.',
  'carried-not-earlier':
    'Volgens {{path}} is dit meegenomen van “{{id}}”, maar dat is geen eerdere versie van dit artikel. Verbeter de id daar.',
  'article-missing': 'In deze werkruimte is geen artikel met de id “{{id}}”. Controleer de id in de map articles.',
  'article-too-large': '{{file}} heeft {{size}} tekens; de limiet is {{limit}}. Splits het in delen.',
  'switch-refused': 'Factmark kan niet worden gestart met {{name}}. Laat het weg, of controleer de spelling.',
  'argument-missing': '--{{name}} heeft een waarde nodig: --{{name}}=WAARDE.',
  'arguments-invalid': '{{reason}}',
  cancelled: 'Geannuleerd. Er is niets geschreven.',
  'documents-several':
    'Het bestand bevat {{count}} documenten. Geef een map op om ze in te schrijven, in plaats van “-”.',
  'folder-empty':
    'In {{folder}} is geen bestand met annotaties gevonden. Deze formaten kunnen worden gelezen: {{formats}}.',
  'folder-mixed':
    '{{folder}} bevat bestanden in verschillende formaten: {{one}} en {{other}} ({{file}}). Kies er een met --format, of importeer ze apart.',
  'export-inside':
    '{{file}} hoort bij de werkruimte, en die mag een export niet overschrijven. Kies een andere plaats.',
  'export-mismatch':
    'Maar {{verified}} van de {{count}} annotaties in {{file}} konden worden teruggelezen, dus het bestand is niet bewaard. Niet bevat: {{annotations}}. Kies een ander formaat, of laat zulke annotaties weg (--leave-out).',
  'export-nothing': 'Er zijn geen annotaties om te exporteren. Tag eerst iets.',
  'export-memory':
    'Er is niets geëxporteerd, omdat er meer dan {{limit}} MB geheugen voor nodig is. Exporteer minder artikelen tegelijk.',
  'export-occupied': '{{file}} bestaat al. Kies een andere naam, of verwijder het eerst.',
  'file-binary': '{{file}} bevat binaire gegevens, geen tekst. Importeer een tekstbestand (.txt, .md).',
  'file-empty': '{{file}} bevat geen tekst. Kies een ander bestand.',
  'file-invalid':
    '{{file}} bevat een fout bij {{path}}: {{reason}}. Herstel het daar, of zet een eerdere versie van het bestand terug.',
  'block-ignored':
    '{{file}}: {{path}} is genegeerd ({{reason}}); het artikel wordt zonder geopend. Herstel het daar, of importeer het bestand opnieuw.',
  'file-missing': '{{file}} bestaat niet. Controleer de naam en de map.',
  'file-not-json':
    '{{file}} is geen geldige JSON: {{reason}}. Herstel het daar, of zet een eerdere versie van het bestand terug.',
  'file-too-large': '{{file}} is groter dan {{limit}} MB. Splits het in delen.',
  'file-too-many':
    '{{file}} bevat meer dan {{limit}} regels, objecten, teksten of annotaties, te veel om in één keer te lezen. Splits het in delen.',
  'file-type-unknown':
    'Dit soort bestand kan Factmark niet importeren: {{file}}. Het leest {{extensions}}. Bewaar of exporteer het bestand als een daarvan.',
  'file-unreadable': '{{file}} kan niet worden gelezen ({{reason}}). Controleer de rechten.',
  'file-unwritable':
    '{{file}} kan niet worden geschreven ({{reason}}). Controleer de schijfruimte en de rechten van de map.',
  'file-without-match':
    'Geen tekst in {{file}} hoort bij een artikel in deze werkruimte. Importeer het artikel eerst, of geef het op met --article.',
  'folder-is-file': '{{file}} is een bestand en kan dus geen werkruimte zijn. Kies een map.',
  'folder-occupied':
    '{{file}} bevat andere bestanden en is geen werkruimte. Kies een werkruimte, of een nieuwe of lege map.',
  'folder-unusable': '{{file}} kan niet als werkruimte worden gebruikt ({{reason}}). Kies een andere map.',
  'format-unguessed': 'Het formaat van {{file}} is niet te herkennen. Geef het op met --format.',
  'format-unknown': '“{{format}}” is geen bekend formaat. Kies uit: {{formats}}.',
  'format-unreadable': 'Factmark kan “{{format}}” wel schrijven, maar niet lezen. Kies uit: {{formats}}.',
  'id-differs':
    '{{path}} is “{{found}}”, maar volgens de plaats van het bestand hoort daar “{{expected}}”. Verplaats het bestand of herstel de id.',
  'id-invalid': '“{{id}}” kan geen id zijn. Gebruik hoogstens 64 kleine letters, cijfers en koppeltekens.',
  internal: 'Er ging iets mis in Factmark ({{reason}}). Er is niets gewijzigd. Meld dit alsjeblieft.',
  'language-unknown': 'Factmark spreekt geen “{{language}}”. Kies --lang=en of --lang=nl.',
  'layer-disagrees':
    '{{file}} is niet geopend, omdat het niet klopt met het artikel ({{places}} plaatsen, de eerste bij {{path}}). Er is niets in gewijzigd. Herstel het daar, of zet een eerdere versie terug. “factmark validate” toont elke plaats.',
  'layer-missing': '“{{annotator}}” heeft geen laag bij “{{article}}”. Controleer de annotator en het artikel.',
  'layers-several':
    '“-” is voor één laag, maar er zijn er {{count}} geselecteerd. Geef --article en --annotator op, of een map in plaats van “-”.',
  'layer-occupied':
    '“{{annotator}}” heeft al een laag bij “{{article}}”. Kies een andere annotator, of vervang de laag met --replace. De oude laag gaat naar de prullenbak.',
  'link-target-missing': 'Annotatie {{id}} is gekoppeld aan {{to}}, maar die staat niet in de laag.',
  'out-missing': 'Het formaat {{format}} gaat naar een bestand. Noem het met --out BESTAND.{{format}}.',
  'step-missing': 'Deze stap kan niet meer ongedaan worden gemaakt.',
  'tag-unknown': '“{{tag}}” is geen tag. Kies uit: {{tags}}.',
  'where-invalid':
    '“{{where}}” is geen voorwaarde. Schrijf KEY=VALUE met de sleutel van een kenmerk en die van de waarde, of KEY= voor geen antwoord.',
  'mapping-invalid':
    '“{{mapping}}” is geen geldige toewijzing. Schrijf LABEL=TAG met een van {{tags}}, of LABEL= om het label over te slaan.',
  'no-session': 'Er is nog geen annotator of werkruimte ingesteld. Vul eerst je naam in en kies een werkruimte.',
  'no-workspace':
    '{{file}} is geen werkruimte, want er staat geen workspace.json in. Geef een werkruimte op met --workspace MAP.',
  'pattern-invalid': 'Dit is geen geldige reguliere expressie: {{reason}}.',
  'pattern-slow': 'Deze expressie duurt langer dan {{seconds}} seconden. Vereenvoudig haar.',
  'proposal-missing': '{{path}} ontbreekt: een beoordeling zonder annotatie moet vermelden wat getagd moet worden.',
  'sha256-differs':
    '{{file}}: de tekst is sinds het importeren veranderd (de SHA-256 verschilt). Zet een eerdere versie van het bestand terug.',
  'slice-differs': 'Op {{start}} staat “{{text}}” in de tekst, niet “{{quote}}” (annotatie {{id}}).',
  'span-empty': 'Een annotatie kan niet leeg zijn ({{start}}–{{end}}).',
  'span-outside': 'Het bereik {{start}}–{{end}} valt buiten de tekst, die {{length}} tekens heeft.',
  'stopped-midway': 'Gestopt. {{done}} van {{total}} zijn volledig geïmporteerd; de rest is niet geïmporteerd.',
  'text-missing': '{{file}} bevat niet de tekst waar de annotaties bij horen. Geef die op met --text BESTAND.',
  'codebook-empty': 'In {{file}} staat geen vraag en geen conclusie, dus er valt niets over te nemen.',
  'codebook-unknown':
    'In {{file}} staat geen codeboek dat Factmark kan lezen. Het leest eigen codeboeken, tagsets en lagen van INCEpTION, annotation.conf van brat, labelconfiguraties van Label Studio en codeboeken van REFI-QDA (.qdc).',
  'claim-missing': 'Bewering {{id}} is er niet meer. Misschien staat die in de prullenbak.',
  'evidence-missing':
    '{{file}}, bewijs bij deze bewering, is uit de werkruimte verdwenen of beschadigd. Voeg het opnieuw toe.',
  'evidence-empty': '{{file}} is leeg, dus er is niets om als bewijs te bewaren. Kies een ander bestand.',
  'evidence-too-large':
    '{{file}} is groter dan {{megabytes}} MB, en zulke bestanden worden niet naar een werkruimte gekopieerd. Bewaar het elders en voeg het adres toe.',
  'findings-none':
    'In {{file}} staan geen gepubliceerde conclusies: geen ClaimReview en geen antwoord van de Fact Check Tools van Google.',
  'trash-missing': '“{{id}}” ligt niet meer in de prullenbak. Vraag de lijst opnieuw op om te zien wat er wel is.',
  'trash-occupied': '{{file}} bestaat weer. Hernoem of verwijder het en zet daarna terug.',
  'unit-fixed':
    '“{{unit}}” kan niet worden gebruikt, omdat dit formaat altijd dezelfde eenheid heeft. Laat de eenheid weg.',
  'unit-unknown': '“{{unit}}” is geen eenheid van dit formaat. Kies uit: {{units}}.',
  'version-newer':
    '{{file}} is opgeslagen door een nieuwere versie van Factmark (formaat {{found}}; deze leest tot en met {{version}}). Werk Factmark bij om het te openen.',
  ...storageProblems,
  ...serverProblems,
  'adjudication-leased':
    '{{name}} lost sinds {{time}} verschillen op in dit artikel. Je kunt dat zelf doen als {{name}} het sluit, of {{minutes}} minuten na de laatste beslissing.',
  'adjudication-locked':
    '{{name}} lost sinds {{time}} verschillen op in dit artikel (computer: {{host}}). Je kunt dat zelf doen als {{name}} het sluit, of {{minutes}} minuten na de laatste beslissing.',
  'adjudication-offline':
    'Verschillen oplossen kan alleen met {{server}}, en die is nu niet bereikbaar. Er is niets beslist. Probeer het opnieuw als je online bent.',
  'adjudication-moved':
    'De eindversie is door iemand anders gewijzigd en opnieuw geladen. Er is niets overschreven. Neem je beslissing opnieuw.',
  'workspace-moved': '{{file}} is zojuist door iemand anders gewijzigd. Er is niets overschreven. Probeer het opnieuw.',
  'bundle-sha256':
    '{{file}} heeft bij het artikel “{{id}}” een andere tekst dan deze werkruimte. Daarom is er niets toegevoegd. Open het in een andere werkruimte.',
  'entry-unknown': 'In deze laag is geen oordeel, antwoord of beslissing met de id {{id}}. Open het artikel opnieuw.',
  'layer-blind': 'Annotaties van collega’s blijven verborgen tot je dit artikel als klaar markeert.',
  'layer-unplaced':
    '{{lost}} van {{count}} annotaties in {{file}} zijn niet te vinden in het artikel, dat een andere tekst heeft. Er is niets toegevoegd.',
  'not-adjudicated':
    'Beslissingen kunnen alleen in de eindversie worden opgeslagen, niet in de laag van één annotator.',
  'annotation-unwritable':
    'Dit formaat kan een teken van {{annotations}} niet bevatten. Kies een ander formaat, of laat zulke annotaties weg (--leave-out).',
  'annotators-several':
    '{{file}} bevat annotaties van verschillende annotatoren: {{annotators}}. Geef op de opdrachtregel aan wiens laag elk wordt: {{map}} (niets na “=” laat iemand weg).',
  'annotators-unnamed':
    'De annotatoren van {{file}} zijn {{annotators}}; --annotator-map past daar niet op bij: {{missed}}.',
  'annotators-collide':
    '“{{one}}” en “{{other}}” uit {{file}} zouden allebei de laag van {{annotator}} bij {{article}} worden. Koppel ze aan verschillende annotatoren, of laat er een weg.',
  'colours-refused': 'Alleen een webpagina heeft kleuren; laat --colour-by weg, of kies --format html.',
  'colours-unknown': 'Het codeboek heeft geen vraag “{{key}}” die kleuren kan geven. Wel: {{keys}}.',
  'colours-none': 'Deze werkruimte heeft geen codeboek met vragen die kleuren kunnen geven. Laat --colour-by weg.',
  'bom-refused': 'Een byte-order mark hoort alleen bij CSV; laat --bom weg, of kies --format csv.',
  'encoding-unknown':
    '{{file}} zegt gecodeerd te zijn als “{{encoding}}”, wat Factmark niet kent. Sla het bestand op als UTF-8.',
  'tasks-unanswered':
    'Elke taak in {{file}} is afgewezen, overgeslagen of nooit geannoteerd ({{count}}), dus er is niets geschreven.',
  'text-missing-named':
    '{{file}} bevat annotaties, maar niet de tekst waar ze over gaan: {{text}}. Geef een bestand met die tekst op: --text BESTAND.',
} as const satisfies Record<ProblemCode, string>
