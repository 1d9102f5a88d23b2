/** Answers as a file or a window gives them. */
import { z } from 'zod'
import type { Attributes } from './attributes.ts'

/** The schema of attributes. */
export const attributesSchema: z.ZodType<Attributes> = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** The schema of the revision beside them. */
export const codebookRevisionSchema = z.int().min(0)
