/** What the import bench measures, built as one module: our readers, and the bare library for each kind of file. */
import { extract } from '../../../src/workspace/import/extract/extract.ts'
import { articleLanguage } from '../../../src/workspace/import/guessLanguage.ts'
import { bare } from './bare.ts'

/** All of it. */
export const measured = { extract, articleLanguage, bare }
