/** Wat er misgaat tussen het programma en de schijf, en wat eraan te doen is. */
import type { STORAGE_PROBLEM_CODES } from '../../core/storageProblems.ts'

export const storageProblems = {
  'article-copy-differs':
    '{{file}}, de tweede kopie van het artikel, is beschadigd. Open het artikel om die te vervangen.',
  'article-from-copy':
    '{{file}} is beschadigd ({{reason}}). Het artikel is geopend uit de tweede kopie, maar het bestand kan hier niet worden vervangen. Controleer de schijf en de rechten.',
  'article-repaired':
    '{{file}} was beschadigd ({{reason}}) en is teruggezet uit de tweede kopie. Het beschadigde bestand is apart gezet als {{aside}}.',
  'audit-broken':
    '{{file}}: regel {{entry}} is veranderd of beschadigd ({{reason}}). Vanaf daar is het logboek niet te vertrouwen.',
  'audit-layer-differs':
    '{{file}} is na regel {{entry}} van het logboek buiten Factmark gewijzigd. Controleer wat er is gewijzigd, of zet een eerdere versie terug.',
  'audit-missing':
    '{{file}} heeft eerdere versies maar geen logboek: {{trail}} is verwijderd. Zet het terug uit een back-up.',
  'codebook-newer':
    '{{file}} is opgeslagen door een nieuwere versie van Factmark (formaat {{found}}) en is hier alleen-lezen. Werk Factmark bij om het te wijzigen.',
  'history-missing':
    '{{file}} is meermaals opgeslagen, maar de eerdere versies in {{folder}} zijn verwijderd. Zet ze terug uit een back-up.',
  'codebook-faulty':
    '{{file}}: bij {{path}} klopt iets niet: {{reason}}. Het codeboek werkt zonder dit onderdeel. Verbeter het in het venster van het codeboek.',
  'version-damaged':
    '{{file}}, een eerdere versie, is beschadigd. Zet het bestand terug uit een back-up of verwijder het.',
  'line-too-long':
    '{{file}} heeft een regel van {{size}} tekens. Factmark kan er hoogstens {{limit}} op één regel tonen. Verdeel de tekst in alinea’s en importeer die opnieuw.',
  'trails-missing':
    '{{file}} ontbreekt, hoewel annotaties in deze werkruimte met logboeken zijn opgeslagen. Zet de map terug uit een back-up.',
  'article-moved':
    'Het artikel “{{id}}” is intussen gewijzigd en is gebleven zoals het was. Open het opnieuw om te zien wat er nu staat.',
  'previous-cycle':
    'Volgens het artikel is het een latere versie van “{{id}}”, en dat is zelf weer een latere versie van dit artikel ({{path}}). Verwijder een van beide velden.',
  'version-circle':
    '“{{id}}” kan geen latere versie van “{{other}}” zijn, want “{{other}}” is zelf een latere versie van “{{id}}”. Kies in plaats daarvan de laatste versie.',
  'previous-missing':
    'Volgens het artikel is het een latere versie van “{{id}}”, maar dat staat niet in deze werkruimte ({{path}}). Importeer dat artikel, of verwijder het veld.',
  'bundle-large':
    '{{file}} bevat {{count}} lagen; een beoordelingsbestand mag er hoogstens {{most}} bevatten. Vraag om een bestand met de lagen die je nodig hebt.',
  'bundle-versions': '{{file}} bevat het artikel “{{id}}” twee keer. Vraag om een bestand met elke versie één keer.',
  'bundle-repeats': '{{file}} bevat twee lagen van “{{annotator}}”. Vraag om een bestand met één laag per annotator.',
  'conflict-copy-others':
    '{{program}} heeft een tweede versie van de annotaties van “{{annotator}}” bij “{{article}}” achtergelaten: {{file}}. Alleen {{annotator}} kan die samenvoegen.',
  'incoming-moved':
    'De laag van “{{annotator}}” is gewijzigd sinds {{file}} is gelezen en is gebleven zoals die was. Open het bestand opnieuw om te zien wat het nu zou wijzigen.',
  'incoming-unaccepted':
    '{{file}}: er is niets geschreven, omdat het lagen van anderen zou vervangen. Voeg {{accept}} toe als je dat goedvindt.',
  'chapter-missing':
    '{{file}} heeft {{count}} hoofdstukken die kunnen worden geïmporteerd, dus hoofdstuk {{chapter}} is er niet. Kies een ander nummer.',
  'entry-refused':
    '{{file}} is niet samengevoegd vanwege “{{entry}}” erin: {{reason}}. Er is niets geschreven. Vraag om een andere kopie van het bestand.',
  'conflict-copy':
    '{{program}} heeft een tweede versie van je annotaties bij “{{article}}” achtergelaten: {{file}}. Voeg die samen, of verwijder het bestand.',
  'file-is-link':
    '{{file}} is een symbolische koppeling, en die volgt Factmark niet. Zet het bestand of de map zelf op die plaats.',
  'file-not-regular':
    '{{file}} is een apparaat, pipe of map, terwijl Factmark hier een bestand nodig heeft. Verplaats het.',
  'inbox-inside': '{{folder}} hoort bij de werkruimte. Kies als postvak een map daarbuiten.',
  'inbox-unreadable':
    'Het postvak {{folder}} kan niet worden gelezen. Controleer of de map er is, of kies een andere bij Voorkeuren.',
  'import-crashed':
    '{{file}} kan niet worden geïmporteerd, omdat het lezen mislukte. Sla de tekst op als platte tekst (.txt) en importeer die.',
  'import-expands':
    '{{file}} is niet geïmporteerd, omdat het uitgepakt groter is dan {{limit}} MB. Sla de tekst op als platte tekst (.txt) en importeer die.',
  'import-memory':
    '{{file}} is niet geïmporteerd, omdat er meer dan {{limit}} MB geheugen voor nodig is. Sla de tekst op als platte tekst (.txt) en importeer die.',
  'import-no-text': 'In {{file}} is geen tekst gevonden. Is het een scan, voer dan eerst tekstherkenning (OCR) uit.',
  'import-time':
    '{{file}} is niet geïmporteerd, omdat het langer duurde dan {{limit}} seconden. Sla de tekst op als platte tekst (.txt) en importeer die.',
  'import-unreadable':
    '{{file}} kan niet worden gelezen als het soort bestand dat de naam aangeeft ({{reason}}). Sla het opnieuw op, of sla het op als platte tekst (.txt).',
  'layer-gone':
    '{{file}} ontbrak. De annotaties die het laatst zijn opgeslagen op {{time}}, zijn teruggezet. Wilde je ze verwijderen, verwijder ze dan in de artikellijst.',
  'layer-left-out':
    'In de samengevoegde versie passen {{count}} onderdelen niet bij het artikel. Die zijn weggelaten: {{places}}.',
  'layer-locked':
    'Een andere Factmark bewerkt sinds {{time}} de annotaties van “{{annotator}}” ({{host}}, proces {{pid}}). Tot die is gesloten, kun je ze hier alleen lezen.',
  'layer-newer':
    '{{file}} is opgeslagen door een nieuwere versie van Factmark (formaat {{found}}) en is hier alleen-lezen. Werk Factmark bij om het te bewerken.',
  'layer-newer-outside':
    'Een nieuwere versie van Factmark heeft {{file}} opgeslagen (formaat {{found}}), en het is hier nu alleen-lezen. Werk Factmark bij om verder te gaan. Je niet-opgeslagen bewerkingen blijven tot dan op deze computer bewaard.',
  'layer-recovered':
    '{{file}} was beschadigd ({{reason}}) en is apart gezet als {{aside}}. In plaats daarvan zijn de annotaties geopend die het laatst zijn opgeslagen op {{time}}.',
  'layer-salvaged':
    '{{file}} was beschadigd ({{reason}}) en is apart gezet als {{aside}}. Wat leesbaar was, is geopend. Weggelaten: {{skipped}}.',
  'layer-set-aside':
    '{{file}} was beschadigd ({{reason}}) en heeft geen eerdere versie. Het is apart gezet als {{aside}}; in plaats daarvan is een lege laag geopend.',
  'memory-set-aside':
    '{{file}} was beschadigd en is apart gezet als {{aside}}. Het geheugen van voorstellen begint opnieuw. Dit heeft geen gevolgen voor je annotaties.',
  'memory-unwritten':
    'Het geheugen van voorstellen kan niet worden opgeslagen in {{file}} ({{reason}}). Controleer de schijfruimte en de rechten. Factmark blijft het proberen zolang het open is.',
  'unsaved-kept':
    'Bewerkingen die de vorige keer niet konden worden opgeslagen, zijn op deze computer bewaard en teruggezet: {{count}}.',
  'unsaved-waiting':
    'Bewerkingen die de vorige keer niet konden worden opgeslagen, zijn nog op deze computer bewaard ({{count}}). Ze worden teruggezet zodra deze laag kan worden bewerkt.',
  'version-missing': 'Deze eerdere versie bestaat niet meer. Selecteer een andere.',
  'workspace-gone':
    '{{file}} is niet bereikbaar. Controleer de schijf of het netwerk. Je bewerkingen blijven bewaard tot het weer beschikbaar is.',
} as const satisfies Record<(typeof STORAGE_PROBLEM_CODES)[number], string>
