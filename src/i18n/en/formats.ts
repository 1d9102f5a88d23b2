/** The interchange formats: what they are called, what they are for, what they lose, and what export and import say. */
import type { LossKind } from '../../core/formats/losses.ts'
import type { ExportFormat } from '../../core/formats/names.ts'
import type { OffsetUnit } from '../../core/formats/unitNames.ts'

const names = {
  factmark: 'Factmark',
  w3c: 'W3C Web Annotation',
  'label-studio': 'Label Studio',
  doccano: 'doccano',
  prodigy: 'Prodigy / spaCy',
  brat: 'brat',
  'webanno-tsv': 'WebAnno TSV 3.3',
  'cas-json': 'UIMA CAS JSON',
  'cas-xmi': 'UIMA CAS XMI',
  conll: 'CoNLL',
  'refi-qda': 'REFI-QDA',
  csv: 'CSV',
  claimreview: 'ClaimReview',
} as const satisfies Record<ExportFormat, string>

const hints = {
  factmark: 'The layer as it is kept: JSON with positions in UTF-16 code units.',
  w3c: 'JSON-LD for Hypothesis, Recogito and other annotation tools, with positions in characters (code points).',
  'label-studio': 'JSON tasks with annotations, and the tagging configuration beside them.',
  doccano: 'JSON lines, with relations where there are links.',
  prodigy: 'JSON lines with tokens and spans.',
  brat: 'Standoff: an .ann file, and the text beside it.',
  'webanno-tsv': 'Tokens with layers, for INCEpTION and WebAnno.',
  'cas-json': 'JSON for INCEpTION and UIMA, version 0.4.',
  'cas-xmi': 'XML for INCEpTION and UIMA, with its type system beside it.',
  conll: 'Tokens with IOB2 tags, for training models.',
  'refi-qda': 'A project for MAXQDA, ATLAS.ti and NVivo (.qdpx).',
  csv: 'A table for spreadsheets and notebooks.',
  claimreview: 'JSON-LD of the adjudicated claims, ready for a rating (schema.org).',
} as const satisfies Record<ExportFormat, string>

const units = {
  'utf-16': 'UTF-16 code units',
  'code-points': 'characters (code points)',
  graphemes: 'grapheme clusters',
  bytes: 'UTF-8 bytes',
} as const satisfies Record<OffsetUnit, string>

const losses = {
  overlaps_one: '{{count}} annotation is left out, as it overlaps another',
  overlaps_other: '{{count}} annotations are left out, as they overlap others',
  spaces_one: '{{count}} annotation is left out, as it covers nothing but white space',
  spaces_other: '{{count}} annotations are left out, as they cover nothing but white space',
  edges_one: '{{count}} annotation is fitted to whole words',
  edges_other: '{{count}} annotations are fitted to whole words',
  unclaimed_one: '{{count}} annotation is left out, as it belongs to no claim',
  unclaimed_other: '{{count}} annotations are left out, as they belong to no claim',
  links_one: '{{count}} link',
  links_other: '{{count}} links',
  relations_one: '{{count}} relation of another program',
  relations_other: '{{count}} relations of other programs',
  notes_one: '{{count}} note',
  notes_other: '{{count}} notes',
  values_one: '{{count}} value of a figure or speaker of an attribution',
  values_other: '{{count}} values of figures or speakers of attributions',
  times_one: 'when {{count}} annotation was made and changed',
  times_other: 'when {{count}} annotations were made and changed',
  ids_one: 'the id of {{count}} annotation',
  ids_other: 'the ids of {{count}} annotations',
  reviews_one: '{{count}} review or reply',
  reviews_other: '{{count}} reviews and replies',
  status_one: 'that {{count}} layer is done',
  status_other: 'that {{count}} layers are done',
  unknown_one: '{{count}} further field',
  unknown_other: '{{count}} further fields',
} as const satisfies Record<`${LossKind}_${'one' | 'other'}`, string>

export const formats = {
  names,
  hints,
  units,
  losses,
  lost: 'This format does not hold:',
  nothingLost: 'This format holds everything.',
} as const
