/** What went wrong, where, and what to do about it: one sentence or two a problem. */
import type { ProblemCode } from '../../core/problem.ts'
import { storageProblems } from './storageProblems.ts'

export const problems = {
  'annotation-duplicate': 'The id {{id}} is used twice ({{path}}); give one of the two another id.',
  'annotation-unknown': 'There is no annotation with the id {{id}} in this layer; open the article again.',
  'annotation-unsorted': 'Annotation {{id}} ({{path}}) is not in the stored order: start, end, id.',
  'annotator-invalid':
    '“{{id}}” can’t be an annotator’s id: use up to 64 lower-case letters, digits and hyphens, beginning with a letter or digit, and neither “adjudicated” nor a device name of Windows such as “con”.',
  'annotator-name-missing': 'Give the name of whoever annotates.',
  'annotator-unknown': 'There is no layer by “{{id}}” among what was chosen; see the folder layers for who has one.',
  'article-changed': 'The layer was made on another text: its sha256 is not the article’s ({{path}}).',
  'article-missing': 'There is no article with the id “{{id}}” in this workspace; see the list for what there is.',
  'article-too-large': '{{file}} holds {{size}} characters; the limit is {{limit}}. Split it into parts.',
  'switch-refused': '--{{name}} is refused: this is a release of Factmark, which can’t be debugged. Leave it out.',
  'argument-missing': '--{{name}} needs a value: --{{name}}=VALUE.',
  'arguments-invalid': '{{reason}}',
  'block-ignored':
    '{{file}}: {{path}} is ignored ({{reason}}); the article opens without it. Fix it there, or import the file again.',
  cancelled: 'Cancelled; nothing was written.',
  'documents-several': 'The file holds {{count}} documents; name a folder to write them to, in place of “-”.',
  'export-character':
    '“{{article}}” holds a character that this format can’t (a control character); choose another format, such as W3C.',
  'export-inside':
    '{{file}} belongs to the workspace’s own files, which an export must not overwrite; choose another place.',
  'export-mismatch':
    'Of {{count}} annotations in {{file}} only {{verified}} could be read back; the file was not kept. Please report this.',
  'export-nothing': 'There are no annotations to export; tag something first.',
  'export-occupied': '{{file}} exists and is not an empty folder; choose another name, or remove it first.',
  'file-binary': '{{file}} is not text but binary data; import a text file (.txt, .md).',
  'file-empty': '{{file}} holds no text; choose another file.',
  'file-invalid': '{{file}}: {{path}}: {{reason}}. Mend it there, or restore an earlier version of the file.',
  'file-missing': '{{file}} does not exist; check its name and folder.',
  'file-not-json': '{{file}} is not JSON ({{reason}}); mend it there, or restore an earlier version of the file.',
  'file-too-large': '{{file}} is larger than {{limit}} MB; split it into parts.',
  'file-too-many':
    '{{file}} holds more than {{limit}} lines, objects, texts or annotations, which is more than can be read at once; split it into parts.',
  'file-type-unknown':
    '{{file}} is of a kind that can’t be imported; save it as plain text (.txt) or Markdown (.md) first.',
  'file-unreadable': '{{file}} can’t be read ({{reason}}); check its permissions.',
  'file-unwritable': '{{file}} can’t be written ({{reason}}); check the disk’s space and the folder’s permissions.',
  'file-without-match':
    'None of the texts in {{file}} is that of an article here; import the article first, or name it with --article.',
  'folder-is-file': '{{file}} is a file and can’t be a workspace; choose a folder.',
  'folder-occupied': '{{file}} holds other files and is not a workspace; choose a workspace, or a new or empty folder.',
  'folder-unusable': '{{file}} can’t be a workspace ({{reason}}); choose another folder.',
  'format-unguessed': 'The format of {{file}} can’t be told from its name and content; name one with --format.',
  'format-unknown': '“{{format}}” is not a format; choose one of: {{formats}}.',
  'format-unreadable': 'The format “{{format}}” can be written but not read; choose one of: {{formats}}.',
  'id-differs': '{{path}} says “{{found}}” where the file’s place says “{{expected}}”; move the file or mend the id.',
  'id-invalid': '“{{id}}” can’t be an id: use up to 64 lower-case letters, digits and hyphens.',
  internal: 'Something went wrong inside Factmark ({{reason}}); nothing was changed. Please report this.',
  'language-unknown': '“{{language}}” is not a language of Factmark; choose --lang=en or --lang=nl.',
  'layer-disagrees':
    '{{file}} disagrees with its article, first at {{path}} ({{places}} in all), and was not opened, so that nothing in it is lost. Mend it there, or restore an earlier version; “factmark validate” lists every place.',
  'layer-missing': 'There is no layer by “{{annotator}}” on “{{article}}”.',
  'layers-several':
    '“-” takes one layer, and {{count}} were chosen; name --article and --annotator, or a folder in place of “-”.',
  'layer-occupied':
    '“{{annotator}}” has a layer on “{{article}}” already; name another annotator, or replace the layer (--replace; the old one goes to the trash).',
  'link-target-missing': 'The link from {{id}} leads to {{to}}, which is not in the layer.',
  'mapping-invalid': '“{{mapping}}” does not map a label: write LABEL=TAG with one of {{tags}}, or LABEL= to skip it.',
  'no-session': 'Nobody has said yet who works here and in which workspace.',
  'no-workspace': '{{file}} is not a workspace: it holds no workspace.json. Name one with --workspace DIR.',
  'pattern-invalid': 'This is not a regular expression: {{reason}}.',
  'pattern-slow': 'This expression takes more than {{seconds}} seconds; make it simpler.',
  'proposal-missing': '{{path}} is missing: a review without an annotation must say what should be tagged.',
  'sha256-differs':
    '{{file}}: the text is not the one that was imported (its sha256 differs); restore an earlier version of the file.',
  'slice-differs': 'At {{start}} the text says “{{text}}”, not “{{quote}}” (annotation {{id}}).',
  'span-empty': 'A span can’t be empty ({{start}}–{{end}}).',
  'span-outside': 'The span {{start}}–{{end}} lies outside the text, which has {{length}} characters.',
  'stopped-midway': 'Stopped: {{done}} of {{total}} were imported, and are complete; the rest was left out.',
  'text-missing': '{{file}} does not hold the text that its annotations are about; name it with --text FILE.',
  'trash-occupied': '{{file}} exists again; rename or remove it, then restore.',
  'unit-fixed': '“{{unit}}” can’t be chosen: this format is always written in the same unit; leave the unit out.',
  'unit-unknown': '“{{unit}}” is not a unit that this format counts in; choose one of: {{units}}.',
  'version-newer':
    '{{file}} was made by a newer Factmark (version {{found}} of its format, this one knows {{version}}); update Factmark to open it.',
  ...storageProblems,
  'adjudication-locked':
    '{{name}} is settling this article at the moment; it is free again when {{name}} closes it, or {{minutes}} minutes after the last decision.',
  'adjudication-moved':
    'The settled layer was changed meanwhile; it has been read again, nothing was overwritten. Decide once more.',
  'workspace-moved': '{{file}} was changed by somebody else just now; nothing was overwritten. Try again.',
  'bundle-sha256':
    '{{file}} holds another text under the id “{{id}}” than this workspace; nothing was taken over. Open it in a workspace of its own.',
  'entry-unknown': 'There is no review, reply or decision with the id {{id}} in this layer; open the article again.',
  'layer-blind': 'Colleagues’ tags stay hidden until your own layer on this article is marked done.',
  'layer-unplaced':
    'Of {{count}} annotations in {{file}} {{lost}} could not be found again in the article’s text, which differs; nothing was taken over.',
  'not-adjudicated': 'Decisions belong into the settled layer, not into somebody’s own.',
} as const satisfies Record<ProblemCode, string>
