/** The parts of an imported page or book: an article and what surrounds it, or chapters, to inspect and select from. */
import { z } from 'zod'

/** A part of a page or book. `kind` is what it is left out as, if nobody says otherwise; null for what belongs to the article. */
export interface SourcePart {
  readonly id: string
  readonly kind: string | null
  readonly words: number
  readonly excerpt: string
  /** What it is called: a chapter's heading. */
  readonly title?: string | undefined
}

/** The schema of a part. */
export const sourcePartSchema: z.ZodType<SourcePart> = z.object({
  id: z.string().max(20),
  kind: z.string().max(40).nullable(),
  words: z.int().min(0),
  excerpt: z.string().max(400),
  title: z.string().max(400).optional(),
})

/** The schema of a selection: the ids of the parts to include. */
export const partChoiceSchema = z.array(z.string().max(20)).max(2000).readonly()
