/**
 * What the window says where a problem's own sentence has terms of the file format or of the system: which file, where
 * in it, and what to do. What somebody who repairs it also wants to know is shown under "Details".
 */
export const damage = {
  plain: {
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
  },
  details: {
    'file-invalid': '{{path}}: {{reason}}',
    'file-not-json': '{{reason}}',
    'block-ignored': '{{path}}: {{reason}}',
    'layer-disagrees': 'Mismatch 1 of {{places}}: {{path}}. “factmark validate” lists them all.',
    'layer-recovered': '{{reason}}',
    'layer-salvaged': '{{reason}}. Left out: {{skipped}}',
    'layer-set-aside': '{{reason}}',
    internal: '{{reason}}',
    'arguments-invalid': '{{reason}}',
  },
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
