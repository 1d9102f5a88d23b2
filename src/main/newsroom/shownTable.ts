/** The table of annotations as a file: its columns, order and groups as the window shows them. */
import { findingsOf } from '../../core/claims/findings.ts'
import { sheetCsv } from '../../core/newsroom/sheetCsv.ts'
import { ok, type Result } from '../../core/result.ts'
import { figureWords } from '../../core/suggest/figureWords.ts'
import { layerKey } from '../../core/table/indexedLayer.ts'
import type { TableRow } from '../../core/table/tableRow.ts'
import { type ShownTable, type TableSheetWords, tableSheet, ungroupedSheet } from '../../core/table/tableSheet.ts'
import { dateLocale } from '../../i18n/dates.ts'
import { tableWords } from '../../i18n/tableWords.ts'
import { createTranslator } from '../../i18n/translator.ts'
import { attempt } from '../../workspace/disk/files.ts'
import { writeOut } from '../../workspace/disk/output.ts'
import type { NewsroomReport } from '../../workspace/newsroom/writeNewsroom.ts'
import type { NewsroomHelp } from './makeNewsroom.ts'
import type { TableTask } from './newsroomTasks.ts'

/** Writes the rows; fails with `file-unwritable`. */
export async function writeShownTable(
  task: TableTask,
  rows: readonly TableRow[],
  { onProgress, onWriting }: NewsroomHelp,
): Promise<Result<NewsroomReport>> {
  const { path, found, shown: file } = task
  const words = wordsOf(task, rows)
  const shown: ShownTable = {
    columns: file.columns,
    widths: file.widths,
    group: file.group,
    groups: found.groups,
    rows,
  }
  onProgress('making', 0, rows.length)
  const content =
    file.format === 'csv'
      ? sheetCsv(ungroupedSheet(shown, words), file)
      : await workbook(shown, words, (done, total) => onProgress('making', done, total))
  onWriting?.()
  const written = await attempt('file-unwritable', path, () => writeOut(path, content))
  if (!written.ok) return written
  return ok({ path, files: 1, split: null, layers: new Set(rows.map(layerKey)).size, annotations: rows.length })
}

async function workbook(shown: ShownTable, words: TableSheetWords, onRows: (done: number, total: number) => void) {
  const { workbookOf } = await import('../../workspace/newsroom/workbook.ts')
  return workbookOf([tableSheet(shown, words)], onRows)
}

function wordsOf({ language, codebook, found }: TableTask, rows: readonly TableRow[]): TableSheetWords {
  const { t } = createTranslator(language, 'people')
  const titles = new Map(rows.map(({ article, title }) => [article, title]))
  const names = new Map(found.annotators.map(({ id, name }) => [id, name]))
  const words = tableWords(t, {
    language,
    codebook: codebook ?? { attributes: [] },
    findings: findingsOf(codebook),
    titleOf: (id) => titles.get(id),
    nameOf: (id) => names.get(id),
  })
  return {
    ...words,
    sheet: t('table.title'),
    number: t('exchange.newsroom.columns.value'),
    figure: (value) => figureWords(value, dateLocale(language)),
    unconfirmed: t('table.unconfirmed'),
  }
}
