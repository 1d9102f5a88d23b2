/**
 * The table of formats, used by the menu, the command line and the tests. A new format is a folder, a name and a line.
 */
import { bratFormat } from './brat/brat.ts'
import { casJsonFormat } from './cas/casJson.ts'
import { casXmiFormat } from './cas/casXmi.ts'
import { claimReviewFormat } from './claimReview/claimReview.ts'
import { conllFormat } from './conll/conll.ts'
import { csvFormat } from './csv/csv.ts'
import { doccanoFormat } from './doccano/doccano.ts'
import { factmarkFormat } from './factmark/factmark.ts'
import type { Format } from './format.ts'
import { labelStudioFormat } from './labelStudio/labelStudio.ts'
import type { ExportFormat } from './names.ts'
import { prodigyFormat } from './prodigy/prodigy.ts'
import { refiQdaFormat } from './refiQda/refiQda.ts'
import { w3cFormat } from './w3c/w3c.ts'
import { webannoTsvFormat } from './webannoTsv/webannoTsv.ts'

/** Each format by its name. */
export const INTERCHANGE_FORMATS: Readonly<Record<ExportFormat, Format>> = {
  factmark: factmarkFormat,
  w3c: w3cFormat,
  'label-studio': labelStudioFormat,
  doccano: doccanoFormat,
  prodigy: prodigyFormat,
  brat: bratFormat,
  'webanno-tsv': webannoTsvFormat,
  'cas-json': casJsonFormat,
  'cas-xmi': casXmiFormat,
  conll: conllFormat,
  'refi-qda': refiQdaFormat,
  csv: csvFormat,
  claimreview: claimReviewFormat,
}
