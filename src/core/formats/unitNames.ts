/** The names of the units that offsets may count in. */

/** Units that an interchange format may count in. */
export const OFFSET_UNITS = ['utf-16', 'code-points', 'graphemes', 'bytes'] as const

/** One of `OFFSET_UNITS`. */
export type OffsetUnit = (typeof OFFSET_UNITS)[number]
