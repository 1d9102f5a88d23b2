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
  factmark: 'The layer as Factmark stores it: JSON with positions in UTF-16 code units.',
  w3c: 'JSON-LD for Hypothesis, Recogito and other annotation tools, with positions in characters (code points).',
  'label-studio': 'JSON tasks with annotations, plus the labelling configuration.',
  doccano: 'JSON lines, with links as relations.',
  prodigy: 'JSON lines with tokens and spans.',
  brat: 'Standoff: an .ann file, plus the text.',
  'webanno-tsv': 'Tokens with layers, for INCEpTION and WebAnno.',
  'cas-json': 'JSON for INCEpTION and UIMA, version 0.4.',
  'cas-xmi': 'XML for INCEpTION and UIMA, plus its type system.',
  conll: 'Tokens with IOB2 tags, for training models.',
  'refi-qda': 'A project for MAXQDA, ATLAS.ti and NVivo (.qdpx).',
  csv: 'A table for spreadsheets and notebooks.',
  claimreview: 'JSON-LD of the claims in the resolved version, ready for a rating (schema.org).',
} as const satisfies Record<ExportFormat, string>

const units = {
  'utf-16': 'UTF-16 code units',
  'code-points': 'characters (code points)',
  graphemes: 'grapheme clusters',
  bytes: 'UTF-8 bytes',
} as const satisfies Record<OffsetUnit, string>

const losses = {
  overlaps_one: '{{count}} annotation that overlaps another',
  overlaps_other: '{{count}} annotations that overlap others',
  spaces_one: '{{count}} annotation of white space only',
  spaces_other: '{{count}} annotations of white space only',
  edges_one: 'exact boundaries of {{count}} annotation (extended to whole words)',
  edges_other: 'exact boundaries of {{count}} annotations (extended to whole words)',
  characters_one: '{{count}} character that XML doesn’t allow (replaced with �)',
  characters_other: '{{count}} characters that XML doesn’t allow (replaced with �)',
  unclaimed_one: '{{count}} annotation not linked to a claim',
  unclaimed_other: '{{count}} annotations not linked to a claim',
  links_one: '{{count}} link',
  links_other: '{{count}} links',
  relations_one: '{{count}} relation from another program',
  relations_other: '{{count}} relations from other programs',
  notes_one: '{{count}} note',
  notes_other: '{{count}} notes',
  values_one: '{{count}} figure value or speaker',
  values_other: '{{count}} figure values or speakers',
  attributes_one: 'codebook answers of {{count}} annotation',
  attributes_other: 'codebook answers of {{count}} annotations',
  articleAttributes_one: '{{count}} codebook answer about the article',
  articleAttributes_other: '{{count}} codebook answers about the article',
  revisions_one: 'the codebook revision of {{count}} annotation’s answers',
  revisions_other: 'the codebook revision of {{count}} annotations’ answers',
  times_one: 'timestamps ({{count}})',
  times_other: 'timestamps ({{count}})',
  ids_one: 'IDs ({{count}})',
  ids_other: 'IDs ({{count}})',
  reviews_one: '{{count}} review or reply',
  reviews_other: '{{count}} reviews and replies',
  status_one: 'status “done” of {{count}} layer',
  status_other: 'status “done” of {{count}} layers',
  unknown_one: '{{count}} other field',
  unknown_other: '{{count}} other fields',
} as const satisfies Record<`${LossKind}_${'one' | 'other'}`, string>

export const formats = {
  names,
  hints,
  units,
  losses,
  lost: 'Not included in this format:',
  nothingLost: 'This format includes everything.',
} as const
