/** What went wrong, where, and what to do about it: one sentence or two a problem. */
import type { ProblemCode } from '../../core/problem.ts'
import { serverProblems } from './serverProblems.ts'
import { storageProblems } from './storageProblems.ts'

export const problems = {
  'annotation-duplicate': 'The ID {{id}} is used twice ({{path}}). Give one of the two another ID.',
  'annotation-unknown': 'There is no annotation with the ID {{id}} in this layer. Open the article again.',
  'annotation-unsorted': 'Annotation {{id}} ({{path}}) is out of order. Annotations are sorted by start, end and ID.',
  'annotator-invalid':
    '“{{id}}” can’t be used as an annotator ID. Use up to 64 lower-case letters, digits and hyphens, starting with a letter or digit. “adjudicated” and Windows device names such as “con” are reserved.',
  'annotator-name-missing': 'Enter the name of the annotator.',
  'annotator-unknown': 'None of these layers is by “{{id}}”. The layers folder shows which annotators have one.',
  'article-annotated':
    'This article has annotations, so its text can’t be changed. Import the file again as a later version instead.',
  'original-differs':
    '{{file}} is not the file that was imported: its SHA-256 differs. Restore it from a backup, or remove it.',
  'original-missing': '{{file}}, the imported file, is missing. Restore it from a backup, or import the file again.',
  'original-unkept': 'The file that this article was imported from was not kept. Import it again to keep a copy.',
  'article-changed':
    'The layer was made for a different text: its SHA-256 differs from that of the article ({{path}}).',
  'nothing-to-carry':
    'There is nothing to carry to “{{id}}”: no earlier version of it has a layer by “{{annotator}}”. Import it as a later version first, or check the ID of the annotator.',
  'carried-not-earlier':
    '{{path}} says that it was carried from “{{id}}”, which is not an earlier version of this article. Correct the ID there.',
  'article-missing': 'There is no article with the ID “{{id}}” in this workspace. Check the ID in the articles folder.',
  'article-too-large': '{{file}} has {{size}} characters, and the limit is {{limit}}. Split it into parts.',
  'switch-refused': 'Factmark can’t be started with {{name}}. Leave it out, or check its spelling.',
  'argument-missing': '--{{name}} needs a value: --{{name}}=VALUE.',
  'arguments-invalid': '{{reason}}',
  cancelled: 'Cancelled. Nothing was written.',
  'documents-several': 'The file contains {{count}} documents. Give a folder to write them to instead of “-”.',
  'folder-empty': 'No file with annotations was found in {{folder}}. Formats that can be read: {{formats}}.',
  'folder-mixed':
    '{{folder}} contains files in more than one format: {{one}} and {{other}} ({{file}}). Select one with --format, or import the files separately.',
  'export-inside': '{{file}} is part of the workspace, which an export must not overwrite. Choose another location.',
  'export-mismatch':
    'Only {{verified}} of {{count}} annotations in {{file}} could be read back, so the file was not kept. Not held: {{annotations}}. Choose another format, or leave such annotations out (--leave-out).',
  'export-nothing': 'There are no annotations to export. Tag something first.',
  'export-memory':
    'Nothing was exported, because it needs more than {{limit}} MB of memory. Export fewer articles at a time.',
  'export-occupied': '{{file}} already exists. Choose another name, or remove it first.',
  'file-binary': '{{file}} contains binary data, not text. Import a text file (.txt, .md).',
  'file-empty': '{{file}} contains no text. Choose another file.',
  'file-invalid':
    '{{file}} has an error at {{path}}: {{reason}}. Fix it there, or restore an earlier version of the file.',
  'block-ignored':
    '{{file}}: {{path}} was ignored ({{reason}}), and the article opens without it. Fix it there, or import the file again.',
  'file-missing': '{{file}} does not exist. Check its name and folder.',
  'file-not-json': '{{file}} is not valid JSON: {{reason}}. Fix it there, or restore an earlier version of the file.',
  'file-too-large': '{{file}} is larger than {{limit}} MB. Split it into parts.',
  'file-too-many':
    '{{file}} contains more than {{limit}} lines, objects, texts or annotations, which is too many to read at once. Split it into parts.',
  'file-type-unknown':
    'Factmark can’t import this kind of file: {{file}}. It reads {{extensions}}. Save or export the file as one of these.',
  'file-unreadable': '{{file}} can’t be read ({{reason}}). Check its permissions.',
  'file-unwritable': '{{file}} can’t be written ({{reason}}). Check the disk space and the permissions of the folder.',
  'file-without-match':
    'No text in {{file}} matches an article in this workspace. Import the article first, or name it with --article.',
  'folder-is-file': '{{file}} is a file, so it can’t be a workspace. Choose a folder.',
  'folder-occupied':
    '{{file}} contains other files and is not a workspace. Choose a workspace, or a new or empty folder.',
  'folder-unusable': '{{file}} can’t be used as a workspace ({{reason}}). Choose another folder.',
  'format-unguessed': 'The format of {{file}} can’t be detected. Specify it with --format.',
  'format-unknown': '“{{format}}” is not a known format. Choose one of: {{formats}}.',
  'format-unreadable': 'Factmark can write “{{format}}” but not read it. Choose one of: {{formats}}.',
  'id-differs':
    '{{path}} is “{{found}}”, but the location of the file says “{{expected}}”. Move the file or fix the ID.',
  'id-invalid': '“{{id}}” can’t be used as an ID. Use up to 64 lower-case letters, digits and hyphens.',
  internal: 'Something went wrong in Factmark ({{reason}}). Nothing was changed. Please report this.',
  'language-unknown': 'Factmark doesn’t speak “{{language}}”. Choose --lang=en or --lang=nl.',
  'layer-disagrees':
    '{{file}} was not opened, because it doesn’t match its article ({{places}} places, the first at {{path}}). Nothing in it was changed. Fix it there, or restore an earlier version. “factmark validate” lists every place.',
  'layer-missing': '“{{annotator}}” has no layer on “{{article}}”. Check the annotator and the article.',
  'layers-several':
    '“-” takes one layer, but {{count}} are selected. Specify --article and --annotator, or give a folder instead of “-”.',
  'layer-occupied':
    '“{{annotator}}” already has a layer on “{{article}}”. Choose another annotator, or replace the layer with --replace. The old layer goes to the trash.',
  'link-target-missing': 'Annotation {{id}} links to {{to}}, which is not in the layer.',
  'out-missing': 'The format {{format}} is written to a file. Name it with --out FILE.{{format}}.',
  'step-missing': 'This step can no longer be undone.',
  'tag-unknown': '“{{tag}}” is not a tag. Choose one of: {{tags}}.',
  'where-invalid':
    '“{{where}}” is not a condition. Write KEY=VALUE, the keys of an attribute and of its value, or KEY= for no answer.',
  'mapping-invalid':
    '“{{mapping}}” is not a valid mapping. Write LABEL=TAG with one of {{tags}}, or LABEL= to skip the label.',
  'no-session': 'No annotator or workspace has been set up yet. Enter your name and choose a workspace first.',
  'no-workspace':
    '{{file}} is not a workspace, because it contains no workspace.json. Specify one with --workspace DIR.',
  'pattern-invalid': 'This is not a valid regular expression: {{reason}}.',
  'pattern-slow': 'This expression takes longer than {{seconds}} seconds. Simplify it.',
  'proposal-missing': '{{path}} is missing: a review without an annotation must say what should be tagged.',
  'sha256-differs':
    '{{file}}: the text has changed since it was imported (its SHA-256 differs). Restore an earlier version of the file.',
  'slice-differs': 'At {{start}}, the text is “{{text}}”, not “{{quote}}” (annotation {{id}}).',
  'span-empty': 'An annotation can’t be empty ({{start}}–{{end}}).',
  'span-outside': 'The range {{start}}–{{end}} is outside the text, which has {{length}} characters.',
  'stopped-midway': 'Stopped. {{done}} of {{total}} were imported completely; the rest were not imported.',
  'text-missing': '{{file}} doesn’t include the text of its annotations. Give it with --text FILE.',
  'codebook-empty': '{{file}} holds no question with an answer and no finding, so there is nothing to bring in.',
  'codebook-unknown':
    '{{file}} holds no codebook that Factmark can read. It reads its own codebooks, tag sets and layers of INCEpTION, annotation.conf of brat, labelling configurations of Label Studio and REFI-QDA codebooks (.qdc).',
  'claim-missing': 'Claim {{id}} isn’t here any more. It may have been moved to the trash.',
  'evidence-missing':
    '{{file}}, which is evidence of this claim, is gone from the workspace or was damaged. Add it again.',
  'evidence-empty': '{{file}} is empty, so there is nothing to keep as evidence. Choose another file.',
  'evidence-too-large':
    '{{file}} is larger than {{megabytes}} MB, the most that is copied into a workspace. Put it elsewhere and add its address.',
  'findings-none': '{{file}} has no published findings: no ClaimReview, and no answer of Google’s Fact Check Tools.',
  'trash-missing': '“{{id}}” is no longer in the trash. List the trash again to see what is there.',
  'trash-occupied': '{{file}} exists again. Rename or remove it, and then restore.',
  'unit-fixed': '“{{unit}}” can’t be used, because this format always uses the same unit. Leave out the unit.',
  'unit-unknown': '“{{unit}}” is not a unit of this format. Choose one of: {{units}}.',
  'version-newer':
    '{{file}} was saved by a newer version of Factmark (format {{found}}; this one reads up to {{version}}). Update Factmark to open it.',
  ...storageProblems,
  ...serverProblems,
  'adjudication-leased':
    '{{name}} has been resolving differences in this article since {{time}}. You can start when {{name}} closes it, or {{minutes}} minutes after the last decision.',
  'adjudication-locked':
    '{{name}} has been resolving differences in this article since {{time}} (computer: {{host}}). You can start when {{name}} closes it, or {{minutes}} minutes after the last decision.',
  'adjudication-offline':
    'Resolving differences needs {{server}}, which can’t be reached now. Nothing was decided. Try again when you are online.',
  'adjudication-moved':
    'The resolved version was changed by someone else and has been reloaded. Nothing was overwritten. Make your decision again.',
  'workspace-moved': '{{file}} was just changed by someone else. Nothing was overwritten. Try again.',
  'bundle-sha256':
    '{{file}} has a different text for the article “{{id}}” than this workspace, so nothing was added. Open it in another workspace.',
  'entry-unknown': 'There is no review, reply or decision with the ID {{id}} in this layer. Open the article again.',
  'layer-blind': 'Colleagues’ annotations stay hidden until you mark this article as done.',
  'layer-unplaced':
    '{{lost}} of {{count}} annotations in {{file}} could not be found in the article, which has a different text. Nothing was added.',
  'not-adjudicated': 'Decisions can only be saved in the resolved version, not in a layer of one annotator.',
  'annotation-unwritable':
    'This format can’t hold a character of {{annotations}}. Choose another format, or leave such annotations out (--leave-out).',
  'annotators-several':
    '{{file}} holds annotations by several annotators: {{annotators}}. Say whose layer each becomes on the command line: {{map}} (nothing after “=” leaves someone out).',
  'annotators-unnamed':
    'The annotators of {{file}} are {{annotators}}; --annotator-map does not fit them at: {{missed}}.',
  'annotators-collide':
    '“{{one}}” and “{{other}}” of {{file}} would both become the layer of {{annotator}} on {{article}}. Map them to different annotators, or leave one out.',
  'colours-refused': 'Only a web page has colours; leave --colour-by out, or choose --format html.',
  'colours-unknown': 'The codebook has no question “{{key}}” that can give colours. It has: {{keys}}.',
  'colours-none': 'The workspace has no codebook with questions that can give colours. Leave --colour-by out.',
  'bom-refused': 'A byte-order mark goes with CSV only; leave --bom out, or choose --format csv.',
  'encoding-unknown':
    '{{file}} says that it is encoded as “{{encoding}}”, which Factmark doesn’t know. Save it as UTF-8.',
  'tasks-unanswered':
    'Every task in {{file}} was rejected, skipped or never annotated ({{count}}), so nothing was written.',
  'text-missing-named':
    '{{file}} holds annotations, but not the text that they are about: {{text}}. Name a file with that text: --text FILE.',
} as const satisfies Record<ProblemCode, string>
