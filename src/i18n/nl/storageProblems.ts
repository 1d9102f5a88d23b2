/** Wat er misgaat tussen het programma en de schijf, en wat eraan te doen is. */
import type { STORAGE_PROBLEM_CODES } from '../../core/storageProblems.ts'

export const storageProblems = {
  'audit-broken':
    '{{file}}: regel {{entry}} is niet wat daar geschreven is ({{reason}}); vanaf daar is het logboek niet te vertrouwen.',
  'audit-layer-differs': '{{file}} is na regel {{entry}} van het logboek door iets anders dan Factmark veranderd.',
  'conflict-copy': '{{program}} heeft een tweede versie van je annotaties bij “{{article}}” achtergelaten: {{file}}.',
  'file-is-link':
    '{{file}} is een symbolische koppeling, en die volgt Factmark niet; zet het bestand of de map zelf daar neer.',
  'file-not-regular': '{{file}} is geen bestand maar een apparaat, een pijp of een map; verwijder het.',
  'import-crashed':
    '{{file}} kan niet worden geïmporteerd: de lezer bezweek eraan. Bewaar de tekst eerst als platte tekst (.txt).',
  'import-expands':
    '{{file}} wordt uitgepakt groter dan {{limit}} MB en is niet geopend; bewaar de tekst als platte tekst (.txt).',
  'import-memory':
    '{{file}} vraagt meer dan {{limit}} MB geheugen en is afgebroken; bewaar de tekst als platte tekst (.txt).',
  'import-no-text':
    'In {{file}} is geen tekst gevonden; is het een scan, laat de tekst dan eerst door een ander programma herkennen.',
  'import-time':
    '{{file}} duurde langer dan {{limit}} seconden en is afgebroken; bewaar de tekst als platte tekst (.txt).',
  'import-unreadable':
    '{{file}} is niet te lezen als wat de naam zegt ({{reason}}); bewaar het opnieuw, of als platte tekst (.txt).',
  'layer-gone':
    '{{file}} was er niet meer; de annotaties zoals ze het laatst bewaard zijn, {{time}}, zijn teruggezet. Verwijder ze in de lijst met artikelen als ze weg mogen.',
  'layer-locked':
    'Een andere Factmark ({{host}}, proces {{pid}}) werkt hier aan de annotaties van “{{annotator}}”; deze toont ze alleen, tot die andere gesloten is.',
  'layer-newer':
    '{{file}} is door een nieuwere Factmark gemaakt (versie {{found}}); het wordt getoond en kan hier niet worden veranderd. Werk Factmark bij om verder te gaan.',
  'layer-newer-outside':
    'Een nieuwere Factmark heeft {{file}} geschreven (versie {{found}}), zodat het hier niet meer kan worden veranderd: werk Factmark bij om verder te gaan; bewerkingen die er nog niet in staan, blijven tot dan op deze computer bewaard.',
  'layer-recovered':
    '{{file}} was beschadigd ({{reason}}); het is terzijde gelegd als {{aside}}, en de annotaties zoals ze het laatst bewaard zijn, {{time}}, zijn in plaats daarvan geopend.',
  'layer-salvaged':
    '{{file}} was beschadigd ({{reason}}); het is terzijde gelegd als {{aside}}. Wat te lezen was is geopend; weggelaten: {{skipped}}.',
  'layer-set-aside':
    '{{file}} was beschadigd ({{reason}}) en er is geen eerdere versie; het is terzijde gelegd als {{aside}}, en een lege laag is in plaats daarvan geopend.',
  'memory-set-aside':
    '{{file}} was beschadigd en is terzijde gelegd als {{aside}}: wat voor voorstellen onthouden was, begint opnieuw. Je annotaties staan erbuiten.',
  'memory-unwritten':
    'Wat voor voorstellen wordt onthouden, kan niet naar {{file}} worden geschreven ({{reason}}); controleer de ruimte en de rechten op de schijf. Het blijft bewaard en wordt opnieuw geprobeerd zolang Factmark open is.',
  'unsaved-kept':
    'Bewerkingen die de vorige keer niet geschreven konden worden, zijn op deze computer bewaard en teruggezet: {{count}}.',
  'unsaved-waiting':
    'Bewerkingen die de vorige keer niet geschreven konden worden, zijn nog op deze computer bewaard ({{count}}); ze worden teruggezet zodra deze laag kan worden veranderd.',
  'version-missing': 'Deze eerdere versie is er niet meer; kies een andere.',
  'workspace-gone':
    '{{file}} is niet te bereiken; controleer de schijf of het netwerk. Je bewerkingen blijven bewaard tot het terug is.',
} as const satisfies Record<(typeof STORAGE_PROBLEM_CODES)[number], string>
