/** The table of annotations as a file: its columns, order and groups as the window shows them. */
import { findingsOf } from '../core/claims/findings.ts'
import type { Sheet } from '../core/newsroom/sheetColumns.ts'
import { sheetCsv } from '../core/newsroom/sheetCsv.ts'
import { ok, type Result } from '../core/result.ts'
import { figureWords } from '../core/suggest/figureWords.ts'
import { layerKey } from '../core/table/indexedLayer.ts'
import { type ShownTable, type TableSheetWords, tableSheet, ungroupedSheet } from '../core/table/tableSheet.ts'
import { dateLocale } from '../i18n/dates.ts'
import { tableWords } from '../i18n/tableWords.ts'
import type { ShownTableFile } from '../ipc/table.ts'
import { attempt } from '../workspace/disk/files.ts'
import { writeOut } from '../workspace/disk/output.ts'
import type { Context } from './context.ts'
import type { OpenSession } from './sessions.ts'
import { type RowsWork, rowsInTable, type WholeTable } from './tableRows.ts'

/** What was written: of how many layers how many annotations. */
export interface ShownTableReport {
  readonly path: string
  readonly layers: number
  readonly annotations: number
}

/** Writes what fits to `path`; fails as `rowsInTable` does, and with `file-unwritable`. */
export async function writeShownTable(
  context: Context,
  { table, shelf }: OpenSession,
  { query, sort, group, columns, ...file }: ShownTableFile,
  path: string,
  work: RowsWork,
): Promise<Result<ShownTableReport>> {
  const [found, codebook] = await Promise.all([
    rowsInTable(table, { query, sort, group }, work),
    shelf.codebook.current(),
  ])
  if (!found.ok) return found
  const { rows, result } = found.value
  const words = wordsOf(context, found.value, codebook.ok ? codebook.value : null)
  const shown: ShownTable = { columns, group, groups: result.groups, rows }
  const content =
    file.format === 'csv' ? sheetCsv(ungroupedSheet(shown, words), file) : await workbook(tableSheet(shown, words))
  const written = await attempt('file-unwritable', path, () => writeOut(path, content))
  if (!written.ok) return written
  return ok({ path, layers: new Set(rows.map(layerKey)).size, annotations: rows.length })
}

async function workbook(sheet: Sheet): Promise<Uint8Array> {
  const { workbookOf } = await import('../workspace/newsroom/workbook.ts')
  return workbookOf([sheet])
}

type FoundCodebook = Parameters<typeof findingsOf>[0]

function wordsOf(context: Context, { rows, result }: WholeTable, codebook: FoundCodebook): TableSheetWords {
  const language = context.language()
  const { t } = context.translator()
  const titles = new Map(rows.map(({ article, title }) => [article, title]))
  const names = new Map(result.annotators.map(({ id, name }) => [id, name]))
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
