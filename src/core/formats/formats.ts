/** The table of formats: what the menu, the command line and the tests go by. A new format is one file and one line. */
import { factmarkFormat } from './factmark.ts'
import type { Format } from './format.ts'
import { w3cFormat } from './w3c.ts'

/** The names of the formats that a layer can be exported to, as the command line takes them. */
export const EXPORT_FORMATS = ['factmark', 'w3c'] as const

/** One of `EXPORT_FORMATS`. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** Each format by its name. */
export const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  factmark: factmarkFormat,
  w3c: w3cFormat,
}
