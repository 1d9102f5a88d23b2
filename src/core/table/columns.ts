/** The columns of the table of annotations: those that every annotation has, and one for each question of the codebook. */

/** The columns beside the codebook's, in the order in which they are offered. */
export const FIXED_COLUMNS = [
  'tag',
  'words',
  'speaker',
  'value',
  'unit',
  'kind',
  'finding',
  'verdict',
  'note',
  'article',
  'version',
  'published',
  'annotator',
  'status',
  'created',
  'updated',
] as const

/** One of them. */
export type FixedColumn = (typeof FIXED_COLUMNS)[number]

/** A column: one of those, or the answers to a question by its key. */
export type Column = FixedColumn | `attribute:${string}`

const FIXED: ReadonlySet<string> = new Set(FIXED_COLUMNS)

/** Whether a name is that of a column beside the codebook's. */
export function isFixedColumn(name: string): name is FixedColumn {
  return FIXED.has(name)
}

const ATTRIBUTE = 'attribute:'

/** The key of the question that a column answers; null for the others. */
export function attributeKeyOf(column: Column): string | null {
  return column.startsWith(ATTRIBUTE) ? column.slice(ATTRIBUTE.length) : null
}

/** The column of a question's answers. */
export function attributeColumn(key: string): Column {
  return `attribute:${key}`
}

/** The columns whose cells are times or days. */
export const DATE_COLUMNS = ['published', 'created', 'updated'] as const satisfies readonly FixedColumn[]

/** Whether a column's cells are times or days. */
export function isDateColumn(column: Column): column is (typeof DATE_COLUMNS)[number] {
  return (DATE_COLUMNS as readonly string[]).includes(column)
}

/** What annotations can be grouped by: not what nearly every one says differently. */
export function canGroupBy(column: Column): boolean {
  return column !== 'words' && column !== 'note' && column !== 'value'
}
