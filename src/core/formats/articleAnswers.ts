/** Answers about an article as a whole, as JSON in a place that a format has for what is said of a document. */
import { z } from 'zod'
import type { Answered } from '../model/attributes.ts'
import { attributesSchema, codebookRevisionSchema } from '../model/attributesSchema.ts'
import type { Layer } from '../model/layer.ts'
import { parseBy } from '../model/parseBy.ts'

const answeredSchema = z.object({
  attributes: attributesSchema.optional(),
  codebook: codebookRevisionSchema.optional(),
})

/** What a layer answers about its article; undefined for nothing. */
export function articleAnswers({ attributes, codebook }: Layer): Answered | undefined {
  if (attributes === undefined && codebook === undefined) return undefined
  return { ...(attributes && { attributes }), ...(codebook !== undefined && { codebook }) }
}

/** The same as read; undefined for anything else. */
export function asArticleAnswers(value: unknown): Answered | undefined {
  const parsed = value === undefined || value === null ? null : parseBy(answeredSchema, value)
  return parsed?.success && Object.keys(parsed.data).length > 0 ? parsed.data : undefined
}
