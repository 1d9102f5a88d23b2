/** The names of the formats, as the command line takes them: `formats.ts` has one format for each. */

/** Every format that annotations can be written in, in the order in which they are offered. */
export const EXPORT_FORMATS = [
  'factmark',
  'w3c',
  'label-studio',
  'doccano',
  'prodigy',
  'brat',
  'webanno-tsv',
  'cas-json',
  'cas-xmi',
  'conll',
  'refi-qda',
  'csv',
  'claimreview',
] as const

/** One of `EXPORT_FORMATS`. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** A format that annotations can be read from. */
export type ImportFormat = Exclude<ExportFormat, 'claimreview'>

/** Every format that annotations can be read from. */
export const IMPORT_FORMATS: readonly ImportFormat[] = EXPORT_FORMATS.filter((name) => name !== 'claimreview')
