/** The table of annotations between window and main process: its part of the table of methods. */
import { z } from 'zod'
import { SEPARATORS } from '../core/formats/csv/separators.ts'
import { idSchema } from '../core/model/article.ts'
import { TAGS } from '../core/model/tag.ts'
import { NEWSROOM_FORMATS } from '../core/newsroom/formats.ts'
import type { Problem } from '../core/problem.ts'
import type { TableResult } from '../core/table/annotationsTable.ts'
import { type Column, FIXED_COLUMNS } from '../core/table/columns.ts'
import type { CrossTable } from '../core/table/crossTable.ts'
import type { TableRow } from '../core/table/tableRow.ts'
import type { Exported } from './contract.ts'
import { colourBySchema } from './exchange.ts'
import { type Method, nothing, result, value } from './method.ts'

/** The table after the layers were looked at: why some layers can't be shown. */
export interface TableOpened {
  readonly problems: readonly Problem[]
}

/** What a change of many annotations came to. */
export interface ManyChanged {
  /** What undoes it; null where nothing was changed. */
  readonly token: string | null
  readonly changed: number
  /** What could not be changed, and why; without a `token` nothing was changed at all. */
  readonly failed: readonly { readonly article: string; readonly title: string; readonly problem: Problem }[]
}

/** The schema of a column. */
export const columnSchema = z.custom<Column>(
  (name) =>
    typeof name === 'string' &&
    ((FIXED_COLUMNS as readonly string[]).includes(name) || /^attribute:.{1,200}$/su.test(name)),
)

const query = z.string().max(2000)
const sort = z
  .array(z.strictObject({ column: columnSchema, descending: z.boolean() }))
  .max(8)
  .readonly()
const number = z.int().min(0)
const place = z.strictObject({ article: idSchema, annotator: idSchema, id: z.string().max(64) })

const change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tag'), tag: z.enum(TAGS) }),
  z.strictObject({ kind: z.literal('note'), note: z.string().max(100_000) }),
  z.strictObject({
    kind: z.literal('answer'),
    key: z.string().min(1).max(200),
    values: z.array(z.string().max(10_000)).max(100).readonly(),
  }),
  z.strictObject({ kind: z.literal('remove') }),
])

const request = { query, sort, group: columnSchema.nullable() }

/** The narrowest and widest column, in pixels. */
export const COLUMN_WIDTHS = { least: 48, most: 1200 } as const

/** The widths of columns that somebody set, in pixels. */
export const widthsSchema = z
  .record(z.string().max(220), z.int().min(COLUMN_WIDTHS.least).max(COLUMN_WIDTHS.most))
  .readonly()

const shownTableSchema = z.strictObject({
  ...request,
  columns: z.array(columnSchema).min(1).max(100).readonly(),
  widths: widthsSchema,
  format: z.enum(['xlsx', 'csv']),
  /** Of CSV: whether it begins with a byte-order mark, and what parts its columns. */
  bom: z.boolean(),
  separator: z.enum(SEPARATORS),
})

/** A table to be written as it is shown. */
export type ShownTableFile = z.infer<typeof shownTableSchema>

/** Their rows. */
export const tableMethods = {
  /** Looks at all layers and reads those that have changed; tells how far it is (`tableProgress`). `cancelled`. */
  openTable: { takes: nothing, answers: result<TableOpened>() },
  /** Ends that; what was read by then is kept. */
  stopTable: { takes: nothing, answers: value<void>() },
  /** The rows that fit, of which `tableRows` gives a range. */
  tableRequest: {
    takes: z.strictObject(request),
    answers: result<TableResult>(),
  },
  /** Rows of a result, at most 1,000; null where something has changed since, and it must be asked for again. */
  tableRows: {
    takes: z.strictObject({ result: number, from: number, to: number }).refine(({ from, to }) => to - from <= 1000),
    answers: result<readonly TableRow[] | null>(),
  },
  /** Where in a result an annotation is, -1 where it isn't; null as for `tableRows`. */
  tableFind: { takes: z.strictObject({ result: number, place }), answers: result<number | null>() },
  /** Counts the annotations that fit by one column or two; null where nobody answers such a question. */
  tableCross: {
    takes: z.strictObject({ query, row: columnSchema, column: columnSchema.nullable() }),
    answers: result<CrossTable | null>(),
  },
  /** Writes the annotations that fit for newsrooms, to where a dialog says; null if cancelled. */
  exportTable: {
    takes: z.strictObject({ query, format: z.enum(NEWSROOM_FORMATS), colourBy: colourBySchema }),
    answers: result<Exported | null>(),
  },
  /** Writes the rows with the columns, order and groups that are shown, to where a dialog says; null if cancelled. */
  exportShownTable: { takes: shownTableSchema, answers: result<Exported | null>() },
  /** Changes own annotations on several articles: all of them or, with the reasons, none. One step of undo. */
  changeAnnotations: {
    takes: z.strictObject({ places: z.array(place).min(1).max(100_000).readonly(), change }),
    answers: result<ManyChanged>(),
  },
  /** Takes such a change back, all of it or none; its own `token` does it again. */
  takeBackAnnotations: { takes: z.strictObject({ token: z.uuid() }), answers: result<ManyChanged>() },
} as const satisfies Readonly<Record<string, Method>>
