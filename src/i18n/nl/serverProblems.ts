/** Wat er misgaat met de server van een team, en wat eraan te doen is. */
import type { SERVER_PROBLEM_CODES, SERVER_REASONS } from '../../core/serverProblems.ts'

export const serverProblems = {
  'article-unfetched':
    'Het artikel “{{article}}” is niet van {{server}} gekomen. Misschien is het daar verwijderd, of is de schijf van deze computer vol. Ga dat na en probeer het opnieuw.',
  'article-unsent':
    'Het artikel “{{article}}” blijft op deze computer: {{reason}}. Verhelp dat, of vraag het de beheerder van de server.',
  'file-unsent': '{{file}} blijft op deze computer: {{reason}}. Je kunt er hier gewoon mee verder werken.',
  'folder-joined': '{{folder}} is al een kopie van de werkruimte op een server. Kies een andere map.',
  'folder-of-member':
    '{{folder}} is de map van {{name}} ({{id}}) op de server van een team: alleen {{name}} werkt erin. Open een eigen map.',
  'folder-unjoined':
    '{{folder}} is niet met een server verbonden. Verbind een nieuwe map met “factmark server join UITNODIGING MAP”.',
  'invitation-invalid': '{{file}} is geen uitnodiging voor een server: {{reason}}. Vraag om een nieuwe.',
  'last-admin': 'Het team heeft een beheerder nodig. Geef eerst iemand anders het recht om te beheren.',
  'layer-behind':
    'De server heeft een eerdere stand van de laag van “{{annotator}}” bij “{{article}}” dan deze computer. De latere blijft hier; de server krijgt haar terug zodra “{{annotator}}” verbinding maakt.',
  'layer-unfetched':
    'De laag van “{{annotator}}” bij “{{article}}” kwam beschadigd van de server en is weggelaten. Vraag de beheerder om “factmark server verify” uit te voeren.',
  'layer-unsent':
    'De laag van “{{annotator}}” bij “{{article}}” blijft op deze computer: {{reason}}. Je kunt haar gewoon bewerken en exporteren.',
  'member-exists': '“{{id}}” is al lid. Geef een nieuw lid een andere ID.',
  'member-unknown': 'Er is geen lid met de ID “{{id}}”. “factmark server status” toont alle leden.',
  'password-short': 'Een wachtwoord heeft ten minste {{limit}} tekens nodig. Kies een langer wachtwoord.',
  'server-busy': '{{server}} kan nu niets aannemen: {{reason}}. Factmark probeert het opnieuw.',
  'server-certificate':
    'Het certificaat van {{server}} is geweigerd: {{reason}}. Er is niets verstuurd. Vraag de beheerder van de server om een nieuwe uitnodiging.',
  'server-exists':
    'De database “{{database}}” op {{server}} is al een Factmark-server. “factmark server upgrade” werkt haar bij.',
  'server-forbidden': 'Dit mag je niet op {{server}}. Vraag de beheerder om het recht “{{right}}”.',
  'server-login':
    '{{server}} heeft “{{login}}” niet toegelaten. Controleer het wachtwoord of vraag om een nieuwe uitnodiging.',
  'server-newer':
    '{{server}} gebruikt een nieuwer protocol ({{found}}) dan deze versie van Factmark ({{expected}}). Installeer de nieuwere versie; intussen kun je hier verder werken.',
  'server-older':
    '{{server}} gebruikt een ouder protocol ({{found}}) dan deze versie van Factmark ({{expected}}). De beheerder moet “factmark server upgrade” uitvoeren; intussen kun je hier verder werken.',
  'server-refused': '{{server}} heeft dit geweigerd: {{reason}}.',
  'server-restored':
    '{{server}} is uit een kopie hersteld. De beheerder moet “factmark server after-restore” uitvoeren; intussen kun je hier verder werken.',
  'server-unencrypted':
    'Een verbinding over het netwerk vereist het certificaat van de autoriteit van de server: geef het op met --ca. Factmark maakt nooit verbinding zonder dat te controleren.',
  'server-unknown':
    'De database “{{database}}” op {{server}} is geen Factmark-server. Richt haar in met “factmark server init”.',
  'server-unreachable':
    '{{server}} is niet bereikbaar: {{reason}}. Je werk is hier opgeslagen en wordt later verstuurd.',
} satisfies Readonly<Record<(typeof SERVER_PROBLEM_CODES)[number], string>>

export const serverReasons = {
  'article-elsewhere': 'de server heeft dezelfde tekst als “{{other}}”',
  'article-taken': 'de server heeft een andere tekst onder deze ID',
  'article-zero': 'de tekst bevat het teken U+0000, dat PostgreSQL niet kan opslaan',
  'certificate-expired': 'het is verlopen of nog niet geldig',
  'certificate-none': 'de server versleutelt geen verbindingen',
  'certificate-name': 'het is voor een andere naam gemaakt',
  'certificate-other': 'het is niet van de autoriteit uit de uitnodiging',
  'invitation-certificate': 'er staat geen geldig certificaat in',
  'invitation-url': 'het adres heeft niet de vorm postgres://login@host/database',
  'server-connections': 'er zijn te veel mensen verbonden',
  'server-full': 'de schijf is vol',
  'server-hung-up': 'de verbinding is verbroken',
  'server-own-reason': 'de reden is Factmark niet bekend',
  'server-read-only': 'er kan alleen gelezen worden',
  'server-slow': 'er kwam niet op tijd antwoord',
  'server-starting': 'de server wordt gestart of gestopt',
  'unsent-article': 'het artikel staat niet op de server',
  'unsent-differs': 'het bestand klopt niet met zijn audittrail',
  'unsent-elsewhere': 'de server heeft een andere versie, en die is gebleven',
  'unsent-form': 'een ander programma heeft het bestand geschreven; verander er iets in om het te versturen',
  'unsent-lease': 'iemand anders lost de verschillen bij dit artikel op',
  'unsent-other': 'de server heeft haar geweigerd',
  'unsent-rights': 'je hebt niet het recht om haar te versturen',
  'unsent-size': 'ze is groter dan de server aanneemt',
  'unsent-trail': 'de audittrail is beschadigd',
} satisfies Readonly<Record<(typeof SERVER_REASONS)[number], string>>
