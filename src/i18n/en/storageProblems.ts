/** What goes wrong between the program and the disk, and what to do about it. */
import type { STORAGE_PROBLEM_CODES } from '../../core/storageProblems.ts'

export const storageProblems = {
  'audit-broken':
    '{{file}}: entry {{entry}} is not what was written there ({{reason}}); the trail can’t be trusted from there.',
  'audit-layer-differs':
    '{{file}} was changed by something else than Factmark after entry {{entry}} of its audit trail.',
  'conflict-copy': '{{program}} left a second version of your annotations on “{{article}}”: {{file}}.',
  'file-is-link':
    '{{file}} is a symbolic link, which Factmark doesn’t follow; put the file or folder itself in its place.',
  'file-not-regular': '{{file}} is not a file but a device, a pipe or a folder; remove it.',
  'import-crashed':
    '{{file}} can’t be imported: reading it ended the reader. Save its text as plain text (.txt) first.',
  'import-expands':
    '{{file}} unpacks to more than {{limit}} MB and was not opened; save its text as plain text (.txt).',
  'import-memory':
    '{{file}} needs more than {{limit}} MB of memory and was given up; save its text as plain text (.txt).',
  'import-no-text': 'No text was found in {{file}}; if it is a scan, recognise its text with another program first.',
  'import-time': '{{file}} took longer than {{limit}} seconds and was given up; save its text as plain text (.txt).',
  'import-unreadable':
    '{{file}} can’t be read as what its name says ({{reason}}); save it anew, or as plain text (.txt).',
  'layer-gone':
    '{{file}} was missing; the annotations as last saved, {{time}}, were put back. If they may go, remove them in the list of articles.',
  'layer-locked':
    'Another Factmark ({{host}}, process {{pid}}) works on the annotations of “{{annotator}}” here; this one only shows them until that one is closed.',
  'layer-newer':
    '{{file}} was made by a newer Factmark (version {{found}}); it is shown and can’t be changed here. Update Factmark to go on.',
  'layer-newer-outside':
    'A newer Factmark has written {{file}} (version {{found}}), so that it can’t be changed here any more: update Factmark to go on; edits that are not in it yet are kept on this computer until then.',
  'layer-recovered':
    '{{file}} was damaged ({{reason}}); it was set aside as {{aside}}, and the annotations as last saved, {{time}}, are open in its place.',
  'layer-salvaged':
    '{{file}} was damaged ({{reason}}); it was set aside as {{aside}}. What could be read is open; left out: {{skipped}}.',
  'layer-set-aside':
    '{{file}} was damaged ({{reason}}) and there is no earlier version; it was set aside as {{aside}}, and an empty layer is open in its place.',
  'memory-set-aside':
    '{{file}} was damaged and set aside as {{aside}}: what was remembered for suggestions begins anew. Your annotations are not concerned.',
  'memory-unwritten':
    'What is remembered for suggestions can’t be written to {{file}} ({{reason}}); check the disk’s space and permissions. It is kept and tried again as long as Factmark is open.',
  'unsaved-kept':
    'Edits that could not be written the last time were kept on this computer and have been put back: {{count}}.',
  'unsaved-waiting':
    'Edits that could not be written the last time are still kept on this computer ({{count}}); they are put back as soon as this layer can be changed.',
  'version-missing': 'This earlier version is not there any more; choose another.',
  'workspace-gone': '{{file}} can’t be reached; check the disk or the network. Your edits are kept until it is back.',
} as const satisfies Record<(typeof STORAGE_PROBLEM_CODES)[number], string>
