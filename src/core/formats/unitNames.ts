/** The names of the units that offsets may count in. */

/** Units that an interchange format may count in. */
export const UNITS = ['utf-16', 'code-points', 'graphemes', 'bytes'] as const

/** One of `UNITS`. */
export type Unit = (typeof UNITS)[number]
