/** Everything that newsroom files say beside what they hold, in the language of their reader. */
import type { ReportWords } from '../report/reportWords.ts'
import type { AnnotatedWords } from '../writing/annotatedArticle.ts'
import type { SheetWords } from './sheetColumns.ts'

/** The words of Word files, pages and sheets. */
export type NewsroomWords = AnnotatedWords & ReportWords & SheetWords
