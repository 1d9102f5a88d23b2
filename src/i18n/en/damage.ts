/**
 * What the window says where a problem's own sentence has terms of the file format or of the system: which file, where
 * in it, and what to do. What somebody who repairs it also wants to know is shown under "Details".
 */
export const damage = {
  plain: {
    'claim-missing': 'This claim isn’t here any more. It may have been moved to the trash.',
    'file-invalid':
      '{{file}} can’t be read, because {{where}} is damaged or incomplete. Restore an earlier version of the file, or ask whoever sent it for another copy.',
    'file-not-json':
      '{{file}} can’t be read, because it is damaged or incomplete. Restore an earlier version of the file, or ask whoever sent it for another copy.',
    'block-ignored':
      'Headings, lists or tables in {{file}} can’t be read, so the article opens without them. The text is complete. Import the article again to get them back.',
    'layer-disagrees':
      '{{file}} was not opened, because it doesn’t match its article (first mismatch: {{where}}). The file was not changed. Restore an earlier version of the file or of the article.',
    'layer-recovered':
      '{{file}} was damaged and was moved aside as {{aside}}. The annotations last saved on {{time}} were opened instead. Check your latest annotations.',
    'layer-salvaged':
      '{{file}} was damaged and was moved aside as {{aside}}. Everything that could be read is open. Check which annotations are missing.',
    'layer-set-aside':
      '{{file}} was damaged and has no earlier version. It was moved aside as {{aside}}, and an empty layer was opened instead. Restore the file from a backup if you have one.',
    internal: 'Something went wrong in Factmark. Nothing was changed. Please report this, with the details.',
    'arguments-invalid': 'Something went wrong in Factmark. Nothing was changed. Please report this, with the details.',
    'version-newer': '{{file}} was saved by a newer version of Factmark. Update Factmark to open it.',
    'layer-newer':
      '{{file}} was saved by a newer version of Factmark and is read-only here. Update Factmark to edit it.',
    'layer-newer-outside':
      'A newer version of Factmark saved {{file}}, so it is now read-only here. Update Factmark to continue. Your unsaved edits are kept on this computer until then.',
    'codebook-newer':
      '{{file}} was saved by a newer version of Factmark and is read-only here. Update Factmark to change it.',
    'server-newer': '{{server}} runs a newer version of Factmark. Install it here too; you can work on meanwhile.',
    'server-older':
      '{{server}} runs an older version of Factmark. Ask whoever administers it to bring it up to date; you can work on meanwhile.',
    'layer-locked':
      'Another Factmark has been editing the annotations of “{{annotator}}” since {{time}} (computer: {{host}}). They are read-only here until it is closed.',
    'original-differs': '{{file}} is no longer the file that was imported. Restore it from a backup, or remove it.',
    'sha256-differs': '{{file}}: the text has changed since it was imported. Restore an earlier version of the file.',
  },
  details: {
    'claim-missing': 'Claim {{id}}',
    'file-invalid': '{{path}}: {{reason}}',
    'file-not-json': '{{reason}}',
    'block-ignored': '{{path}}: {{reason}}',
    'layer-disagrees': 'Mismatch 1 of {{places}}: {{path}}. “factmark validate” lists them all.',
    'layer-recovered': '{{reason}}',
    'layer-salvaged': '{{reason}}. Left out: {{skipped}}',
    'layer-set-aside': '{{reason}}',
    internal: '{{reason}}',
    'arguments-invalid': '{{reason}}',
    'version-newer': 'Its format is {{found}}; this version of Factmark reads up to {{version}}.',
    'layer-newer': 'Its format is {{found}}.',
    'layer-newer-outside': 'Its format is {{found}}.',
    'codebook-newer': 'Its format is {{found}}.',
    'server-newer': 'The server’s protocol is {{found}}; this version of Factmark speaks {{expected}}.',
    'server-older':
      'The server’s protocol is {{found}}; this version of Factmark speaks {{expected}}. “factmark server upgrade” brings it up to date.',
    'layer-locked': 'Process {{pid}} on {{host}}.',
    'original-differs': 'Its SHA-256 differs from that of the imported file.',
    'sha256-differs': 'Its SHA-256 differs from that of the imported text.',
  },
  claimFile: 'The record of a claim',
  systemCode: 'Error code: {{code}}',
  otherWords: 'Error message: {{words}}',
  where: {
    annotation: 'annotation {{number}}',
    paragraph: 'paragraph {{number}}',
    line: 'line {{number}}',
    row: 'row {{number}}',
    entry: 'entry {{number}}',
    somewhere: 'part of it',
  },
  heading: 'Details',
} as const
