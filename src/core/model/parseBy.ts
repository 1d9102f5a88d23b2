/** Parses outside data by a schema, however large or wrong it is. */
import type { z } from 'zod'

/**
 * Zod's own `validate` parses with this. `safeParse` else notes every fault there is, and of a list of millions of wrong
 * values that takes more memory than there is.
 */
const TO_THE_FIRST_FAULT: z.core.ParseContextInternal<z.core.$ZodIssue> = { async: false, abortEarly: true }

/** A value as its schema reads it, or the first fault in it. */
export function parseBy<T>(schema: z.ZodType<T>, value: unknown): z.ZodSafeParseResult<T> {
  return schema.safeParse(value, TO_THE_FIRST_FAULT)
}
