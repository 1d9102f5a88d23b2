/** What goes wrong between the program and the disk, and what to do about it. */
import type { STORAGE_PROBLEM_CODES } from '../../core/storageProblems.ts'

export const storageProblems = {
  'article-copy-differs': '{{file}}, the second copy of the article, is damaged. Open the article to replace it.',
  'article-from-copy':
    '{{file}} is damaged ({{reason}}). The article was opened from its second copy, but the file can’t be replaced here. Check the disk and the permissions.',
  'article-repaired':
    '{{file}} was damaged ({{reason}}) and was restored from its second copy. The damaged file was moved aside as {{aside}}.',
  'audit-broken':
    '{{file}}: entry {{entry}} was altered or is damaged ({{reason}}). The audit trail can’t be trusted from there on.',
  'audit-layer-differs':
    '{{file}} was changed outside Factmark after entry {{entry}} of its audit trail. Check what changed, or restore an earlier version.',
  'audit-missing': '{{file}} has earlier versions but no audit trail: {{trail}} was removed. Restore it from a backup.',
  'codebook-newer':
    '{{file}} was saved by a newer version of Factmark (format {{found}}) and is read-only here. Update Factmark to change it.',
  'history-missing':
    '{{file}} was saved several times, but its earlier versions in {{folder}} were removed. Restore them from a backup.',
  'codebook-faulty':
    '{{file}}: at {{path}}, {{reason}}. The codebook works without it. Correct it in the codebook’s window.',
  'version-damaged': '{{file}}, an earlier version, is damaged. Restore the file from a backup, or delete it.',
  'line-too-long':
    '{{file}} has a line of {{size}} characters. Factmark can show at most {{limit}} in one line. Break the text into paragraphs and import it again.',
  'trails-missing':
    '{{file}} is missing, although annotations in this workspace were saved with audit trails. Restore the folder from a backup.',
  'article-moved':
    'The article “{{id}}” has changed in the meantime, so it was left as it is. Open it again to see what it says now.',
  'previous-cycle':
    'The article says that it is a later version of “{{id}}”, which is in turn a later version of it ({{path}}). Remove one of the two fields.',
  'version-circle':
    '“{{id}}” can’t be a later version of “{{other}}”, because “{{other}}” is itself a later version of “{{id}}”. Select the last version instead.',
  'previous-missing':
    'The article says that it is a later version of “{{id}}”, which is not in this workspace ({{path}}). Import that article, or remove the field.',
  'bundle-large':
    '{{file}} contains {{count}} layers; a review file may have at most {{most}}. Ask for a file with the layers that you need.',
  'bundle-versions': '{{file}} contains the article “{{id}}” twice. Ask for a file with each version once.',
  'bundle-repeats': '{{file}} contains two layers by “{{annotator}}”. Ask for a file with one layer by each annotator.',
  'conflict-copy-others':
    '{{program}} left a second version of the annotations by “{{annotator}}” on “{{article}}”: {{file}}. Only {{annotator}} can merge it.',
  'incoming-moved':
    'The layer of “{{annotator}}” has changed since {{file}} was read. It was left as it is. Open the file again to see what it would change now.',
  'incoming-unaccepted':
    '{{file}}: nothing was written, because it would replace layers by others. To accept that, add {{accept}}.',
  'chapter-missing':
    '{{file}} has {{count}} chapters that can be imported, so there is no chapter {{chapter}}. Choose another number.',
  'entry-refused':
    '{{file}} was not merged because of “{{entry}}” in it: {{reason}}. Nothing was written. Ask for another copy of the file.',
  'conflict-copy':
    '{{program}} left a second version of your annotations on “{{article}}”: {{file}}. Merge it, or remove the file.',
  'file-is-link':
    '{{file}} is a symbolic link, which Factmark doesn’t follow. Put the file or folder itself in its place.',
  'file-not-regular': '{{file}} is a device, a pipe or a folder, where Factmark needs a file. Move it elsewhere.',
  'inbox-inside': '{{folder}} is part of the workspace. Choose a folder outside it as the inbox.',
  'inbox-unreadable':
    'The inbox {{folder}} can’t be read. Check that the folder is there, or choose another under Preferences.',
  'import-crashed':
    '{{file}} can’t be imported because reading it failed. Save the text as plain text (.txt) and import that.',
  'import-expands':
    '{{file}} was not imported because it unpacks to more than {{limit}} MB. Save the text as plain text (.txt) and import that.',
  'import-memory':
    '{{file}} was not imported because it needs more than {{limit}} MB of memory. Save the text as plain text (.txt) and import that.',
  'import-no-text': 'No text was found in {{file}}. If it is a scan, run text recognition (OCR) on it first.',
  'import-time':
    '{{file}} was not imported because it took longer than {{limit}} seconds. Save the text as plain text (.txt) and import that.',
  'import-unreadable':
    '{{file}} can’t be read as the kind of file that its name indicates ({{reason}}). Save it again, or save it as plain text (.txt).',
  'layer-gone':
    '{{file}} was missing. The annotations last saved on {{time}} were restored. If you meant to delete them, remove them from the article list.',
  'layer-left-out':
    'The merged version has {{count}} entries that don’t fit the article. They were left out: {{places}}.',
  'layer-locked':
    'Another Factmark has been editing the annotations of “{{annotator}}” since {{time}} ({{host}}, process {{pid}}). They are read-only here until it is closed.',
  'layer-newer':
    '{{file}} was saved by a newer version of Factmark (format {{found}}) and is read-only here. Update Factmark to edit it.',
  'layer-newer-outside':
    'A newer version of Factmark saved {{file}} (format {{found}}), so it is now read-only here. Update Factmark to continue. Your unsaved edits are kept on this computer until then.',
  'layer-recovered':
    '{{file}} was damaged ({{reason}}) and was moved aside as {{aside}}. The annotations last saved on {{time}} were opened instead.',
  'layer-salvaged':
    '{{file}} was damaged ({{reason}}) and was moved aside as {{aside}}. What could be read is open. Left out: {{skipped}}.',
  'layer-set-aside':
    '{{file}} was damaged ({{reason}}) and has no earlier version. It was moved aside as {{aside}}, and an empty layer was opened instead.',
  'memory-set-aside':
    '{{file}} was damaged and was moved aside as {{aside}}. Suggestion history starts over. Your annotations are not affected.',
  'memory-unwritten':
    'Suggestion memory can’t be saved to {{file}} ({{reason}}). Check the disk space and permissions. Factmark keeps trying while it is open.',
  'unsaved-kept':
    'Edits that could not be saved last time were kept on this computer and have been restored: {{count}}.',
  'unsaved-waiting':
    'Edits that could not be saved last time are still kept on this computer ({{count}}). They are restored as soon as this layer can be edited.',
  'version-missing': 'This earlier version no longer exists. Select another.',
  'workspace-gone':
    '{{file}} can’t be reached. Check the disk or the network. Your edits are kept until it is available again.',
} as const satisfies Record<(typeof STORAGE_PROBLEM_CODES)[number], string>
