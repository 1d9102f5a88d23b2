/** What goes wrong with a team's server, and what to do about it. */
import type { SERVER_PROBLEM_CODES, SERVER_REASONS } from '../../core/serverProblems.ts'

export const serverProblems = {
  'article-unfetched':
    'The article “{{article}}” didn’t come from {{server}}. It may have been removed there, or the disk of this computer may be full. Check that, and try again.',
  'article-unsent':
    'The article “{{article}}” stays on this computer: {{reason}}. Correct that, or ask whoever administers the server.',
  'file-unsent': '{{file}} stays on this computer: {{reason}}. You can still use and change it here.',
  'folder-joined': '{{folder}} is already a copy of a server’s workspace. Choose another folder.',
  'folder-of-member':
    '{{folder}} is the folder of {{name}} ({{id}}) on a team’s server: only {{name}} works in it. Open a folder of your own.',
  'folder-unjoined':
    '{{folder}} isn’t connected to a server. Connect a new folder with “factmark server join INVITATION FOLDER”.',
  'invitation-invalid': '{{file}} isn’t an invitation to a server: {{reason}}. Ask for a new one.',
  'last-admin': 'The team needs an administrator. Give another member the right to administer first.',
  'layer-behind':
    'The server has an earlier state of the layer by “{{annotator}}” on “{{article}}” than this computer. The later one stays here; the server gets it again when “{{annotator}}” connects.',
  'layer-unfetched':
    'The layer by “{{annotator}}” on “{{article}}” came from the server damaged and was left out. Tell whoever administers the server to run “factmark server verify”.',
  'layer-unsent':
    'The layer by “{{annotator}}” on “{{article}}” stays on this computer: {{reason}}. It can still be edited and exported.',
  'member-exists': '“{{id}}” is already a member. Give the new member another ID.',
  'member-unknown': 'There is no member with the ID “{{id}}”. “factmark server status” lists all members.',
  'password-short': 'A password needs at least {{limit}} characters. Choose a longer one.',
  'server-busy': '{{server}} can’t take anything at the moment: {{reason}}. Factmark tries again.',
  'server-certificate':
    'The certificate of {{server}} was refused: {{reason}}. Nothing was sent. Ask whoever administers the server for a new invitation.',
  'server-exists':
    'The database “{{database}}” on {{server}} is already a Factmark server. “factmark server upgrade” brings it up to date.',
  'server-forbidden': 'You may not do this on {{server}}. Ask whoever administers it for the right “{{right}}”.',
  'server-login': '{{server}} refused the login “{{login}}”. Check the password, or ask for a new invitation.',
  'server-newer':
    '{{server}} speaks a newer protocol ({{found}}) than this version of Factmark ({{expected}}). Install the newer version; you can work on here meanwhile.',
  'server-older':
    '{{server}} speaks an older protocol ({{found}}) than this version of Factmark ({{expected}}). Whoever administers it has to run “factmark server upgrade”; you can work on here meanwhile.',
  'server-refused': '{{server}} refused this: {{reason}}.',
  'server-restored':
    '{{server}} was restored from a copy. Whoever administers it has to run “factmark server after-restore”; you can work on here meanwhile.',
  'server-unencrypted':
    'A connection over the network needs the certificate of the server’s authority: give it with --ca. Factmark never connects without checking it.',
  'server-unknown':
    'The database “{{database}}” on {{server}} isn’t a Factmark server. Set it up with “factmark server init”.',
  'server-unreachable': '{{server}} can’t be reached: {{reason}}. Your work is saved here and is sent later.',
} satisfies Readonly<Record<(typeof SERVER_PROBLEM_CODES)[number], string>>

export const serverReasons = {
  'article-elsewhere': 'the server has the same text as “{{other}}”',
  'article-taken': 'the server has another text under this ID',
  'article-zero': 'its text contains the character U+0000, which PostgreSQL can’t store',
  'certificate-expired': 'it has expired or isn’t valid yet',
  'certificate-none': 'the server doesn’t encrypt connections',
  'certificate-name': 'it was made for another name',
  'certificate-other': 'it isn’t from the authority that the invitation names',
  'invitation-certificate': 'it names no valid certificate',
  'invitation-url': 'the address isn’t of the form postgres://login@host/database',
  'server-connections': 'too many people are connected',
  'server-full': 'its disk is full',
  'server-hung-up': 'the connection was cut off',
  'server-own-reason': 'the reason is unknown to Factmark',
  'server-read-only': 'it is read-only',
  'server-slow': 'it didn’t answer in time',
  'server-starting': 'it is starting or stopping',
  'unsent-article': 'its article isn’t on the server',
  'unsent-differs': 'the file doesn’t agree with its audit trail',
  'unsent-elsewhere': 'the server has another version of it, which was kept',
  'unsent-form': 'another program wrote the file; change something in it to send it',
  'unsent-lease': 'a colleague is resolving the differences on this article',
  'unsent-other': 'the server refused it',
  'unsent-rights': 'you don’t have the right to send it',
  'unsent-size': 'it is larger than the server takes',
  'unsent-trail': 'its audit trail is damaged',
} satisfies Readonly<Record<(typeof SERVER_REASONS)[number], string>>
