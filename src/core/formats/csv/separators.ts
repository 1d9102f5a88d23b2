/** What parts the columns of a CSV file. Excel expects a semicolon where numbers are written with a comma. */
export const SEPARATORS = [',', ';'] as const

/** One of them. */
export type Separator = (typeof SEPARATORS)[number]
