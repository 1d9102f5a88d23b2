/** What sheets are: their columns, and the words that they are written in. */
import type { TableCell } from '../annotations/annotationTable.ts'
import type { Claim } from '../model/claim.ts'
import type { AnnotationWords } from './source.ts'

/** How a column's cells are written and how wide it is: in characters, by what it holds. */
export type ColumnKind = 'short' | 'number' | 'words' | 'day' | 'time' | 'id'

/** A column: its name, what it holds and, where somebody chose it, how wide it is, in characters. */
export interface SheetColumn {
  readonly name: string
  readonly kind: ColumnKind
  readonly width?: number | undefined
}

/** Rows of a sheet that stand under a heading: its name, and how many they are. */
export interface SheetGroup {
  readonly name: string
  readonly count: number
}

/** A sheet. `groups`, where it has any, divide all of its rows, in their order. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly TableCell[])[]
  readonly groups?: readonly SheetGroup[]
}

/** A whole day as a date; a year or a month stays as it was written. */
export function dayOf(day: string | null): TableCell {
  if (!day) return null
  const whole = /^\d{4}-\d{2}-\d{2}/.exec(day)
  return whole ? new Date(`${whole[0]}T00:00:00.000Z`) : day
}

/** What columns are called. */
export const SHEET_COLUMNS = {
  article: 'words',
  published: 'day',
  annotator: 'short',
  tag: 'short',
  words: 'words',
  said: 'short',
  value: 'number',
  unit: 'short',
  bound: 'short',
  kind: 'short',
  speaker: 'short',
  speakerKind: 'short',
  claim: 'words',
  source: 'words',
  finding: 'short',
  explanation: 'words',
  foundBy: 'short',
  foundOn: 'day',
  confirmedBy: 'short',
  recheck: 'short',
  statement: 'words',
  claimant: 'short',
  role: 'short',
  claimed: 'day',
  status: 'short',
  owner: 'short',
  evidence: 'number',
  sources: 'words',
  url: 'words',
  publishedOn: 'day',
  note: 'words',
  created: 'time',
  updated: 'time',
  place: 'number',
  version: 'number',
  captured: 'time',
  imported: 'time',
  unconfirmed: 'short',
  articleId: 'id',
  annotationId: 'id',
  claimId: 'id',
} as const satisfies Readonly<Record<string, ColumnKind>>

/** One of them. */
export type SheetColumnName = keyof typeof SHEET_COLUMNS

/** The words of the sheets. */
export interface SheetWords extends AnnotationWords {
  readonly sheets: Readonly<Record<'annotations' | 'figures' | 'quotes' | 'claims', string>>
  readonly columns: Readonly<Record<SheetColumnName, string>>
  readonly bounds: (bound: string) => string
  readonly figureKinds: (kind: string) => string
  readonly speakers: (kind: string) => string
  readonly findingLabel: (key: string) => string
  readonly statuses: Readonly<Record<Claim['status'], string>>
  readonly nameOf: (annotator: string) => string
  readonly yes: string
  /** The codebook's questions about annotations: their keys, what they are called, and what their values are. */
  readonly attributes: readonly {
    readonly key: string
    readonly label: string
    readonly labelOfValue: (key: string) => string
  }[]
}
