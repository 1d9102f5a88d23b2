/** Blocks and parts that were left out, as the process that reads a file gives them. */
import { z } from 'zod'
import { type ArticleBlock, BLOCK_KINDS, type OmittedPart } from './articleBlock.ts'

/** The schema of a single block; `blocksIn` also checks it against the others. */
export const blockSchema: z.ZodType<ArticleBlock> = z.looseObject({
  id: z.string(),
  kind: z.enum(BLOCK_KINDS),
  start: z.int().min(0),
  end: z.int().min(1),
  level: z.int().min(1).max(99).optional(),
  marker: z.string().optional(),
  row: z.int().min(0).optional(),
  column: z.int().min(0).optional(),
  header: z.boolean().optional(),
})

/** The schema of a part that was left out. */
export const omittedSchema: z.ZodType<OmittedPart> = z.looseObject({
  id: z.string(),
  kind: z.string(),
  words: z.int().min(0),
  excerpt: z.string(),
})
